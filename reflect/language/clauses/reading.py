"""Reads the clause around each candidate."""

from spacy.tokens import Doc, Span, Token

from reflect.language.cast import Cast, Points, Who
from reflect.language.clauses.candidates import candidates
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.clauses.governors import governor_of
from reflect.language.clauses.verbs import VerbGroup, mood_of, verb_group
from reflect.language.dates.expression import Direction, TimeExpression
from reflect.language.lexicons import lemma, lexicon
from reflect.language.segments import Segment

_COORDINATORS = frozenset({"and", "or", "&", "plus", "then", ",", ";", "+", "but", "/"})
_SUBORDINATORS = frozenset(
    {"if", "unless", "when", "whenever", "once", "because", "since", "while", "until", "till", "before", "after", "provided", "whether", "although", "though", "as", "where", "assuming", "so", "in", "should", "lest", "whatever"}
)
_POLITE = frozenset({"glad", "good", "great", "grateful", "nice", "lovely", "help", "helpful", "obliged", "appreciate", "love", "happy", "gladden", "mind", "thankful", "delighted", "kind", "like", "please", "wonder", "wondering"})
_CONDITIONS = frozenset({"if", "unless", "provided", "whether", "assuming", "suppose"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "what", "where", "how", "why", "whatever"})
_PEOPLE_NOUNS = frozenset(
    {"brother", "sister", "wife", "husband", "partner", "mum", "mom", "dad", "mother", "father", "son", "daughter", "boss", "manager", "colleague", "friend", "cousin", "uncle", "aunt", "supervisor", "boyfriend", "girlfriend", "lad", "chef", "mentor", "mentee"}
)
_UNITS = frozenset("min mins minutes hour hours hrs hr day days week weeks wk wks month months words pages page am pm morning evening eow eod asap max".split())
_ANYONE = frozenset({"someone", "somebody", "anyone", "anybody", "one", "nobody", "people"})


def read_clauses(doc: Doc, cast: Cast, parts: list[Segment], found: list[TimeExpression]) -> list[Clause]:
    """Return the clauses of a text's candidates, from left to right."""
    clauses: list[Clause] = []
    for head in candidates(doc, parts):
        clause = _nominal(head, cast) if _is_nominal(head) else _verbal(head, cast)
        _lead(doc, clause, clauses)
        clauses.append(clause)
    _close(doc, clauses)
    for clause in clauses:
        _time(doc, clause, found)
        _surround(doc, clause, parts)
    known = {clause.head: clause for clause in clauses}
    for clause in clauses:
        if clause.leader is not None and not clause.auxiliaries:
            clause.hedged = clause.hedged or known[clause.leader].hedged
    return clauses


def _is_nominal(head: Token) -> bool:
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or head.tag_.startswith("VB"):
        return False
    before = head.doc[head.i - 1] if head.i > head.sent.start else None
    if before is None or before.norm_ in {"and", ",", ";", ":", "-", "–", "&"} or before.pos_ in {"PUNCT", "SPACE"}:
        return head.lower_ not in lexicon("verbs")["acts"].words
    return before.pos_ not in {"PRON", "AUX", "PART", "ADV"} or before.norm_ in {"my", "his", "her", "their", "our", "your"}


def _nominal(head: Token, cast: Cast) -> Clause:
    begin = head.i
    while begin > head.sent.start and head.doc[begin - 1].pos_ in {"ADJ", "NOUN", "DET", "NUM", "PROPN", "PRON"}:
        begin -= 1
    clause = Clause(
        head=head.i, lemma=lemma(head), mood=Mood.NOMINAL, begin=begin, end=head.i + 1,
        sentence=(head.sent.start, head.sent.end),
    )
    _owe(clause, head, cast)
    return clause


