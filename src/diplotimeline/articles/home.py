"""The own side of an article: the publisher's province and its state; what is foreign is seen from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from diplotimeline.articles.gazetteer import Gazetteer, PartyMention, state_of
from diplotimeline.articles.lexicon import Lexicon


@frozen
class Home:
    """``party`` is what "our province" means, None if nothing tells; ``state`` its state."""

    party: str | None
    state: str | None

    def has(self, code: str) -> bool:
        """Whether a party is of the own state."""
        return self.state is not None and state_of(code) == self.state

    def is_foreign(self, code: str) -> bool:
        """Whether a party is of another state, or an organisation."""
        return not self.has(code)


def home_of(
    publisher: str | None,
    given: str | None,
    subject: str | None,
    mentions: Sequence[PartyMention],
    names: Gazetteer,
    lexicon: Lexicon,
) -> Home:
    """The own side: as given, else by the publisher's name, else by what the article names most.

    Args:
        publisher: the newspaper or office.
        given: what the caller says.
        subject: whose timeline it is; its state is home.
        mentions: the parties that the article names.
        names: to find a party in the publisher's name by.
        lexicon: the words of the language.
    """
    if given is not None:
        return Home(given, state_of(given))
    told = () if publisher is None else tuple(names.find(publisher, lexicon, publisher.lower()))
    own = next((each.code for each in told if "-" in each.code), None)
    if subject is not None:
        state: str | None = state_of(subject)
    elif own is not None:
        state = state_of(own)
    else:
        counts = Counter(state_of(each.code) for each in mentions if "-" in each.code)
        state = next((code for code, _ in counts.most_common(1)), None)
    return Home(own if own is not None and state_of(own) == state else None, state)
