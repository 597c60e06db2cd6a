# make run: install what is missing, build, author a sample report, check and export it. make test: everything.

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
	@unformatted=$$($(GO) env GOROOT)/bin/gofmt; files=$$($$unformatted -l assets cmd core); \
		if [ -n "$$files" ]; then echo "gofmt: $$files"; exit 1; fi
	$(GO) vet ./...
	NIANBAO_TOOLS=required $(GO) test ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...

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
