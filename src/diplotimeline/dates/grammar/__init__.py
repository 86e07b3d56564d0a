"""Rules of a language: a form in a small notation, what it means, and examples that are run.

The notation of a form, on folded text::

    tháng {month}        a slot; {start:DATE} names it start and reads it by the category "DATE"
    {end:DATE+MONTH}     any of several categories
    [ năm {year}]        optional
    (đến|tới)            one of
    \\( \\) \\[ \\|      the characters themselves
    a space              white space and at most one line break; none is needed beside a number or a sign

A slot (lower case) is a table of words or a pattern with a reader. A category (capitals) is all rules filed under
that name: so a form may hold whole dates.
"""

from __future__ import annotations

from diplotimeline.dates.grammar.grammar import Grammar, Reading
from diplotimeline.dates.grammar.rules import Match, Rule, no_date, passthrough
from diplotimeline.dates.grammar.slots import Slot, listed, number, signs, table

__all__ = ["Grammar", "Match", "Reading", "Rule", "Slot", "listed", "no_date", "number", "passthrough", "signs", "table"]
