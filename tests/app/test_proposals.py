"""Proposals: changed by the user only, every change undone, private words kept back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.deciding import split_title
from reflect.app.entering import entry
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.acts import Noted, Offered, Proposal, Requested
from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.domain.privacy import Privacy
from tests.app.building import ANSWER, FRIDAY, NEXT_FRIDAY, Desk, draft, heard

DRAFTS = st.builds(draft, title=st.sampled_from(["Write", "Call", "Read"]))


def act(made: Draft, desk: Desk) -> Proposal:
    """Return the act that puts an accepted proposal into the ledger."""
    act = entry(made.decide(Decision.ACCEPTED), desk.pair, "x").act
    assert isinstance(act, Proposal)
    return act


def test_a_proposal_says_what_was_heard_and_decides_nothing() -> None:
    """It carries act, owner, day, condition and the words, and is open."""
    made = Draft.of(heard())
    assert (made.title, made.owner, made.due) == ("Send Dana the draft", ("Priya",), FRIDAY)
    assert made.condition == "if it is done"
    assert made.quote == "I'll send Dana the draft by Friday if it is done."
    assert made.decision is Decision.OPEN


def test_what_is_not_named_in_a_change_stays() -> None:
    """An edit of the day leaves title and owner; blanks are no title."""
    made = Draft.of(heard()).edit(title="  ", due=NEXT_FRIDAY)
    assert (made.title, made.owner, made.due) == ("Send Dana the draft", ("Priya",), NEXT_FRIDAY)
    assert made.edited


def test_a_day_can_fall_away() -> None:
    """No day is a choice of its own."""
    assert Draft.of(heard()).edit(no_due=True).due is None


def test_what_a_change_makes_clear_is_asked_no_more() -> None:
    """Naming an owner and a day answers those questions, and no other."""
    made = Draft.of(heard(clarify=(Unclear.OWNER, Unclear.DUE, Unclear.CONDITION)))
    assert made.edit(owner=("Dana",), no_due=True).unclear == (Unclear.CONDITION,)
    assert made.edit(title="Write it up").unclear == made.unclear


def test_typed_text_is_cleaned() -> None:
    """Escapes in a title or in a sign of being done do not get into a proposal."""
    made = draft().edit(title="\x1b[31mred\u202e", done_when="a\x07b\n c")
    assert (made.title, made.done_when) == ("[31mred", "ab c")


def test_parts_are_alike_in_all_but_their_title() -> None:
    """Splitting keeps owner, day and words; an empty split changes nothing."""
    made = Draft.of(heard())
    first, second = made.split(("Write it", " ", "Send it"))
    assert (first.title, second.title) == ("Write it", "Send it")
    assert replace(first, title="", edited=False) == replace(made, title="")
    assert made.split((" ",)) == (made,)


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Rewrite the intro and send it to Ben", ("Rewrite the intro", "Send it to Ben")),
        ("Call Ben, then write to Dana", ("Call Ben", "Write to Dana")),
        ("Send the draft", ("Send the draft",)),
        ("Book a room; tell Dana", ("Book a room", "Tell Dana")),
        ("", ("",)),
    ],
)
def test_parts_are_suggested_at_the_joints(title: str, parts: tuple[str, ...]) -> None:
    """“And”, “then”, commas and semicolons are where an act may be split."""
    assert split_title(title) == parts


@given(st.text())
def test_there_is_always_a_part_to_suggest(title: str) -> None:
    """Whatever the title, something is suggested, and no part is empty without need."""
    parts = split_title(title)
    assert parts
    assert all(parts) or parts == (title,)


@given(
    st.lists(DRAFTS, max_size=3).map(tuple),
    st.lists(st.tuples(st.integers(0, 5), st.lists(DRAFTS, max_size=2)), max_size=6),
)
def test_as_many_undos_as_changes_lead_back(
    drafts: tuple[Draft, ...], changes: list[tuple[int, list[Draft]]]
) -> None:
    """Any changes can all be taken back, and one more undo does nothing."""
    sheet = Sheet(drafts)
    states = [sheet.drafts]
    for index, replacements in changes:
        within = index < len(sheet.drafts)
        sheet = sheet.put(index, *replacements) if within else sheet.add(draft("More"))
        states.append(sheet.drafts)
    for state in reversed(states[:-1]):
        sheet = sheet.undo()
        assert sheet.drafts == state
    assert sheet.undo() == sheet


def test_only_accepted_ones_and_ideas_are_kept() -> None:
    """Open and rejected proposals do not go into the ledger."""
    sheet = Sheet(tuple(draft(each.value).decide(each) for each in Decision))
    assert {each.title for each in sheet.kept} == {"accepted", "idea"}
    assert sheet.open == 1


def test_a_promise_of_mine_is_my_offer_to_the_other() -> None:
    """The user offers it; both have to say yes."""
    desk = Desk()
    made = act(draft(), desk)
    assert isinstance(made, Offered)
    assert (made.by, made.terms.owner, made.terms.between) == (
        desk.me,
        (desk.me,),
        (desk.me, desk.dana),
    )


def test_what_was_heard_from_the_other_is_their_offer() -> None:
    """It is written down as their move, told by the user."""
    desk = Desk()
    made = act(draft(owner=("Dana",), kind=CommitmentKind.HEARD), desk)
    assert isinstance(made, Offered)
    assert made.by == desk.dana


def test_a_request_is_made_by_the_one_who_asks() -> None:
    """Asked of the partner it is mine, asked of me it is theirs; no uptake is invented."""
    desk = Desk()
    of_dana = act(draft(owner=("Dana",), kind=CommitmentKind.REQUEST), desk)
    of_me = act(draft(owner=("Priya",), kind=CommitmentKind.REQUEST), desk)
    assert isinstance(of_dana, Requested)
    assert isinstance(of_me, Requested)
    assert (of_dana.by, of_me.by) == (desk.me, desk.dana)


def test_an_idea_binds_nobody() -> None:
    """What was heard as an idea, and what the user keeps as one, is only noted."""
    desk = Desk()
    assert isinstance(act(draft(kind=CommitmentKind.IDEA), desk), Noted)
    kept = draft().decide(Decision.IDEA)
    assert isinstance(entry(kept, desk.pair, "x").act, Noted)


def test_an_outsiders_name_stays_a_name() -> None:
    """Someone who is not in the relationship owns it by name; the pair still agrees on it."""
    desk = Desk()
    made = act(draft(owner=("Ben",), kind=CommitmentKind.HEARD), desk)
    assert made.terms.owner == ("Ben",)
    assert made.terms.between == (desk.me, desk.dana)


def test_in_a_group_only_those_concerned_have_to_agree() -> None:
    """The user and whoever owns or receives it, nobody else."""
    desk = Desk(others=("Dana", "Ben", "Eli"))
    ben = desk.pair.named("Ben")
    assert ben
    made = act(draft(owner=("Ben",), kind=CommitmentKind.HEARD), desk)
    assert made.terms.between == (desk.me, ben.id)


@pytest.mark.parametrize("privacy", list(Privacy))
def test_what_a_private_line_says_is_the_users_alone(privacy: Privacy) -> None:
    """It is between nobody else; its sentence stays with it and does not follow when shared."""
    proposed, desk = Draft.of(heard(privacy=privacy)), Desk()
    made, shared = act(proposed, desk), act(replace(proposed, private=False), desk)
    assert made.terms.is_private is not privacy.may_leave
    assert made.words == "I'll send Dana the draft by Friday if it is done."
    assert not shared.terms.is_private
    assert shared.words == made.words * privacy.may_leave
    assert "A good hour" in ANSWER
    assert "A good hour" not in made.words