def _owe(clause: Clause, noun: Token, cast: Cast) -> None:
    """Let a noun that is owed, promised or somebody's belong to that person."""
    doc = noun.doc
    for token in reversed(doc[max(noun.sent.start, noun.i - 8) : noun.i]):
        if lemma(token) in {"owe", "promise"}:
            group = verb_group(token)
            clause.owed, clause.subject_at = mood_of(group) not in {Mood.UNREAL}, token.i
            clause.subject = subject_who(group.subject, cast) if group.subject else cast.pronoun("i")
            return
    following = doc[noun.i + 1 : min(noun.i + 4, noun.sent.end)]
    if following and following[0].norm_ in {"is", "'s", "are", ":"}:
        for token in following[1:]:
            if token.lower_ in {"mine", "ours", "me", "us", "hers", "his"} or cast.person(token.text):
                clause.owed, clause.subject_at, clause.subject = True, token.i, cast.who(token.text)


def _verbal(head: Token, cast: Cast) -> Clause:
    group = verb_group(head)
    subject = group.subject
    clause = Clause(
        head=head.i,
        lemma=lemma(head),
        mood=mood_of(group),
        begin=group.begin,
        end=head.i + 1,
        sentence=(head.sent.start, head.sent.end),
        subject=subject_who(subject, cast) if subject is not None else None,
        subject_at=subject.i if subject is not None else None,
        governor=governor_of(group, cast),
        negated=group.negated,
        inverted=group.inverted,
        passive=_is_passive(group),
        auxiliaries=tuple(token.i for token in group.tokens),
    )
    clause.thing = subject is not None and clause.subject is None
    if clause.mood is Mood.INFINITIVE:
        _name_to_do(head, clause, cast)
    return clause


def _name_to_do(head: Token, clause: Clause, cast: Cast) -> None:
    """Read "Tom to call" and "both to reconvene" as "Tom is to call"."""
    first = clause.begin if clause.subject_at is None else clause.subject_at + 1
    name = head.doc[first - 1] if first > clause.sentence[0] else None
    if name is None or not (name.pos_ in {"PROPN", "PRON", "DET"} or cast.who(name.text) or lemma(name) in _PEOPLE_NOUNS or name.is_upper):
        return
    before = name.doc[name.i - 1] if name.i > clause.sentence[0] else None
    if before is not None and before.is_alpha and before.norm_ not in {"and", "again"} and before.pos_ != "PROPN" and not before.is_upper:
        return
    who = subject_who(name, cast) or (Who(Points.THIRD, (name.text,)) if name.pos_ == "PROPN" else None)
    if who is not None:
        clause.subject, clause.subject_at, clause.thing = who, name.i, False
        clause.mood, clause.governor, clause.begin = Mood.BOUND, None, name.i



def _is_passive(group: VerbGroup) -> bool:
    return group.head.tag_ in {"VBN", "VBD"} and any(word in {"be", "been", "is", "are", "get", "'s"} for word in group.words)


def subject_who(subject: Token, cast: Cast) -> Who | None:
    """Return whom a subject names; None for a thing."""
    own = _of_us(subject, cast) or cast.who(subject.text) or cast.pronoun(subject.norm_)
    joined = _joined(subject, cast)
    if own is not None and joined is not None:
        names = tuple(dict.fromkeys((*joined.names, *own.names)))
        points = Points.WE if Points.WRITER in {own.points, joined.points} else Points.NAMED
        return Who(points, names)
    if own is not None:
        return own
    if subject.lower_ in _ANYONE:
        return Who(Points.THIRD, ())
    if subject.pos_ == "PROPN" and (not subject.text.isupper() or len(subject) <= 2):  # noqa: PLR2004 - initials
        return Who(Points.THIRD, (_full_name(subject),))
    if subject.text[0].isupper() and subject.pos_ == "NOUN" and not subject.is_sent_start and not subject.is_upper:
        return Who(Points.THIRD, (subject.text,))
    if lemma(subject) in _PEOPLE_NOUNS:
        return Who(Points.THIRD, (subject.text,))
    return None


