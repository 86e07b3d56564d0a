"""LibreOffice opens the table for spreadsheets in a Vietnamese locale."""

from __future__ import annotations

import csv
import os
import pathlib
import shutil
import subprocess

import pytest

from conftest import Subscription
from diplotimeline import Timeline

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

SEMICOLON_UTF8_VIETNAMESE = "CSV:59,34,76,1,,1066"
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1066,false,true,false"


def test_libreoffice_shows_the_same_text_and_days(
    shipped_subscription: Subscription, shipped: Timeline, tmp_path: pathlib.Path
) -> None:
    source = shipped_subscription.folder / "timeline.vi.excel.csv"
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", home, "--headless", f"--infilter={SEMICOLON_UTF8_VIETNAMESE}", "--convert-to", AS_SHOWN]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run([*command, "--outdir", tmp_path, source], env=environment, check=True, capture_output=True, timeout=180)
    with (tmp_path / source.name).open(encoding="utf-8-sig", newline="") as file:
        rows = {row["event_id"]: row for row in csv.DictReader(file)}
    assert len(rows) == len(shipped)
    talks = rows["talks-saint-petersburg-2025"]
    assert talks["title_vi"] == shipped["talks-saint-petersburg-2025"].title["vi"]
    assert talks["start_date"] == "2025-04-17"
    assert rows["visit-saint-petersburg-2024"]["start_date"] == ""
