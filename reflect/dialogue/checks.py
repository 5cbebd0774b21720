"""What is wrong with a dialogue that has the right shape."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from reflect.dialogue.script import Choice, Condition, FollowUp, Overlay, Script, Shared, Step
from reflect.dialogue.vocabulary import WRITING, AnswerType
from reflect.dialogue.wording_checks import Place, Words, wording_faults
from reflect.domain.commitments import CueKind

FEWEST_WORDINGS = 4
"""So many are needed for none to come back within three uses."""
MOST_BUDGET = 3
"""The most follow-ups in one dialogue."""
_CHOSEN = frozenset({AnswerType.CHOICE, AnswerType.STATUS})
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    at: Place
    """Keys and indices from the top of the file."""
    says: str
    """What is wrong, and what to do."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint at the nearest right word, or at all of them; empty when there are none."""
    right = sorted(known)
    close = get_close_matches(word, right, n=1)
    if close:
        return f" Did you mean {close[0]!r}?"
    return f" There are: {', '.join(right)}." if right else ""


def script_faults(script: Script) -> Iterator[Fault]:
    """Yield everything that is wrong with a dialogue."""
    if not _ID.fullmatch(script.id):
        yield Fault(("id",), "an id is made of small letters, digits, - and _")
    if not 0 <= script.budget <= MOST_BUDGET:
        yield Fault(("budget",), f"the budget is a number from 0 to {MOST_BUDGET}")
    if not script.steps:
        yield Fault(("steps",), "a dialogue has at least one step")
    ids = [step.id for step in script.every_step]
    for at, step in _located(script):
        if ids.count(step.id) > 1:
            yield Fault((*at, "id"), f"the id {step.id!r} is used twice")
        yield from _step_faults(at, step)
        yield from _condition_faults(script, at, step)
    yield from _order_faults(script)
    yield from _word_faults(script)


def shared_faults(shared: Shared) -> Iterator[Fault]:
    """Yield everything that is wrong with the shared lines."""
    for cue in CueKind:
        if not shared.follow_up(cue):
            yield Fault(("follow_ups",), f"there is no follow-up for {cue.value!r}")
    for index, probe in enumerate(shared.follow_ups):
        yield from _part_faults(("follow_ups", index), probe)
        yield from _spoken((("follow_ups", index), probe), Words(words=True))
    between = {"echoes": shared.echoes, "breathers": shared.breathers, "nearest": shared.nearest}
    for name, lines in between.items():
        yield from _enough((name,), lines)
        words = Words(words=name != "breathers", left=name == "breathers")
        for index, line in enumerate(lines):
            yield from (Fault((name, index), says) for says in wording_faults(line, words))


def _located(script: Script) -> Iterator[tuple[Place, Step]]:
    for name, steps in (
        ("steps", script.steps),
        ("faded", script.faded),
    ):
        yield from (((name, index), step) for index, step in enumerate(steps))


def _step_faults(at: Place, step: Step) -> Iterator[Fault]:
    yield from _part_faults(at, step)
    if not _ID.fullmatch(step.id):
        yield Fault((*at, "id"), "an id is made of small letters, digits, - and _")
    if step.listens and step.answer not in WRITING:
        yield Fault((*at, "listens"), "commitments are heard only in text or lines")
    if step.seconds <= 0:
        yield Fault((*at, "seconds"), "an answer takes at least a second")
    for cue, times in Counter(step.follow_ups).items():
        if times > 1:
            yield Fault((*at, "follow_ups"), f"{cue.value!r} is listed twice")


def _part_faults(at: Place, part: Step | FollowUp) -> Iterator[Fault]:
    yield from _enough((*at, "wordings"), part.wordings)
    for index, overlay in enumerate(part.overlays):
        yield from _overlay_faults((*at, "overlays", index), overlay)
    chosen = part.answer in _CHOSEN
    if chosen and not part.choices:
        yield Fault((*at, "choices"), "a choice needs choices")
    if part.choices and not chosen:
        yield Fault((*at, "choices"), f"{part.answer.value!r} is not answered by choosing")
    yield from _choice_faults((*at, "choices"), part.choices)


