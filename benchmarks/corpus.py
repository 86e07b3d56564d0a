"""Drafting a corpus: pages a second here, in two processes and on a local Dask cluster, and memory as the corpus grows.

The pages are the annotated articles of tests/articles, as saved web pages, each with a number of its own; every run is a
process of its own. Peak memory is that of the process that hands out and writes (ru_maxrss), not of the workers.

Run: python benchmarks/corpus.py [LARGEST]          sizes are 200, 2,000 and 20,000 up to LARGEST (2,000)
"""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SIZES = (200, 2_000, 20_000)
ARTICLES = pathlib.Path(__file__).parent.parent / "tests" / "articles"
PAGE = (
    "<!DOCTYPE html><html lang='{language}'><head><title>{title}</title></head><body><nav><a href='/'>A</a></nav>"
    "<article><h1>{title}</h1><p>No. {number}. {body}</p></article></body></html>"
)
RUN = """
import resource, sys, time
from diplotimeline.articles.corpora.pages import pages_in
from diplotimeline.articles.corpora.run import draft_corpus
def run(executor):
    begun = time.perf_counter()
    report = draft_corpus(pages_in([sys.argv[1]]), sys.argv[2], executor=executor)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.perf_counter() - begun, report.events, peak)
if __name__ == "__main__":
    where = sys.argv[3]
    if where == "here":
        run(None)
    elif where == "2 processes":
        from concurrent.futures import ProcessPoolExecutor
        with ProcessPoolExecutor(2) as executor:
            run(executor)
    else:
        import distributed
        with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            with distributed.Client(cluster) as client:
                run(client.get_executor())
"""
PLACES = ("here", "2 processes", "dask")


def write(folder: pathlib.Path, count: int) -> None:
    """So many pages, the articles over and over."""
    lists = (path.read_text(encoding="utf-8").splitlines() for path in sorted(ARTICLES.glob("*.jsonl")))
    articles = [json.loads(line) for lines in lists for line in lines]
    for number in range(count):
        article = articles[number % len(articles)]
        body = "</p><p>".join(article["text"].splitlines())
        page = PAGE.format(language=article["language"], title=article["title"], number=number, body=body)
        (folder / f"{number:06}.html").write_text(page, encoding="utf-8")


def main(largest: int) -> None:
    """A row for each size and place."""
    print(f"{'pages':>7} {'where':<12} {'s':>7} {'pages/s':>8} {'events':>7} {'peak MB':>8}")
    for count in (size for size in SIZES if size <= largest):
        with tempfile.TemporaryDirectory() as name:
            home = pathlib.Path(name)
            (home / "pages").mkdir()
            write(home / "pages", count)
            (home / "run.py").write_text(RUN, encoding="utf-8")
            for place in PLACES:
                command = [
                    sys.executable,
                    os.fspath(home / "run.py"),
                    os.fspath(home / "pages"),
                    os.fspath(home / place),
                    place,
                ]
                printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                seconds, events, peak = map(float, printed.split())
                told = f"{count:>7,} {place:<12} {seconds:>7.1f} {count / seconds:>8.0f}"
                print(f"{told} {events:>7,.0f} {peak:>8.0f}", flush=True)


if __name__ == "__main__":
    begun = time.monotonic()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
    print(f"in {time.monotonic() - begun:.0f} s")
