"""Conversations: what is asked, kept, heard and gone on with."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from reflect.app.conversations import Conversations
from reflect.app.left import LeftDialogues
from reflect.app.ports import Entry
from reflect.app.talks import Talk
from reflect.dialogue.errors import BadAnswerError, UnknownConversationError
from reflect.dialogue.library import Library
from reflect.domain.acts import Offered
from reflect.domain.cleaning import MOST_CHARACTERS
from reflect.domain.commitments import CommitmentKind, CueKind, Reading
from reflect.domain.errors import TextTooLongError, UnknownDialogueError
from reflect.domain.facts import RelationshipOpened, SessionPlanned
from reflect.domain.people import Member, Person, Role
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, SessionStatus
from reflect.domain.terms import Terms
from reflect.resources import prompts
from tests.doubles.clock import FixedClock
from tests.doubles.ids import CountedIds
from tests.doubles.journal import MemoryJournal
from tests.doubles.ledger import MemoryLedger
from tests.doubles.reader import ScriptedReader, promise

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 9)
PAST = date(2026, 3, 1)


@dataclass
class World:
    """A relationship of Ada and Ben, and everything around it."""

    clock: FixedClock = field(default_factory=FixedClock)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    reader: ScriptedReader = field(default_factory=ScriptedReader)
    ids: CountedIds = field(default_factory=CountedIds)
    library: Library = field(default_factory=lambda: Library(prompts()))

    def __post_init__(self) -> None:
        self.ledger = MemoryLedger(self.clock)
        self.ada, self.ben, self.pair = self.ids(), self.ids(), self.ids()
        self.relationship = self.opened(Role.MENTEE)
        self.conversations = Conversations(
            self.journal, self.reader, self.clock, self.library, self.ledger, self.ids
        )
        self.left = LeftDialogues(self.journal, self.library, self.ledger, self.clock)

    def opened(self, role: Role) -> Relationship:
        """Open the relationship with Ada in this role."""
        members = (
            Member(Person(self.ada, "Ada"), role),
            Member(Person(self.ben, "Ben"), role.counterpart),
        )
        act = RelationshipOpened(by=self.ada, members=members)
        return self.ledger.open_relationship(self.ada, Entry(self.pair, act))

    def owes(self, title: str, due: date | None = None) -> str:
        """Have Ada offer something, and return its id."""
        terms = Terms(title=title, owner=(self.ada,), between=(self.ada, self.ben), due=due)
        name = self.ids()
        self.ledger.record(self.pair, [Entry(name, Offered(by=self.ada, terms=terms))])
        return name

    def begin(self, dialogue: str = "quick", *, full: bool = False) -> Talk:
        """Begin a dialogue."""
        return self.conversations.begin(dialogue, self.relationship, None, full=full)

    def walk(self, talk: Talk, *answers: str) -> Talk:
        """Answer one question after the other."""
        for text in answers:
            talk = self.conversations.answer(talk, text)
            self.clock.move(seconds=5)
        return talk

    def done(self, dialogue: str, *answers: str) -> Talk:
        """Begin, answer and finish a dialogue, and let a day pass."""
        talk = self.conversations.finish(self.walk(self.begin(dialogue), *answers))
        self.clock.move(days=1)
        return talk


@pytest.fixture
def world() -> World:
    """A world in which nothing has been said."""
    return World()


def test_a_dialogue_goes_from_the_first_question_to_its_page(world: World) -> None:
    """Questions come with their progress, and what was said ends on a page."""
    talk = world.begin()
    first = world.conversations.question(talk)
    assert first is not None
    assert (first.step, first.progress.position, first.progress.of) == ("about", 1, 4)
    talk = world.walk(talk, "Nerves", "I send it by Friday", "lighter", "")
    assert world.conversations.question(talk) is None
    page = world.conversations.closing(talk)
    assert [line.text for line in page.lines] == ["Nerves", "I send it by Friday", "lighter"]
    assert [line.text for line in page.to_share()] == ["I send it by Friday"]
    assert world.conversations.transcript(talk)[2].answer == "lighter"


def test_a_mentor_gets_the_mentors_debrief(world: World) -> None:
    """The role picks the dialogue."""
    mentoring = World()
    mentors = replace(
        mentoring.relationship,
        members=tuple(
            replace(member, role=member.role.counterpart)
            for member in mentoring.relationship.members
        ),
    )
    assert mentoring.conversations.begin("debrief", mentors, None).dialogue == "mentor-debrief"
    assert world.begin("debrief").dialogue == "debrief"
    with pytest.raises(UnknownDialogueError):
        world.begin("nonsense")


def test_every_answer_is_kept_before_the_next_question(world: World) -> None:
    """What was answered is in the journal as soon as `answer` returns."""
    talk = world.walk(world.begin(), "Nerves")
    kept = world.journal.load(talk.id)
    assert kept is not None
    assert [(turn.step, turn.answer) for turn in kept.turns] == [("about", "Nerves")]


def test_beginning_keeps_nothing(world: World) -> None:
    """A dialogue that was only looked at leaves no trace."""
    world.begin()
    assert world.left.all(world.relationship) == []


def test_a_dialogue_resumes_where_it_was(world: World) -> None:
    """The same question is asked, with the same words, the same draft and the same follow-up."""
    text = "We look into Lisbon"
    world.reader.notices(text, CueKind.OWNERLESS, "look into Lisbon")
    talk = world.walk(world.begin(), "Nerves", text)
    world.conversations.save_draft(talk, "perhaps me")
    [left] = world.left.all(world.relationship)
    again = world.conversations.resume(left.id)
    now, then = world.conversations.question(again), world.conversations.question(talk)
    assert now is not None
    assert then is not None
    assert now == replace(then, draft="perhaps me")
    assert (now.cue, now.cue_words) == (CueKind.OWNERLESS, "look into Lisbon")
    assert world.conversations.transcript(again) == world.conversations.transcript(talk)
    assert (left.dialogue, left.answered) == ("quick", 2)


def test_a_full_dialogue_resumes_in_full(world: World) -> None:
    """What was asked for with `full` stays so after a pause."""
    for _ in range(8):
        world.done("debrief", "")
    assert world.walk(world.begin("debrief"), "x").conversation.turns[0].place.step == (
        "three_lines"
    )
    talk = world.walk(world.begin("debrief", full=True), "report")
    asked = world.conversations.question(world.conversations.resume(talk.id))
    assert asked is not None
    assert asked.step == "my_promises"


def test_a_draft_typed_into_the_first_question_is_kept(world: World) -> None:
    """Even before anything was answered, a closed terminal loses nothing."""
    talk = world.begin()
    world.conversations.save_draft(talk, "Ner")
    asked = world.conversations.question(world.conversations.resume(talk.id))
    assert asked is not None
    assert asked.draft == "Ner"


def test_back_returns_the_old_answer(world: World) -> None:
    """The answer becomes the draft, and answering again replaces it."""
    talk = world.conversations.back(world.walk(world.begin(), "Nerves"))
    asked = world.conversations.question(talk)
    assert asked is not None
    assert (asked.step, asked.draft) == ("about", "Nerves")
    kept = world.journal.load(world.walk(talk, "Nerves and slides").id)
    assert kept is not None
    assert [turn.answer for turn in kept.turns] == ["Nerves and slides"]


def test_a_text_that_is_too_long_changes_nothing(world: World) -> None:
    """It is refused whole, and the dialogue stands where it stood."""
    talk = world.walk(world.begin(), "Nerves")
    before = world.journal.load(talk.id)
    with pytest.raises(TextTooLongError):
        world.conversations.answer(talk, "x" * (MOST_CHARACTERS + 1))
    assert world.journal.load(talk.id) == before


def test_controls_never_reach_the_journal(world: World) -> None:
    """An escape sequence in an answer is gone before it is read or kept."""
    talk = world.walk(world.begin(), "Ner\x1b[31mves\u202e")
    kept = world.journal.load(talk.id)
    assert kept is not None
    assert kept.turns[0].answer == "Ner[31mves"
    assert world.reader.told[0].text == "Ner[31mves"


@pytest.mark.parametrize("text", ["done", "1", "Done", "Done.", " DONE "])
def test_a_choice_is_taken_by_id_number_or_words(world: World, text: str) -> None:
    """However it is typed, its id is kept and its words are shown."""
    world.owes("Send it", FRIDAY)
    talk = world.walk(world.begin("check-in"), text)
    assert talk.conversation.turns[0].answer == "done"
    assert world.conversations.transcript(talk)[0].answer == "Done"


def test_own_words_are_not_taken_for_the_beginning_of_a_choice(world: World) -> None:
    """“ti” is a word where one's own words are welcome, not the choice “tired”."""
    talk = world.begin("quick")
    while (asked := world.conversations.question(talk)) and not asked.own:
        talk = world.conversations.skip(talk)
    for typed, kept in (("ti", "ti"), ("Tired", "tired"), ("4", "tired")):
        assert world.conversations.answer(talk, typed).conversation.turns[-1].answer == kept


