"""What is drafted from small articles: events that lean on each other, plans, and what is no event."""

from __future__ import annotations

import pytest

from diplotimeline import Article, Party, Timeline, Vocabulary, draft, draft_each
from diplotimeline.articles.adding import added
from diplotimeline.articles.drafted import Draft
from diplotimeline.errors import InvalidValueError, UnknownNameError

VISIT = """\
Đoàn tỉnh Phong Sa Lỳ thăm Điện Biên
(ĐBP) - Sáng 12/5, tại TP. Điện Biên Phủ, đồng chí Lò Văn Hạnh, Phó Chủ tịch UBND tỉnh đã tiếp đoàn đại biểu tỉnh \
Phong Sa Lỳ (Lào) do ông Khăm Phết Vông Xay, Phó Tỉnh trưởng làm trưởng đoàn.
Chiều cùng ngày, hai bên đã hội đàm về hợp tác y tế và du lịch.
Kết thúc hội đàm, hai tỉnh ký Bản ghi nhớ về hợp tác y tế giai đoạn 2025 - 2030.
Các đại biểu dự hội đàm.
Đồng chí Lò Văn Hạnh đề nghị hai bên tiếp tục giao lưu.
Tin liên quan
Ngày 3/5, Lai Châu hội đàm với tỉnh Vân Nam (Trung Quốc).
"""


def made(text: str, published: str | None = "2025-05-13", **known: str) -> Draft:
    return draft(Article(text, published=published, **known))


def told(each: Draft) -> list[tuple[str, str | None, tuple[str, ...], str]]:
    events = [drafted.event for drafted in each.events]
    return [(event.kind, None if event.date is None else str(event.date.edtf), event.parties, event.status) for event in events]


def test_a_visit_its_talks_and_what_was_signed() -> None:
    both = ("VN-71", "LA-PH")
    assert told(made(VISIT)) == [
        ("reception", "2025-05-12", both, "held"),
        ("talks", "2025-05-12", both, "held"),
        ("memorandum", "2025-05-12?", both, "held"),
    ]


def test_what_leans_on_another_date_says_on_which() -> None:
    attestations = [each.event.attestations[0] for each in made(VISIT).events]
    assert [(each.when, each.after) for each in attestations] == [
        ("Sáng 12/5", None),
        ("Chiều cùng ngày", "Sáng 12/5"),
        ("Kết thúc hội đàm", "Sáng 12/5"),
    ]


def test_people_have_their_office_and_side() -> None:
    people = made(VISIT).events[0].event.participants
    assert [(each.name, each.office and each.office.text("vi"), each.party) for each in people] == [
        ("Lò Văn Hạnh", "Phó Chủ tịch UBND tỉnh", "VN-71"),
        ("Khăm Phết Vông Xay", "Phó Tỉnh trưởng", "LA-PH"),
    ]


def test_each_field_is_told_with_its_place() -> None:
    each = made(VISIT)
    text, evidence = each.article.text, dict(each.events[0].evidence)
    assert [text[start:end] for start, end in evidence["when"]] == ["Sáng 12/5"]
    assert [text[start:end] for start, end in evidence["place"]] == ["TP. Điện Biên Phủ"]
    assert each.events[0].quote in " ".join(text.split())


def test_what_is_not_told_stays_open() -> None:
    talks = made(VISIT).events[1]
    assert talks.event.place is None
    assert [(doubt.field, doubt.code) for doubt in talks.doubts if doubt.field == "place"] == [("place", "not-told")]


def test_sentences_that_are_no_events_say_why() -> None:
    each = made(VISIT)
    codes = {each.article.text[one.start : one.end][:20]: one.code for one in each.rejected}
    assert codes["Đồng chí Lò Văn Hạnh"] == "speech"


def test_without_a_day_of_publication_the_year_is_not_made_up() -> None:
    assert told(made(VISIT, None))[0][1] == "XXXX-05-12"


