"""From an accepted proposal to the act that puts it down."""

from reflect.app.ports import Entry
from reflect.app.proposals import Decision, Draft
from reflect.domain.acts import Noted, Offered, Proposal, Requested
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind
from reflect.domain.quoting import LEFT_OUT
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Extent, Terms


def entry(draft: Draft, relationship: Relationship, subject: str) -> Entry:
    """Return the act that puts an accepted proposal down, among what is shared or one's own."""
    return Entry(subject, _act(draft, relationship, terms_of(draft, relationship)))


def terms_of(draft: Draft, relationship: Relationship) -> Terms:
    """Return what a proposal says; a private one is between nobody but the user."""
    owner = tuple(relationship.party(name) for name in draft.owner)
    to = tuple(relationship.party(name) for name in draft.to)
    asker = (asker_of(draft, relationship),) if draft.kind is CommitmentKind.REQUEST else ()
    return Terms(
        title=draft.title,
        owner=owner,
        between=(relationship.me,)
        if draft.private
        else concerned(relationship, (*owner, *to, *asker)),
        to=to,
        due=draft.due,
        condition=draft.condition,
        recurs=draft.recurs,
        negated=draft.negated,
        done_when=draft.done_when,
        extent=draft.extent if len(owner) > 1 else Extent.TOGETHER,
    )


def asker_of(draft: Draft, relationship: Relationship) -> str:
    """Return who asks for what is a request: who is named, else the one who is not to do it."""
    me, named = relationship.me, relationship.party(draft.asker)
    if any(member.person.id == named for member in relationship.members):
        return named
    owner = [relationship.party(name) for name in draft.owner]
    known = (relationship.party(name) for name in draft.to)
    others = [each.id for each in relationship.others]
    told = [each for each in known if each in others and each not in owner]
    return (*told, relationship.partner.id)[0] if me in owner else me


def concerned(relationship: Relationship, named: tuple[str, ...]) -> tuple[str, ...]:
    """Return the members whose yes an agreement needs: the user, and whoever is named in it."""
    members = [member.person.id for member in relationship.members]
    found = [person for person in members if person in named or person == relationship.me]
    return tuple(found) if len(found) > 1 else (*found, relationship.partner.id)


def _words(draft: Draft) -> str:
    """Return the sentence it came from; one from a private line goes nowhere else."""
    may_leave = draft.heard is not None and draft.heard.privacy.may_leave
    return clean_line(_still_said(draft)) if may_leave or draft.private else ""


def _still_said(draft: Draft) -> str:
    """Return its sentence without the words of a day that is not its own any more."""
    said, text = (draft.heard.commitment, draft.heard.text) if draft.heard else (None, "")
    if said is None or said.due_text is None or draft.due_words:
        return draft.quote
    before = text[said.quote.start : max(said.quote.start, said.due_text.start)]
    after = text[min(said.quote.end, said.due_text.end) : said.quote.end]
    return f"{before}{LEFT_OUT}{after}"


def _act(draft: Draft, relationship: Relationship, terms: Terms) -> Proposal:
    me, words = relationship.me, _words(draft)
    if draft.decision is Decision.IDEA or draft.kind is CommitmentKind.IDEA:
        return Noted(by=me, terms=terms, words=words)
    if draft.private:
        return Offered(by=me, terms=terms, words=words)
    if draft.kind is CommitmentKind.REQUEST:
        return Requested(by=asker_of(draft, relationship), terms=terms, words=words)
    by = me if me in terms.owner or not terms.owner else terms.owner[0]
    yes = tuple(each for each in terms.between if draft.is_agreed and each != by)
    return Offered(by=by, terms=terms, words=words, accepted_by=yes)