def test_what_is_no_choice_is_refused(world: World) -> None:
    """The error names what can be chosen, and nothing is kept."""
    world.owes("Send it", FRIDAY)
    talk = world.walk(world.begin("check-in"), "change")
    with pytest.raises(BadAnswerError, match="Do a smaller version"):
        world.conversations.answer(talk, "perhaps")
    assert len(world.conversations.resume(talk.id).conversation.turns) == 1
    assert world.conversations.answer(talk, "let it").conversation.turns[-1].answer == "let_go"


@pytest.mark.parametrize("words", ["half of it is there", "2 of 3 parts", "Done, but not seen"])
def test_where_an_agreement_stands_can_be_said_in_own_words(world: World, words: str) -> None:
    """They are kept as they are, and which choice they come nearest to is asked, once."""
    world.owes("Send it", FRIDAY)
    talk = world.walk(world.begin("check-in"), words)
    assert world.conversations.transcript(talk)[0].answer == words
    asked = world.conversations.question(talk)
    assert asked
    assert words in asked.words
    assert (asked.own, asked.progress.position) == (False, 1)
    with pytest.raises(BadAnswerError):
        world.conversations.answer(talk, "more or less, I think")
    chosen = world.conversations.answer(talk, "Partly")
    assert world.conversations.checked(chosen)[0].status == "part"
    after = world.conversations.question(chosen)
    assert after
    assert (after.step, after.progress.position) == ("exists", 2)
    passed = world.conversations.question(world.conversations.skip(talk))
    assert passed is None or passed.step != "status"


