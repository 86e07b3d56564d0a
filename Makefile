# The one door: everything that a person or CI does with the project starts here.
#   make            set up an environment of its own and publish the shipped timeline into public/
#   make check      set up and run every check that CI runs
#   make check-all  the same, and what takes long or needs more programs
#   make matrix     the tests on every Python that is installed
#   make accuracy   how well dates are read, class by class
#   make fix        format, and mend what can be mended by itself

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PUBLIC := public

.DEFAULT_GOAL := public
.PHONY: public check check-all matrix fix accuracy golden schema lint types layers test clean

$(BIN)/diplotimeline: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("diplotimeline needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@echo "setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[serve]'
	@touch $@

$(VENV)/dev: $(BIN)/diplotimeline
	@echo "installing what the checks need …"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

public: $(BIN)/diplotimeline
	@$(BIN)/diplotimeline publish --to $(PUBLIC)

check: lint types layers data test

lint: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev
	$(BIN)/mypy

layers: $(VENV)/dev
	$(BIN)/lint-imports

.PHONY: data
data: $(BIN)/diplotimeline
	$(BIN)/diplotimeline check --quiet data/events.toml

test: $(VENV)/dev
	$(BIN)/pytest -m 'not slow' -n auto --dist loadfile

check-all: check matrix
	$(BIN)/pytest -m slow

# The tests on every Python that this machine has, each in an environment of its own.
matrix:
	@for version in 3.11 3.12 3.13 3.14; do \
	  if python$$version -c '' 2>/dev/null; then \
	    echo "Python $$version …"; \
	    python$$version -m venv .venv-$$version && \
	    .venv-$$version/bin/pip install --quiet --disable-pip-version-check -e '.[dev]' && \
	    .venv-$$version/bin/pytest -q -m 'not slow' -n auto --dist loadfile || exit 1; \
	  else echo "Python $$version is not here: skipped"; fi; \
	done

fix: $(VENV)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accuracy: $(VENV)/dev
	@$(BIN)/python tests/dates/accuracy.py --classes

golden: $(VENV)/dev
	$(BIN)/python tests/golden/make.py

schema: $(VENV)/dev
	$(BIN)/python -c 'from diplotimeline.sources.schema import schema_text; open("data/events.schema.json", "w").write(schema_text())'

clean:
	rm -rf $(VENV) $(PUBLIC) dist
