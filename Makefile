# One command for each job. Each brings what it needs: nothing has to be installed by hand
# but Python 3.11 or newer (PYTHON=python3.12 make test chooses another).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PAIR ?= fixtures/pairs/docks-spun

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench docs goldens models train train-comparer train-polarity weights browser outputs office hooks fuzz guards samples clean

help:
	@echo "make demo     compare a draft with its original and say where the report is"
	@echo "make test     lint, types, layers and all tests"
	@echo "make lint     only the first three"
	@echo "make bench    measure on the shared data, into reports/benchmarks.md"
	@echo "make docs     write the page of every check into docs/checks/"
	@echo "make goldens  write what the fixtures' reports, and the README's example, are expected to say"
	@echo "make browser  try the HTML report in Chromium: keys, decisions, print, accessibility"
	@echo "make outputs  try the outputs with the programs that read them: SARIF, annotations, review comments"
	@echo "make office   open the Word document with LibreOffice, accept and reject its changes"
	@echo "make hooks    let pre-commit build the hook's own environment from this repository, block and pass"
	@echo "make train    train the detector again on the shared corpora (hours); goes on where it was stopped"
	@echo "make train-comparer  train the network that compares a draft with its original (hours); goes on likewise"
	@echo "make train-polarity  train that network further on denials, after train-comparer (hours); goes on likewise"
	@echo "make weights  find again how the signs of a changed meaning are weighed (a quarter of an hour)"
	@echo "make fuzz     search for bytes that break a reader, ten minutes long (FOR=1800: half an hour)"
	@echo "make guards   take out every guard of the readers in turn; a hostile input must notice each"
	@echo "make samples  write reports/samples/ and the pictures in docs/images/"
	@echo "make clean    take away everything that was built"

$(READY): constraints.txt setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "checker needs Python 3.11 or newer: make PYTHON=python3.11 ..." >&2; exit 1; }
	@echo "Setting up $(VENV) from constraints.txt; this takes a minute or two."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@# pip compiles what it installs, but not what stays in its place; where Python may not write bytecode, every
	@# start would compile it anew.
	@$(BIN)/python -m compileall -q checker
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

# The tools of others that speed is measured beside.
PEERS := $(VENV)/.peers

$(PEERS): $(READY)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@touch $@

bench: models $(PEERS)
	$(BIN)/python -m tests.benchmarks.report ../shared reports/benchmarks.md

# Nothing but finding the trees needs scikit-learn.
FIT := $(VENV)/.fit

$(FIT): $(READY)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[fit]'
	@touch $@

weights: $(FIT)
	$(BIN)/python -m tests.benchmarks fit_weighing checker/language/weighing.json

# Nothing but this search needs atheris.
ATHERIS := $(VENV)/.atheris
FOR ?= 600

$(ATHERIS): $(READY)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check atheris==3.0.0
	@touch $@

fuzz: $(ATHERIS)
	$(BIN)/python -m tests.fuzz .fuzz $(FOR)

guards: $(READY)
	$(BIN)/python -m tests.hostile.guards

docs: $(READY)
	$(BIN)/python docs/build.py

# In an environment of its own: nothing else needs torch.
TRAINING := .training/venv
STEPS ?= 20000
$(TRAINING)/.ready: constraints.txt setup.cfg
	@$(PYTHON) -m venv $(TRAINING)
	@$(TRAINING)/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[training]'
	@touch $@

train: $(TRAINING)/.ready
	OMP_WAIT_POLICY=PASSIVE $(TRAINING)/bin/python -m checker.training --corpora ../shared/corpora --work .training --steps $(STEPS)

COMPARER_STEPS ?= 6000
train-comparer: $(TRAINING)/.ready
	OMP_WAIT_POLICY=PASSIVE $(TRAINING)/bin/python -m checker.training --network comparer --corpora ../shared/corpora \
	    --rewrites tests/benchmarks/rewrites.jsonl --work .training --steps $(COMPARER_STEPS)

POLARITY_STEPS ?= 4400
train-polarity: $(TRAINING)/.ready
	OMP_WAIT_POLICY=PASSIVE $(TRAINING)/bin/python -m checker.training --network polarity --corpora ../shared/corpora \
	    --rewrites tests/benchmarks/rewrites.jsonl --translations tests/benchmarks/translations.jsonl \
	    --work .training --steps $(POLARITY_STEPS)

goldens: models
	$(BIN)/python -m pytest -q tests/test_goldens.py --update-goldens

# Debian's Chromium drives the tests; Playwright comes without browsers of its own, axe-core from its registry.
CHROMIUM := $(or $(shell command -v chromium),/usr/bin/chromium)
PLAYWRIGHT := $(VENV)/.playwright
AXE := $(VENV)/axe/node_modules/axe-core/axe.min.js

$(PLAYWRIGHT): $(READY)
	@test -x $(CHROMIUM) || { apt-get update -qq && apt-get install -y -qq chromium; } \
	    || { echo "The browser tests need Chromium: apt-get install chromium" >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check playwright==1.65.2
	@touch $@

$(AXE): $(READY)
	@npm install --silent --no-audit --no-fund --no-save --prefix $(VENV)/axe axe-core@4.14.1 \
	    || { echo "The accessibility tests need axe-core from the npm registry, and npm itself." >&2; exit 1; }

# Other people's programs that read the outputs.
CONSUMERS := $(VENV)/consumers/node_modules

$(CONSUMERS)/.package-lock.json: $(READY)
	@npm install --silent --no-audit --no-fund --no-save --prefix $(VENV)/consumers \
	    @microsoft/sarif-multitool-linux@5.7.0 @umbrelladocs/rdformat-validator@1.0.1 @actions/core@3.0.1 \
	    || { echo "The tests of the outputs need npm, and its registry." >&2; exit 1; }

outputs: $(CONSUMERS)/.package-lock.json
	CHECKER_CONSUMERS=$(CURDIR)/$(CONSUMERS) $(BIN)/python -m pytest tests/renderers/test_consumers.py

# LibreOffice opens the Word document; Debian brings it.
office: models
	@command -v soffice >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer; } \
	    || { echo "The tests of the Word document need LibreOffice: apt-get install libreoffice-writer" >&2; exit 1; }
	CHECKER_OFFICE=$$(command -v soffice) $(BIN)/python -m pytest tests/renderers/test_office.py

# Installs everything once more, into an environment that pre-commit makes.
hooks: $(READY)
	CHECKER_HOOKS=1 $(BIN)/python -m pytest tests/gate/test_own_environment.py

browser: models $(PLAYWRIGHT) $(AXE)
	CHECKER_BROWSER=1 CHECKER_CHROMIUM=$(CHROMIUM) CHECKER_AXE=$(AXE) $(BIN)/python -m pytest tests/browser

samples: models $(PLAYWRIGHT)
	CHECKER_CHROMIUM=$(CHROMIUM) $(BIN)/python -m tests.browser.samples

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f reports/*.html reports/*.json reports/*.txt
	find checker tests docs -name __pycache__ -type d -prune -exec rm -rf {} +