def test_a_day_ahead_in_own_words_asks_for_it(world: World) -> None:
    """One that has passed, or an answer with a move of its own, does not."""
    world.owes("Send it", FRIDAY)
    world.reader.days |= {"Half of it, rest by Monday": MONDAY, "It came back on 1 March": PAST}
    for words, day in (("Half of it, rest by Monday", MONDAY), ("It came back on 1 March", None)):
        talk = world.walk(world.begin("check-in"), words, "part")
        assert world.conversations.checked(talk)[0].day == day
    talk = world.walk(world.begin("check-in"), "Half of it, rest by Monday", "not_yet", "keep")
    assert world.conversations.checked(talk)[0].day is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("7", "7"),
        ("10/10", "10"),
        (" 0 ", "0"),
        ("7, because she listened", "7, because she listened"),
    ],
)
def test_a_scale_takes_a_whole_number_and_why(world: World, text: str, kept: str) -> None:
    """From 0 to 10, also written as a fraction of ten, with what was added to it."""
    talk = world.walk(world.begin("debrief"), *[""] * 9, text)
    assert talk.conversation.turns[-1].answer == kept
    with pytest.raises(BadAnswerError):
        world.conversations.answer(world.conversations.back(talk), "eleven")


def undated(world: World) -> Talk:
    """Return a debrief in which a day is asked for."""
    text = "I'll send the draft."
    world.reader.finds(text, promise(text, "send the draft", "Ada"))
    world.reader.notices(text, CueKind.DATELESS, "send the draft")
    return world.walk(world.begin("debrief"), "report", text)


