"""The commands that read date words: resolve, find."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplotimeline.dates.resolved import ResolvedDate
    from diplotimeline.dates.scan import DateMention

from diplotimeline.cli.group import main
from diplotimeline.messages import fallback_language

explained_in = click.option(
    "--in", "told_in", default=fallback_language(), show_default=True, metavar="LANG", help="Explain in that language."
)


@main.command()
@click.argument("words")
@click.option("--published", metavar="DATE", help="When the text appeared, as far as known (EDTF); leave out if unknown.")
@click.option("--language", metavar="LANG", help="Of the words: vi, en or fr; guessed if not given.")
@click.option("--region", metavar="CODE", help="ISO 3166 code of the country, for 04/05/2025 in English.")
@click.option("--after", metavar="WORDS", help='The words that these lean on, for "cùng ngày", "the same day".')
@explained_in
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def resolve(  # noqa: PLR0913 - one argument an option
    words: str,
    *,
    published: str | None,
    language: str | None,
    region: str | None,
    after: str | None,
    told_in: str,
    as_json: bool,
) -> None:
    """Resolve date words as printed, and say why.

    \b
    Examples:
      diplotimeline resolve "chiều 17/4" --published 2025-04-18
      diplotimeline resolve "On the afternoon of March 13" --published 2025-03
      diplotimeline resolve "cùng ngày" --after "ngày 9/3" --published 2026-03 --in vi
    """
    from diplotimeline.dates.context import PublicationContext  # noqa: PLC0415
    from diplotimeline.dates.scan import resolve as resolve_words  # noqa: PLC0415

    date = resolve_words(words, PublicationContext(published, language=language, region=region), after=after)
    told = _told(date, told_in)
    if as_json:
        _echo_json({**told, "explanation": date.explain(told_in).splitlines()})
        return
    for name, text in told.items():
        if text is not None:
            click.echo(f"{name.replace('_', ' '):<12} {text}")
    click.echo(f"\n{date.explain(told_in)}")


def _told(date: ResolvedDate, language: str) -> dict[str, str | None]:
    """What a date says, field by field, as text."""
    from diplotimeline.dates.wording.dates import in_words  # noqa: PLC0415
    from diplotimeline.dates.wording.patterns import wording_in  # noqa: PLC0415

    facts = {
        "edtf": date.edtf,
        "words": in_words(date, wording_in(language)),
        "status": date.status,
        "extent": None if date.edtf is None else date.extent,
        "modifier": date.modifier,
        "part_of_day": date.part_of_day,
        "time": date.time and " ".join(filter(None, (str(date.time), date.time.zone_words or date.time.zone))),
        "earliest": date.earliest,
        "latest": date.latest,
        "timex3": date.timex3,
    }
    return {name: None if value is None else str(value) for name, value in facts.items()}


def _echo_json(value: object) -> None:
    import json  # noqa: PLC0415

    click.echo(json.dumps(value, ensure_ascii=False))


@main.command()
@click.argument(
    "articles", nargs=-1, type=click.File("r", encoding="utf-8", errors="replace"), metavar="[ARTICLE]...", default=("-",)
)
@click.option("--published", metavar="DATE", help="When they appeared, as far as known (EDTF); leave out if unknown.")
@click.option("--url", metavar="URL", help="Where it appeared: a date in the address is evidence of when.")
@click.option("--language", metavar="LANG", help="Of the articles: vi, en or fr; guessed paragraph by paragraph if not given.")
@click.option("--region", metavar="CODE", help="ISO 3166 code of the country, for 04/05/2025 in English.")
@explained_in
@click.option("--unread", is_flag=True, help="Tell also of places that look like dates, and where nothing is asserted.")
@click.option("--table", "form", flag_value="table", help="One line a date: place, words, value; tab-separated.")
@click.option("--json", "form", flag_value="json", help="One JSON object a date.")
def find(  # noqa: PLR0913 - one argument an option
    articles: Sequence[TextIO],
    *,
    published: str | None,
    url: str | None,
    language: str | None,
    region: str | None,
    told_in: str,
    unread: bool,
    form: str | None,
) -> None:
    """Find the dates in running text, marked in place; from files or standard input.

    What is not known of publication is looked for in the address and in the text: a stamp at the head of the page,
    full dates told as past or as planned.

    \b
    Examples:
      diplotimeline find article.txt --published 2025-04-18
      diplotimeline find --json --published 2025-04 < article.txt
    """
    from diplotimeline.dates.context import PublicationContext  # noqa: PLC0415
    from diplotimeline.dates.scan import find_dates  # noqa: PLC0415

    publication = PublicationContext(published, language=language, region=region, url=url)
    for article in articles:
        name, text = getattr(article, "name", "-"), article.read()
        mentions = find_dates(text, publication, unread=unread)
        if form is None:
            click.echo(_marked(text, mentions), nl=not text.endswith("\n"))
            continue
        for mention in mentions:
            place = {"article": name, "start": mention.start, "end": mention.end, "text": mention.text}
            place |= {"unread": mention.unread} if mention.unread else {}
            if form == "json":
                _echo_json({**place, **_told(mention.date, told_in), "explanation": mention.date.explain(told_in).splitlines()})
            else:
                cells = (name, f"{mention.start}-{mention.end}", " ".join(mention.text.split()), mention.date.brief())
                click.echo("\t".join(cells))


def _marked(text: str, mentions: Sequence[DateMention]) -> str:
    """The text with each date underlined and its value behind it; without colours when piped."""
    pieces = []
    at = 0
    for mention in mentions:
        pieces += [text[at : mention.start], click.style(mention.text, underline=True)]
        value = "?" if mention.unread else mention.date.brief()
        pieces.append(click.style(f" [{value}]", fg="yellow" if mention.unread else "green"))
        at = mention.end
    return "".join((*pieces, text[at:]))
