"""The page of charts: events per year, by partner, on maps, by kind, by month. Each is a table too, or beside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from diplotimeline.exporters.text import one_line
from diplotimeline.model.event import Event
from diplotimeline.web.html import Markup, joined, tag
from diplotimeline.web.pages.context import SiteContext, relative
from diplotimeline.web.pages.layout import Page
from diplotimeline.web.pages.map import homes, near_map, world_map
from diplotimeline.web.selections import KIND, PARTNER, part_name

STEM = "pictures"
_Bar = tuple[str, str, int, Sequence[Markup]]
"""The stem of a page or nothing, label, number of events, what lies beneath it."""

_SERIES = 6
_SEVERAL, _REST = "+", ""
_WIDE, _BROADEST, _NARROWEST, _LABELLED = 1040, 36, 14, 34
_HEIGHT, _BOTTOM = 220, 24
_LETTER = 8
_STEPS = (1, 10, 100, 1000)
_MOST_BARS = 60
_LEVELS = 5


def pictures_page(context: SiteContext) -> Page:
    """The page."""
    words = context.words
    body = (
        tag("h1", words["pictures"]),
        _per_year(context),
        _maps(context),
        _per_partner(context),
        _per_kind(context),
        _heat(context),
    )
    return Page(STEM, words["pictures"], context.labelled(context.title, words["pictures"]), body, script=True)


def _figure(title: str, picture: Markup, *further: Markup | None) -> Markup:
    return tag(
        "figure",
        tag("figcaption", tag("h2", title)),
        tag("div", picture, class_="scroll", tabindex="0", role="region", aria_label=title),
        *further,
    )


def _note(text: str, count: int) -> Markup | None:
    """A note on what a picture leaves out; none if it leaves out nothing."""
    return tag("p", text.format(count=count), class_="note") if count else None


# --- events per year by partner ----------------------------------------------------------------------


def _per_year(context: SiteContext) -> Markup:
    """Stacked bars, every event in one of them; years without events keep their place."""
    words = context.words
    series = context.frequent_partners[:_SERIES]
    names = [*series, _SEVERAL, _REST]
    labels = {_SEVERAL: words["several_partners"], _REST: words["others"], **{code: _label(code, context) for code in series}}
    years = sorted(year for year in context.years if year is not None)
    if not years:
        return Markup()
    step = next((each for each in _STEPS if (years[-1] - years[0]) // each < _MOST_BARS), _STEPS[-1])
    counts = {first: Counter[str]() for first in range(years[0] // step * step, years[-1] + 1, step)}
    for year in years:
        counts[year // step * step].update(_series_of(event, series, context) for event in context.years[year])
    names = [name for name in names if any(each[name] for each in counts.values())]
    bars = {first: (_span(first, step, context), counts[first]) for first in counts}
    colours = {name: f"s{'x' if name == _SEVERAL else _SERIES if name == _REST else index}" for index, name in enumerate(names)}
    picture = _stacked(list(bars.values()), colours, f"{words['per_year']}. {words['table_below']}")
    key = [tag("li", tag("span", "", class_=f"swatch {colours[name]}"), labels[name]) for name in names]
    table = _numbers((words["year"], *(labels[name] for name in names), words["total"]), bars, names)
    without = len(context.years.get(None, ()))
    return _figure(
        words["per_year"],
        picture,
        tag("ul", key, class_="key"),
        tag("p", words["per_year_note"], class_="note"),
        _note(words["one_without_year" if without == 1 else "without_year"], without),
        tag("details", tag("summary", words["as_table"]), table),
    )


def _span(first: int, step: int, context: SiteContext) -> str:
    return context.year(first) if step == 1 else f"{context.year(first)}–{context.year(first + step - 1)}"


def _numbers(heads: Sequence[str], bars: Mapping[int, tuple[str, Counter[str]]], names: Sequence[str]) -> Markup:
    """The bars as a table; without the rows that are empty."""
    rows = [
        tag(
            "tr",
            tag("th", text, scope="row"),
            [tag("td", str(counts[name])) for name in names],
            tag("td", str(sum(counts.values()))),
        )
        for text, counts in bars.values()
        if counts
    ]
    head = tag("tr", [tag("th", text, scope="col") for text in heads])
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="numbers")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=heads[0])


def _series_of(event: Event, series: Sequence[str], context: SiteContext) -> str:
    """The one series in which an event is counted, so that bars add up."""
    codes = context.partners_of(event)
    if len(codes) > 1:
        return _SEVERAL
    return codes[0] if codes and codes[0] in series else _REST


def _label(code: str, context: SiteContext) -> str:
    return context.label(context.part_of[part_name(PARTNER, code)])


def _start(span: str) -> str:
    """What stands under a bar: the first year of its span."""
    return span.partition("–")[0]


def _stacked(bars: Sequence[tuple[str, Counter[str]]], colours: Mapping[str, str], label: str) -> Markup:
    most = max(counts.total() for _, counts in bars)
    slot = min(max(_WIDE // len(bars), _NARROWEST), _BROADEST)
    widest = max(_LABELLED, _LETTER * max(len(_start(text)) for text, _ in bars))
    every = -(-widest // slot)
    parts: list[Markup] = []
    for number, (text, counts) in enumerate(bars):
        x, y, middle = number * slot + slot // 8, float(_HEIGHT), number * slot + slot // 2
        for name, colour in colours.items():
            part = counts[name] / most * (_HEIGHT - 20)
            if part:
                y -= part
                parts.append(tag("rect", x=x, y=f"{y:.1f}", width=slot - slot // 4, height=f"{part:.1f}", class_=colour))
        if counts:
            parts.append(tag("text", str(counts.total()), x=middle, y=f"{y - 4:.1f}", class_="middle"))
        if (len(bars) - 1 - number) % every == 0:
            parts.append(tag("text", _start(text), x=middle, y=_HEIGHT + 16, class_="middle"))
    size = {"width": len(bars) * slot + slot, "height": _HEIGHT + _BOTTOM}
    return tag("svg", parts, role="img", aria_label=label, viewBox=f"{-slot // 2} 0 {size['width']} {size['height']}", **size)


# --- by partner --------------------------------------------------------------------------------------


def _maps(context: SiteContext) -> Markup:
    """Where partners lie: states in the world, and provinces where most of them are."""
    words, origin = context.words, context.page(STEM)
    pictures = (
        ("map_near", near_map(context, origin, words["map_near"])),
        ("map_world", world_map(context, origin, words["map_world"])),
    )
    figures = [_figure(words[title], picture) for title, picture in pictures if picture is not None]
    stars = "".join(f" ★ {context.party(code)}." for code in homes(context))
    note = tag("p", words["map_note"], stars, class_="note")
    return joined([*figures, note]) if figures else Markup()


def _per_partner(context: SiteContext) -> Markup:
    """A row for each state or organisation, its provinces beneath it."""
    words = context.words
    partners = {part.key: part for part in context.family(PARTNER)}
    provinces: dict[str, list[Markup]] = {}
    for code, part in sorted(partners.items(), key=lambda each: (-len(each[1].timeline), each[0])):
        state = context.widest(code)
        if state != code:
            link = tag("a", context.party(code), href=_page_of(part.name, context))
            provinces.setdefault(state, []).append(tag("span", link, f"\u00a0{len(part.timeline)}"))
    rows = [
        (part.name, context.label(part), len(part.timeline), provinces.get(code, []))
        for code, part in partners.items()
        if context.widest(code) == code
    ]
    return _bars(words["per_partner"], words["partner"], rows, context) if rows else Markup()


def _page_of(name: str, context: SiteContext) -> str:
    return relative(context.page(name), context.page(STEM))


# --- by kind -----------------------------------------------------------------------------------------


def _per_kind(context: SiteContext) -> Markup:
    """A row for each kind."""
    rows: list[_Bar] = [(part.name, context.label(part), len(part.timeline), ()) for part in context.family(KIND)]
    if not rows and context.timeline.events:  # all are of one kind, which then has no page
        kind = context.timeline.events[0].kind
        rows = [("", context.kind(kind), len(context.timeline), ())]
    return _bars(context.words["per_kind"], context.event_words["kind"], rows, context) if rows else Markup()


def _bars(title: str, head: str, rows: Sequence[_Bar], context: SiteContext) -> Markup:
    """Bars that are a table: name with what lies beneath it, bar, number; the most frequent first."""
    most = max(count for _, _, count, _ in rows)
    body = []
    for name, label, count, beneath in sorted(rows, key=lambda each: (-each[2], context.sort_key(each[1]))):
        text = one_line(label)
        link = tag("a", text, href=_page_of(name, context)) if name else tag("span", text)
        bar = tag(
            "svg",
            tag("rect", x=0, y=0, width=f"{count / most * 100:.1f}", height=10, class_="s0"),
            viewBox="0 0 100 10",
            preserveAspectRatio="none",
            aria_hidden="true",
        )
        below = tag("div", joined(beneath, ", "), class_="note") if beneath else None
        body.append(tag("tr", tag("th", link, scope="row"), tag("td", bar, below, class_="bar"), tag("td", str(count))))
    columns = tag("tr", tag("th", head, scope="col"), tag("td", ""), tag("th", context.words["count"], scope="col"))
    table = tag("table", tag("thead", columns), tag("tbody", body), class_="bars")
    return tag("figure", tag("figcaption", tag("h2", title)), table)


# --- by month ----------------------------------------------------------------------------------------


def _heat(context: SiteContext) -> Markup:
    """A calendar heat map that is a table of numbers."""
    words = context.words
    months = [_month(event) for event in context.timeline]
    counts = Counter(month for month in months if month is not None)
    if not counts:
        return Markup()
    most = max(counts.values())
    years = sorted({year for year, _ in counts}, reverse=True)
    head = tag("tr", tag("th", words["year"], scope="col"), [tag("th", str(month), scope="col") for month in range(1, 13)])
    rows = [
        tag("tr", tag("th", context.year(year), scope="row"), [_cell(counts[year, month], most) for month in range(1, 13)])
        for year in years
    ]
    table = tag("table", tag("thead", head), tag("tbody", rows), class_="heat")
    without = months.count(None)
    return _figure(words["heat"], table, _note(words["one_without_month" if without == 1 else "without_month"], without))


def _cell(count: int, most: int) -> Markup:
    level = 0 if not count else 1 + (count - 1) * (_LEVELS - 1) // max(most - 1, 1)
    return tag("td", str(count) if count else "", class_=f"h{level}")


def _month(event: Event) -> tuple[int, int] | None:
    """The month in which all of an event lies, if its date says one."""
    date = event.date
    first, last = (None, None) if date is None else (date.earliest, date.latest)
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return first.year, first.month
