"""The benchmarks run; what they measure is no matter of tests."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

BENCHMARKS = pathlib.Path(__file__).parent.parent / "benchmarks"


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [("exporters", "100", "diplotimeline"), ("publishing", "500", "500 again"), ("corpus", "200", "200 dask")],
)
def test_a_benchmark_runs(name: str, size: str, told: str) -> None:
    command = [sys.executable, str(BENCHMARKS / f"{name}.py"), size]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout
    assert told in printed
