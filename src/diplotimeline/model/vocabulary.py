"""The closed vocabularies, each a table: kinds, topics, statuses, relations, and what an attestation covers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from diplotimeline.errors import UnknownNameError, did_you_mean


@frozen
class Term:
    """A word of a vocabulary: its id and its names; ``plover`` is the code of the PLOVER event ontology for a kind.

    Names have no commas: some calendar programs split categories at them.
    """

    id: str
    vi: str
    en: str
    plover: str | None = None

    def name(self, language: str) -> str:
        """The name in a language, in English where it has none."""
        return self.vi if language == "vi" else self.en


def _table(*rows: tuple[str, str, str] | tuple[str, str, str, str]) -> Mapping[str, Term]:
    return {row[0]: Term(*row) for row in rows}


KINDS: Mapping[str, Term] = _table(
    ("talks", "hội đàm", "talks", "CONSULT"),
    ("meeting", "cuộc gặp", "meeting", "CONSULT"),
    ("working-session", "buổi làm việc", "working session", "CONSULT"),
    ("courtesy-call", "chào xã giao", "courtesy call", "CONSULT"),
    ("reception", "buổi tiếp", "guests received", "CONSULT"),
    ("visit", "chuyến thăm", "visit", "CONSULT"),
    ("conference", "hội nghị – hội thảo", "conference", "CONSULT"),
    ("agreement", "thỏa thuận", "agreement", "AGREE"),
    ("memorandum", "bản ghi nhớ", "memorandum", "AGREE"),
    ("twinning", "kết nghĩa", "twinning", "AGREE"),
    ("border-cooperation", "hợp tác biên giới", "border cooperation", "COOPERATE"),
    ("exchange", "giao lưu", "exchange", "COOPERATE"),
    ("training", "đào tạo", "training", "COOPERATE"),
    ("festival", "lễ hội", "festival", "COOPERATE"),
    ("exhibition", "triển lãm", "exhibition", "COOPERATE"),
    ("fair", "hội chợ", "fair", "COOPERATE"),
    ("commemoration", "lễ kỷ niệm", "commemoration", "SUPPORT"),
    ("aid", "viện trợ", "aid", "AID"),
    ("gift", "quà tặng", "gift", "AID"),
    ("other", "khác", "other"),
)
"""What an event is."""

TOPICS: Mapping[str, Term] = _table(
    ("administration", "hành chính – đối ngoại", "administration and external affairs"),
    ("agriculture", "nông – lâm nghiệp", "agriculture and forestry"),
    ("aid", "viện trợ", "aid"),
    ("border", "biên giới", "border"),
    ("culture", "văn hóa – nghệ thuật", "culture and art"),
    ("education", "giáo dục – đào tạo", "education and training"),
    ("energy", "năng lượng", "energy"),
    ("environment", "môi trường – nước", "environment and water"),
    ("friendship", "đối ngoại nhân dân", "friendship between peoples"),
    ("health", "y tế", "health"),
    ("heritage", "di sản – lịch sử", "heritage and history"),
    ("information", "thông tin – truyền thông", "information and media"),
    ("infrastructure", "hạ tầng – giao thông", "infrastructure and transport"),
    ("investment", "đầu tư", "investment"),
    ("labour", "lao động", "labour"),
    ("language", "ngôn ngữ", "language"),
    ("migration", "di cư – xuất nhập cảnh", "migration"),
    ("parliament", "Quốc hội – HĐND", "parliament and councils"),
    ("party", "công tác Đảng", "Party affairs"),
    ("remembrance", "tưởng niệm – tri ân", "remembrance"),
    ("science", "khoa học – công nghệ", "science and technology"),
    ("security", "quốc phòng – an ninh", "defence and security"),
    ("sport", "thể thao", "sport"),
    ("tourism", "du lịch", "tourism"),
    ("trade", "kinh tế – thương mại", "economy and trade"),
    ("youth", "thanh niên – học sinh", "youth"),
)
"""What an event is about."""

STATUSES: Mapping[str, Term] = _table(
    ("held", "đã diễn ra", "held"),
    ("ongoing", "đang diễn ra", "ongoing"),
    ("planned", "dự kiến", "planned"),
    ("proposed", "đề xuất", "proposed"),
    ("cancelled", "đã hủy", "cancelled"),
)
"""How far an event has come."""

NOT_YET = frozenset(("planned", "proposed"))
"""Statuses of events that sources of unknown date can only have announced."""


@frozen
class Relation(Term):
    """What one event is to another, and what the other is to it: ``converse``."""

    converse: Term = Term("", "", "")


RELATIONS: Mapping[str, Relation] = {
    name: Relation(name, vi, en, converse=Term(f"{name} of", *converse))
    for name, vi, en, converse in (
        ("follows", "tiếp nối", "follows", ("tiếp theo là", "followed by")),
        ("part-of", "thuộc", "part of", ("gồm", "includes")),
        ("invites-to", "mời dự", "invites to", ("được mời tại", "invitation at")),
        ("signed-at", "được ký tại", "signed at", ("văn kiện được ký", "signed there")),
    )
}
"""What one event is to another."""


class Covers(StrEnum):
    """How much of its event an attestation dates."""

    WHOLE = "whole"
    PART = "part"  # one day of a longer visit: bounds the event, never narrows it
    MORE = "more"  # something longer that the event fell in: it lies within


def checked_term(table: Mapping[str, Term], what: str, name: str) -> Term:
    """The term of that id.

    Raises:
        UnknownNameError: it is not in the table.
    """
    if name not in table:
        raise UnknownNameError(f'no {what} "{name}"', hint=did_you_mean(name, table))
    return table[name]
