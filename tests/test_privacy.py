"""What the packages we build on do behind our back: nothing."""

import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import os, time
import onnxruntime, tokenizers, spacy
time.sleep(1)
"""


def test_importing_the_model_runtime_writes_nothing_and_starts_no_uploader(
    tmp_path: Path,
) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-c", WATCHED], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
