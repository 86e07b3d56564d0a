"""Saved pages: the text of the article, and what the page tells of itself, each with how it is known."""

from __future__ import annotations

import datetime
import json

import pytest

from diplotimeline.articles.article import Article
from diplotimeline.articles.encodings import LARGEST, decoded
from diplotimeline.articles.page import article_of_page, publisher_of
from diplotimeline.errors import InvalidValueError

BODY = (
    "Ngày 29/11, đoàn đại biểu tỉnh Hủa Phăn (Lào) đã sang thăm và làm việc với tỉnh Sơn La về hợp tác giáo dục, y tế, "
    "quản lý biên giới và phòng, chống tội phạm trong năm tới, theo chương trình mà hai tỉnh đã thống nhất từ đầu năm."
)
SAVED = datetime.date(2026, 1, 5)


def page(head: str = "", above: str = "", below: str = "", aside: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='vi'><head><title>Đoàn Hủa Phăn thăm Sơn La | Báo Sơn La</title>{head}</head><body>"
        f"{above}<article><h1>Đoàn Hủa Phăn thăm Sơn La</h1>{below}<p>{BODY}</p><p>{BODY}</p></article>"
        f"<aside><ul><li><a href='/x'>Tin khác</a> <time datetime='2025-12-01'>01/12/2025</time></li></ul></aside>{aside}"
        "<footer>© 2026 Báo Sơn La</footer></body></html>"
    )


def article(text: str, **known: str) -> Article:
    return article_of_page(text, saved=SAVED, **known)


def linked(published: str, kind: str = "NewsArticle") -> str:
    data = {"@context": "https://schema.org", "@graph": [{"@type": kind, "datePublished": published}]}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


DAYS = {
    "JSON-LD": (page(linked("2025-11-30T09:00:00+07:00")), "2025-11-30", "JSON-LD"),
    "metadata": (
        page("<meta property='article:published_time' content='2025-11-30T09:00'>"),
        "2025-11-30",
        "page metadata",
    ),
    "a line": (page(below="<span>Chủ nhật - 30/11/2025 04:01</span>"), "2025-11-30", "page header"),
    "a line in words": (page(below="<div>30 tháng 11 năm 2025</div>"), "2025-11-30", "page header"),
    "the address": (page("<link rel='canonical' href='https://a.example/2025/11/30/x.html'>"), "2025-11-30", "url"),
}


@pytest.mark.parametrize("name", DAYS)
def test_the_day_of_publication(name: str) -> None:
    text, day, basis = DAYS[name]
    found = article(text)
    assert (str(found.published), found.published_basis) == (day, basis)


DAYS |= {
    "the one of its headline among several": (
        page(
            "<script type='application/ld+json'>"
            + json.dumps(
                [
                    {"@type": "NewsArticle", "headline": "Tin khác", "datePublished": "2019-01-02"},
                    {"@type": "NewsArticle", "headline": "Đoàn Hủa Phăn thăm Sơn La", "datePublished": "2025-11-30"},
                ]
            )
            + "</script>"
        ),
        "2025-11-30",
        "JSON-LD",
    ),
    "not that of an update": (
        page(below="<p>Cập nhật: 02/12/2025</p><p>Ngày đăng: 30/11/2025</p>"),
        "2025-11-30",
        "page header",
    ),
}

NO_DAY = {
    "a subtitle with a day": page(below="<p>Kỷ niệm ngày thành lập tỉnh 10/10/2009</p>"),
    "JSON-LD of no kind": page("<script type='application/ld+json'>{\"@type\": 5}</script>"),
    "a related item": page(),
    "a weekday that does not fit": page(below="<span>Thứ hai - 30/11/2025</span>"),
    "JSON-LD of something else": page(linked("2025-11-30", "WebSite")),
    "a day after the page was saved": page(linked("2026-11-30")),
    "a clock": page(above="<div>Thứ hai, 05/01/2026 - 08:27</div>"),
}


@pytest.mark.parametrize("name", NO_DAY)
def test_no_day_of_publication(name: str) -> None:
    assert article(NO_DAY[name]).published is None


def test_an_address_that_is_none_is_passed_over() -> None:
    found = article(page("<link rel='canonical' href='http://[bad'>"))
    assert (found.url, [each.field for each in found.refused]) == (None, ["url"])


def test_a_few_broken_bytes_are_no_other_encoding() -> None:
    assert decoded("Hội đàm giữa hai tỉnh".encode() + b"\xe1\xba").startswith("Hội đàm giữa hai tỉnh")


def test_what_was_refused_is_told() -> None:
    found = article(NO_DAY["a clock"])
    assert [(each.value, each.why) for each in found.refused] == [
        ("2026-01-05", "it stands above the headline: a clock of the page")
    ]


def test_text_headline_and_publisher() -> None:
    found = article(page())
    assert found.title == "Đoàn Hủa Phăn thăm Sơn La"
    assert found.publisher == "Báo Sơn La"
    assert BODY in found.text
    assert "Tin khác" not in found.text


def test_what_the_caller_knows_holds() -> None:
    assert str(article(page(linked("2025-11-30")), published="2025-11").published) == "2025-11"


def test_publishers_are_known_by_their_domain_and_those_below_it() -> None:
    assert publisher_of("https://amp.baonghean.vn/x") == "Báo Nghệ An"
    assert publisher_of("https://vn/") is None


@pytest.mark.parametrize("text", ["<html><body></body></html>", "<html><body><ul><li>a</li></ul></body></html>"])
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="no article"):
        article(text)


def test_broken_pages_are_read_as_browsers_do() -> None:
    assert BODY in article(f"<html><body><h1>A</h1><article><p>{BODY}<p>{BODY}").text


def test_utf_8_and_windows_1258() -> None:
    text = "Hội đàm"
    assert decoded(text.encode()) == text
    assert decoded(text.encode("utf-8-sig")) == text
    old = "Hô\u0323i đa\u0300m".encode("windows-1258")
    assert decoded(old) == text


OLD_FONTS = {
    "VNI": "Saùng ngaøy 12/5, ñoàng chí Phoù Chuû tòch tænh ñaõ tieáp ñoaøn ñaïi bieåu cuûa tænh baïn",
    "TCVN3": "S¸ng ngµy 12/5, ®ång chÝ Phã Chñ tÞch tØnh ®· tiÕp ®oµn ®¹i biÓu cña tØnh b¹n",
}


@pytest.mark.parametrize("name", OLD_FONTS)
def test_old_fonts_are_refused_with_a_hint(name: str) -> None:
    with pytest.raises(InvalidValueError, match=name) as caught:
        decoded(OLD_FONTS[name].encode())
    assert caught.value.hint is not None
    assert "Unicode" in caught.value.hint


def test_french_is_no_old_font() -> None:
    text = "L’école a été inaugurée à Diên Biên Phu où l’ambassadeur a été reçu, très ému, par les élèves."
    assert decoded(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "message"), [(b"", "empty"), (b" \n", "empty"), (b"a" * (LARGEST + 1), "larger"), (b"%PDF\x00\x01", "no text")]
)
def test_what_is_no_article_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        decoded(data)
