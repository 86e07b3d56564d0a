"""Party: a state, a province of one, or an organisation."""

from __future__ import annotations

import functools

from attrs import frozen

from diplotimeline.errors import UnknownNameError, nearest
from diplotimeline.model.party_names import NAMES


@frozen
class Party:
    """One side of an event, by ISO 3166 code: "RU" a state, "RU-SPE" a part of it, "ASEAN" an organisation.

    Embassies stand under their state.
    """

    code: str
    vi: str
    en: str

    @property
    def state(self) -> str | None:
        """The code of the state that a province lies in; None for a state or an organisation."""
        state, dash, _ = self.code.partition("-")
        return state if dash and state in NAMES else None

    def name(self, language: str) -> str:
        """The name in a language, in English where it has none."""
        return self.vi if language == "vi" else self.en

    def full_name(self, language: str) -> str:
        """The name with that of the state behind it: "Bo Kẹo (Lào)"."""
        state = self.state
        return self.name(language) if state is None else f"{self.name(language)} ({party(state).name(language)})"

    def is_of(self, code: str) -> bool:
        """Whether it is the party of that code, or a province of that state."""
        return code in (self.code, self.state)

    def __str__(self) -> str:
        return self.code


@functools.cache
def party(code: str) -> Party:
    """The party of a code.

    Raises:
        UnknownNameError: the code is not in the table.
    """
    if code not in NAMES:
        by_name = {name.casefold(): known for known, names in NAMES.items() for name in names}
        meant = by_name.get(code.casefold())
        meant = meant or nearest(code, NAMES)
        hint = f'did you mean "{meant}"?' if meant else f"ISO 3166 codes of states, and of provinces of {_with_provinces()}"
        raise UnknownNameError(f'no party "{code}"', hint=hint)
    vi, en = NAMES[code]
    return Party(code, vi, en)


def _with_provinces() -> str:
    """The states whose provinces are known."""
    return ", ".join(sorted({code.partition("-")[0] for code in NAMES if Party(code, "", "").state}))
