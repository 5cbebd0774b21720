"""What a user left out is nowhere: not on the closing page, and not among the shared words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reflect.app.emptying import without_answer
from reflect.app.proposals import Decision, Draft
from reflect.app.summaries import shared_lines
from reflect.app.talks import Talk
from reflect.app.withholding import Reviewed
from reflect.domain.commitments import Span
from reflect.domain.privacy import Privacy
from tests.app.test_conversations import FRIDAY, World
from tests.doubles.reader import promise

ANSWER = "I send the plan. I call Ana by Friday."
LINES = "I send the plan. \nI call Ana and book a room."


@pytest.fixture
def world() -> World:
    """A world in which nothing has been said."""
    return World()


def debriefed(world: World, answer: str, *actions: str, level: Privacy | None = None) -> Talk:
    """Return a quick debrief whose answer to “who does what” holds these promises."""
    for action in actions:
        world.reader.finds(answer, promise(answer, action, "Ada", due=FRIDAY))
    talk = world.conversations.answer(world.walk(world.begin(), "Nerves"), answer, level)
    while world.conversations.question(talk):
        talk = world.conversations.skip(talk)
    return talk


def shared(world: World, talk: Talk, *drafts: Draft) -> str:
    """Finish with these decisions; return what leaves, which is the same on page and summary."""
    done = world.conversations.finish(talk, Reviewed(drafts))
    page = [line.text for line in world.conversations.closing(done).to_share()]
    kept = world.journal.load(talk.id)
    assert kept is not None
    assert [each.answer for each in shared_lines(kept)] == page
    read = world.conversations.look(talk.id)
    assert [line.text for line in world.conversations.closing(read).to_share()] == page
    return "\n".join(page)


def rejected(draft: Draft) -> Draft:
    """Return what the user put aside."""
    return draft.decide(Decision.REJECTED)


def accepted(draft: Draft) -> Draft:
    """Return what the user said yes to."""
    return draft.decide(Decision.ACCEPTED)


def alone(draft: Draft) -> Draft:
    """Return what the user keeps to themselves."""
    return replace(draft.decide(Decision.ACCEPTED), private=True)


def left_open(draft: Draft) -> Draft:
    """Return what the user said nothing about."""
    return draft


@pytest.mark.parametrize("left", [rejected, alone, left_open])
def test_only_what_was_agreed_to_is_shared(world: World, left: Callable[[Draft], Draft]) -> None:
    """The sentence of what is refused, open or one's own stays; the other is told."""
    talk = debriefed(world, ANSWER, "send the plan", "call Ana")
    one, two = map(Draft.of, world.conversations.heard(talk))
    assert shared(world, talk, left(one), accepted(two)) == "[…] I call Ana by Friday."


def test_a_line_of_which_nothing_is_left_goes(world: World) -> None:
    """And where a sentence tells two things, only the words of the one that is out go."""
    talk = debriefed(world, LINES, "send the plan", "call Ana", "book a room")
    plan, call, room = map(Draft.of, world.conversations.heard(talk))
    drafts = (rejected(plan), accepted(call), rejected(room))
    assert shared(world, talk, *drafts) == "I call Ana and […]"
    assert world.conversations.transcript(talk)[1].answer == LINES


def test_nothing_is_shared_where_all_was_left_out(world: World) -> None:
    """The answer stays in the journal, and is on no page."""
    talk = debriefed(world, "I send the plan.", "send the plan")
    assert shared(world, talk, *map(rejected, map(Draft.of, world.conversations.heard(talk)))) == ""


def test_it_is_left_out_where_it_cannot_be_read_again(world: World) -> None:
    """After a pause, with a reader that has stopped, what was decided still counts."""
    talk = debriefed(world, ANSWER, "send the plan", "call Ana")
    one, two = map(Draft.of, world.conversations.heard(talk))
    resumed = world.conversations.resume(talk.id)
    world.reader.stopped = True
    assert shared(world, resumed, rejected(one), accepted(two)) == "[…] I call Ana by Friday."


@pytest.mark.parametrize("is_taken", [True, False])
def test_what_was_told_twice_stays_or_goes_in_both_places(world: World, *, is_taken: bool) -> None:
    """It is decided once; another sentence that told the same says no more than that one."""
    answer = "I send the plan. I send Ana the plan by Friday."
    talk = debriefed(world, answer, "send the plan", "send Ana the plan")
    [draft] = map(Draft.of, world.conversations.heard(talk))
    left = shared(world, talk, accepted(draft) if is_taken else rejected(draft))
    assert left == (answer if is_taken else "")


def test_a_private_line_is_whole_on_ones_own_page(world: World) -> None:
    """It leaves in no way, and nothing is taken from what only the user reads."""
    talk = debriefed(world, ANSWER, "send the plan", level=Privacy.MINE)
    [draft] = map(Draft.of, world.conversations.heard(talk))
    done = world.conversations.finish(talk, Reviewed((rejected(draft),)))
    [_, line] = world.conversations.closing(done).lines
    assert (line.text, line.privacy) == (ANSWER, Privacy.MINE)


@pytest.mark.parametrize("written", [True, False])
def test_a_new_day_is_shared_where_it_was_written_down(world: World, *, written: bool) -> None:
    """What a check-in brought, and the ledger did not take, is on no page."""
    item = world.owes("Send it", FRIDAY)
    world.reader.days["Monday"] = FRIDAY
    talk = world.walk(world.begin("check-in"), "change", "new_day", "Monday", "time", "At nine")
    reviewed = Reviewed(unwritten=frozenset() if written else frozenset({item}))
    page = world.conversations.closing(world.conversations.finish(talk, reviewed))
    said = [("New day (Send it)", "Monday")] if written else []
    assert [(line.label, line.text) for line in page.to_share()] == said
    assert [line.text for line in page.lines][-1] == "At nine"


def test_what_is_forgotten_leaves_no_trace_of_what_was_left_out(world: World) -> None:
    """Where its words began and ended goes, too."""
    talk = debriefed(world, ANSWER, "send the plan")
    [draft] = map(Draft.of, world.conversations.heard(talk))
    world.conversations.finish(talk, Reviewed((rejected(draft),)))
    kept = world.journal.load(talk.id)
    assert kept is not None
    assert kept.turns[1].withheld == (Span(0, 16),)
    assert without_answer(kept, 1).turns[1].withheld == ()
