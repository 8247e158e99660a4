# One command for each job. Each brings what it needs: nothing has to be installed by hand
# but Python 3.11 or newer (PYTHON=python3.12 make test chooses another).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PAIR ?= fixtures/pairs/docks-spun

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench docs goldens models clean

help:
	@echo "make demo     compare a draft with its original and say where the report is"
	@echo "make test     lint, types, layers and all tests"
	@echo "make lint     only the first three"
	@echo "make bench    measure on the shared data, into reports/benchmarks.md"
	@echo "make docs     write the page of every check into docs/checks/"
	@echo "make goldens  write what the fixtures' reports, and the README's example, are expected to say"
	@echo "make clean    take away everything that was built"

$(READY): constraints.txt setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "checker needs Python 3.11 or newer: make PYTHON=python3.11 ..." >&2; exit 1; }
	@echo "Setting up $(VENV) from constraints.txt; this takes a minute or two."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

models: $(READY)
	@$(BIN)/checker models install

demo: models
	@$(BIN)/checker compare $(PAIR)/original.txt $(PAIR)/draft.txt -o reports/demo.html || test $$? -eq 1
	@echo "The report is in $(CURDIR)/reports/demo.html"

lint: $(READY)
	$(BIN)/flake8
	$(BIN)/isort --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint models
	$(BIN)/python -m pytest -n 2 --dist worksteal

bench: models
	$(BIN)/python -m tests.benchmarks.report ../shared reports/benchmarks.md

docs: $(READY)
	$(BIN)/python docs/build.py

goldens: models
	$(BIN)/python -m pytest -q tests/test_goldens.py --update-goldens

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f reports/*.html reports/*.json reports/*.txt
	find checker tests docs -name __pycache__ -type d -prune -exec rm -rf {} +
