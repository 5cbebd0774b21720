"""What is wrong with the words of a dialogue: found by trying them out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reflect.dialogue.context import ALWAYS, OF_ITEM, SOMETIMES
from reflect.dialogue.rendering import Value, faults, names, render
from reflect.dialogue.script import Condition
from reflect.domain.errors import BadTemplateError

Place = tuple[str | int, ...]
"""Keys and indices from the top of the file."""
_SAMPLE_DAY = date(2026, 3, 3)
_ITEM: dict[str, Value] = {
    "title": "Send the draft",
    "owner": "Ada",
    "due": _SAMPLE_DAY,
    "overdue": False,
    "private": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Which names a template may use where it stands."""

    item: bool = False
    """The question is about an agreement."""
    words: bool = False
    """The user's own words are quoted."""
    left: bool = False
    """The number of questions left is known."""
    said: frozenset[str] = frozenset()
    """Steps whose answers may be quoted."""
    when: Condition | None = None
    """What is sure where it is asked."""
    also: Condition | None = None
    """What an overlay makes sure besides."""

    def given(self, when: Condition) -> "Words":
        """Return the same where this holds too."""
        return replace(self, also=when)

    @property
    def known(self) -> frozenset[str]:
        """Every name that may be used."""
        more = {"words"} if self.words else set[str]()
        more |= OF_ITEM if self.item else set[str]()
        more |= {"left"} if self.left else set[str]()
        return ALWAYS | SOMETIMES | more | {f"said.{step}" for step in self.said}

    def sample(self, *, bare: bool) -> dict[str, Value | dict[str, Value]]:
        """Return values to try a template with.

        Args:
            bare: Whether all that may be missing is.
        """
        held = [each for each in (self.when, self.also) if each]
        sure = {fact.value for each in held for fact in each.has}
        there = {step for each in held for step in (*each.answered, *each.answer, *each.below)}
        values: dict[str, Value | dict[str, Value]] = dict.fromkeys(ALWAYS | {"words"}, "Ada")
        for name in SOMETIMES:
            values[name] = _sample(name) if name in sure or not bare else None
        if "last_day" in sure:
            values["days"] = 3
        values["left"] = 3
        values["said"] = {s: "words" if s in there or not bare else None for s in self.said}
        values["item"] = {**_ITEM, "due": None if bare else _SAMPLE_DAY}
        return values


def wording_faults(template: str, words: Words) -> Iterator[str]:
    """Yield everything that is wrong with one template."""
    refused = list(faults(template))
    if refused:
        yield from refused
        return
    unknown = sorted(names(template) - words.known)
    for name in unknown:
        yield f"there is no {name!r} here; there are {', '.join(sorted(words.known))}"
    if not unknown:
        for bare in (False, True):
            try:
                render(template, words.sample(bare=bare))
            except BadTemplateError as problem:
                yield str(problem)
                return


def _sample(name: str) -> Value:
    if name.endswith("_day"):
        return _SAMPLE_DAY
    return 3 if name == "days" else "words"
