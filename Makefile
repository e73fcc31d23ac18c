# `make graph` builds the graph of the two founding articles, `make test` checks everything.
# Both set up .venv first; a second time that costs nothing.

PYTHON ?= python3
KG := .venv/bin/kg

.PHONY: graph test clean
.DELETE_ON_ERROR:

graph: build/graph.html

.venv/ready: pyproject.toml
	test -x .venv/bin/python || $(PYTHON) -m venv .venv
	.venv/bin/python -m uv --version >/dev/null 2>&1 || .venv/bin/python -m pip install --quiet uv
	.venv/bin/python -m uv pip install --quiet --python .venv/bin/python --editable . --group dev
	touch $@

build/graph.ttl: .venv/ready $(shell find kg ontology seeds -type f -not -name '*.pyc')
	mkdir -p build
	$(KG) build seeds/ -o $@
	$(KG) validate $@ --articles seeds/

build/graph.html: build/graph.ttl
	$(KG) view $< -o $@

test: .venv/ready
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/pytest

clean:
	rm -rf build .venv
