"""Where things lie on this computer: the one door to platformdirs. Creates nothing."""

from pathlib import Path

import platformdirs

_NAME = "Undershare"


def settings_folder() -> Path:
    """Where the person's settings lie."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where a person would look for what they saved."""
    return Path(platformdirs.user_documents_dir())
