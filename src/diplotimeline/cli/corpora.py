"""The command that drafts the events of many articles: corpus."""

from __future__ import annotations

import contextlib
import importlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

import click

from diplotimeline.cli.group import main
from diplotimeline.cli.shared import counted, file_in_use
from diplotimeline.errors import DiplotimelineError, InvalidValueError

if TYPE_CHECKING:
    from diplotimeline.articles.corpora.run import Progress

_TASKS_EACH = 2
"""Batches handed out for each worker: one to work on, one that waits."""


@main.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGES...")
@click.option("--to", required=True, metavar="FOLDER", help="The folder of the run; the same one goes on with it.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Processes to work in.")
@click.option("--dask", metavar="ADDRESS", help="Work on a Dask cluster instead, e.g. tcp://host:8786.")
@click.option("--dates-only", is_flag=True, help="Find dates, and draft nothing.")
@click.option("--batch", type=click.IntRange(1), default=128, show_default=True, metavar="N", help="Pages a batch.")
@click.option("--home", metavar="CODE", help='The party that "our province" means; else by the publishers.')
@click.option("--timeline", "file", metavar="FILE", help="The timeline that the events are for; else none.")
@click.option("--parquet", is_flag=True, help="Write the tables as Parquet too.")
@click.option("--retry-failed", is_flag=True, help="Do batches again in which a page failed.")
def corpus(  # noqa: PLR0913 - one argument an option
    pages: Sequence[str],
    *,
    to: str,
    jobs: int,
    dask: str | None,
    dates_only: bool,
    batch: int,
    home: str | None,
    file: str | None,
    parquet: bool,
    retry_failed: bool,
) -> None:
    """Draft the events of many articles into a database: resumable, in processes or on a cluster.

    PAGES are saved pages, texts, lists of articles (.jsonl), and folders of all these. Killed at any moment and started
    again it goes on where it was. FOLDER/corpus.sqlite holds articles, events, parties, evidence and a full-text search;
    FOLDER/drafts the records as JSON, FOLDER/failed.jsonl the pages that could not be read.

    \b
    Examples:
      diplotimeline corpus pages/ --to run --jobs 4
      diplotimeline corpus pages/ --to run --dask tcp://host:8786
    """
    from diplotimeline.articles.corpora.pages import pages_in  # noqa: PLC0415 - start-up stays cheap
    from diplotimeline.articles.corpora.parquet import write_parquet  # noqa: PLC0415
    from diplotimeline.articles.corpora.run import draft_corpus  # noqa: PLC0415
    from diplotimeline.model.vocabulary import Vocabulary  # noqa: PLC0415
    from diplotimeline.sources.curated import load  # noqa: PLC0415

    timeline = None if file is None else load(file_in_use(file))
    if home is not None:
        (Vocabulary() if timeline is None else timeline.vocabulary).check_name("party", home)
    with _executor(jobs, dask) as (executor, workers), _shown() as tell:
        report = draft_corpus(
            pages_in(pages, without=to),
            to,
            timeline=timeline,
            home=home,
            dates_only=dates_only,
            executor=executor,
            in_flight=_TASKS_EACH * workers,
            batch=batch,
            retry_failed=retry_failed,
            on_progress=tell,
        )
    if parquet:
        write_parquet(report.database, report.database.parent)
    told = [counted(report.pages, "page", "pages"), counted(report.events, "event", "events")]
    told.append(counted(report.failures, "failure", "failures"))
    click.echo(f"{', '.join(map(str, told))} in {report.database}", err=True)


@contextlib.contextmanager
def _executor(jobs: int, dask: str | None) -> Iterator[tuple[Executor | None, int]]:
    """Where to work, and how many workers there are."""
    if dask is not None:
        with _cluster(dask) as found:
            yield found
    elif jobs == 1:
        yield None, 1
    else:
        with ProcessPoolExecutor(jobs) as pool:
            yield pool, jobs


@contextlib.contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        distributed: Any = importlib.import_module("distributed")  # it has no types that mypy could read
    except ImportError as error:
        raise DiplotimelineError("a cluster needs Dask", hint='pip install "diplotimeline[cluster]"') from error
    try:
        client = distributed.Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise InvalidValueError(f"no Dask scheduler answers at {address}", hint="e.g. tcp://host:8786") from error
    with client:
        yield client.get_executor(), max(1, sum(client.ncores().values()))


@contextlib.contextmanager
def _shown() -> Iterator[Callable[[Progress], None] | None]:
    """Progress on a terminal: pages, events, failures, pages a second."""
    if not sys.stderr.isatty():
        yield None
        return
    begun = time.monotonic()

    def tell(done: Progress) -> None:
        rate = done.pages / max(time.monotonic() - begun, 1e-3)
        line = f"{done.pages} pages, {done.events} events, {done.failures} failures, {rate:.0f} pages/s"
        click.echo(f"\r{line:<70}", nl=False, err=True)

    yield tell
    click.echo(err=True)
