"""The page of charts: events per year by partner, by kind, by month. Each is a table too, or beside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from diplotimeline.edtf import Form, Precision
from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.model.vocabulary import KINDS
from diplotimeline.web.html import Markup, tag
from diplotimeline.web.pages.edition import Edition, relative
from diplotimeline.web.pages.frame import Page

STEM = "pictures"
_SERIES = 6
_BAR, _GAP, _HEIGHT, _BOTTOM = 26, 10, 220, 24
_LEVELS = 5


def pictures_page(edition: Edition) -> Page:
    """The page."""
    words = edition.words
    body = (
        tag("h1", words["pictures"]),
        _per_year(edition),
        _per_kind(edition),
        _heat(edition),
    )
    return Page(STEM, words["pictures"], f"{edition.title}: {words['pictures']}", body)


def _figure(title: str, picture: Markup, *further: Markup) -> Markup:
    return tag(
        "figure",
        tag("figcaption", tag("strong", title)),
        tag("div", picture, class_="scroll", tabindex="0", role="region", aria_label=title),
        *further,
    )


# --- events per year by partner ----------------------------------------------------------------------


def _per_year(edition: Edition) -> Markup:
    words = edition.words
    series = _series(edition)
    years = sorted(year for year in edition.years if year is not None)
    counts = {year: Counter(_series_of(event, series) for event in edition.years[year]) for year in years}
    names = [*series, ""]
    labels = {code: words["others"] if not code else _label(code, edition) for code in names}
    picture = _stacked(years, names, counts, f"{words['per_year']}. {words['as_table']}: ↓")
    key = tag(
        "ul",
        [tag("li", tag("span", "", class_=f"swatch s{index}"), labels[code]) for index, code in enumerate(names)],
        class_="key",
    )
    head = tag(
        "tr",
        tag("th", words["year"], scope="col"),
        [tag("th", labels[code], scope="col") for code in names],
        tag("th", words["total"], scope="col"),
    )
    rows = [
        tag(
            "tr",
            tag("th", str(year), scope="row"),
            [tag("td", str(counts[year][code])) for code in names],
            tag("td", str(sum(counts[year].values()))),
        )
        for year in years
    ]
    table = tag(
        "div",
        tag("table", tag("thead", head), tag("tbody", rows)),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=words["as_table"],
    )
    return _figure(words["per_year"], picture, key, tag("details", tag("summary", words["as_table"]), table))


def _series(edition: Edition) -> list[str]:
    """The states that most events are with."""
    counts = Counter(code for event in edition.timeline for code in _states(event, edition))
    return [code for code, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_SERIES]]


def _states(event: Event, edition: Edition) -> list[str]:
    codes = dict.fromkeys(party.state or party.code for party in event.parties)
    return [code for code in codes if f"partner/{code.lower()}" in edition.part_of]


def _series_of(event: Event, series: Sequence[str]) -> str:
    """The one series in which an event is counted, so that bars add up: its most frequent partner."""
    codes = {party.state or party.code for party in event.parties}
    return next((code for code in series if code in codes), "")


def _label(code: str, edition: Edition) -> str:
    return one_line(edition.part_of[f"partner/{code.lower()}"].label.text(edition.language))


def _stacked(years: Sequence[int], names: Sequence[str], counts: Mapping[int, Counter[str]], label: str) -> Markup:
    most = max((sum(each.values()) for each in counts.values()), default=1)
    width = len(years) * (_BAR + _GAP) + _GAP
    parts: list[Markup] = []
    for number, year in enumerate(years):
        x, y = _GAP + number * (_BAR + _GAP), float(_HEIGHT)
        for index, name in enumerate(names):
            part = counts[year][name] / most * (_HEIGHT - 20)
            if part:
                y -= part
                parts.append(tag("rect", x=x, y=f"{y:.1f}", width=_BAR, height=f"{part:.1f}", class_=f"s{index}"))
        parts.append(tag("text", str(sum(counts[year].values())), x=x + _BAR // 2, y=f"{y - 4:.1f}", class_="middle"))
        parts.append(tag("text", str(year), x=x + _BAR // 2, y=_HEIGHT + 16, class_="middle"))
    height = _HEIGHT + _BOTTOM
    return tag("svg", parts, role="img", aria_label=label, viewBox=f"0 0 {width} {height}", width=width, height=height)


# --- by kind -----------------------------------------------------------------------------------------


def _per_kind(edition: Edition) -> Markup:
    """Bars that are a table: name, bar, number."""
    counts = Counter(event.kind for event in edition.timeline)
    most = max(counts.values(), default=1)
    rows = []
    for kind, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        href = relative(edition.page(f"kind/{kind}"), edition.page(STEM)) if f"kind/{kind}" in edition.part_of else None
        name = (
            tag("a", KINDS[kind].name(edition.language), href=href) if href else tag("span", KINDS[kind].name(edition.language))
        )
        bar = tag(
            "svg",
            tag("rect", x=0, y=0, width=f"{count / most * 100:.1f}", height=10, class_="s0"),
            viewBox="0 0 100 10",
            preserveAspectRatio="none",
            aria_hidden="true",
        )
        rows.append(tag("tr", tag("th", name, scope="row"), tag("td", bar, class_="bar"), tag("td", str(count))))
    words = edition.words
    head = tag("tr", tag("th", words["kind"], scope="col"), tag("td", ""), tag("th", words["count"], scope="col"))
    return tag(
        "figure",
        tag("figcaption", tag("strong", words["per_kind"])),
        tag("table", tag("thead", head), tag("tbody", rows), class_="bars"),
    )


# --- by month ----------------------------------------------------------------------------------------


def _heat(edition: Edition) -> Markup:
    """A calendar heat map that is a table of numbers."""
    words = edition.words
    counts: Counter[tuple[int, int]] = Counter()
    for event in edition.timeline:
        month = _month(event)
        if month is not None:
            counts[month] += 1
    if not counts:
        return Markup()
    most = max(counts.values())
    years = sorted({year for year, _ in counts}, reverse=True)
    head = tag("tr", tag("th", words["year"], scope="col"), [tag("th", str(month), scope="col") for month in range(1, 13)])
    rows = [
        tag("tr", tag("th", str(year), scope="row"), [_cell(counts[year, month], most) for month in range(1, 13)])
        for year in years
    ]
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="heat")
    return _figure(words["heat"], table, tag("p", words["heat_note"], class_="note"))


def _cell(count: int, most: int) -> Markup:
    level = 0 if not count else 1 + (count - 1) * (_LEVELS - 1) // max(most - 1, 1)
    return tag("td", str(count) if count else "", class_=f"h{level}")


def _month(event: Event) -> tuple[int, int] | None:
    """The month of an event, if its date says one."""
    date = event.date
    if date is None or date.edtf is None or date.edtf.form not in (Form.DATE, Form.INTERVAL):
        return None
    first, last = date.earliest, date.latest
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return None if date.edtf.precision not in (Precision.MONTH, Precision.DAY) else (first.year, first.month)