def _overlay_faults(at: Place, overlay: Overlay) -> Iterator[Fault]:
    if overlay.wordings:
        yield from _enough((*at, "wordings"), overlay.wordings)
    yield from _choice_faults((*at, "choices"), overlay.choices)
    if overlay.when.answer or overlay.when.below or overlay.when.answered or overlay.when.passed:
        says = "an overlay asks about the relationship and the facts, not about answers"
        yield Fault((*at, "when"), says)


def _enough(at: Place, wordings: tuple[str, ...]) -> Iterator[Fault]:
    if len(set(wordings)) < FEWEST_WORDINGS:
        yield Fault(at, f"at least {FEWEST_WORDINGS} different wordings are needed")


def _choice_faults(at: Place, choices: tuple[Choice, ...]) -> Iterator[Fault]:
    ids = [choice.id for choice in choices]
    for index, name in enumerate(ids):
        if ids.index(name) != index:
            yield Fault((*at, index, "id"), f"the choice {name!r} is there twice")


def _condition_faults(script: Script, at: Place, step: Step) -> Iterator[Fault]:
    steps = script.steps if at[0] == "steps" else script.every_step
    earlier = {}
    for each in steps:
        if each.id == step.id:
            break
        earlier[each.id] = each
    for name, condition in (("when", step.when), ("unless", step.unless)):
        if condition:
            yield from _names_faults((*at, name), condition, earlier)


def _names_faults(at: Place, when: Condition, earlier: dict[str, Step]) -> Iterator[Fault]:
    for name in (*when.answer, *when.below, *when.answered, *when.passed):
        if name not in earlier:
            yield Fault(at, f"{name!r} is no step before this one.{nearest(name, earlier)}")
    for name, among in when.answer.items():
        known = {c.id for c in earlier[name].choices} if name in earlier else set[str]()
        for answer in among:
            if known and answer not in known and not earlier[name].own:
                hint = nearest(answer, known)
                yield Fault((*at, "answer", name), f"{answer!r} is no choice there.{hint}")


def _order_faults(script: Script) -> Iterator[Fault]:
    groups = {step.fade for step in script.steps if step.fade}
    for index, step in enumerate(script.faded):
        if step.fade and step.fade not in groups:
            says = f"no step fades into {step.fade!r}.{nearest(step.fade, groups)}"
            yield Fault(("faded", index, "fade"), says)
    ids = {step.id for step in script.every_step}
    for at, name in _references(script):
        if name not in ids:
            yield Fault(at, f"{name!r} is no step.{nearest(name, ids)}")


def _references(script: Script) -> Iterator[tuple[Place, str]]:
    for index, name in enumerate(script.brief):
        yield ("brief", index), name
    for index, move in enumerate(script.moves):
        yield ("moves", index, "step"), move.step
        yield ("moves", index, "before"), move.before
    for index, line in enumerate(script.closing.lines):
        yield ("closing", "lines", index, "step"), line.step


def _word_faults(script: Script) -> Iterator[Fault]:
    said: set[str] = set()
    for at, step in _located(script):
        words = Words(item=step.each is not None, said=frozenset(said), when=step.when)
        yield from _spoken((at, step), words)
        said.add(step.id)
    plain = Words(said=frozenset(said))
    for at, line in (
        (("title",), script.title),
        (("closing", "title"), script.closing.title),
        (("closing", "nothing"), script.closing.nothing),
        *(
            (("closing", "lines", index, "label"), each.label)
            for index, each in enumerate(script.closing.lines)
        ),
    ):
        yield from (Fault(at, says) for says in wording_faults(line, plain))


def _spoken(located: tuple[Place, Step | FollowUp], words: Words) -> Iterator[Fault]:
    at, part = located
    dressed: list[tuple[Place, Step | FollowUp | Overlay]] = [(at, part)]
    dressed += [((*at, "overlays", n), overlay) for n, overlay in enumerate(part.overlays)]
    for place, each in dressed:
        lines = {(*place, "wordings", n): line for n, line in enumerate(each.wordings)}
        lines |= {(*place, "choices", n, "says"): c.says for n, c in enumerate(each.choices)}
        lines |= {(*place, "why"): each.why, (*place, "placeholder"): each.placeholder}
        for where, line in lines.items():
            held = words.given(each.when) if isinstance(each, Overlay) else words
            yield from (Fault(where, says) for says in wording_faults(line, held))