def test_words_that_are_no_day_are_asked_again(world: World) -> None:
    """What the calendar does not have is not taken for no day, which is to pass."""
    talk = undated(world)
    asked = world.conversations.question(talk)
    with pytest.raises(BadAnswerError, match=r"“31 April” does not answer .* a day"):
        world.conversations.answer(talk, "31 April")
    assert world.conversations.question(talk) == asked
    assert world.conversations.skip(talk).conversation.turns[-1].passed


def test_no_day_on_purpose_is_an_answer(world: World) -> None:
    """It is kept in its words, and by when is not asked again."""
    talk = world.conversations.answer(undated(world), "No day, on purpose")
    assert talk.conversation.turns[-1].answer == "No day, on purpose"
    [heard] = world.conversations.heard(talk)
    assert (heard.commitment.due, heard.commitment.clarify) == (None, ())


def test_a_day_is_kept_as_it_was_said_where_the_reader_has_stopped(world: World) -> None:
    """Nobody can tell then, and nothing that was typed is refused."""
    talk = undated(world)
    world.reader.stopped = True
    assert world.conversations.answer(talk, "friday").conversation.turns[-1].answer == "friday"


def test_commitments_are_heard_once_at_their_fullest(world: World) -> None:
    """The same act in two answers is one, with the day that the second names."""
    first, second = "I send the draft.", "I send the draft by Friday."
    world.reader.finds(first, promise(first, "send the draft", "Ada"))
    world.reader.finds(second, promise(second, "send the draft", "Ada", due=FRIDAY))
    talk = world.walk(world.begin("debrief"), "report", first, second)
    [heard] = world.conversations.heard(talk)
    assert (heard.commitment.due, heard.step) == (FRIDAY, "their_promises")
    assert heard.privacy is Privacy.TO_SHARE


def test_a_resumed_dialogue_is_heard_again(world: World) -> None:
    """What was understood is not kept, and understood anew."""
    text = "I send the draft."
    world.reader.finds(text, promise(text, "send the draft", "Ada"))
    talk = world.walk(world.begin(), "Nerves", text)
    assert world.conversations.heard(world.conversations.resume(talk.id)) == (
        world.conversations.heard(talk)
    )


def test_a_confidential_sentence_is_heard_for_the_user_alone(world: World) -> None:
    """What is to be done by it is a promise to oneself; so is all else in its line."""
    text = "I send the draft. Between us, I apply elsewhere."
    for action in ("send the draft", "apply elsewhere"):
        world.reader.finds(text, promise(text, action, "Ada"))
    world.reader.notices(text, CueKind.CONFIDENTIAL, "Between us")
    heard = world.conversations.heard(world.walk(world.begin(), "Nerves", text))
    assert [each.commitment.title for each in heard] == ["Send the draft", "Apply elsewhere"]
    assert {each.privacy for each in heard} == {Privacy.MINE}


def test_nothing_is_heard_in_a_line_with_a_safety_cue(world: World) -> None:
    """The card is shown, and no commitment is made of what was written."""
    text = "I will hurt myself."
    world.reader.finds(text, promise(text, "hurt myself", "Ada"))
    world.reader.notices(text, CueKind.SAFETY, "hurt myself")
    talk = world.walk(world.begin(), "Nerves", text)
    card = world.conversations.question(talk)
    assert card is not None
    assert card.is_card
    assert world.conversations.heard(talk) == ()
    erased = world.walk(talk, "erase")
    kept = world.journal.load(erased.id)
    assert kept is not None
    assert "hurt" not in repr(kept)


def test_follow_ups_complete_what_was_heard(world: World) -> None:
    """The day that a follow-up brings is the commitment's day."""
    text = "I send the draft."
    world.reader.finds(text, promise(text, "send the draft", "Ada"))
    world.reader.notices(text, CueKind.DATELESS, "send the draft")
    world.reader.days["on Friday"] = FRIDAY
    talk = world.walk(world.begin(), "Nerves", text, "on Friday")
    assert world.conversations.heard(talk)[0].commitment.due == FRIDAY


