"""Starts the worker process: ``python -m app.worker``."""

import sys

from app.worker.start import main

if __name__ == "__main__":
    sys.exit(main())
