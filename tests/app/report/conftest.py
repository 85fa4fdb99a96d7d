"""Reports are tested on the invented profile of the core's tests."""

import json
from typing import Any

import pytest

from app.checkup import Checkup
from app.report.audit_json import audit_json


@pytest.fixture
def report(checkup: Checkup) -> dict[str, Any]:
    return dict(json.loads(json.dumps(audit_json(checkup))))
