"""Parts answers into groups whose figures are told apart: by the form of a text, by class."""

import re
from collections.abc import Callable, Mapping

Record = Mapping[str, object]
LISTED = re.compile(r"\s*(?:[-*+•▪→]|\d{1,2}[.)]|\[[ xX]?\]|#{1,6}\s|[A-Z]{2,3}\s?[-:]\s)|.*:\s*$")
"""A line that opens with a sign of layout, or ends as a heading does."""
A_CIRCLE = 3
"""From so many people on, what is written of a meeting is called minutes."""


def form(record: Record) -> str:
    """Return `minutes` (of three people or more), `notes` (half of it is listed) or `prose`."""
    people: Mapping[str, str] = record["people"]  # type: ignore[assignment]
    if len(people) >= A_CIRCLE:
        return "minutes"
    lines = [line for line in str(record["text"]).splitlines() if line.strip()]
    listed = sum(bool(LISTED.match(line)) for line in lines)
    return "notes" if len(lines) > 1 and 2 * listed >= len(lines) else "prose"


def letter(record: Record) -> str:
    """Return the class that an id tells: `o-G12` is of class G."""
    return str(record["id"]).partition("-")[2][:1]


GROUPINGS: Mapping[str, Callable[[Record], str]] = {"form": form, "class": letter}
