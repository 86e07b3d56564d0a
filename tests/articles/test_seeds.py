"""Articles like those that the project began from, in words of our own: the shipped timeline has their events."""

from __future__ import annotations

import pytest

from diplotimeline import Article, Timeline, draft, load

PORTAL = """\
Tỉnh Điện Biên hội đàm với chính quyền thành phố Saint Petersburg
Chiều 17/4, trong chương trình làm việc ở Nga, đoàn công tác của tỉnh Điện Biên do đồng chí Lê Thành Đô, \
Chủ tịch UBND tỉnh dẫn đầu đã hội đàm với lãnh đạo chính quyền thành phố Saint Petersburg.
Hai bên điểm lại việc thực hiện thỏa thuận ký ngày 29/11/2024 và bàn về du lịch, y tế.
"""
TELEVISION = """\
Điện Biên và Bo Kẹo bàn hợp tác
Ngày 28/10, tại tỉnh Bo Kẹo, đoàn đại biểu tỉnh Điện Biên đã hội đàm với lãnh đạo tỉnh Bo Kẹo (Lào).
Hai bên mong muốn mở tuyến xe khách giữa hai tỉnh.
"""
MAGAZINE = """\
Bí thư Tỉnh ủy Điện Biên tiếp khách quốc tế
* Ngày 9/3, Bí thư Tỉnh ủy Điện Biên đã tiếp xã giao đoàn công tác Đại sứ quán Nhật Bản tại Việt Nam.
* Cùng ngày, lãnh đạo tỉnh Điện Biên đã tiếp đoàn Đại sứ quán Pháp tại Việt Nam.
* Chiều cùng ngày, lãnh đạo tỉnh Điện Biên đã làm việc với Đại sứ Thái Lan tại Việt Nam.
"""
DEPARTMENT = """\
Bí thư Tỉnh ủy Điện Biên gặp Bí thư Tỉnh ủy Vân Nam
Ngày 27/3, Bí thư Tỉnh ủy Điện Biên đã có cuộc hội kiến với Bí thư Tỉnh ủy Vân Nam (Trung Quốc) tại thành phố Côn Minh.
Bí thư Tỉnh ủy Điện Biên đề nghị hai bên sớm khôi phục thông quan.
"""
NEWSPAPER = """\
Điện Biên receives guests from Saint Petersburg
On the afternoon of March 13, leaders of Điện Biên province received a delegation of Saint Petersburg (Russia) led by \
Evgeny Grigoryev.
The guests hoped that doctors of both sides would work together.
"""
SEEDS = {
    "a portal": (PORTAL, {"published": "2025-04"}, {"talks-saint-petersburg-2025"}),
    "television": (TELEVISION, {"url": "https://tv.example/tin/201810/hoi-dam"}, {"talks-bokeo-2018"}),
    "a magazine": (
        MAGAZINE,
        {"published": "2026-03"},
        {"reception-japan-embassy-2026", "reception-france-embassy-2026", "working-session-thai-ambassador-2026"},
    ),
    "a department": (DEPARTMENT, {"published": "2023-03-29"}, {"meeting-yunnan-secretary-2023"}),
    "a newspaper": (NEWSPAPER, {"published": "2025-03"}, {"reception-saint-petersburg-2025"}),
}


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return load()


@pytest.mark.parametrize("name", SEEDS)
def test_the_events_that_are_there_are_named(name: str, timeline: Timeline) -> None:
    text, known, wanted = SEEDS[name]
    made = draft(Article(text, **known), timeline)
    named = [{match.id for match in each.matches} for each in made.events]
    assert wanted <= set().union(*named)
    assert all(ids for ids in named)
