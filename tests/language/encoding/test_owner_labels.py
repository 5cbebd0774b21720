"""Names that stand behind an act say whose it is."""

import pytest

from reflect.domain.commitments import CommitmentKind, Span
from reflect.language.encoding.mentions import mentions
from reflect.language.encoding.owner_labels import labelled
from reflect.language.encoding.sightings import Sighting
from tests.language.encoding.helpers import told


def seen(text: str, head: str, **owner: tuple[str, ...]) -> Sighting:
    """Return an act of the writer's that the encoder saw in a text."""
    start = text.index(head)
    return Sighting(
        head=Span(start, start + len(head)), action=Span(start, start + len(head)),
        kind=CommitmentKind.PROMISE, confidence=0.9, owner=owner.get("owner", ("Priya",)),
        to=("Bo",), negated=False, due=None, condition=None, recurs=None,
    )  # fmt: skip


def read(text: str, head: str) -> Sighting:
    """Return what the label of the line makes of it."""
    answer = told(text, Bo="peer", Kwame="peer")
    return labelled(seen(text, head), answer, mentions(text, answer))


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        ("- paint the shed (Bo)", ("Bo",), "heard"),
        ("- paint the shed [Bo, Kwame] by May", ("Bo", "Kwame"), "heard"),
        ("- paint the shed @Kwame", ("Kwame",), "heard"),
        ("- paint the shed - Bo", ("Bo",), "heard"),
        ("- paint the shed – Bo by Friday", ("Bo",), "heard"),
        ("To do: paint the shed. Owner: Bo. Due: Friday.", ("Bo",), "heard"),
        ("- paint the shed (Priya and Bo)", ("Priya", "Bo"), "joint"),
        ("- paint the shed (all)", ("Priya", "Bo", "Kwame"), "joint"),
        ("- paint the shed (me)", ("Priya",), "promise"),
    ],
)
def test_a_name_behind_an_act_is_its_owner(text: str, owner: tuple[str, ...], kind: str) -> None:
    """In brackets, after an @, a dash or a word that says so; and it is not for them then."""
    item = read(text, "paint")
    assert (set(item.owner), item.kind.value) == (set(owner), kind)
    assert not set(item.to) & set(item.owner)


@pytest.mark.parametrize(
    "text",
    [
        "- paint the shed\n- mow the lawn (Bo)",
        "I paint the shed. Then we talked of the roof (Bo)",
        "I paint the shed - Bo said it looks sad",
        "I paint the shed (with Bo)",
        "I paint the shed (Joana)",
    ],
    ids=["another line", "another sentence", "a remark", "beside others", "nobody here"],
)
def test_other_names_are_no_labels(text: str) -> None:
    """What belongs to another act, or is only told, changes nothing."""
    assert read(text, "paint").owner == ("Priya",)
