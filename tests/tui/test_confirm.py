"""The screen on which everything that was heard is decided by the user."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from textual.pilot import Pilot

from reflect.app.ports import Query
from reflect.app.proposal_notes import Saving
from reflect.app.proposals import Decision, Heard, Sheet
from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.domain.agreements import Status
from reflect.domain.commitments import CommitmentKind
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.widgets.line import Line
from tests.doubles.reader import ScriptedReader, promise, span_of
from tests.tui.proposing import FRIDAY, NEXT_FRIDAY, debriefed, four
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, seen, settle, toasts

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)


@dataclass(frozen=True)
class Table:
    """A debrief with things heard, and the screen over it."""

    services: Services
    relationship: Relationship
    talk: Talk

    def app(self, heard: tuple[Heard, ...]) -> Stage[bool]:
        """Return the app with the screen in front."""
        return Stage(
            self.services,
            lambda: ConfirmScreen(self.services, self.relationship, self.talk, heard),
        )

    def titles(self, *statuses: Status) -> list[str]:
        """Return the titles of what is in the ledger, in the order it came."""
        page = self.services.agreements.page(Query(statuses=frozenset(statuses)))
        return [row.agreement.terms.title for row in page.rows]


@pytest.fixture
def table(services: Services, pair: Relationship) -> Table:
    """Return a debrief of Priya's."""
    return Table(services, pair, debriefed(services, pair))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait after each until everything is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def decisions(pilot: Pilot[None]) -> list[Decision]:
    """Return what was decided about each proposal."""
    screen = pilot.app.screen
    assert isinstance(screen, ConfirmScreen)
    return [draft.decision for draft in screen.desk.sheet.drafts]


def front(pilot: Pilot[None]) -> int:
    """Return the place of the proposal in front."""
    screen = pilot.app.screen
    assert isinstance(screen, ConfirmScreen)
    return screen.desk.at


@SIZES
async def test_nothing_is_decided_before_the_user_decides(
    table: Table, size: tuple[int, int]
) -> None:
    """Every proposal is shown as open, with the words it came from and its day."""
    async with table.app(four()).run_test(size=size) as pilot:
        await settle(pilot)
        assert decisions(pilot) == [Decision.OPEN] * 4
        shown = seen(pilot)
        assert "4 still open" in shown
        assert "I'll send Dana the draft" in shown
        assert "Fri 6 Mar 2026" in shown
        assert "Fri 13 Mar 2026 (press d)" in shown
    assert table.titles() == []


async def test_what_was_refused_before_is_left_out_with_the_reason(
    table: Table, services: Services, pair: Relationship
) -> None:
    """It comes last, struck out; a takes it up after all, and leaving asks nothing."""
    idea = four()[3]
    before = debriefed(services, pair)
    refused = services.decisions.of(before.id, (idea,)).drafts[0].decide(Decision.REJECTED)
    services.decisions.keep(before.id, (idea,), Sheet((refused,)), Saving.SAVED)
    app = table.app((idea, *four()[:2]))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert decisions(pilot) == [Decision.OPEN, Decision.OPEN, Decision.LEFT_OUT]
        await press(pilot, "j", "j")
        assert "You said no to something like it" in seen(pilot)
        assert "a takes it up after all" in seen(pilot)
        await press(pilot, "escape")
    assert app.returned == [None]
    async with table.app((idea,)).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "ctrl+s")
    assert table.titles(Status.IDEA) == ["Apply for the fellowship"]
    assert [each.outcome for each in services.lessons.lessons()] == ["rejected", "accepted"]


async def test_leaving_at_once_writes_nothing(table: Table) -> None:
    """Escape before any decision leaves without a question, and the ledger stays empty."""
    app = table.app(four())
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "escape")
    assert app.returned == [None]
    assert table.titles() == []


async def test_a_key_decides_and_goes_on_to_the_next_open_one(table: Table) -> None:
    """Each of a, i and x decides and puts the next open proposal in front."""
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert front(pilot) == 1
        await press(pilot, "i", "x")
        assert decisions(pilot) == [
            Decision.ACCEPTED,
            Decision.IDEA,
            Decision.REJECTED,
            Decision.OPEN,
        ]
        assert front(pilot) == 3
        for sign in ("✓", "◇", "✗", "○", "accepted", "kept as an idea", "not a commitment"):
            assert sign in seen(pilot)