ONE_EVENT = {
    "a plan": (
        "Lao Cai (VNA) – Lao Cai and China's Yunnan province will hold talks on trade in Hekou on May 20.",
        ("talks", "2025-05-20", ("VN-02", "CN-YN"), "planned"),
    ),
    "a plan that was called off": (
        "Talks between Lao Cai and Yunnan (China), which were due on May 20, were cancelled, the province said.",
        ("talks", "2025-05-20", ("VN-02", "CN-YN"), "cancelled"),
    ),
    "a fair that goes on": (
        "Hội chợ Việt - Trung tại thành phố Lào Cai đang diễn ra từ ngày 10/5 đến 16/5 với tỉnh Vân Nam (Trung Quốc).",
        ("fair", "2025-05-10/2025-05-16", ("VN-02", "CN-YN"), "ongoing"),
    ),
    "an embassy": (
        "Ngày 9/5, Chủ tịch UBND tỉnh Sơn La Hoàng Văn Nam đã tiếp bà Sato Yuki, Tham tán Đại sứ quán Nhật Bản tại Việt Nam.",
        ("reception", "2025-05-09", ("VN-05", "JP"), "held"),
    ),
    "in French": (
        "Le 9 mai, une délégation de Luang Prabang (Laos) a été reçue à Diên Biên Phu par les autorités de Diên Biên.",
        ("reception", "2025-05-09", ("VN-71", "LA-LP"), "held"),
    ),
}


@pytest.mark.parametrize("name", ONE_EVENT)
def test_one_event(name: str) -> None:
    text, wanted = ONE_EVENT[name]
    assert told(made(text)) == [wanted]


NOTHING = {
    "two provinces of one state": "Ngày 9/5, UBND tỉnh Sơn La đã hội đàm với UBND tỉnh Lai Châu về du lịch.",
    "what is said in general": "Hằng năm, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) thường xuyên hội đàm, giao lưu.",
    "a wish": "Bà Sato (Nhật Bản) mong muốn hai bên tổ chức hội nghị với tỉnh Sơn La.",
    "an anniversary": "Năm nay là 60 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (5/9/1962 - 5/9/2022).",
    "what is denied": "Ngày 9/5, tỉnh Sơn La không hội đàm với tỉnh Hủa Phăn (Lào) như tin đồn.",
    "what is denied in English": "Sơn La did not hold talks with Houaphanh (Laos) on May 9.",
    "what is denied in French": "Son La n'a pas signé un accord avec Houaphan (Laos) le 9 mai.",
    "a plan that somebody speaks of": '"We will sign an agreement next year," the French guest said in Sơn La.',
    "keepsakes": "Dịp này, hai bên đã tặng quà lưu niệm cho đoàn tỉnh Hủa Phăn (Lào).",
    "figures": "Tính đến ngày 9/5, kim ngạch qua cửa khẩu Lào Cai với Vân Nam (Trung Quốc) đạt 2 tỷ USD.",
}


@pytest.mark.parametrize("name", NOTHING)
def test_no_event(name: str) -> None:
    assert told(made(NOTHING[name])) == []


def test_a_district_lies_in_the_province_of_its_day() -> None:
    text = "Ngày 9/{month}, Đồn Biên phòng huyện Vị Xuyên hội đàm với huyện Ma Lật Pha (Trung Quốc)."
    parties = [made(text.format(month=month), f"2025-{month:02}-10").events[0].event.parties for month in (5, 10)]
    assert parties == [("VN-03", "CN-YN"), ("VN-07", "CN-YN")]


def test_a_weekday_that_is_another_one_is_a_doubt() -> None:
    text = "On Monday, May 9, 2025, Sơn La held talks with Houaphanh (Laos)."
    assert ("when", "weekday") in [(doubt.field, doubt.code) for doubt in made(text).events[0].doubts]


def test_what_a_mere_year_dates_is_background() -> None:
    text = "Ngày 9/5, Sơn La hội đàm với Hủa Phăn (Lào).\nNăm 2012, hai tỉnh đã ký kết biên bản ghi nhớ hợp tác."
    assert [kind for kind, *_ in told(made(text))] == ["talks"]


