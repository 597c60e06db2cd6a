# make run    installs what is missing, builds, authors a sample report, checks and exports it
# make test   installs the validators and runs every test
# make bench  runs every benchmark on one and on two cores
# make fuzz   runs every fuzz target for a while

GO := .ci/go
BENCHTIME ?= 1s
FUZZTIME ?= 10s

.PHONY: run build test bench fuzz clean

run: build
	@.ci/sample

build:
	CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -o nianbaoctl ./cmd/nianbaoctl

test:
	.ci/test-tools
	@files=$$("$$($(GO) env GOROOT)/bin/gofmt" -l assets cmd core) || exit 1; \
		if [ -n "$$files" ]; then echo "not formatted by gofmt: $$files"; exit 1; fi
	$(GO) vet ./...
	NIANBAO_TOOLS=required $(GO) test ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) -cpu 1,2 ./...

# A fuzz run takes one target of one package at a time.
fuzz:
	@grep -rl --include='*_test.go' '^func Fuzz' assets cmd core | while read -r file; do \
		sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' "$$file" | while read -r target; do \
			echo "$$target ($$(dirname "$$file"))"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) "./$$(dirname "$$file")" </dev/null || exit 1; \
		done || exit 1; \
	done

clean:
	rm -rf out nianbaoctl
	$(GO) clean -testcache