@pytest.mark.parametrize(
    ("answer", "owner", "kind"),
    [
        ("mine", ("Ada",), CommitmentKind.PROMISE),
        ("theirs", ("Ben",), CommitmentKind.HEARD),
        ("parts", ("Ada", "Ben"), CommitmentKind.JOINT),
        ("nobody", (), CommitmentKind.IDEA),
    ],
)
def test_the_owner_is_who_the_user_says(
    world: World, answer: str, owner: tuple[str, ...], kind: CommitmentKind
) -> None:
    """What had no owner gets one, and the kind that goes with it."""
    text = "Somebody books the room."
    found = promise(text, "books the room", "", CommitmentKind.REQUEST)
    world.reader.finds(text, found)
    world.reader.notices(text, CueKind.OWNERLESS, "books the room")
    talk = world.walk(world.begin(), "Nerves", text, answer)
    [heard] = world.conversations.heard(talk)
    assert (heard.commitment.owner, heard.commitment.kind) == (owner, kind)


@pytest.mark.parametrize(
    ("answer", "owner", "kind"),
    [
        ("theirs", ("Ben", "Chi"), CommitmentKind.HEARD),
        ("parts", ("Ada", "Ben", "Chi"), CommitmentKind.JOINT),
    ],
)
def test_in_a_circle_a_part_each_is_a_part_for_all(
    world: World, answer: str, owner: tuple[str, ...], kind: CommitmentKind
) -> None:
    """Nobody is left out because another stands first in the list."""
    text = "Somebody books the room."
    world.reader.finds(text, promise(text, "books the room", "", CommitmentKind.REQUEST))
    world.reader.notices(text, CueKind.OWNERLESS, "books the room")
    chi = Member(Person(world.ids(), "Chi"), Role.MENTEE)
    circle = replace(world.relationship, members=(*world.relationship.members, chi))
    talk = world.walk(replace(world.begin(), relationship=circle), "Nerves", text, answer)
    [heard] = world.conversations.heard(talk)
    assert (heard.commitment.owner, heard.commitment.kind) == (owner, kind)


@pytest.mark.parametrize(
    ("sure", "kind"), [("9", CommitmentKind.PROMISE), ("6", CommitmentKind.IDEA)]
)
def test_what_one_is_unsure_of_stays_an_idea(world: World, sure: str, kind: CommitmentKind) -> None:
    """From seven on it is a promise."""
    text = "I might apply."
    world.reader.finds(text, promise(text, "apply", "Ada", CommitmentKind.IDEA))
    world.reader.notices(text, CueKind.HEDGED, "apply")
    talk = world.walk(world.begin("debrief"), "report", text, sure)
    assert world.conversations.heard(talk)[0].commitment.kind is kind


def test_when_the_reader_stops_the_dialogue_goes_on(world: World) -> None:
    """Answers are kept unread; nothing is followed up and nothing is heard."""
    world.reader.close()
    talk = world.walk(world.begin(), "Nerves", "I send it.", "lighter", "")
    assert world.conversations.question(talk) is None
    assert world.conversations.heard(talk) == ()
    assert world.conversations.hear(world.begin(), "I send") is None


def test_what_is_open_already_is_asked_about(world: World) -> None:
    """A promise like one that is open sets off REPEAT, and “the same” is not heard again."""
    world.owes("Send Ben the draft", FRIDAY)
    text = "I send Ben the draft."
    world.reader.finds(text, promise(text, "send Ben the draft", "Ada"))
    talk = world.walk(world.begin("debrief"), "report", text)
    asked = world.conversations.question(talk)
    assert asked is not None
    assert (asked.cue, asked.cue_words) == (CueKind.REPEAT, "Send Ben the draft")
    assert world.conversations.heard(world.walk(talk, "same")) == ()


