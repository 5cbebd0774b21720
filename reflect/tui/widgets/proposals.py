"""How proposals look: in a list, and one of them in full beside the words it came from."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reflect.app.deciding import asked, level_words, question, seen_by
from reflect.app.entering import asker_of
from reflect.app.proposals import Decision, Draft
from reflect.dialogue.context import listed
from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.commitments import CommitmentKind, Span, Unclear
from reflect.domain.relationships import Relationship
from reflect.domain.telling import day_in_full
from reflect.domain.terms import Extent, worded
from reflect.tui.widgets.prose import Prose, marked

MUTED = "$foreground 65%"
DECIDED: dict[Decision, tuple[str, str, str]] = {
    Decision.OPEN: ("○", "open", "$warning"),
    Decision.ACCEPTED: ("✓", "accepted", "$success"),
    Decision.IDEA: ("◇", "kept as an idea", "$secondary"),
    Decision.REJECTED: ("✗", "not a commitment", MUTED),
    Decision.LEFT_OUT: ("–", "left out", MUTED),
}
"""Sign, word and colour of each decision: never by colour alone."""
_ASKS_NOTHING = frozenset({Decision.REJECTED, Decision.IDEA})
KINDS: dict[CommitmentKind, str] = {
    CommitmentKind.PROMISE: "promised",
    CommitmentKind.HEARD: "heard from them",
    CommitmentKind.JOINT: "together",
    CommitmentKind.REQUEST: "asked for, no yes yet",
    CommitmentKind.IDEA: "only an idea so far",
}
KEYS: dict[Unclear, str] = {
    Unclear.OWNER: "w sets who",
    Unclear.ACTION: "e changes it",
    Unclear.DUE: "e sets a day",
    Unclear.CONDITION: "e changes it, or leave it as it is",
}
BEFORE = 160
"""So many characters of the answer are shown before the words, at most."""
LABEL = 9
TOLD = 120
"""So much is shown of another sentence that told the same, at most."""


def people(names: tuple[str, ...], relationship: Relationship) -> str:
    """Return who acts, as the user would say it."""
    if not names:
        return "nobody yet"
    mine = relationship.myself.name
    ranked = sorted(names, key=lambda name: name != mine)
    return listed(tuple("you" if name == mine else clean_line(name) for name in ranked))


def how(draft: Draft, relationship: Relationship) -> str:
    """Return how firmly and by whom it was undertaken, and how several share it."""
    if draft.kind is CommitmentKind.REQUEST:
        asker = relationship.name_of(asker_of(draft, relationship))
        return f"{KINDS[draft.kind]} (asked by {people((asker,), relationship)})"
    each = draft.extent is Extent.EACH and len(draft.owner) > 1
    return "each a part (t: together)" if each else KINDS[draft.kind]


def title_of(draft: Draft) -> str:
    """Return the act; an undertaking not to do something says so."""
    title = clean_line(draft.title)
    return worded(title, negated=draft.negated)


def proposal_line(draft: Draft, relationship: Relationship, style: str) -> Content:
    """Return a proposal on two lines: sign and act, then decision, who and by when."""
    sign, word, colour = DECIDED[draft.decision]
    out = draft.decision in {Decision.REJECTED, Decision.LEFT_OUT}
    details = [people(draft.owner, relationship)]
    if not out:
        details.insert(0, level_words(draft))
    if draft.due:
        details.append(day_in_full(draft.due, style))
    if draft.is_agreed:
        details.append("agreed, as you tell it")
    if draft.kind is CommitmentKind.IDEA and draft.decision is not Decision.IDEA:
        details.append("an idea")
    return Content("").join(
        [
            Content.styled(f"{sign} ", f"bold {colour}"),
            Content.styled(title_of(draft), "dim strike") if out else Content(title_of(draft)),
            Content.styled(f"\n  {word}", colour),
            Content.styled(f" · {' · '.join(details)}", MUTED),
        ]
    )


def when(draft: Draft, style: str) -> Content:
    """Return the day and the words it was read from."""
    day = day_in_full(draft.due, style) if draft.due else "no day"
    whence = f", from “{draft.due_words}”" if draft.due_words else ""
    if draft.is_day_changed:
        whence = ", changed by you"
    return Content("").join([Content.styled(day, "bold") if draft.due else Content(day), whence])


def facts(draft: Draft, relationship: Relationship, style: str) -> Content:
    """Return what is known of a proposal, one labelled line each."""
    lines: list[tuple[str, Content]] = [
        ("Who", Content(f"{people(draft.owner, relationship)} · {how(draft, relationship)}")),
        ("By", when(draft, style)),
    ]
    other = day_in_full(draft.alternatives[0], style) if draft.alternatives else ""
    optional = {
        "  or": f"{other} (press d)" if other else "",
        "For": people(draft.to, relationship) if draft.to else "",
        "Hangs on": draft.condition or "",
        "Again": draft.recurs or "",
        "Done when": draft.done_when or "",
        "Agreed": "they know and agree (as told by you)" if draft.is_agreed else "",
        "Also told": ", ".join(f"“{shorten(said, TOLD)}”" for said in draft.told_again),
        "Why": draft.note,
        "Seen by": seen_by(draft, relationship, day_in_full(draft.due, style) if draft.due else ""),
    }
    lines.extend((name, Content(clean_line(says))) for name, says in optional.items() if says)
    return Content("\n").join(
        Content.styled(f"{name:<{LABEL}} ", MUTED) + says for name, says in lines
    )


def asks(draft: Draft, relationship: Relationship) -> Content:
    """Return the one question that is still to be answered, with the key that answers it."""
    if draft.decision is Decision.LEFT_OUT:
        return Content.styled("a takes it up after all", MUTED)
    unclear = asked(draft)
    if unclear is None or draft.decision in _ASKS_NOTHING:
        return Content("")
    return Content.styled(
        f"? {clean_line(question(draft, relationship))}", "bold $warning"
    ) + Content.styled(f"  {KEYS[unclear]}", MUTED)


def words(draft: Draft) -> Content:
    """Return the answer with the words marked that a proposal came from."""
    if draft.heard is None:
        return Content.styled("Added by hand: no answer speaks of it.", MUTED)
    text, quote = draft.heard.text, _from(draft.heard.commitment.quote, draft.heard.text)
    begin = _begin(text, quote.start)
    lead = "… " if begin else ""
    shown = lead + text[begin:]
    shift = len(lead) - begin
    return marked(shown, quote.start + shift, quote.end + shift, "bold underline $accent")


def _from(span: Span, text: str) -> Span:
    """Return a span without the blanks at its ends."""
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _begin(text: str, at: int) -> int:
    """Return where to begin showing a text so that what stands at `at` is seen soon."""
    if at <= BEFORE:
        return 0
    blank = text.find(" ", at - BEFORE, at)
    return blank + 1 if blank >= 0 else at - BEFORE


class ProposalDetail(VerticalScroll):
    """One proposal in full."""

    DEFAULT_CSS = """
    ProposalDetail {
        padding: 0 1;

        Static { height: auto; }
        #detail-title { text-style: bold; color: $primary; }
        #detail-facts { margin-top: 1; }
        #detail-asks { margin-top: 1; }
        #detail-from { color: $text-muted; margin-top: 1; }
    }
    """
    EMPTY = (
        "Nothing is on the list.\n\nPress n to add something that one of you is to do, "
        "or Ctrl+S to go on without."
    )

    def compose(self) -> ComposeResult:
        """Lay out title, facts, question and words; empty ones take no room."""
        for name in ("title", "facts", "asks", "from", "words"):
            yield Prose(id=f"detail-{name}")

    def show(self, draft: Draft | None, relationship: Relationship, style: str) -> None:
        """Show a proposal; None when there is none."""
        if draft is None:
            parts = {"title": Content(""), "facts": Content(self.EMPTY)}
        else:
            parts = {
                "title": Content(title_of(draft)),
                "facts": facts(draft, relationship, style),
                "asks": asks(draft, relationship),
                "from": Content(_whence(draft)),
                "words": words(draft),
            }
        for name in ("title", "facts", "asks", "from", "words"):
            part = self.query_one(f"#detail-{name}", Static)
            content = parts.get(name, Content(""))
            part.update(content)
            part.display = bool(content.plain)
        self.scroll_home(animate=False)


def _whence(draft: Draft) -> str:
    if draft.heard is None:
        return ""
    private = not draft.heard.privacy.may_leave
    return "Your words (private: they stay in your journal)" if private else "Your words"


def tally(drafts: tuple[Draft, ...]) -> str:
    """Return how far the list has come, in words."""
    left = sum(draft.decision is Decision.OPEN for draft in drafts)
    if not drafts:
        return "Nothing heard"
    if not left:
        return f"All {len(drafts)} decided · Ctrl+S keeps them"
    return f"{len(drafts)} heard · {left} still open"
