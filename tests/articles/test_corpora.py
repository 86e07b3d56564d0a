"""Runs over many pages: the same bytes wherever they are worked out, and after any stop."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest
from click.testing import CliRunner
from tests.articles.accuracy import HERE

from diplotimeline import cli
from diplotimeline.articles.corpora.pages import pages_in
from diplotimeline.articles.corpora.parquet import write_parquet
from diplotimeline.articles.corpora.run import Progress, draft_corpus
from diplotimeline.articles.corpora.work import Page
from diplotimeline.errors import InvalidValueError

LISTS = [HERE / f"{language}.jsonl" for language in ("vi", "en", "fr")]


def pages() -> list[Page]:
    return [*pages_in(LISTS), Page("empty", b"")]


def content(folder: pathlib.Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def serial(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("serial")
    draft_corpus(pages(), folder, batch=16)
    return folder


def rows(folder: pathlib.Path, statement: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(folder / "corpus.sqlite")) as database:
        return database.execute(statement).fetchall()


def test_the_database_holds_what_was_drafted(serial: pathlib.Path) -> None:
    lines = [json.loads(line) for path in sorted((serial / "drafts").iterdir()) for line in path.read_text().splitlines()]
    events = sum(len(line.get("events", ())) for line in lines)
    assert rows(serial, "SELECT count(*) FROM articles") == [(len(lines) - 1,)]
    assert rows(serial, "SELECT count(*) FROM events") == [(events,)]
    assert rows(serial, "SELECT * FROM failures") == [
        ("empty", "InvalidValueError", "the article is empty (is it the right file? of a web page, save the page itself)")
    ]
    assert len(rows(serial, "SELECT page FROM search WHERE search MATCH 'hoi dam'")) > 5


def test_events_of_two_articles_are_linked(serial: pathlib.Path) -> None:
    several = rows(serial, "SELECT linked FROM events GROUP BY linked HAVING count(DISTINCT page) > 1")
    assert len(several) >= 4


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_other_workers_give_the_same_bytes(
    kind: type[ThreadPoolExecutor | ProcessPoolExecutor], serial: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    with kind(2) as executor:
        draft_corpus(pages(), tmp_path, batch=16, executor=executor)
    assert content(tmp_path) == content(serial)


def test_a_run_that_was_stopped_goes_on(serial: pathlib.Path, tmp_path: pathlib.Path) -> None:
    class Stopped(Exception):  # noqa: N818 - a stop is no error
        pass

    def stop(done: Progress) -> None:
        if done.batches == 2:
            raise Stopped

    with pytest.raises(Stopped):
        draft_corpus(pages(), tmp_path, batch=16, on_progress=stop)
    (tmp_path / "drafts" / "00002.jsonl.tmp").write_text("{half")  # as a kill in the middle of writing leaves it
    seen: list[Progress] = []
    draft_corpus(pages(), tmp_path, batch=16, on_progress=seen.append)
    (tmp_path / "drafts" / "00002.jsonl.tmp").unlink()
    assert content(tmp_path) == content(serial)
    assert seen[-1].pages == len(pages())


def test_another_run_is_refused(serial: pathlib.Path) -> None:
    with pytest.raises(InvalidValueError, match="other options"):
        draft_corpus(pages(), serial, batch=17)


def test_failed_pages_are_tried_again(tmp_path: pathlib.Path) -> None:
    good = [Page("one", b"Son La held talks with Houaphanh (Laos) on 9 May 2025.")]
    draft_corpus([Page("one", good[0].data, fault="no disk")], tmp_path)
    assert draft_corpus(good, tmp_path).failures == 1
    assert draft_corpus(good, tmp_path, retry_failed=True).failures == 0


def test_pages_that_changed_are_done_again_and_those_that_are_gone_go(tmp_path: pathlib.Path) -> None:
    def page(name: str, day: int) -> Page:
        return Page(name, f"Son La held talks with Houaphanh (Laos) on {day} May 2025.".encode())

    draft_corpus([page("a", 3), page("b", 4), page("c", 5)], tmp_path, batch=1)
    draft_corpus([page("a", 3), page("b", 7)], tmp_path, batch=1)
    assert rows(tmp_path, "SELECT page, edtf FROM events") == [("a", "2025-05-03"), ("b", "2025-05-07")]


def test_two_pages_of_one_name_are_refused(tmp_path: pathlib.Path) -> None:
    with pytest.raises(InvalidValueError, match='two pages have the name "a"'):
        draft_corpus([Page("a", b"x"), Page("a", b"y")], tmp_path)


def test_odd_files_do_not_stop_a_run(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "pages"
    (folder / "folder.html").mkdir(parents=True)
    (folder / "link.txt").symlink_to("nowhere")
    (folder / "deep.jsonl").write_text("[" * 100_000)
    (folder / "half.jsonl").write_text('{"text": "Sơn La", "title": "a\\ud83d b"}\n')
    (folder / "latin.jsonl").write_bytes(b'{"text": "caf\xe9"}\n')
    report = draft_corpus(pages_in([folder], without=tmp_path / "run"), tmp_path / "run")
    assert (report.pages, report.failures) == (4, 2)
    assert draft_corpus(pages_in([tmp_path], without=tmp_path / "run"), tmp_path / "run2").pages == 4


def test_dates_alone(tmp_path: pathlib.Path) -> None:
    text = "Sơn La và Hủa Phăn hội đàm ngày 9/5/2025."
    draft_corpus([Page("one", text.encode())], tmp_path, dates_only=True)
    assert rows(tmp_path, "SELECT text, edtf FROM dates") == [("ngày 9/5/2025", "2025-05-09")]


def test_parquet(serial: pathlib.Path, tmp_path: pathlib.Path) -> None:
    import pyarrow.parquet

    write_parquet(serial / "corpus.sqlite", tmp_path)
    events = pyarrow.parquet.read_table(tmp_path / "events.parquet")
    assert events.num_rows == rows(serial, "SELECT count(*) FROM events")[0][0]


def test_the_command(tmp_path: pathlib.Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Son La held talks with Houaphanh (Laos) on 9 May 2025.")
    (tmp_path / "pages" / "b.jsonl").write_text("{}\n")
    done = CliRunner().invoke(cli.main, ["corpus", str(tmp_path / "pages"), "--to", str(tmp_path / "run")])
    assert done.exit_code == 0
    assert done.stderr.startswith("2 pages, 1 event, 1 failure in ")
    missing = CliRunner().invoke(cli.main, ["corpus", str(tmp_path / "nowhere"), "--to", str(tmp_path / "run2")])
    assert (missing.exit_code, "cannot be read" in missing.stderr) == (2, True)


# --- on a cluster --------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_local_cluster_gives_the_same_bytes(serial: pathlib.Path, tmp_path: pathlib.Path) -> None:
    import distributed

    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        draft_corpus(pages(), tmp_path, batch=16, executor=client.get_executor())
    assert content(tmp_path) == content(serial)


@contextlib.contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]], stdout=quiet, stderr=quiet
    ) as done:
        try:
            yield done
        finally:
            done.kill()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_is_made_good(tmp_path: pathlib.Path) -> None:
    import distributed

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    worker = ("dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard")
    with (
        started("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"),
        started(*worker) as first,
        started(*worker),
    ):
        time.sleep(3)
        with distributed.Client(address, timeout="30s") as client:
            client.wait_for_workers(2)

            def kill(done: Progress) -> None:
                if done.batches == 1:
                    os.kill(first.pid, signal.SIGKILL)

            draft_corpus(pages(), tmp_path, batch=4, executor=client.get_executor(), on_progress=kill)
    again = tmp_path.parent / "again"
    draft_corpus(pages(), again, batch=4)
    assert content(tmp_path) == content(again)