def test_many_promises_at_once_are_asked_about(world: World) -> None:
    """More than three set off TOO_MANY, with their titles."""
    text = "I call Ana. I write Ben. I read Chi. I ask Dee."
    for action in ("call Ana", "write Ben", "read Chi", "ask Dee"):
        world.reader.finds(text, promise(text, action, "Ada"))
    asked = world.conversations.question(world.walk(world.begin("debrief"), "report", text))
    assert asked is not None
    assert asked.cue is CueKind.TOO_MANY
    assert "Call Ana; Write Ben" in asked.cue_words


def test_an_answer_like_the_last_is_asked_about(world: World) -> None:
    """Nearly the same words as last time set off SAME_AS_LAST."""
    text = "The team is still without a lead and I fill in"
    world.done("prepare", text)
    asked = world.conversations.question(world.walk(world.begin("prepare"), text + " now"))
    assert asked is not None
    assert asked.cue is CueKind.SAME_AS_LAST


def test_a_follow_up_that_is_passed_over_again_and_again_is_dropped(world: World) -> None:
    """After two passes it is no longer asked."""
    world.reader.notices("hm", CueKind.SHORT)
    for _ in range(2):
        world.done("debrief", "hm", "")
    asked = world.conversations.question(world.walk(world.begin("debrief"), "hm"))
    assert asked is not None
    assert asked.cue is None


def test_without_follow_ups_no_answer_sets_one_off(world: World) -> None:
    """Only a serious matter is still answered."""
    world.reader.notices("hm", CueKind.SHORT)
    world.conversations = Conversations(
        world.journal,
        world.reader,
        world.clock,
        world.library,
        world.ledger,
        world.ids,
        follow_ups=False,
    )
    asked = world.conversations.question(world.walk(world.begin("debrief"), "hm"))
    assert asked is not None
    assert asked.cue is None


def test_what_was_put_aside_comes_back_once(world: World) -> None:
    """What a quick debrief kept for next time opens the next preparation, and no later one."""
    world.done("quick", "Nerves", "", "lighter", "the summer school")
    talk = world.walk(world.begin("prepare"))
    asked = world.conversations.question(talk)
    assert asked is not None
    assert "the summer school" in asked.words
    world.done("prepare", "it still matters")
    asked = world.conversations.question(world.begin("prepare"))
    assert asked is not None
    assert "summer school" not in asked.words


def test_the_wording_changes_from_time_to_time(world: World) -> None:
    """Four dialogues in a row ask their first question in four ways."""
    asked = []
    for _ in range(4):
        question = world.conversations.question(world.begin())
        assert question is not None
        asked.append(question.words)
        world.done("quick", "Nerves")
    assert len(set(asked)) == 4


def test_what_was_said_about_agreements_is_gathered(world: World) -> None:
    """Status, move, day and a note that may be shared, for the user to tell the ledger."""
    late, done = world.owes("Send it", date(2026, 3, 3)), world.owes("Call Ana", FRIDAY)
    world.reader.days["Monday"] = date(2026, 3, 9)
    talk = world.walk(world.begin("check-in"), "not_yet", "new_day", "Monday", "part")
    talk = world.conversations.answer(talk, "Half of it")
    first, second = world.conversations.checked(talk)
    assert (first.agreement, first.status, first.move) == (late, "not_yet", "new_day")
    assert first.day == date(2026, 3, 9)
    assert (second.agreement, second.status, second.note) == (done, "part", "Half of it")


def test_a_check_in_asks_about_all_that_is_due(world: World) -> None:
    """However many there are; of what was only long untouched, as many as there is room for."""
    for number in range(7):
        world.owes(f"Send part {number}", FRIDAY)
    world.owes("Some day")
    world.clock.move(days=30)
    talk = world.begin("check-in")
    asked = []
    while question := world.conversations.question(talk):
        asked.append(question.item)
        talk = world.walk(talk, "not_yet", "keep") if question.item else world.walk(talk, "")
    assert [title for title in asked if title] == [f"Send part {number}" for number in range(7)]


