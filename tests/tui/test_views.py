"""The ledger's list as a value: filters, orders and pages."""

from hypothesis import given
from hypothesis import strategies as st

from reflect.app.ports import Order
from reflect.domain.agreements import OPEN
from reflect.domain.relationships import Relationship
from reflect.tui.views import EMPTY, FILTERS, PAGE, SAYS, STATUSES, Filter, View

VIEWS = st.builds(
    View,
    filter=st.sampled_from(FILTERS),
    order=st.sampled_from(list(Order)),
    words=st.text(max_size=5),
    offset=st.integers(0, 40).map(lambda pages: pages * PAGE),
)


def test_every_filter_has_words() -> None:
    """Each says what it is for and what to do when it finds nothing."""
    assert set(STATUSES) == set(EMPTY) == set(SAYS) == set(Filter)


@given(VIEWS)
def test_going_round_comes_back(view: View) -> None:
    """All filters to the right, or all orders, lead back to the first page of the same list."""
    around = view
    for _ in FILTERS:
        around = around.beside(1)
    assert around == view.at_start()
    assert view.beside(1).beside(-1) == view.at_start()
    assert view.sorted_next().sorted_next().sorted_next() == view.at_start()


@given(VIEWS, st.integers(0, 5000))
def test_pages_lie_within_what_there_is(view: View, total: int) -> None:
    """No page begins before the first or after the last; the last page has no next."""
    for by in (-1, 1):
        turned = view.turned(by, total)
        assert turned is None or 0 <= turned.offset < total
    last = view.at_end(total)
    assert last.offset % PAGE == 0
    assert last.offset <= max(total - 1, 0)
    assert last.turned(1, total) is None


def test_mine_and_theirs_ask_by_owner(pair: Relationship) -> None:
    """Both ask for what is open; one by its owner, one by who does not own it alone."""
    mine, theirs = (View(filter=each).query(pair) for each in (Filter.MINE, Filter.THEIRS))
    assert (mine.owner, mine.beside) == (pair.me, None)
    assert (theirs.owner, theirs.beside) == (None, pair.me)
    assert mine.statuses == theirs.statuses == OPEN
    assert View().query(pair).limit == PAGE


def test_a_place_is_told_with_its_total() -> None:
    """Large numbers are grouped; an empty list is none."""
    assert View(offset=50).place(50, 1234) == "51\N{EN DASH}100 of 1,234"
    assert View().place(0, 0) == "none"
