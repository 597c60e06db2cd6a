# make run      installs what is missing, builds, authors a sample report, checks and exports it, opens the window
# make test     installs what the tests need and runs every test
# make release  builds both programs for Linux on amd64 and arm64 and for Windows
# make wine     starts the Windows program of the release in Wine
# make bench    runs every benchmark on one and on two cores
# make fuzz     runs every fuzz target for a while

GO := .ci/go
GUI := .ci/go-gui
SOURCES := assets cmd core ui .ci/inspect
BENCHTIME ?= 1s
FUZZTIME ?= 10s

.PHONY: run build test release wine bench fuzz clean

run: build
	@.ci/sample
	@.ci/show

build:
	CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -o nianbaoctl ./cmd/nianbaoctl
	$(GUI) build -ldflags '-s -w' -o nianbao ./cmd/nianbao

test:
	.ci/test-tools
	@files=$$("$$($(GO) env GOROOT)/bin/gofmt" -l $(SOURCES)) || exit 1; \
		if [ -n "$$files" ]; then echo "not formatted by gofmt: $$files"; exit 1; fi
	$(GUI) vet ./... ./.ci/inspect
	NIANBAO_TOOLS=required $(GUI) test -timeout 20m ./...

release:
	.ci/release

wine:
	.ci/wine-window

bench:
	$(GUI) test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) -cpu 1,2 ./...

# A fuzz run takes one target of one package at a time. Making an input smaller that is only new would use up its time.
fuzz:
	@grep -rl --include='*_test.go' '^func Fuzz' $(SOURCES) | while read -r file; do \
		sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' "$$file" | while read -r target; do \
			echo "$$target ($$(dirname "$$file"))"; \
			$(GUI) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x "./$$(dirname "$$file")" </dev/null || exit 1; \
		done || exit 1; \
	done

clean:
	rm -rf out nianbao nianbaoctl
	$(GO) clean -testcache
