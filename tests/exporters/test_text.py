from __future__ import annotations

import pytest

from diplotimeline import DiplotimelineError
from diplotimeline.exporters.text import ascii_url, clean, one_line

URLS = {
    "plain": ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
    "accents": ("https://a.example/hội đàm", "https://a.example/h%E1%BB%99i%20%C4%91%C3%A0m"),
    "encoded already": ("https://a.example/h%E1%BB%99i", "https://a.example/h%E1%BB%99i"),
    "lone percent": ("https://a.example/100%?q=%zz", "https://a.example/100%25?q=%25zz"),
    "host with accents": ("https://u:p@münchen.de:8080/", "https://u:p@xn--mnchen-3ya.de:8080/"),
    "brackets and signs": ('https://a.example/[x]<y>"', "https://a.example/%5Bx%5D%3Cy%3E%22"),
    "IPv6": ("http://[::1]:80/", "http://[::1]:80/"),
}


@pytest.mark.parametrize(("url", "expected"), URLS.values(), ids=URLS.keys())
def test_addresses(url: str, expected: str) -> None:
    assert ascii_url(url) == expected


@pytest.mark.parametrize(
    "url", ["", "x", "ftp://a.example/", "javascript:1", "http://[", 'https://a"b<c>/', "https://x:b/", "https://ü..a/"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(DiplotimelineError):
        ascii_url(url)


def test_cleaning() -> None:
    assert clean("a\r\nb\u2028c\x85d\x00e\ud800") == "a\nb\nc\nde\ufffd"
    assert one_line(" a \n\t b ") == "a b"