def test_states_that_meet_in_a_city_are_not_the_city() -> None:
    text = "President Nguyen Van An held talks with French President Jean Petit in Hanoi on May 9.\nHe goes to Paris."
    assert told(made(text))[0][2] == ("VN", "FR")


def test_a_place_ends_before_an_office() -> None:
    text = "Ngày 9/5, tại Hà Nội, Thủ tướng Phạm Văn An hội đàm với Thủ tướng Lào."
    place = made(text).events[0].event.place
    assert place is not None
    assert place.text("vi") == "Hà Nội"


def test_a_word_in_the_name_of_a_house_is_no_event() -> None:
    text = "Ngày 9/5, tại Trung tâm Hội nghị tỉnh, Sơn La đã hội đàm với Hủa Phăn (Lào)."
    assert told(made(text))[0][0] == "talks"


def test_a_person_is_not_known_by_a_syllable_of_a_place() -> None:
    text = (
        "On May 9, Nguyen Thanh Son, Chairman of Lai Chau province, received a delegation from Houaphanh (Laos).\n"
        "The same day, Son La province presented gifts to the Houaphanh delegation."
    )
    assert made(text).events[1].event.participants == ()


def test_two_articles_without_an_address_are_two_sources() -> None:
    head = "Sơn La và Hủa Phăn\n"
    texts = [f"{head}Ngày {day}/5, Sơn La đã hội đàm với Hủa Phăn (Lào)." for day in (3, 9)]
    first, second = draft_each([Article(texts[0], published="2024-05-10"), Article(texts[1], published="2025-05-10")])
    ours = added(Timeline([], title="T", id_domain="example.org"), [first, second])
    assert [str(event.date.edtf) for event in ours if event.date] == ["2024-05-03", "2025-05-09"]
    assert first.source.id != second.source.id


def test_a_long_text_takes_no_long_time() -> None:
    text = "Ngày 9/5, Sơn La đã hội đàm với Hủa Phăn (Lào). " * 4_000 + " " * 200_000 + "."
    assert made(text).events


def test_two_articles_on_one_event_are_one() -> None:
    first = Article("Sơn La\nNgày 9/5, tỉnh Sơn La đã hội đàm với tỉnh Hủa Phăn (Lào).", published="2025-05-10")
    again = Article("Son La (VNA) – Son La held talks with Laos' Houaphanh province on May 9.", published="2025-05-11")
    one, two = draft_each([first, again])
    assert [match.id for match in two.events[0].matches] == [one.events[0].event.id]
    assert two.events[0].is_known


def test_another_edition_is_another_event() -> None:
    first = Article("Ngày 9/5, Hội chợ biên giới Sơn La - Hủa Phăn (Lào) lần thứ 3 khai mạc.", published="2025-05-10")
    again = Article("Ngày 9/5, Hội chợ biên giới Sơn La - Hủa Phăn (Lào) lần thứ 4 khai mạc.", published="2025-05-11")
    one, two = draft_each([first, again])
    assert one.events
    assert two.events[0].matches == ()


def test_titles_are_in_the_languages_of_the_timeline() -> None:
    assert dict(made(VISIT).events[1].event.title) == {
        "vi": "Hội đàm Điện Biên – Phong Sa Lỳ",
        "en": "Talks Điện Biên – Phongsaly",
    }


def test_nothing_to_read_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="empty"):
        Article("  \n ")


def test_a_language_without_words_for_events_is_refused() -> None:
    with pytest.raises(UnknownNameError, match='no events are drafted from articles in "lo"'):
        draft("ກອງປະຊຸມ", published=None, language="lo")


def test_a_timeline_of_its_own_has_its_own_parties() -> None:
    parties = [Party("rijks", "Rijksmuseum", part_of="NL"), Party("louvre", "Musée du Louvre", part_of="FR")]
    words = Vocabulary(parties=parties)
    ours = Timeline([], title="Ours", id_domain="example.org", subject="rijks", vocabulary=words)
    text = "On May 9, the Rijksmuseum held talks with the Musée du Louvre in Amsterdam."
    event = draft(Article(text, published="2025-05-10"), ours).events[0].event
    assert set(event.parties) == {"rijks", "louvre"}
