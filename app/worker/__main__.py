"""Starts the worker process: ``python -m app.worker``."""

import sys

from app.worker.serve import main

if __name__ == "__main__":
    sys.exit(main())