def _of_us(subject: Token, cast: Cast) -> Who | None:
    """Read "the three of us" and "one of you"."""
    following = subject.doc[subject.i + 1 : subject.i + 3]
    if len(following) == 2 and following[0].norm_ == "of" and following[1].pos_ == "PRON":  # noqa: PLR2004 - "of us"
        return cast.pronoun(following[1].norm_)
    return None


def _full_name(subject: Token) -> str:
    begin = subject.i
    while begin > subject.sent.start and subject.doc[begin - 1].pos_ == "PROPN" and subject.doc[begin - 1].text[0].isupper():
        begin -= 1
    return subject.doc[begin : subject.i + 1].text


def _joined(subject: Token, cast: Cast) -> Who | None:
    """Return the first of two coordinated subjects ("Ana and I")."""
    if subject.i - 2 < subject.sent.start or subject.doc[subject.i - 1].norm_ not in {"and", "&", "+"}:
        return None
    first = subject.doc[subject.i - 2]
    who = cast.who(first.text)
    if who is None and first.pos_ == "PROPN":
        return Who(Points.THIRD, (_full_name(first),))
    return who


def _lead(doc: Doc, clause: Clause, earlier: list[Clause]) -> None:
    """Let a coordinated clause without a subject take it from the one it follows."""
    if clause.subject_at is not None or clause.mood is Mood.NOMINAL:
        return
    before = clause.begin - 1
    while before > clause.sentence[0] and (doc[before].pos_ == "ADV" or doc[before].norm_ in {"then", "also"}):
        before -= 1
    if before < clause.sentence[0] or doc[before].norm_ not in _COORDINATORS:
        return
    tag = doc[clause.head].tag_
    same = [other for other in earlier if other.sentence == clause.sentence and _alike(doc[other.head].tag_, tag, clause.mood, other)]
    head = doc[clause.head].head
    leader = next((other for other in same if other.head == head.i), same[-1] if same else None)
    if leader is None:
        return
    clause.leader = leader.head
    if clause.auxiliaries and clause.mood not in {Mood.INFINITIVE, Mood.IMPERATIVE, leader.mood}:
        clause.subject, clause.subject_at = leader.subject, leader.subject_at
        return
    clause.mood, clause.governor = leader.mood, leader.governor
    clause.subject, clause.subject_at, clause.thing = leader.subject, leader.subject_at, leader.thing
    clause.inverted = leader.inverted
    clause.negated = clause.negated or (leader.negated and doc[before].norm_ == "or")


def _alike(one: str, other: str, mood: Mood, leader: Clause) -> bool:
    if one == other:
        return True
    if mood in {Mood.IMPERATIVE, Mood.INFINITIVE} and leader.mood not in {Mood.PAST, Mood.PERFECT, Mood.NOMINAL}:
        return one == "VB" or other == "VB" or {one, other} <= {"VB", "VBP"}
    return {one, other} <= {"VBP", "VBZ"}


def _close(doc: Doc, clauses: list[Clause]) -> None:
    """Let each clause end where the next one of its own begins, or with its sentence."""
    for clause, following in zip(clauses, [*clauses[1:], None], strict=False):
        clause.end = clause.sentence[1]
        if following is None or following.sentence != clause.sentence:
            continue
        if _opens(doc, following, clause):
            clause.end = max(_before_link(doc, following.begin, clause.head + 1), clause.head + 1)
        else:
            clause.end = -1
    end = len(doc)
    for clause in reversed(clauses):
        if clause.end == -1:
            clause.end = min(end, clause.sentence[1])
        end = clause.end if clause.end > clause.head else end


