"""`draft_corpus`: many pages, in batches over an executor, that can be taken up again after any stop."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import pathlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait

import tomli_w
from attrs import frozen

from diplotimeline.articles.corpora.database import write_database
from diplotimeline.articles.corpora.work import Page, Record, Task, line_of, worked
from diplotimeline.articles.drafted import VERSION
from diplotimeline.errors import InvalidValueError
from diplotimeline.exporters import export
from diplotimeline.files import write_atomically
from diplotimeline.model.timeline import Timeline
from diplotimeline.phrases import Phrase

_RUN, _DRAFTS, _FAILED, _DATABASE = "run.toml", "drafts", "failed.jsonl", "corpus.sqlite"


@frozen
class Progress:
    """How far a run has come: batches that are done, and the pages, events and failures in them."""

    batches: int
    pages: int
    events: int
    failures: int

    def with_batch(self, records: Sequence[Record]) -> Progress:
        """The same with one batch more."""
        events = sum(len(record.get("events", ())) for record in records)
        failures = sum("error" in record for record in records)
        return Progress(self.batches + 1, self.pages + len(records), self.events + events, self.failures + failures)


@frozen
class Report:
    """What a run came to, and the database that holds it."""

    pages: int
    events: int
    failures: int
    database: pathlib.Path


def draft_corpus(  # noqa: PLR0913 - each is an option of a run
    pages: Iterable[Page],
    to: str | os.PathLike[str],
    *,
    timeline: Timeline | None = None,
    home: str | None = None,
    dates_only: bool = False,
    executor: Executor | None = None,
    in_flight: int = 4,
    batch: int = 128,
    retry_failed: bool = False,
    on_progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Draft the events of many pages; killed at any moment and started again it goes on, and ends in the same bytes.

    Each batch of pages is a file of records in ``to/drafts``, written beside and renamed: a batch whose file is there is
    done. Pages that cannot be read are records with ``error``. In the end all are linked, and put into ``to/corpus.sqlite``.

    Args:
        pages: the pages, in an order that is the same each time.
        to: the folder of the run.
        timeline: the timeline that the events are for.
        home: the party that "our province" means, if publishers do not tell.
        dates_only: find dates, and draft nothing.
        executor: where batches are worked on: processes, or `distributed.Client.get_executor()`; None for here.
        in_flight: how many batches are handed out at a time; twice the number of workers keeps them busy.
        batch: pages a batch.
        retry_failed: do batches again in which a page failed.
        on_progress: told after each batch.

    Raises:
        InvalidValueError: the folder holds a run with other options.
        WriteError: a file cannot be written.
    """
    folder = pathlib.Path(to)
    if batch < 1:
        raise InvalidValueError(Phrase("a batch has at least one page, found {batch}", batch=batch))
    task = Task(timeline, home, dates_only)
    _begin(folder, task, batch)
    if retry_failed:
        _forget_failed(folder)
    so_far = Progress(0, 0, 0, 0)
    pages = _each_once(pages)
    for done in _batches_done(_numbered(pages, batch), folder, task, executor, in_flight):
        so_far = so_far.with_batch(done)
        if on_progress is not None:
            on_progress(so_far)
    _forget_beyond(folder, so_far.batches)
    records = _records(folder)
    failed = "".join(line_of(record) for record in _records(folder) if "error" in record)
    write_atomically(folder / _FAILED, [failed.encode()])
    written = write_database(records, folder / _DATABASE, timeline)
    return Report(written.pages, written.events, written.failures, folder / _DATABASE)


def _each_once(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages; one by the name of another is refused, since the database knows them by their names."""
    names: set[str] = set()
    for page in pages:
        if page.name in names:
            raise InvalidValueError(Phrase('two pages have the name "{name}"', name=page.name))
        names.add(page.name)
        yield page


# --- batches -------------------------------------------------------------------------------------


def _numbered(pages: Iterable[Page], size: int) -> Iterator[tuple[int, list[Page]]]:
    """The pages in batches, each with its number."""
    left = iter(pages)
    return zip(itertools.count(), iter(lambda: list(itertools.islice(left, size)), []), strict=False)


def _batches_done(
    batches: Iterator[tuple[int, list[Page]]], folder: pathlib.Path, task: Task, executor: Executor | None, in_flight: int
) -> Iterator[list[Record]]:
    """Work on the batches that are not done; the records of each as soon as its file is there."""
    waiting: dict[Future[list[Record]], int] = {}
    for number, pages in batches:
        kept = _done(folder, number, pages)
        if kept is not None:
            yield kept
            continue
        if executor is None:
            yield _keep(folder, number, worked(pages, task))
            continue
        waiting[executor.submit(worked, pages, task)] = number
        if len(waiting) >= in_flight:
            yield from _kept(folder, waiting)
    while waiting:
        yield from _kept(folder, waiting)


def _done(folder: pathlib.Path, number: int, pages: Sequence[Page]) -> list[Record] | None:
    """The records of a batch that is done; None if it is not, or was one of other pages."""
    if not _file(folder, number).exists():
        return None
    records = [*_records_of(_file(folder, number))]
    is_same = [(each["page"], each["sha256"]) for each in records] == [(page.name, page.sha256) for page in pages]
    return records if is_same else None


def _kept(folder: pathlib.Path, waiting: dict[Future[list[Record]], int]) -> Iterator[list[Record]]:
    """Wait until at least one batch is done, and write those that are."""
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield _keep(folder, waiting.pop(future), future.result())


def _keep(folder: pathlib.Path, number: int, records: list[Record]) -> list[Record]:
    write_atomically(_file(folder, number), ["".join(map(line_of, records)).encode("utf-8", "replace")])
    return records


def _file(folder: pathlib.Path, number: int) -> pathlib.Path:
    return folder / _DRAFTS / f"{number:05}.jsonl"


def _records(folder: pathlib.Path) -> Iterator[Record]:
    """The records of all batches, in the order of the pages."""
    for path in sorted((folder / _DRAFTS).glob("*.jsonl")):
        yield from _records_of(path)


def _records_of(path: pathlib.Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# --- a run ---------------------------------------------------------------------------------------


def _begin(folder: pathlib.Path, task: Task, batch: int) -> None:
    """Note what the run is; refuse a folder that holds another one."""
    (folder / _DRAFTS).mkdir(parents=True, exist_ok=True)
    timeline = "" if task.timeline is None else hashlib.sha256(export(task.timeline, "dump")).hexdigest()
    table = {
        "draft": VERSION,
        "batch": batch,
        "home": task.home or "",
        "dates_only": task.dates_only,
        "timeline": timeline,
    }
    text = tomli_w.dumps(table)
    path = folder / _RUN
    if not path.exists():
        write_atomically(path, [text.encode()])
    elif path.read_text(encoding="utf-8") != text:
        raise InvalidValueError(
            Phrase("{folder} holds a run with other options, or of another timeline", folder=os.fspath(folder)),
            hint="give the same ones to go on, or another folder",
        )


def _forget_beyond(folder: pathlib.Path, batches: int) -> None:
    """Take away batches of pages that are no more."""
    for path in sorted((folder / _DRAFTS).glob("*.jsonl"))[batches:]:
        path.unlink()


def _forget_failed(folder: pathlib.Path) -> None:
    """Take away the batches in which a page failed, so that they are done again."""
    for path in sorted((folder / _DRAFTS).glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            has_failed = any("error" in json.loads(line) for line in lines)
        if has_failed:
            path.unlink()
