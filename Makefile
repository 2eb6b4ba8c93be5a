# What people and CI ask for. Works on a fresh Debian 12 with root or sudo: each target installs what is missing first.
# Python is always Debian's own (the one that PyQGIS is built for) or the virtual environment made from it.
SHELL := /bin/bash
PYTHON := build/venv/bin/python
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup build env demo qgis check format pytest test lint bench torture screenshots sentences package test-ltr data-model rules-page translations clean

help: ## list what can be asked for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {sub(/\$$\$$/, "$$", $$2); printf "make %-12s %s\n", $$1, $$2}' Makefile

setup: ## install what is missing (each target below does this first)
	@.ci/setup

build: setup ## lay the assembled plugin in build/plugins/wijkaanpak_plugin
	@$(PYTHON) .ci/build_plugin.py

env: build ## print the lines that let qgis, qgis_process and python3 find it: eval "$$(make -s env)"
	@.ci/env

demo: build ## sample plan, findings, package map, booklets and comparison without a screen, in build/demo
	@eval "$$(.ci/env)" && .ci/demo

qgis: build ## open QGIS with the plugin and the sample project
	@.ci/open_qgis

check: setup ## what answers within two minutes: format, lint, types, catalogue and plain tests
	@.ci/test --check

format: setup ## let the formatter and the fixes that ruff is sure of go over every file
	@$(PYTHON) -m ruff check --fix --quiet . ; $(PYTHON) -m ruff format .

pytest: setup ## one test, file or room, also without a display: make pytest ARGS="tests/qgis/docks/live -k undo"
	@$(PYTHON) .ci/pytest_command.py $(ARGS)

test: setup ## all that CI runs; the last line counts passed and failed
	@.ci/test

lint: setup ## static checks only
	@.ci/test --lint-only

bench: setup ## side-by-side speed figures
	@$(PYTHON) tests/bench/run.py $(BENCH_OPTIONS)

torture: setup ## kills, full disks, hostile files and more: whether docs/trust.md is true
	@$(PYTHON) tests/torture/run.py $(TORTURE_OPTIONS)

screenshots: build ## pictures of the sheet and of every panel, in build/screenshots and docs/pictures
	@$(PYTHON) .ci/screenshots.py

package: setup ## the zip for plugins.qgis.org, checked against its rules
	@$(PYTHON) .ci/check_package.py $(PACKAGE_OPTIONS)

test-ltr: setup ## the same tests on QGIS 3.44 LTR, in a Debian 13 root below build/ltr-root
	@.ci/test-ltr

data-model: setup ## write docs/data-model.md anew from the tables in plan/schema
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m wijkaanpak_plugin.plan.schema.data_model_page > build/data-model.md
	@mv build/data-model.md docs/data-model.md

sentences: setup ## every sentence about the sample in both languages, in build/sentences.md
	@PYTHONPATH=.ci:. $(PYTHON) tools/sentences.py build/sentences.md

rules-page: setup ## write the matrix and the list of rules in docs/rules.md anew from resources/catalogue
	@$(PYTHON) -m wijkaanpak_plugin.domain.catalogue.rules_page docs/rules.md

translations: setup ## bring i18n/*.ts up to date with the sources
	@$(PYTHON) .ci/translations.py

clean: ## throw away what was built, but not the virtual environment and the LTR root
	@rm -rf build/plugins build/sample* build/demo build/reports build/package build/qgis-profile
	@find . -path ./build -prune -o -name __pycache__ -type d -exec rm -rf {} +
