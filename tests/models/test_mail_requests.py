"""Sentences of mail that teach what asks."""

import random

from mail_requests import Sentence, asking
from prose import Record

PAIR = {
    "writer": "Ann", "role": "mentor", "people": {"Ann": "mentor", "Bo": "mentee"},
    "on": "2026-03-03", "next_session": None, "step": "debrief",
}  # fmt: skip
GROUP = {**PAIR, "writer": "Cy", "people": {"Cy": "peer", "Di": "peer", "Ed": "peer"}}
MAIL = [
    *(Sentence(f"Please send me page {n}.", asks=True) for n in range(40)),
    *(Sentence(f"Page {n} came today.", asks=False) for n in range(40)),
    *(Sentence(f"Lunch on the {n}th works for me.", asks=True) for n in range(40)),
]


def learned(answers: list[Record], count: int) -> list[Record]:
    """Return what one epoch reads."""
    return asking(MAIL, answers, count, random.Random(1))  # noqa: S311 -- a draw, no secret


def test_sentences_that_measure_are_never_learned() -> None:
    """About one in five is held out, always the same."""
    held = {one.text for one in MAIL if one.is_held_out}
    assert held
    assert not held & {record["text"] for record in learned([PAIR], 100)}


def test_only_plain_requests_are_taken_as_asking() -> None:
    """A proposal to meet is a request to those who labelled the mail, and not to us."""
    found = learned([PAIR], 100)
    assert {record["text"].split()[0] for record in found if record["asks"]} == {"Please"}
    assert {record["text"].split()[0] for record in found if not record["asks"]} == {"Page"}


def test_a_request_stands_between_two() -> None:
    """In a group it would not be known who is asked."""
    found = learned([GROUP, PAIR], 5)
    assert len(found) == 10
    assert {record["writer"] for record in found} == {"Ann"}