def test_a_private_note_about_what_is_shared_is_not_gathered(world: World) -> None:
    """What was told in private stays in the journal, whatever the agreement."""
    world.owes("Call Ana", FRIDAY)
    talk = world.walk(world.begin("check-in"), "done", "A walk")
    (told,) = world.conversations.checked(talk)
    assert (told.status, told.note) == ("done", "")


def test_the_next_session_is_told_to_the_reader(world: World) -> None:
    """Days are counted with the planned session in mind."""
    act = SessionPlanned(by=world.ada, on=date(2026, 3, 18))
    world.ledger.record(world.pair, [Entry(world.ids(), act)])
    world.walk(world.begin(), "Nerves")
    told = world.reader.told[0]
    assert (told.next_session, told.on) == (date(2026, 3, 18), world.clock.today())
    assert (told.writer, told.people) == ("Ada", {"Ada": "mentee", "Ben": "mentor"})


def test_the_question_goes_with_the_answer(world: World) -> None:
    """Its words and whose acts it asks for, live and when it is sent; a line to ask is not read."""
    talk = world.begin("debrief", full=True)
    asked = world.conversations.question(talk)
    assert asked
    world.conversations.hear(talk, "I send it")
    talk = world.walk(talk, "We spoke.", "I send it")
    told = [(told.question, told.about) for told in world.reader.told]
    assert told[0] == told[1] == (asked.words, "")
    assert told[2] == (talk.asked[1].question, "me")
    begun = world.begin("prepare", full=True)
    while (now := world.conversations.question(begun)) and now.step != "question":
        begun = world.conversations.skip(begun)
    world.reader.told.clear()
    assert world.conversations.hear(begun, "Can you introduce me?") == Reading()
    assert world.reader.told == []


def test_a_question_that_is_written_down_gets_hints(world: World) -> None:
    """Only where the answer is to be a question is its craft looked at."""
    talk = world.walk(world.begin("prepare"), "", "", "the talk", "", "ear")
    assert world.conversations.hints(talk, "Should I apply?")
    assert world.conversations.hints(world.begin("prepare"), "Should I apply?") == ()


def test_a_forgotten_dialogue_is_gone(world: World) -> None:
    """Nothing of it can be gone on with."""
    talk = world.walk(world.begin(), "Nerves")
    world.conversations.forget(talk)
    with pytest.raises(UnknownConversationError):
        world.conversations.resume(talk.id)


def test_the_user_sets_the_level_of_a_line(world: World) -> None:
    """A line that was to be shared stays with the user when they say so."""
    talk = world.conversations.answer(world.begin(), "Nerves", Privacy.MINE)
    kept = world.journal.load(talk.id)
    assert kept is not None
    assert kept.turns[0].privacy == "mine"
    scratch = world.conversations.answer(world.begin(), "Nerves", Privacy.SCRATCH)
    kept = world.journal.load(scratch.id)
    assert kept is not None
    assert kept.turns[0].answer == ""


def test_a_session_is_held_once_the_first_word_is_kept(world: World) -> None:
    """Not by looking at a debrief or by typing half a line; and it is written down once."""
    session = Session(id=world.ids(), relationship=world.pair, on=world.clock.today())
    talk = world.conversations.begin("quick", world.relationship, session)
    assert talk.conversation.facts.last_day == world.clock.today()
    assert world.ledger.sessions(world.pair) == []
    for text in ("N", "Nerv", "Nerves"):
        world.conversations.save_draft(talk, text)
    assert world.ledger.sessions(world.pair) == []
    world.clock.move(days=1)
    left = world.conversations.resume(talk.id)
    assert left.session == session
    world.walk(left, "Nerves", "I send it")
    [held] = world.ledger.sessions(world.pair)
    assert (held.id, held.status) == (session.id, SessionStatus.HELD)
    again = world.conversations.resume(talk.id)
    assert again.session == held


def test_a_preparation_holds_nothing(world: World) -> None:
    """The session it prepares lies ahead."""
    session = Session(id=world.ids(), relationship=world.pair, on=world.clock.today())
    talk = world.conversations.begin("prepare", world.relationship, session)
    world.walk(talk, "the chapter")
    assert world.ledger.sessions(world.pair) == []
