"""Nothing private leaves: a canary in every private field, looked for at every way out."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reflect.app.agreements import Details, Move
from reflect.app.home import Home
from reflect.app.proposal_notes import Saving
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.app.summaries import Format
from reflect.app.talks import Talk
from reflect.bootstrap import build
from reflect.domain.commitments import CommitmentKind, CueKind
from reflect.domain.people import Role
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from tests.cli.conftest import Reflect
from tests.doubles.reader import ScriptedReader, promise

CANARY = "canary"
SHARED = "Send Dana the draft"
KEPT = ("journal.db", "journal.db-wal", "journal.db-shm")


class Evening:
    """A life in which every private field holds a canary, each with a number of its own."""

    def __init__(self, services: Services, reader: ScriptedReader) -> None:
        self.services = services
        self.reader = reader
        self.sung = 0
        self.pair: Relationship = services.relationships.set_up(
            SetUp(my_name="Priya", my_role=Role.MENTEE, others=("Dana",), own_goals=(self.sing(),))
        )
        self.copied: list[str] = []

    def sing(self, before: str = "") -> str:
        """Return the next canary."""
        self.sung += 1
        return f"{before}{CANARY} {self.sung} of mine."

    def live(self) -> None:
        """Share one promise, and write down everything else for oneself alone."""
        shared = Draft(kind=CommitmentKind.PROMISE, title=SHARED, owner=("Priya",))
        [listed] = self.services.agreements.save(
            self.pair, (replace(shared, due=self.services.clock.today()),)
        )
        self.services.agreements.move(listed, self.pair, Move.ACCEPT)
        for dialogue in ("prepare", "debrief", "check-in", "quick"):
            self.copied += self.hold(dialogue)
        self.services.agreements.save(self.pair, (replace(shared, title="Book a room"),))
        self.promise()
        self.pause()

    def hold(self, dialogue: str) -> list[str]:
        """Answer every question for oneself, follow-ups too, and keep what was heard."""
        talk = self.services.conversations.begin(dialogue, self.pair, full=True)
        while asked := self.services.conversations.question(talk):
            own = asked.choices[0].id if asked.choices else "7"
            is_text = asked.answer_type.value in {"text", "lines"}
            answer = self.sing("I will feed the ") if is_text else own
            if is_text and not asked.cue:
                self.reader.finds(answer, promise(answer, f"feed the {answer[16:-1]}", "Priya"))
                self.reader.notices(answer, CueKind.FEELING, "feed")
                self.reader.notices(answer, CueKind.VAGUE_ACT, "feed")
            level = Privacy.MINE if is_text else None
            talk = self.services.conversations.answer(talk, answer, level)
        self.keep(talk)
        self.services.conversations.finish(talk)
        return [line.text for line in self.services.conversations.closing(talk).to_share()]

    def keep(self, talk: Talk) -> None:
        """Accept half of what was heard, refuse the rest, and make the moves that were told."""
        heard = self.services.conversations.heard(talk)
        decided = (Decision.ACCEPTED, Decision.REJECTED)
        drafts = tuple(Draft.of(each).decide(decided[n % 2]) for n, each in enumerate(heard))
        sheet = Sheet(drafts)
        self.services.agreements.save(self.pair, sheet.kept)
        self.services.decisions.keep(talk.id, heard, sheet, Saving.SAVED)
        told = self.services.conversations.checked(talk)
        moves = self.services.check_ins.proposed(told, self.pair)
        self.services.check_ins.make(moves, self.pair)

    def promise(self) -> None:
        """Make a promise to oneself with a canary in every part, and move it on with a note."""
        whole = Draft(
            kind=CommitmentKind.PROMISE,
            title=self.sing(),
            owner=("Priya",),
            to=(self.sing(),),
            condition=self.sing(),
            recurs=self.sing(),
            done_when=self.sing(),
            due=self.services.clock.today(),
            private=True,
        )
        kept, done = self.services.agreements.save(self.pair, (whole, whole))
        self.services.agreements.move(done, self.pair, Move.DONE, Details(note=self.sing()))
        changed = Details(note=self.sing(), title=self.sing())
        self.services.agreements.move(kept, self.pair, Move.CHANGE, changed)

    def pause(self) -> None:
        """Leave a dialogue with a draft in it, and decisions that nobody has saved."""
        talk = self.services.conversations.begin("debrief", self.pair, full=True)
        talk = self.services.conversations.answer(talk, self.sing())
        self.services.conversations.save_draft(talk, self.sing())


@pytest.fixture
def evening(home: Path) -> Evening:
    """Return such an evening, over and its files closed."""
    reader = ScriptedReader()
    services = build(Home(home, home), reader=reader)
    lived = Evening(services, reader)
    lived.live()
    for form in Format:
        services.summaries.outbox.save(services.summaries.of(lived.pair), form, home / "summaries")
    services.close()
    return lived


def test_no_private_word_is_in_any_way_out(evening: Evening, home: Path, reflect: Reflect) -> None:
    """Not in the ledger's file, a summary, a copied page, a shared listing or a file's name."""
    assert evening.sung > 30
    files = [path for path in home.rglob("*") if path.is_file()]
    outside = [path for path in files if path.name not in KEPT]
    assert {path.suffix for path in outside} >= {".db", ".md", ".html", ".txt"}
    ways = {str(path.relative_to(home)): path.read_bytes().decode("latin-1") for path in outside}
    ways["the names of the files"] = " ".join(ways)
    ways["the closing pages"] = " ".join(evening.copied)
    for command in (
        ["ledger", "--shared", "--limit", "1000"],
        ["ledger", "--shared", "--json", "--limit", "1000"],
        ["due", "--shared", "--all"],
        ["due", "--shared", "--all", "--json"],
        ["show", "a1"],
        ["show", "a1", "--json"],
        *(["summary", "--output", "-", "--format", form.value] for form in Format),
        ["verify"],
        ["doctor"],
    ):
        ran = reflect(*command)
        assert ran.status in {0, 1}
        ways[" ".join(command)] = ran.out + ran.err
    leaking = {name: said for name, said in ways.items() if CANARY in said.casefold()}
    assert leaking == {}
    assert SHARED in ways["summary --output - --format md"]


def test_the_user_sees_all_of_it(evening: Evening, home: Path, reflect: Reflect) -> None:
    """What is private is in the journal, in the user's own lists and marked there."""
    assert CANARY.encode() in (home / "journal.db").read_bytes()
    for command in (["due", "--all"], ["ledger"]):
        rows = [json.loads(line) for line in reflect(*command, "--json").out.splitlines()]
        own = [row for row in rows if row["private"]]
        assert own
        assert all(str(row["id"]).startswith("my") for row in own)
        assert len(own) < len(rows)
    assert "yours alone" in reflect("due").out
    shown = reflect("show", "my1").out
    assert CANARY in shown
    assert evening.sung


def test_a_question_to_share_quotes_no_private_line(home: Path) -> None:
    """Where a question gives back what was told in private, only the answer is shared."""
    services = build(Home(home, home), reader=ScriptedReader())
    pair = services.relationships.set_up(
        SetUp(my_name="Dana", my_role=Role.MENTOR, others=("Priya",))
    )
    talk = services.conversations.begin("prepare", pair, full=True)
    while asked := services.conversations.question(talk):
        said = asked.choices[0].id if asked.choices else f"{CANARY} advice"
        talk = services.conversations.answer(talk, said, Privacy.MINE)
    services.conversations.finish(talk)
    talk = services.conversations.begin("debrief", pair, full=True)
    quoted = []
    while asked := services.conversations.question(talk):
        quoted.append(CANARY in asked.words)
        talk = services.conversations.answer(talk, "7", Privacy.TO_SHARE)
    services.conversations.finish(talk)
    written = services.summaries.outbox.render(services.summaries.of(pair), Format.MARKDOWN)
    services.close()
    assert any(quoted)
    assert "\n7" in written or " 7" in written
    assert CANARY not in written
