# Everything runs in .venv, which the first target that needs it makes. Nothing but Python (with venv) and make is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PAGE ?=

.PHONY: help demo test lint docs bench clean

help:
	@echo "make demo [PAGE=saved.html]  print the Article of a page"
	@echo "make test                    run every test"
	@echo "make lint | docs | bench     check | build the documentation | measure"

# The stamp is newer than pyproject.toml exactly when the environment holds what it asks for.
$(VENV)/.stamp: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	touch $@

demo: $(VENV)/.stamp
	$(BIN)/python examples/demo.py $(PAGE)

test: $(VENV)/.stamp
	$(BIN)/python -m pytest

lint: $(VENV)/.stamp
	$(BIN)/ruff check --no-cache . # its cache does not see that a module came or went
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/python .ci/public_types.py

docs: $(VENV)/.stamp
	$(BIN)/sphinx-build -W -q -b html docs docs/_build/html

bench: $(VENV)/.stamp
	$(BIN)/python benchmarks/parse.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/dates.py

clean:
	rm -rf $(VENV) dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis
