# Everything for building, testing and publishing. Tools come from Debian and PyPI, the latter into .tools/. Help is in Swedish, for the users.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help plan test test-code test-refusals test-revisions other-plans bench format pictures clean

PLAN := content/norrtalje
NAME := $(notdir $(PLAN))
# The sample plans that can be published, beside that one; Enköping's contradicts itself, as its source does.
OTHER_PLANS := $(filter-out $(PLAN) content/enkoping,$(patsubst %/plan.md,%,$(wildcard content/*/plan.md)))
# A plan with all kinds of mistakes, for the reports.
BROKEN_PLAN := Tests/PlanReadingTests/Fixtures/broken-plan
# The day that tests, measurements and pictures take for today, so that they come out the same every time.
DAY := 2026-12-01
# The same, for the version that the example's history ends with.
LATER_DAY := 2028-12-10

TYPST := 0.15.0
VENV := .tools/venv
TYPST_READY := $(VENV)/typst-$(TYPST)
TEST_TOOLS_READY := $(VENV)/test-tools
# The programs that `make bench` measures beside, apart from our own tools.
BENCH_VENV := .tools/venv-bench
BENCH_TOOLS_READY := $(BENCH_VENV)/bench-tools

BUILD_PACKAGES := fonts-inter libcmark-gfm-dev libcmark-gfm-extensions-dev libjemalloc-dev libphonenumber-dev libqpdf-dev libqrencode-dev libssl-dev libxlsxwriter-dev libxml2-dev pandoc pkg-config python3-venv zlib1g-dev
TEST_PACKAGES := chromium libjaxb-java libreoffice-writer-nogui poppler-utils qpdf $(if $(shell command -v javac),,openjdk-17-jdk-headless) zbar-tools
BENCH_PACKAGES := hyperfine time
PICTURE_PACKAGES := pngquant

# Swift's libraries go into the program, which then starts faster. What only a debugger asks for is left out, which takes a while to write.
RELEASE := -c release --product krisplan --static-swift-stdlib -debug-info-format none
KRISPLAN := .build/release/krisplan

# The Python that has Typst, for PDF. Word files come from Debian's pandoc.
export KRISPLAN_PYTHON := $(CURDIR)/$(VENV)/bin/python

# $(call install,PACKAGES): those of Debian's packages that are not there. Nothing is run where all are.
define install
@missing=(); \
for package in $(1); do \
  status=$$(dpkg-query -W -f='$${db:Status-Status}' "$$package" 2>/dev/null || true); \
  [ "$$status" = installed ] || missing+=("$$package"); \
done; \
if [ $${#missing[@]} -gt 0 ]; then \
  echo "Installerar $${missing[*]}"; \
  as_root=(); [ "$$(id -u)" = 0 ] || as_root=(sudo); \
  "$${as_root[@]}" apt-get update -qq; \
  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
fi
endef

help:
	@echo "make plan      bygger krisplan och publicerar $(PLAN) till output/$(NAME)"
	@echo "make test      kör alla prov: kod, webbsidor och PDF:er"
	@echo "make bench     mäter tid och minne"
	@echo "make format    ställer upp Swiftkoden enligt .swift-format"
	@echo "make pictures  tar om bilderna i handboken"
	@echo "make clean     tar bort det som byggts; verktygen i .tools/ får vara kvar"

plan: $(KRISPLAN)
	$(KRISPLAN) build $(PLAN)

# What can be done at the same time is: a core alone has nothing to wait for.
BESIDE := $(MAKE) --no-print-directory --jobs=2 --output-sync=target

test: test-tools
	swift format lint --strict --parallel --recursive Sources Tests Package.swift
	swift build --build-tests
	@$(BESIDE) test-code $(KRISPLAN)
	rm -rf .build/published
	$(KRISPLAN) build $(PLAN) --output .build/published --date $(DAY)
	@$(BESIDE) test-refusals test-revisions other-plans
	rm -rf .build/reports && mkdir -p .build/reports
	for format in json sarif; do \
	  $(KRISPLAN) check $(PLAN) --format $$format --date $(DAY) >.build/reports/plan.$$format; \
	  $(KRISPLAN) check $(BROKEN_PLAN) --format $$format --date $(DAY) >.build/reports/broken-plan.$$format || [ $$? = 1 ]; \
	done
	Tests/Verification/verify .build/published .build/revised/norrtalje/revision .build/reports
	Tests/Verification/verify --kinds .build/other-plans .build/revised-2.0/norrtalje/revision/offentlig

# The tests have been built. `swift test` would keep the release build waiting, so their program is run by itself; it is content with none at all.
test-code:
	.build/debug/krisplanPackageTests.xctest --testing-library swift-testing --quiet 2>&1 | tee .build/tests.txt
	grep -q 'Test run with [1-9][0-9]* tests' .build/tests.txt

# What must not be published: what a circle may not see, and paper that cannot be made.
test-refusals:
	$(VENV)/bin/python Tests/Verification/verify_clearance.py $(KRISPLAN) $(PLAN) $(DAY)
	$(VENV)/bin/python Tests/Verification/verify_paper_fails.py $(KRISPLAN) $(PLAN) $(DAY)

# The three versions of the sample plan's history, each published over the one before.
test-revisions:
	rm -rf .build/history .build/revised .build/revised-1.0 .build/revised-2.0 && Tests/Verification/history.sh .build/history
	git -C .build/history checkout --quiet v1.0
	$(KRISPLAN) build .build/history/content/norrtalje --output .build/revised --date $(DAY) --publication parm
	cp -r .build/revised .build/revised-1.0
	git -C .build/history checkout --quiet v1.1
	$(KRISPLAN) build .build/history/content/norrtalje --output .build/revised --date $(DAY) --publication parm --publication revision
	$(VENV)/bin/python Tests/Verification/verify_swap.py .build/revised-1.0/norrtalje .build/revised/norrtalje
	$(VENV)/bin/python Tests/Verification/verify_redline.py $(KRISPLAN) .build/history .build/revised/norrtalje $(DAY)
	cp -r .build/revised .build/revised-2.0
	git -C .build/history checkout --quiet v2.0
	$(KRISPLAN) build .build/history/content/norrtalje --output .build/revised-2.0 --date $(LATER_DAY) \
	  --publication parm --publication intranat --publication webb --publication revision
	$(VENV)/bin/python Tests/Verification/verify_swap.py .build/revised/norrtalje .build/revised-2.0/norrtalje

other-plans:
	rm -rf .build/other-plans
	for plan in $(OTHER_PLANS); do $(KRISPLAN) build $$plan --output .build/other-plans --date $(DAY) >/dev/null || exit 1; done

bench: $(KRISPLAN)
	$(call install,$(BENCH_PACKAGES))
	@$(MAKE) -s $(BENCH_TOOLS_READY)
	BENCH_VENV=$(BENCH_VENV) Tests/Verification/bench.sh $(KRISPLAN) $(PLAN) $(DAY)

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

pictures: test-tools $(KRISPLAN) test-revisions
	$(call install,$(PICTURE_PACKAGES))
	rm -rf .build/pictured
	$(KRISPLAN) build $(PLAN) --output .build/pictured --date $(DAY)
	cp -r .build/revised/norrtalje/revision .build/pictured/norrtalje/
	$(VENV)/bin/python Tests/Verification/pictures.py Tests/Verification/pictures.txt .build/pictured Sources/Krisplan/Krisplan.docc/Pictures

clean:
	rm -rf .build .build-bench
	find output -mindepth 1 -not -name .gitignore -delete

# The tools and the program. Only what is missing is fetched.

.PHONY: build-tools test-tools $(KRISPLAN)

build-tools:
	$(call install,$(BUILD_PACKAGES))
	@$(MAKE) -s $(TYPST_READY)

test-tools: build-tools
	$(call install,$(TEST_PACKAGES))
	@$(MAKE) -s $(TEST_TOOLS_READY)

# swift build knows itself what has changed.
$(KRISPLAN): build-tools
	swift build $(RELEASE)

$(VENV)/bin/pip:
	/usr/bin/python3 -m venv $(VENV)

$(TYPST_READY): | $(VENV)/bin/pip
	$(VENV)/bin/pip install -q --disable-pip-version-check --no-deps typst==$(TYPST)
	touch $@

$(TEST_TOOLS_READY): Tests/Verification/requirements.txt | $(VENV)/bin/pip
	$(VENV)/bin/pip install -q --disable-pip-version-check --no-deps -r $<
	touch $@

$(BENCH_VENV)/bin/pip:
	/usr/bin/python3 -m venv $(BENCH_VENV)

$(BENCH_TOOLS_READY): Tests/Verification/bench/requirements.txt | $(BENCH_VENV)/bin/pip
	$(BENCH_VENV)/bin/pip install -q --disable-pip-version-check --no-deps -r $<
	touch $@