def _opens(doc: Doc, following: Clause, clause: Clause) -> bool:
    """Whether the next candidate opens a clause of its own rather than a complement."""
    del clause
    if following.mood is Mood.NOMINAL:
        return doc[following.begin - 1].norm_ in {",", ";", "and", ".", "+", "plus", "&"}
    if following.leader is not None:
        return True
    before = doc[following.begin - 1]
    if following.subject_at is not None:
        return before.norm_ in {",", ";", "and", "but", "so", "or", "then", "&", "-", "–", "—", ":"} | (_SUBORDINATORS - {"whether", "where", "as"}) or before.pos_ in {"ADV", "PUNCT"}
    return before.norm_ in {";", ":", "-", "–", "—", "but"}


def _before_link(doc: Doc, begin: int, least: int) -> int:
    at = begin
    while at > least and (doc[at - 1].pos_ in {"CCONJ", "PUNCT", "SCONJ", "SPACE"} or doc[at - 1].norm_ in _SUBORDINATORS | {"and", "then", "so"}):
        at -= 1
    return at


def _surround(doc: Doc, clause: Clause, parts: list[Segment]) -> None:
    """Fill in what stands around the clause."""
    span = doc[clause.begin : clause.end]
    sentence = doc[clause.sentence[0] : clause.sentence[1]]
    words = lexicon("modifiers")
    fore = doc[max(clause.sentence[0], clause.begin - 3) : clause.end]
    clause.hedged = any(True for _ in words["hedges"].spans(fore))
    clause.habitual = any(words["habits"].holds(doc[at]) for at in range(clause.begin, min(clause.head + 1, len(doc)))) or any(
        hit.text.lower() in {"always", "usually", "often", "every time", "forever"} for hit in words["habits"].spans(span)
    )
    clause.marker = _marker(doc, clause)
    clause.conditional = clause.marker in _CONDITIONS
    if clause.conditional:
        clause.wished = _is_wish(doc, clause)
        clause.conditional = not clause.wished
    clause.advised = _is_advice(doc, clause)
    clause.broken = any(True for _ in words["broken"].spans(doc[clause.head : min(len(doc), clause.sentence[1] + 8)]))
    clause.relative = _is_relative(doc, clause)
    clause.question = _asks(sentence, clause)
    clause.quoted = _quoted(doc, clause)
    clause.object = any(token.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADP", "ADV", "ADJ"} for token in doc[clause.head + 1 : clause.end])
    at = doc[clause.head].idx
    for part in parts:
        if part.start <= at < part.end:
            clause.who, clause.listed, clause.done = part.who, part.listed, part.done
    _place(doc, clause, parts)
    rest = doc[clause.head : min(len(doc), clause.sentence[1] + 25)]
    clause.asked = any(True for _ in words["uptake"].spans(rest))
    clause.declined = any(True for _ in words["declined"].spans(rest))


def _marker(doc: Doc, clause: Clause) -> str:
    at = clause.begin - 1
    while at >= clause.sentence[0] and doc[at].pos_ == "ADV" and doc[at].norm_ not in _SUBORDINATORS and at >= clause.begin - 2:
        at -= 1
    if at >= clause.sentence[0] and doc[at].norm_ in _SUBORDINATORS and (doc[at].tag_ != "MD" or doc[at].norm_ == "should"):
        return "" if doc[at].norm_ in {"so", "in", "should"} else doc[at].norm_
    return ""


def _is_relative(doc: Doc, clause: Clause) -> bool:
    at = clause.begin - 1
    if doc[clause.begin].norm_ in {"who", "which", "whom", "whose"} or doc[clause.begin].tag_ in {"WDT", "WP"}:
        return True
    if at < clause.sentence[0]:
        return False
    before = doc[at]
    if before.norm_ in {"everything", "anything", "all", "nothing", "something"} and clause.subject_at is not None:
        return True
    if before.norm_ in _RELATIVES and before.tag_ in {"WDT", "WP", "WRB", "WP$"}:
        return True
    own = doc[clause.head].dep_ == "acl:relcl" and clause.mood is not Mood.BOUND
    return own and not clause.due and clause.governor is None and clause.subject_at is not None and before.pos_ in {"NOUN", "PROPN"}


def _asks(sentence: Span, clause: Clause) -> bool:
    last = next((token.text for token in reversed(sentence) if not token.is_space and token.text not in "\"'”’)"), "")
    return clause.inverted or "?" in last


def _quoted(doc: Doc, clause: Clause) -> bool:
    inside = False
    start = max(clause.sentence[0] - 30, 0)
    for token in doc[start : clause.head]:
        if token.text in {'"', "“", "”", "''", "``", "„"}:
            inside = token.text in {"“", "„", "``"} or (token.text == '"' and not inside)
        elif "\n" in token.text:
            inside = False
    return inside


def _time(doc: Doc, clause: Clause, found: list[TimeExpression]) -> None:
    first, last = doc[_front(doc, clause)].idx, doc[clause.end - 1].idx + len(doc[clause.end - 1])
    inside = [time for time in found if first <= time.start < last]
    clause.due = any(time.can_be_due for time in inside)
    head = doc[clause.head]
    clause.timed = any(time.start <= head.idx < time.end for time in found) or (
        clause.mood is Mood.NOMINAL and head.lower_ in _UNITS
    )
    begun = doc[clause.sentence[0]].idx
    clause.told_before = any(
        begun <= time.start < head.idx and time.direction is Direction.PAST for time in found
    ) or any(token.like_num and len(token) == 4 and token.text[:2] in {"19", "20"} for token in doc[clause.sentence[0] : clause.begin])  # noqa: PLR2004 - a year
    clause.past = any(time.direction is Direction.PAST for time in inside) or any(
        True for _ in lexicon("modifiers")["past"].spans(doc[clause.begin : clause.end])
    )


def _front(doc: Doc, clause: Clause) -> int:
    """Return where what stands in front of the clause begins ("Tomorrow I …")."""
    at = clause.begin
    while at > clause.sentence[0] and doc[at - 1].pos_ not in {"VERB", "AUX", "CCONJ", "SCONJ"} and doc[at - 1].text not in {";", ":", "(", ".", "–"}:
        if doc[at - 1].text == "," and at != clause.begin:
            break
        at -= 1
    return at


def _is_wish(doc: Doc, clause: Clause) -> bool:
    """Whether "if" only softens a wish ("I'd be glad if you …")."""
    at = clause.begin - 1
    before = doc[max(clause.sentence[0], at - 7) : max(at, clause.sentence[0])]
    return any(token.norm_ in _POLITE or lemma(token) in _POLITE for token in before) and any(
        token.norm_ in {"would", "'d", "d", "should", "be", "is", "might", "wonder", "wondering"} for token in before
    )


def _is_advice(doc: Doc, clause: Clause) -> bool:
    """Whether somebody else's opinion leads the clause ("Mum thinks I should")."""
    verbs = lexicon("verbs")
    for token in doc[clause.sentence[0] : clause.begin]:
        if token.pos_ == "VERB" and any(verbs[name].holds(token) for name in ("report", "believe", "advise")):
            before = doc[token.i - 1] if token.i > clause.sentence[0] else token
            if before.norm_ not in {"i", "'ve", "we"}:
                return True
    return False


def _place(doc: Doc, clause: Clause, parts: list[Segment]) -> None:
    """Say whether a note's noun opens its note."""
    if clause.mood is not Mood.NOMINAL:
        return
    start = max([clause.sentence[0], *(token.i for part in parts for token in doc[clause.sentence[0] : clause.begin] if token.idx == part.start)])
    before = [token for token in doc[start : clause.begin] if token.is_alpha or token.is_digit]
    stop = doc[clause.begin - 1].text if clause.begin else ""
    clause.first = not before or stop in {";", "."}
    clause.short = clause.head == clause.begin and (clause.head + 1 >= clause.end or not doc[clause.head + 1].is_alpha)
    verbs = any(token.pos_ == "VERB" and token.i < clause.begin for token in doc[start : clause.begin])
    clause.first = clause.first and not verbs
    clause.short = clause.short or verbs
