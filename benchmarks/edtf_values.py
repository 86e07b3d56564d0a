"""How long it takes to read an EDTF value and ask its bounds: this library beside the edtf package, in one run.

Run: python benchmarks/edtf_values.py
"""

from __future__ import annotations

import statistics
import time
import warnings
from collections.abc import Callable

from diplotimeline import Edtf

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf


TEXTS = ("2025-04-17", "2025-09", "2016/2025", "199X", "XXXX-10-28", "{2025-04-15,2025-04-16}")
ROUNDS = 7


def ours(text: str) -> None:
    """Parse and bounds by this library."""
    value = Edtf.parse(text)
    _ = value.earliest, value.latest


def theirs(text: str) -> None:
    """Parse and strict bounds by the edtf package."""
    value = edtf.parse_edtf(text)
    _ = value.lower_strict(), value.upper_strict()


def microseconds(call: Callable[[str], None], text: str, times: int) -> float:
    """Time of one call."""
    start = time.perf_counter()
    for _ in range(times):
        call(text)
    return (time.perf_counter() - start) / times * 1e6


def parse_only(text: str) -> None:
    """Parse by this library."""
    Edtf.parse(text)


def main() -> None:
    """Print medians of interleaved rounds."""
    print(f"{'value':<26}{'parse':>10}{'and bounds':>12}{'edtf package':>14}   µs")
    for text in TEXTS:
        rounds = [
            (microseconds(parse_only, text, 2000), microseconds(ours, text, 2000), microseconds(theirs, text, 5))
            for _ in range(ROUNDS)
        ]
        parse, bounds, other = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"{text:<26}{parse:>10.1f}{bounds:>12.1f}{other:>14.0f}")


if __name__ == "__main__":
    main()
