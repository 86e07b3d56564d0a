"""The command that drafts events from articles: draft."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from diplotimeline.cli.group import main
from diplotimeline.cli.shared import file_in_use

if TYPE_CHECKING:
    from diplotimeline.articles.article import Article
    from diplotimeline.articles.drafted import Draft
    from diplotimeline.model.timeline import Timeline


@main.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--published", metavar="DATE", help="When it appeared, as far as known (EDTF); else what the page tells.")
@click.option("--published-basis", metavar="WORDS", help="How that is known.")
@click.option("--url", metavar="URL", help="Its address; else what the page tells.")
@click.option("--title", metavar="WORDS", help="Its headline; else what the page tells, or the first line.")
@click.option("--publisher", metavar="NAME", help="The newspaper or office; else by its address, or what the page tells.")
@click.option("--language", metavar="LANG", help="Of the article: vi, en or fr; else what the page tells, or a guess.")
@click.option("--home", metavar="CODE", help='The party that "our province" means; else by the publisher.')
@click.option("--timeline", "file", metavar="FILE", help="The timeline that it is for; else the one in use here.")
@click.option("--json", "form", flag_value="json", help="One JSON object an article, for programs.")
@click.option("--into", metavar="FILE", help="Add the events to a data file: shows what changes, and asks.")
@click.option("--review", is_flag=True, help="Go through the events field by field first.")
@click.option("--explain", is_flag=True, help="Tell also which sentences are no events, and why.")
@click.option("--yes", is_flag=True, help="With --into: do not ask.")
def draft(
    articles: Sequence[str], *, home: str | None, file: str | None, form: str | None, into: str | None, **options: Any
) -> None:
    """Draft the events that articles tell of, with the evidence and the doubt of each field, for a person to review.

    ARTICLE is a text, a saved web page, a list of articles (.jsonl: one object a line, with text or html), or - for
    standard input. What is printed is TOML that loads as it stands; doubts are comments. An event that the timeline has
    already becomes an attestation.

    \b
    Examples:
      diplotimeline draft hoi-dam.html
      diplotimeline draft article.txt --url https://… --published 2025-04-18 --into data/events.toml
      diplotimeline draft articles.jsonl --json > drafts.jsonl
    """
    from diplotimeline.articles.as_json import as_json  # noqa: PLC0415 - start-up stays cheap
    from diplotimeline.articles.as_toml import as_toml  # noqa: PLC0415
    from diplotimeline.articles.drafting import draft_each  # noqa: PLC0415
    from diplotimeline.sources.curated import load  # noqa: PLC0415

    review, explain, agreed = (options.pop(name) for name in ("review", "explain", "yes"))
    _refuse_together(articles, form, into, file, explain=explain, agreed=agreed, review=review)
    timeline = load(file_in_use(into or file))
    made: Iterator[Draft] = draft_each(_read(articles, options), timeline, home=home)
    if review:
        made = iter([_reviewed(each, timeline) for each in made])
    if form == "json":
        for each in made:
            click.echo(json.dumps(as_json(each), ensure_ascii=False))
        return
    drafts = [*made]
    if into is None:
        click.echo(as_toml(drafts, explain=explain), nl=False)
        return
    _write(drafts, timeline, into, is_agreed=agreed)


def _refuse_together(  # noqa: PLR0913 - what may not go together
    articles: Sequence[str], form: str | None, into: str | None, file: str | None, *, explain: bool, agreed: bool, review: bool
) -> None:
    """Refuse options of which one would be ignored."""
    pairs = (
        ("--json", form == "json", "--into", into is not None),
        ("--explain", explain, "--into", into is not None),
        ("--explain", explain, "--json", form == "json"),
        ("--timeline", file is not None, "--into", into is not None),
    )
    for one, is_given, other, is_too in pairs:
        if is_given and is_too:
            raise click.UsageError(f"{one} and {other} do not go together")
    if review and "-" in articles:
        raise click.UsageError("--review asks on standard input: give the article as a file")
    if agreed and into is None:
        raise click.UsageError("--yes is for --into")


def _read(articles: Sequence[str], known: dict[str, Any]) -> Iterator[Article]:
    from diplotimeline.articles.reading import articles_in  # noqa: PLC0415

    for name in articles:
        yield from articles_in(name, **known)


def _reviewed(each: Draft, timeline: Timeline) -> Draft:
    from diplotimeline.cli.reviewing import reviewed  # noqa: PLC0415

    return reviewed(each, timeline)


def _write(drafts: Sequence[Draft], timeline: Timeline, into: str, *, is_agreed: bool) -> None:
    """Show what the drafts change in a data file, ask, and write it."""
    from diplotimeline.articles.adding import added  # noqa: PLC0415
    from diplotimeline.sources.saving import changes, save  # noqa: PLC0415

    with_drafts = added(timeline, drafts)
    shown = [line for change in changes(with_drafts, into) for line in change.diff()]
    if not shown:
        click.echo("nothing to add", err=True)
        return
    for line in shown:
        click.echo(click.style(line, fg=_COLOURS.get(line[:1])))
    for drafted in (event for each in drafts for event in each.events):
        for doubt in drafted.doubts:
            click.echo(f"? {drafted.event.id}: {_words(doubt)}", err=True)
    if is_agreed or _is_wanted(into):
        save(with_drafts, into)
        click.echo(f"{into}: written", err=True)
        return
    click.echo("nothing was written", err=True)


_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def _is_wanted(into: str) -> bool:
    if not sys.stdin.isatty():
        click.echo("standard input is no terminal: give --yes to write without asking", err=True)
        return False
    return click.confirm(f"write this into {into}?")


def _words(doubt: Any) -> str:
    from diplotimeline.articles.as_toml import DOUBTS  # noqa: PLC0415

    return f"{doubt.field}: {DOUBTS[doubt.field, doubt.code].format(offer=doubt.offer)}"
