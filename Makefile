# Two commands are all that a fresh machine needs: `make run` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8501

INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test check bench fuzz scores keep-scores lock clean

run: $(VENV)/.installed
	$(BIN)/streamlit run streamlit_app.py --server.port $(PORT) -- $(if $(STORE),--store "$(STORE)")

test: $(VENV)/.installed-dev
	$(BIN)/python -m tests.browser.install
	$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest -n 2 --dist loadgroup
	$(BIN)/python -m tests.golden.scores

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.installed-bench
	$(BIN)/python -m tests.browser.install
	$(BIN)/python -m benchmarks

# What the tests do a little of, for as long as it takes: files, texts and addresses that nobody thought of.
fuzz: $(VENV)/.installed-dev
	$(BIN)/python -m pytest tests/fuzz -n auto --hypothesis-profile=long
	if $(INSTALL) -r tests/fuzz/requirements.txt; then $(BIN)/python -m tests.fuzz.guided 600; fi

# What the analysis scores on the golden sets, with gains and losses against the scores of the last commit.
scores: $(VENV)/.installed-dev
	$(BIN)/python -m tests.golden.scores

# The same, written down as the scores to compare with; commit them with the change that earned them.
keep-scores: $(VENV)/.installed-dev
	$(BIN)/python -m tests.golden.scores --keep

# After a change of a requirements file: all that it needs, with the digests of the files, for every system.
lock: | $(VENV)/bin/python
	$(INSTALL) uv==0.13.9
	for list in requirements requirements-dev; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --custom-compile-command "make lock" $$list.txt -o $$list.lock; done

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements.lock
	touch $@

$(VENV)/.installed-dev: requirements-dev.lock | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements-dev.lock
	touch $@ $(VENV)/.installed

$(VENV)/.installed-bench: benchmarks/requirements.txt $(VENV)/.installed-dev
	$(INSTALL) -r benchmarks/requirements.txt
	touch $@

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache
