# Two commands for everyone: `make run` opens Undershare, `make test` checks it.
# The work is done by packaging/bootstrap.py, which also runs where there is no make.
PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py

.PHONY: run test setup dev lint format lock catalogue screenshots frozen slow bench

run:            ## set up if needed and open the window
	@$(BOOTSTRAP) run

test:           ## set up if needed and run the fast suite
	@$(BOOTSTRAP) test

setup:          ## the environment alone: leaves .venv/bin/undershare
	@$(BOOTSTRAP) setup

dev:            ## the environment with what the checks need
	@$(BOOTSTRAP) dev

lint: ## format, lint, types, import contracts
	@$(BOOTSTRAP) lint

format: dev     ## let ruff mend what it can
	.venv/bin/ruff format . && .venv/bin/ruff check --fix .

slow: dev       ## the tests that need minutes
	.venv/bin/python -m pytest -m slow

screenshots: dev ## pictures of each page from the real window, into docs/screenshots
	QT_QPA_PLATFORM=offscreen .venv/bin/python docs/screenshots.py

bench: dev      ## measure the budgets, into docs/benchmarks.md; on a machine that does nothing else
	.venv/bin/python docs/benchmarks.py

frozen: dev     ## a folder that runs without Python, in dist/
	.venv/bin/pyinstaller --noconfirm --log-level WARN packaging/undershare.spec

catalogue: dev  ## renew the template that translators start from
	PYTHONPATH=packaging .venv/bin/pybabel -q extract -F packaging/babel.cfg -k _ -k ngettext:1,2 \
	  --no-location --sort-output --omit-header -c "" -o resources/i18n/undershare.pot .

lock:           ## renew the locks from the .in files (needs the registry)
	$(PYTHON) packaging/lock.py