async def test_what_was_decided_enters_the_ledger_and_the_rest_does_not(table: Table) -> None:
    """Saving says what stays out, and one key saves the rest and returns True."""
    app = table.app(four())
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "enter", "i", "x", "ctrl+s")
        assert "1 is still open" in seen(pilot)
        assert "does not enter the ledger" in seen(pilot)
        await press(pilot, "enter")
        assert any("a1" in toast for toast in toasts(pilot))
    assert app.returned == [True]
    assert table.titles(Status.OFFERED) == ["Send Dana the draft of chapter two and book a room"]
    assert table.titles(Status.IDEA) == ["Introduce me to Ben"]


async def test_one_key_goes_back_from_saving_to_what_is_open(table: Table) -> None:
    """Escape in that question saves nothing and leaves every decision as it is."""
    app = table.app(four())
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "ctrl+s", "escape")
        assert decisions(pilot)[0] is Decision.ACCEPTED
        assert app.returned == []
    assert table.titles() == []


async def test_any_number_of_steps_can_be_undone(table: Table) -> None:
    """Undo takes back one step at a time until nothing was decided, and then says so."""
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "i", "x", "w", "d")
        await press(pilot, *["u"] * 5)
        assert decisions(pilot) == [Decision.OPEN] * 4
        await press(pilot, "u")
        assert any("Nothing to undo" in toast for toast in toasts(pilot))


async def test_a_yes_needs_someone_to_do_it(table: Table) -> None:
    """A promise of nobody stays open until w names who."""
    [promise, *_] = four()
    nobodys = replace(promise, commitment=replace(promise.commitment, owner=()))
    async with table.app((nobodys,)).run_test() as pilot:
        await settle(pilot)
        assert "Who will do this?" in seen(pilot)
        await press(pilot, "a")
        assert decisions(pilot) == [Decision.OPEN]
        await press(pilot, "w", "a")
        assert decisions(pilot) == [Decision.ACCEPTED]


async def test_w_goes_through_me_the_partner_and_both(table: Table) -> None:
    """The owner changes in turn and comes back to where it began."""
    async with table.app(four()[:1]).run_test() as pilot:
        await settle(pilot)
        owners = []
        for _ in range(3):
            await press(pilot, "w")
            screen = pilot.app.screen
            assert isinstance(screen, ConfirmScreen)
            assert screen.desk.front
            owners.append(screen.desk.front.owner)
    assert owners == [("Dana",), ("Priya", "Dana"), ("Priya",)]


async def test_d_takes_the_other_reading_of_the_day(table: Table) -> None:
    """The other common reading is one key away, and that key comes back."""
    async with table.app(four()[:1]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d")
        assert "Fri 13 Mar 2026, from “by Friday”" in seen(pilot)
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.terms.due == NEXT_FRIDAY


async def test_accepting_all_leaves_decisions_that_were_made(table: Table) -> None:
    """A accepts what is open and nothing else, as one step."""
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "x", "A")
        assert decisions(pilot) == [Decision.REJECTED, *[Decision.ACCEPTED] * 3]
        await press(pilot, "u")
        assert decisions(pilot) == [Decision.REJECTED, *[Decision.OPEN] * 3]


async def test_splitting_makes_one_proposal_of_each_line(table: Table) -> None:
    """The suggested lines become proposals with the same owner and day."""
    async with table.app(four()[:1]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "s", "ctrl+s", "A", "ctrl+s")
    rows = table.services.agreements.page(Query()).rows
    assert [row.agreement.terms.title for row in rows] == [
        "Send Dana the draft of chapter two",
        "Book a room",
    ]
    assert {row.agreement.terms.due for row in rows} == {FRIDAY}


