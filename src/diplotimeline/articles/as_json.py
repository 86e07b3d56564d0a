"""A draft as JSON: one object an article."""

from __future__ import annotations

from typing import Any

from diplotimeline.articles.drafted import VERSION, Draft, DraftedEvent


def as_json(draft: Draft) -> dict[str, Any]:
    """A draft as plain values for JSON; see docs/reference/drafts.md."""
    source, article = draft.source, draft.article
    return {
        "draft": VERSION,
        "article": article.id,
        "source": {
            "id": source.id,
            "publisher": article.publisher,
            "title": source.title,
            "url": article.url,
            "language": source.language,
            "published": None if article.published is None else str(article.published),
            "published_basis": article.published_basis,
            "refused": [{"field": each.field, "value": each.value, "why": each.why} for each in draft.refused],
        },
        "text": article.text,
        "events": [_event(each) for each in draft.events],
        "rejected": [{"span": [each.start, each.end], "code": each.code} for each in draft.rejected],
    }


def _event(drafted: DraftedEvent) -> dict[str, Any]:
    event = drafted.event
    attestation, date = event.attestations[0], event.date
    return {
        "id": event.id if drafted.same is None else drafted.same.id,
        "role": "main",
        "kind": event.kind,
        "status": event.status,
        "title": dict(event.title),
        "parties": list(event.parties),
        "place": None if event.place is None else dict(event.place),
        "topics": list(event.topics),
        "participants": [
            {
                "name": person.name,
                "office": None if person.office is None else dict(person.office),
                "party": person.party,
            }
            for person in event.participants
        ],
        "attestation": {
            "source": attestation.source.id,
            "when": attestation.when,
            "after": attestation.after,
            "covers": str(attestation.covers),
            "quote": attestation.quote,
        },
        "date": {
            "edtf": None if date is None or date.edtf is None else str(date.edtf),
            "status": None if date is None else str(date.status),
        },
        "related": [{"id": link.id, "relation": link.relation} for link in event.related],
        "evidence": {field: [list(span) for span in spans] for field, spans in drafted.evidence},
        "sure": {field: str(sure) for field, sure in drafted.sure},
        "doubts": [{"field": each.field, "code": each.code, "offer": each.offer} for each in drafted.doubts],
        "matches": [
            {
                "id": match.id,
                "likeness": round(match.likeness, 2),
                "verdict": match.verdict,
                "why": list(match.why),
                "against": list(match.against),
            }
            for match in drafted.matches
        ],
    }
