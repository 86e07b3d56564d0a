"""Edtf: a date that keeps its doubt (ISO 8601-2:2019, the Extended Date/Time Format).

The grammar, on the text as a whole::

    value    = interval | set | date
    interval = end "/" end                  end  = date | ".." (open) | "" (unknown)
    set      = "{" items "}" (all of them) | "[" items "]" (one of them)
    items    = item ("," item)*             item = date | date ".." date | ".." date | date ".."
    date     = year ["-" month ["-" day]] ["?" (uncertain) | "~" (about) | "%" (both)]
    year     = ["-"] 4 digits | "199X" | "19XX" | "XXXX" | "Y" ["-"] 5 to 18 digits
    month    = "01".."12" | "21".."24" (season) | "33".."36" (quarter) | "40", "41" (half) | "XX"
    day      = "01".."31" | "XX"

Years are astronomical: 0000 is 1 BC. A time of day is not part of the value.
"""

from __future__ import annotations

from diplotimeline.edtf.parts import EdtfDate, End, Form, Open, Precision, make_date
from diplotimeline.edtf.reach import Verdict
from diplotimeline.edtf.value import Edtf

__all__ = ["Edtf", "EdtfDate", "End", "Form", "Open", "Precision", "Verdict", "make_date"]
