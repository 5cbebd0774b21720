# `make run` and `make test` need only Python 3.11 or later and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA := ../shared/data
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run test check format snapshots corpus model evaluate bench damage clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.installed: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "reflect needs Python 3.11 or later; try: make PYTHON=python3.12 run"; rm -rf $(VENV); exit 1; }
	$(PIP) --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/.checked: $(VENV)/.tested
	$(PIP) --editable '.[test,check]'
	@touch $@

$(VENV)/.modelled: $(VENV)/.installed
	$(PIP) --editable '.[model]'
	@touch $@

run: $(VENV)/.installed ## Open the program (without a terminal: play an example evening)
	@if [ -t 0 ] && [ -t 1 ]; then exec $(BIN)/reflect; else exec $(BIN)/reflect demo --play; fi

test: $(VENV)/.tested ## Run the tests
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.checked ## Format, lint, types, floors, spelling: the whole truth
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell reflect prompts docs tests README.md CONTRIBUTING.md CHANGELOG.md models/README.md
	$(BIN)/python -m pytest -q tests/architecture

format: $(VENV)/.checked ## Put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

snapshots: $(VENV)/.tested ## Draw the pictures of the screens anew, to be looked at
	$(BIN)/python -m pytest tests/tui/test_snapshots.py --snapshot-update

corpus: $(VENV)/.installed ## Compile the written corpus into JSON lines
	$(BIN)/python models/scripts/corpus.py

model: $(VENV)/.modelled ## Train the pipeline that ships (needs the treebank, see models/README.md)
	cd models && ../$(BIN)/python -m weasel run all

evaluate: $(VENV)/.installed ## Print how well the shipped pipeline reads, and write it down
	$(BIN)/python models/scripts/evaluate_items.py models/corpus/dev.jsonl --write models/metrics/items.json
	$(BIN)/python models/scripts/evaluate_pairs.py models/corpus/pairs.jsonl models/corpus/apart/pairs.jsonl --write models/metrics/pairs.json
	$(BIN)/python models/scripts/evaluate_items.py models/corpus/apart/answers.jsonl --write models/metrics/apart.json
	@test -d $(DATA) || { echo "the rest needs the data of models/README.md beside the checkout"; exit 1; }
	$(BIN)/python models/scripts/evaluate_items.py $(DATA)/dev_answers.jsonl --write models/metrics/independent.json
	$(BIN)/python models/scripts/evaluate_items.py $(DATA)/human/dev.jsonl --by form --write models/metrics/human.json
	$(BIN)/python models/scripts/evaluate_items.py $(DATA)/cases/answers.jsonl --by class --write models/metrics/cases.json
	$(BIN)/python models/scripts/evaluate_prose.py $(DATA)/ewt/en_ewt-dev.conllu $(DATA)/ewt/en_ewt-test.conllu --write models/metrics/prose.json
	$(BIN)/python models/scripts/evaluate_requests.py $(DATA)/mail/requests_enron_verified.jsonl --write models/metrics/requests.json
	$(BIN)/python models/scripts/evaluate_dates.py $(DATA)/dates/recognizers_en.jsonl
	$(BIN)/python models/scripts/evaluate_dates.py $(DATA)/cases/dates.jsonl

$(VENV)/peers/bin/jrnl:
	@$(PYTHON) -m venv $(VENV)/peers
	$(VENV)/peers/bin/python -m pip install --quiet --disable-pip-version-check 'jrnl==4.6'

bench: $(VENV)/.tested $(VENV)/peers/bin/jrnl ## Measure speed beside the named peers
	$(BIN)/python -m benchmarks --jrnl $(VENV)/peers/bin/jrnl

damage: $(VENV)/.tested ## Damage copies of an example 600 times, and see that it is told
	$(BIN)/python -m benchmarks.mutilating

clean: ## Remove what was built
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
