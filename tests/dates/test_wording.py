from __future__ import annotations

import pytest

from diplotimeline import Edtf, Extent, ResolvedDate, Status, resolve
from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.patterns import wording_in
from diplotimeline.dates.wording.values import edtf_in_words

VI, EN, FR = map(wording_in, ("vi", "en", "fr"))

VALUES = {
    "day": ("2025-04-17", "17/4/2025", "17 April 2025", "17 avril 2025"),
    "first of a month": ("2025-04-01", "1/4/2025", "1 April 2025", "1er avril 2025"),
    "month": ("2025-09", "tháng 9/2025", "September 2025", "septembre 2025"),
    "year": ("2025", "năm 2025", "2025", "2025"),
    "quarter": ("2025-36", "quý IV/2025", "fourth quarter of 2025", "quatrième trimestre 2025"),
    "days of a month": ("2025-09-19/2025-09-21", "19–21/9/2025", "19–21 September 2025", "19–21 septembre 2025"),
    "days of two months": (
        "2025-08-28/2025-09-11",
        "28/8 – 11/9/2025",
        "28 August – 11 September 2025",
        "28 août – 11 septembre 2025",
    ),
    "days of two years": ("2024-12-28/2025-01-03", "28/12/2024 – 3/1/2025", "28 December 2024 – 3 January 2025", None),
    "months": ("2024-10/2025-07", "tháng 10/2024 – tháng 7/2025", "October 2024 – July 2025", "octobre 2024 – juillet 2025"),
    "years": ("2016/2025", "giai đoạn 2016–2025", "2016–2025", "2016–2025"),
    "open end": ("2005/..", "từ năm 2005", "from 2005 on", "dès 2005"),
    "open start": ("../2023-08-30", "đến hết 30/8/2023", "until 30 August 2023", "jusqu’au 30 août 2023"),
    "set of days": ("{2025-10-21,2025-10-22}", "21 và 22/10/2025", "21 and 22 October 2025", "21 et 22 octobre 2025"),
    "set of years": ("{2019,2021}", "năm 2019 và năm 2021", "2019 and 2021", "2019 et 2021"),
    "one of": ("[2024,2025]", "năm 2024 hoặc năm 2025", "2024 or 2025", "2024 ou 2025"),
    "no year": ("XXXX-10-28", "28/10, không rõ năm", "28 October, year unknown", "28 octobre, année inconnue"),
    "no year, span": ("XXXX-05-22/XXXX-05-28", "22–28/5, không rõ năm", "22–28 May, year unknown", None),
    "uncertain": ("2026-03-09?", "9/3/2026, chưa chắc chắn", "9 March 2026, uncertain", "9 mars 2026, date incertaine"),
    "about": (
        "2025-04-17~/2025-04-19~",
        "khoảng 17–19/4/2025",
        "about 17–19 April 2025",
        "17–19 avril 2025, date approximative",
    ),
    "decade": ("199X", "thập niên 1990", "the 1990s", "années 1990"),
    "century": ("19XX", "thế kỷ XX", "the 20th century", "XXe siècle"),
    "century before our era": ("-02XX", "thế kỷ III TCN", "the 3rd century BC", "IIIe siècle av.\u00a0J.-C."),
    "decade before our era": (
        "-019X",
        "200 TCN – 191 TCN",
        "200 BC – 191 BC",
        "200 av.\u00a0J.-C. – 191 av.\u00a0J.-C.",
    ),
    "years before our era": ("-0050/-0044", "năm 51 TCN – năm 45 TCN", "51 BC – 45 BC", None),
    "until a month": ("../2024-04", "đến hết tháng 4/2024", "until April 2024", "jusqu’en avril 2024"),
    "BC": ("-0178", "năm 179 TCN", "179 BC", "179 av.\u00a0J.-C."),
}


@pytest.mark.parametrize(("text", "vi", "en", "fr"), VALUES.values(), ids=VALUES.keys())
def test_values_in_words(text: str, vi: str, en: str, fr: str | None) -> None:
    value = Edtf.parse(text)
    assert edtf_in_words(value, VI) == vi
    assert edtf_in_words(value, EN) == en
    assert fr is None or edtf_in_words(value, FR) == fr


def test_french_puts_a_third_of_a_decade_or_century_otherwise_than_one_of_a_month() -> None:
    told = [
        in_words(resolve(words, published="2025-04-18", language="fr"), FR) for words in ("mi-mai", "au milieu des années 1990")
    ]
    assert told == ["mi-mai 2025", "milieu des années 1990"]


RESOLVED = {
    "part of the day": ("chiều 17/4", "chiều 17/4/2025", "17 April 2025, afternoon"),
    "clock": ("lúc 20h10 ngày 19/9/2025", "20h10 ngày 19/9/2025", "19 September 2025, 20:10"),
    "early": ("đầu tháng 9/2025", "đầu tháng 9/2025", "early September 2025"),
    "week": ("tuần này", "trong khoảng 14–20/4/2025", "some time during 14–20 April 2025"),
    "part of a decade": ("đầu những năm 1990", "đầu thập niên 1990", "the early 1990s"),
    "vague": ("sắp tới", "thời gian tới, không rõ ngày", "to come, date unknown"),
}


@pytest.mark.parametrize(("words", "vi", "en"), RESOLVED.values(), ids=RESOLVED.keys())
def test_resolved_dates_in_words(words: str, vi: str, en: str) -> None:
    date = resolve(words, published="2025-04-18", language="vi")
    assert (in_words(date, VI), in_words(date, EN)) == (vi, en)


def test_what_is_not_known_says_so() -> None:
    nothing = ResolvedDate(None, Status.UNANCHORED, Extent.WITHIN)
    assert (in_words(nothing, VI), in_words(nothing, EN)) == ("không rõ ngày", "date unknown")
