"""Which session was the last, which is the next, and of which nobody has said anything."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reflect.domain.sessions import Session, SessionStatus, Timeline

TODAY = date(2026, 12, 31)


def session(on: date, status: SessionStatus = SessionStatus.PLANNED, id: str = "") -> Session:  # noqa: A002 -- the field's name
    """Return a session of this day."""
    return Session(id=id or on.isoformat(), relationship="r", on=on, status=status)


def line(*sessions: Session) -> Timeline:
    """Return how these stand on the last day of the year."""
    return Timeline.of(sessions, TODAY)


def test_a_cancelled_meeting_is_nowhere() -> None:
    """It was no meeting, and nothing waits for a word about it."""
    gone = line(session(date(2026, 12, 14), SessionStatus.CANCELLED))
    assert (gone.last, gone.next, gone.unsaid, gone.recent) == (None, None, None, ())


def test_a_day_that_passed_without_a_word_is_neither_behind_nor_ahead() -> None:
    """Until somebody says whether people met, and while no later session took place."""
    planned = session(date(2026, 12, 14))
    assert line(planned).unsaid == planned
    assert (line(planned).last, line(planned).next) == (None, None)
    held = session(date(2026, 12, 20), SessionStatus.HELD)
    assert line(planned, held).unsaid is None


def test_the_last_is_the_latest_that_took_place() -> None:
    """Not one that is noted for a day to come, and not one that was only planned."""
    held = session(date(2026, 12, 1), SessionStatus.HELD)
    ahead = session(date(2027, 1, 2), SessionStatus.HELD)
    assert line(ahead, session(date(2026, 12, 20)), held).last == held


def test_today_and_yesterday_are_recent() -> None:
    """Whatever their state, earliest first."""
    days = [TODAY - timedelta(days=days) for days in (0, 1, 2)]
    assert [each.on for each in line(*map(session, days)).recent] == days[1::-1]


def test_once_it_is_said_a_session_is_the_last() -> None:
    """As a dialogue sees it that looks back on it, before anything is written down."""
    today = session(TODAY)
    after = line(today).met(today)
    assert (after.next, after.last and after.last.id) == (None, today.id)


SESSIONS = st.lists(
    st.builds(
        session,
        st.dates(TODAY - timedelta(days=9), TODAY + timedelta(days=9)),
        st.sampled_from(SessionStatus),
        st.uuids().map(str),
    ),
    max_size=8,
)


@given(SESSIONS)
def test_what_was_comes_before_what_comes(sessions: list[Session]) -> None:
    """In any order of telling: last ≤ today ≤ next, unsaid lies between last and today."""
    found = Timeline.of(sessions, TODAY)
    assert found == Timeline.of(reversed(sessions), TODAY)
    assert found.last is None or found.last.on <= TODAY
    assert found.next is None or found.next.on >= TODAY
    if found.unsaid:
        assert found.unsaid.on < TODAY
        assert found.last is None or found.last.on < found.unsaid.on
