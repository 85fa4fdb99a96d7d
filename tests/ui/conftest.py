"""The window's tests: a Qt warning fails the test, as it would annoy a person."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/ui/" in item.nodeid:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