async def test_editing_reads_the_day_back_in_full(table: Table) -> None:
    """A day typed in free words is shown as a date before it is kept."""
    async with table.app(four()[1:2]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", "tab", *"next tuesday")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "= Tue 10 Mar 2026" in seen(pilot)
        await press(pilot, "enter", "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.terms.due == date(2026, 3, 10)


async def test_words_that_name_no_day_are_not_taken_for_one(table: Table) -> None:
    """The form stays open and says what it would understand."""
    async with table.app(four()[1:2]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", "tab", *"soonish", "enter")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "is not a day I understand" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ConfirmScreen)


async def test_a_name_is_completed_from_the_people(table: Table) -> None:
    """The right arrow takes the suggested name."""
    async with table.app(four()[2:3]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", "D", "a", "right", "enter", "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.terms.owner == (table.relationship.partner.id,)


async def test_one_can_be_added_by_hand_to_an_empty_list(table: Table) -> None:
    """An empty list says what to do, and n does it."""
    async with table.app(()).run_test() as pilot:
        await settle(pilot)
        assert "Press n to add" in seen(pilot)
        await press(pilot, "n", *"Call Ben", "enter")
        await settle(pilot)
        assert decisions(pilot) == [Decision.OPEN]
        await press(pilot, "a", "ctrl+s")
    assert table.titles() == ["Call Ben"]


async def test_what_is_added_is_heard_like_an_answer(table: Table) -> None:
    """Who and by when are read out of the line, shown, and wait for a yes."""
    said = "Dana calls Joana by Friday"
    heard = promise(said, "calls Joana", "Dana", CommitmentKind.HEARD, FRIDAY)
    reader = table.services.reader
    assert isinstance(reader, ScriptedReader)
    reader.finds(said, replace(heard, due_text=span_of(said, "by Friday")))
    async with table.app(()).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "n", *said, "enter")
        await settle(pilot)
        assert decisions(pilot) == [Decision.OPEN]
        assert "from “by Friday”" in seen(pilot)
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.terms.owner == (table.relationship.partner.id,)
    assert (row.agreement.terms.due, row.agreement.words) == (FRIDAY, said)


async def test_a_name_that_is_nobodys_is_asked_about(table: Table) -> None:
    """With the nearest name; Enter once more means somebody else."""
    async with table.app(four()[2:3]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", *"Dnaa", "enter")
        assert "“Dnaa” is nobody here. Did you mean Dana?" in seen(pilot)
        await press(pilot, "enter", "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.terms.owner == ("Dnaa",)


async def test_a_day_changed_by_hand_does_not_claim_to_come_from_the_words(table: Table) -> None:
    """Neither on the screen nor in the words that the ledger keeps."""
    async with table.app(four()[:1]).run_test() as pilot:
        await settle(pilot)
        assert "from “by Friday”" in seen(pilot)
        await press(pilot, "e", "tab", "tab", *"2026-04-01", "enter")
        await settle(pilot)
        assert "Wed 1 Apr 2026, changed by you" in seen(pilot)
        assert "from “by Friday”" not in seen(pilot)
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert "by Friday" not in row.agreement.words
    assert "[…]" in row.agreement.words


async def test_nothing_heard_and_nothing_added_can_be_left_behind(table: Table) -> None:
    """Saving an empty list goes on and writes nothing."""
    app = table.app(())
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+s")
    assert app.returned == [True]
    assert table.titles() == []


async def test_decisions_outlive_the_program(table: Table) -> None:
    """Whoever comes back finds every decision as it was, also one that was changed."""
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "d", "a", "x")
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        assert decisions(pilot)[:2] == [Decision.ACCEPTED, Decision.REJECTED]
        assert "Fri 13 Mar 2026" in seen(pilot)


async def test_leaving_with_decisions_asks_first(table: Table) -> None:
    """Leaving says that decisions are kept; going back stays here."""
    app = table.app(four())
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "escape")
        assert "Your decisions are kept" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await press(pilot, "escape", "enter")
    assert app.returned == [None]
    assert table.titles() == []


async def test_nothing_is_written_down_twice(table: Table) -> None:
    """Coming back after saving goes on without asking and without a second copy."""
    async with table.app(four()[:1]).run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "ctrl+s")
    again = table.app(four()[:1])
    async with again.run_test() as pilot:
        await settle(pilot)
    assert again.returned == [True]
    assert len(table.titles()) == 1


async def test_a_ledger_that_refuses_is_told_and_nothing_is_lost(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All or none: when the ledger cannot take them, the screen stays with every decision."""
    from reflect.domain.errors import BusyStoreError  # noqa: PLC0415 -- only here

    def refuse(*_: object) -> None:
        raise BusyStoreError(table.services.home.ledger)

    monkeypatch.setattr(table.services.ledger, "record", refuse)
    app = table.app(four()[:1])
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "a", "ctrl+s")
        assert any("in use by another program" in toast for toast in toasts(pilot))
        assert decisions(pilot) == [Decision.ACCEPTED]
        monkeypatch.undo()
        await press(pilot, "ctrl+s")
    assert app.returned == [True]
    assert len(table.titles()) == 1


async def test_a_private_line_makes_a_promise_to_oneself(table: Table) -> None:
    """It is marked as the user's alone, and the ledger never hears of it."""
    async with table.app(four(Privacy.MINE)[:1]).run_test() as pilot:
        await settle(pilot)
        assert "private: they stay in your journal" in seen(pilot)
        assert "Yours alone." in seen(pilot)
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.is_private
    assert table.services.ledger.agreements(Query()).rows == ()


async def test_one_key_shares_it_after_saying_what_will_be_seen(table: Table) -> None:
    """All that the others would see stands there before; the private sentence stays behind."""
    async with table.app(four(Privacy.MINE)[:1]).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        says = " ".join(seen(pilot).split())
        assert "o shares it: Dana will see" in says
        await press(pilot, "o")
        assert "o keeps it yours alone" in " ".join(seen(pilot).split())
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.ledger.agreements(Query()).rows
    assert row.agreement.words == ""


async def test_fifty_proposals_scroll(table: Table) -> None:
    """The last of many can be reached and decided."""
    many = tuple(
        replace(heard, commitment=replace(heard.commitment, title=f"Number {number}"))
        for number in range(50)
        for heard in four()[:1]
    )
    async with table.app(many).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "a")
        assert decisions(pilot)[49] is Decision.ACCEPTED
        await press(pilot, "A", "end")
        assert "Number 49" in seen(pilot)


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_words_neither_crash_nor_act(
    table: Table, reader: ScriptedReader, nasty: str
) -> None:
    """Markup, escapes and marks in titles, answers and names are shown as what they are."""
    del reader
    [heard, *_] = four()
    said = replace(heard.commitment, title=nasty, owner=(nasty,), to=(nasty,))
    app = table.app((replace(heard, commitment=said, text=heard.text + nasty),))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "e", "escape", "s", "escape", "a")
        assert "\x1b" not in seen(pilot)
        assert "\u202e" not in seen(pilot)
        assert "\x9b" not in seen(pilot)
        await press(pilot, "ctrl+s")
    assert app.returned in ([True], [])
    assert app.return_code in {None, 0}


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (300, 80)], ids=str)
@pytest.mark.threat(30)
async def test_any_size_is_survived(table: Table, size: tuple[int, int]) -> None:
    """Very small and very large terminals neither crash nor lose a key."""
    async with table.app(four()).run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert decisions(pilot)[0] is Decision.ACCEPTED


async def test_every_command_of_the_palette_can_be_run(table: Table) -> None:
    """What the palette offers is there and callable."""
    async with table.app(four()).run_test() as pilot:
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ConfirmScreen)
        runs: list[Callable[[], object]] = [command.run for command in screen.commands()]
        runs[0]()
        await settle(pilot)
        assert decisions(pilot) == [Decision.ACCEPTED] * 4


async def test_what_was_only_asked_for_can_be_said_and_by_whom(table: Table) -> None:
    """A promise that was none becomes a request of the other, which waits for one's own yes."""
    async with table.app(four()[:1]).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", "tab", "tab", "tab", "right")
        assert "Dana" in pilot.app.screen.query_one("#asker", Line).value
        await press(pilot, "ctrl+s", "y")
        assert "Nothing here is for others to agree to" in toasts(pilot)[-1]
        assert "asked by Dana" in " ".join(seen(pilot).split())
        await press(pilot, "a", "ctrl+s")
    [row] = table.services.agreements.page(Query()).rows
    assert row.agreement.status is Status.REQUESTED
    assert row.agreement.proposer == table.relationship.partner.id
    assert table.relationship.me not in row.agreement.accepted_by
