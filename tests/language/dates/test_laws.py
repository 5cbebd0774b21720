"""What holds for every text and every day of writing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates.chart import Context
from reflect.language.dates.expression import Direction
from reflect.language.dates.finder import Search, find
from reflect.language.dates.grammar import GRAMMAR
from reflect.language.dates.lexicon import word_set

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
WORDS = st.sampled_from(sorted(GRAMMAR.words | {"Friday", "May", "3", "12", "2026", "30", "send"}))
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)
TEXTS = st.one_of(st.text(max_size=80), PHRASES)

WEEKLY = ["by Friday", "next Monday", "this week", "a week on Tuesday", "over the weekend"]


@given(TEXTS, DAYS, st.none() | DAYS)
def test_any_text_is_read_into_ordered_disjoint_spans(
    text: str, on: date, session: date | None
) -> None:
    """No text breaks the reader, and every span lies in it."""
    last = 0
    for found in find(text, on=on, next_session=session):
        assert last <= found.start < found.end <= len(text)
        last = found.end


@given(TEXTS, DAYS, st.none() | DAYS)
def test_what_is_not_past_is_due_on_the_day_of_writing_or_later(
    text: str, on: date, session: date | None
) -> None:
    """Due, first and other days never lie before writing."""
    for found in find(text, on=on, next_session=session):
        if found.direction is Direction.PAST:
            continue
        days = [day for day in (found.due, found.first, *found.alternatives) if day]
        assert all(day >= on for day in days)
        assert found.due is None or found.first is None or found.first <= found.due


@given(
    st.sampled_from(WEEKLY),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(0, 500),
)
def test_weekdays_move_with_the_week_of_writing(phrase: str, on: date, weeks: int) -> None:
    """Writing some weeks later makes the same words due as many weeks later."""
    shift = timedelta(weeks=weeks)
    [here] = find(phrase, on=on)
    [there] = find(phrase, on=on + shift)

    assert here.due is not None
    assert there.due == here.due + shift


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_a_written_date_is_read_as_itself(day: date) -> None:
    """The common ways to write a whole date name that date."""
    for written in (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        [found] = find(written, on=date(2000, 1, 1))
        assert found.due == day


@given(
    st.sampled_from(
        ["the day before our next session", "two days before we meet", "our next sesh"]
    ),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(3, 60),
)
def test_what_is_counted_from_the_session_moves_with_it(phrase: str, on: date, days: int) -> None:
    """A session planned a day later makes the same words due a day later."""
    session = on + timedelta(days=days)
    [here] = find(phrase, on=on, next_session=session)
    [there] = find(phrase, on=on, next_session=session + timedelta(days=1))

    assert here.due is not None
    assert there.due == here.due + timedelta(days=1)


@given(
    st.sampled_from(["before the weekend is out", "by the end of the weekend", "this weekend"]),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
)
def test_a_weekend_is_out_on_its_sunday(phrase: str, on: date) -> None:
    """Only before the weekend is a Friday; its end is the coming Sunday."""
    [found] = find(phrase, on=on)

    assert found.due is not None
    assert found.due.weekday() == 6
    assert 0 <= (found.due - on).days <= 6


NO_TIMES = word_set(
    "I will you she send the a draft of plan and call Ben ask for help write to up read on"
    " with it my team talk clean bring keys think about paint shed , . - ?"
)
PLAIN = st.lists(st.sampled_from(sorted(NO_TIMES)), max_size=20).map(" ".join)


@given(PLAIN, DAYS, st.none() | DAYS)
def test_a_text_that_names_no_time_has_none(text: str, on: date, session: date | None) -> None:
    """Without a number and without a word for a time nothing is found."""
    assert find(text, on=on, next_session=session) == []


def test_work_grows_with_the_length_of_the_text() -> None:
    """Hostile repetition costs a bounded number of steps a word."""
    for words in (
        "1 ",
        "of the ",
        "next ",
        "the week of ",
        "Monday, no, ",
        "by the end of the ",
        "3/",
        "in 3 days and ",
        "two weeks before ",
        "before we ",
        "I met Ben on Friday and ",
        "every day until Friday, ",
        "not Monday but Tuesday ",
        "Wed, Thu or ",
    ):
        text = words * 2000
        search = Search(text, Context(date(2026, 3, 3), None, month_first=False))
        search.run()
        assert search.chart.steps <= 400 * len(search.tokens)


def test_a_hundred_kilobytes_of_digits_are_read() -> None:
    """A number without an end is no date and no trouble."""
    assert find("9" * 100_000, on=date(2026, 3, 3)) == []
    assert find("1/" * 50_000, on=date(2026, 3, 3)) is not None


def test_no_symbol_of_the_grammar_leads_back_to_itself() -> None:
    """Without circles, a phrase costs a bounded number of steps."""

    def below(symbol: str) -> set[str]:
        found: set[str] = set()
        stack = [GRAMMAR.roots[symbol]]
        while stack:
            node = stack.pop()
            found |= set(node.symbols)
            stack += [*node.words.values(), *node.classes.values(), *node.symbols.values()]
            stack += [node.glued] if node.glued else []
        return found

    uses = {symbol: below(symbol) for symbol in GRAMMAR.symbols}
    while uses:
        free = {symbol for symbol, used in uses.items() if not used & uses.keys()}
        assert free, f"a circle among {sorted(uses)}"
        uses = {symbol: used for symbol, used in uses.items() if symbol not in free}
