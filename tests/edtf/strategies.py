"""Random EDTF values of every form."""

from __future__ import annotations

from hypothesis import strategies as st

from diplotimeline.calendars.civil import Day, days_in_month
from diplotimeline.edtf import Edtf, Open
from diplotimeline.errors import EdtfError

years = st.one_of(st.integers(1900, 2100), st.integers(-9999, 9999), st.integers(-(10**9), 10**9))
months = st.integers(1, 12)
year_parts = st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])
doubts = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def days(draw: st.DrawFn, of_years: st.SearchStrategy[int] = years) -> Day:
    year, month = draw(of_years), draw(months)
    return Day(year, month, draw(st.integers(1, days_in_month(year, month))))


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    """A lone date of any precision, with and without its year."""
    kind = draw(st.sampled_from(["day", "month", "part", "year", "decade", "century", "yearless", "open day"]))
    qualifier = draw(doubts)
    if kind == "day":
        return Edtf.of_day(draw(days())).qualified(qualifier) if qualifier else Edtf.of_day(draw(days()))
    if kind == "yearless":
        month = draw(months)
        return Edtf.of(None, month, draw(st.integers(1, days_in_month(None, month))), qualifier=qualifier)
    if kind == "open day":
        return Edtf.parse(f"{draw(st.integers(1000, 2999))}-{draw(months):02}-XX{qualifier}")
    if kind == "decade":
        return Edtf.decade(draw(st.integers(0, 9999)))
    if kind == "century":
        return Edtf.century(draw(st.integers(0, 9999)))
    month = {"month": draw(months), "part": draw(year_parts)}.get(kind)
    return Edtf.of(draw(years), month, qualifier=qualifier)


@st.composite
def intervals(draw: st.DrawFn) -> Edtf:
    ends = [draw(st.one_of(dates(), st.just(Open.OPEN), st.just(Open.UNKNOWN))) for _ in range(2)]
    try:
        return Edtf.interval(*ends)
    except EdtfError:
        first, last = sorted([draw(days()), draw(days())])
        return Edtf.interval(Edtf.of_day(first), Edtf.of_day(last))


@st.composite
def sets(draw: st.DrawFn) -> Edtf:
    members = draw(st.lists(dates(), min_size=1, max_size=4))
    return draw(st.sampled_from([Edtf.all_of, Edtf.one_of]))(members)


values = st.one_of(dates(), intervals(), sets())
dated = values.filter(lambda value: value.earliest is not None and value.latest is not None)
