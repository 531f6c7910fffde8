# `make demo` and `make test` set up all they need; `make help` lists the rest.

# SwiftPM's folder lies outside the clone, so that clones share what they build; it is made when absent.
CACHE ?= $(if $(XDG_CACHE_HOME),$(XDG_CACHE_HOME),$(HOME)/.cache)/hosu
DEBUG := --scratch-path $(CACHE)/debug
RELEASE := -c release --scratch-path $(CACHE)/release
CHECKS := --explicit-target-dependency-import-check error
VENV := $(CURDIR)/.deps/venv
JOBS := $(CURDIR)/.deps/jobs
ROWS ?= 1000
LAKE ?= $(CURDIR)/.cache/lake

SHELL := bash

.PHONY: help setup demo build python debug test unit vectors conformance jobs lint format check models functions bench clean

help: ## lists the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## installs what is missing: Debian packages, DuckDB in .deps/
	@scripts/setup

demo: build ## runs the customers pipeline on an embedded lake and shows its result (ROWS=n, LAKE=directory)
	@./bin/hosu demo --rows $(ROWS) --data-dir $(LAKE)

build: setup ## leaves the release binary at bin/hosu
	@swift build $(RELEASE) --product hosu
	@mkdir -p bin && cp --update --reflink=auto $(CACHE)/release/release/hosu bin/hosu
	@$(MAKE) --no-print-directory python || echo "Glue jobs will not run until 'make python' has succeeded." >&2

python: $(JOBS)/ready ## installs what Glue jobs need into .deps/jobs

debug: setup ## builds everything, tests included, without optimization
	swift build $(DEBUG) $(CHECKS) --build-tests

test: unit ## builds and runs every test, real clients included
	$(MAKE) conformance jobs HOSU=$(CACHE)/debug/debug/hosu

# What failed is said again at the end, where it is found.
unit: debug vectors
	@set -o pipefail; swift test $(DEBUG) --skip-build 2>&1 | tee $(CACHE)/unit.log || { grep '^✘' $(CACHE)/unit.log; exit 1; }

vectors: setup
	@scripts/models fetch

HOSU ?= $(CURDIR)/bin/hosu
CONFORM = HOSU=$(HOSU) $(VENV)/bin/python -m pytest -q -rs

# Terraform mostly waits, so it does that beside the other clients.
conformance: $(VENV)/ready $(JOBS)/ready ## runs boto3, awscli and awswrangler against HOSU (bin/hosu if not given)
	@test -x $(HOSU) || $(MAKE) build
	@mkdir -p $(CACHE); \
	$(CONFORM) Conformance/test_terraform*.py > $(CACHE)/terraform.log 2>&1 & terraform=$$!; \
	$(CONFORM) Conformance --ignore-glob='*/test_terraform*'; rest=$$?; \
	wait $$terraform; aside=$$?; cat $(CACHE)/terraform.log; exit $$((rest | aside))

$(VENV)/ready: Conformance/requirements.txt | setup
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

jobs: $(JOBS)/tested ## tests the Python package of Glue jobs, on Sail and against HOSU
	@test -x $(HOSU) || $(MAKE) build
	$(JOBS)/bin/ruff check --quiet python
	HOSU=$(HOSU) $(JOBS)/bin/python -m pytest -q -rs python/tests

$(JOBS)/ready: python/requirements.txt | setup
	@test -x $(JOBS)/bin/python || python3 -m venv $(JOBS)
	@$(JOBS)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(JOBS)/tested: python/requirements-test.txt $(JOBS)/ready
	@$(JOBS)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

lint: ## checks format and the rules no compiler knows
	swift format lint --strict --recursive Package.swift Sources Tests
	scripts/check

format: ## formats all Swift files in place
	swift format --in-place --recursive Package.swift Sources Tests

models: setup ## regenerates what is generated from the service models
	swift build $(DEBUG) --product modelgen
	MODELGEN=$(CACHE)/debug/debug/modelgen scripts/models generate

check: setup ## fails where generated files differ from what the models give
	swift build $(DEBUG) --product modelgen
	MODELGEN=$(CACHE)/debug/debug/modelgen scripts/models check
	swift build $(DEBUG) --product hosu
	HOSU=$(CACHE)/debug/debug/hosu scripts/functions check

functions: setup ## regenerates docs/FUNCTIONS.md from the table of functions
	swift build $(DEBUG) --product hosu
	HOSU=$(CACHE)/debug/debug/hosu scripts/functions generate

bench: build $(VENV)/ready ## measures what CONTRIBUTING.md promises
	@for each in run s3 s3_large tpch catalog tables jobs events states lambda clock; do \
		echo "$$each" && HOSU=$(CURDIR)/bin/hosu $(VENV)/bin/python Benchmarks/$$each.py || exit 1; \
	done

clean: ## forgets what was built and set up
	rm -rf $(CACHE) .deps .cache bin
