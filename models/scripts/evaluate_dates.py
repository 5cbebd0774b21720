"""Scores the due-date grammar on sentences that others wrote.

Usage: python evaluate_dates.py recognizers_en.jsonl [--misses]
       python evaluate_dates.py dates.jsonl [--misses]

The second form scores records like those that `reflect dates` reads, with the
days that are right in "due" (none: the words fix no day).

The rest is about the first, the sentences of Recognizers-Text.

A case is one result of type date, daterange, datetime or datetimerange that
names a last day on or after the reference day (its later resolution).  It is
found *exactly* when an expression that overlaps its words has that day as its
`due`.  The file writes the ends of its ranges in two ways and follows other
conventions than ours; these answers are right as well:

* a calendar period ends exclusively, so its last day inside counts; a stretch
  with an end of its own ("from 4 to 22", "within 5 days") may count that end;
* ours for a week: its Friday (on a weekend, the coming one's); for the start,
  middle or end of a period: its first day, the 15th or Wednesday, its last
  day; for "from March to May": the end of May;
* ours for a weekday written on that weekday: a week later;
* ours for "before X" of a period: the day before it;
* an ambiguous n/n: either order; of "Tuesday or Wednesday", either day.

Left out: results that are only a time of day, a duration or a repetition;
results without an end ("after 2018"), unresolved ones ("this summer"), ends in
the past; and the task mode, a second rule book over the same words (its "next
week" is a Monday), which is reported by itself.

A sentence is date-less when the file lists nothing for it, and no other row
resolves the same words; a false date is a future `due` of an expression that
could be a due date.  A second line counts the sentences with times of day,
durations and repetitions only; ours for an hour alone is the reference day.
"""

import argparse
import calendar
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reflect.language.dates.due import first_due
from reflect.language.dates.expression import TimeExpression
from reflect.language.dates.finder import find

_DATED = {"date", "daterange", "datetime", "datetimerange"}
_HOURS = {"time", "timerange"}
_JOINED = re.compile(r"\b(to|until|till|through|and)\b|[-\u2013~]")
_NUMERIC = re.compile(r"\d+[/.-]\d+")
_TASKS = "DateTimeModelTasksMode"
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """One resolved time of one sentence."""

    source: str
    """The spec it comes from."""
    text: str
    """The sentence."""
    on: date
    """The reference day."""
    words: str
    """The words of the time."""
    start: int
    """Where they begin."""
    wanted: frozenset[date]
    """The days that are right."""


def main() -> None:
    """Print the share of exact cases by source, and of false dates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every case that is missed")
    chosen = parser.parse_args()
    rows = [json.loads(line) for line in chosen.path.read_text(encoding="utf-8").splitlines()]
    if "due" in rows[0]:
        _report_records(rows, misses=chosen.misses)
        return
    _report_cases([case for row in rows for case in cases(row)], misses=chosen.misses)
    _report_false([row for row in rows if row["ref"]], misses=chosen.misses)


def _report_cases(all_cases: list[Case], *, misses: bool) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in all_cases:
        found = find(case.text, on=case.on)
        exact = any(_overlaps(case, each) and right_day(case, each) for each in found)
        total[case.source] += 1
        right[case.source] += exact
        if misses and not exact:
            got = [(each.text, str(each.due)) for each in found]
            wanted = _days(case.wanted)
            print(f"MISS {case.on} {case.text[:150]!r} {case.words!r} {wanted} got {got}")
    for source in total:
        _print_share(source, right[source], total[source])
    kept = [source for source in total if source != _TASKS]
    _print_share(
        "all but the task mode",
        sum(right[each] for each in kept),
        sum(total[each] for each in kept),
    )
    _print_share("all", right.total(), total.total())


def _report_records(rows: list[Json], *, misses: bool) -> None:
    exact: list[bool] = []
    false: list[bool] = []
    for row in rows:
        coming = _day(row.get("next_session"))
        on = date.fromisoformat(str(row["on"]))
        found = first_due(str(row["text"]), on=on, next_session=coming)
        got = None if found is None else found.due
        days = row["due"]
        wanted = set(map(str, days)) if isinstance(days, list) else set()
        right = str(got) in wanted if wanted else got is None
        (exact if wanted else false).append(right if wanted else not right)
        if misses and not right:
            print(f"MISS {row['on']} {row['text']!r} {'/'.join(sorted(wanted))} got {got}")
    _print_share("due day exact", sum(exact), len(exact))
    _print_share("false due days", sum(false), len(false))


def _print_share(name: str, part: int, whole: int) -> None:
    print(f"{name:28} {part:4} / {whole:4}  {part / whole:.3f}")


def _report_false(rows: list[Json], *, misses: bool) -> None:
    resolved = {str(row["text"]) for row in rows if {*map(_type, _results(row))} & _DATED}
    for name, empty in (("nothing listed", True), ("no date listed", False)):
        false = total = 0
        for row in rows:
            if row["text"] in resolved:
                continue
            types = {_type(result) for result in _results(row)}
            if types if empty else (types & _DATED):
                continue
            total += 1
            on = date.fromisoformat(str(row["ref"])[:10])
            hour = on if types & _HOURS else None
            found = find(str(row["text"]), on=on)
            dues = [each for each in found if each.can_be_due and each.due not in {None, hour}]
            false += bool(dues)
            if misses and dues:
                print(f"FALSE {row['text']!r} {[(each.text, str(each.due)) for each in dues]}")
        _print_share(f"false dates, {name}", false, total)


def cases(row: Json) -> Iterator[Case]:
    """Yield the future dated results of one sentence."""
    if not row["ref"]:
        return
    on = date.fromisoformat(str(row["ref"])[:10])
    text = str(row["text"])
    for result in _results(row):
        ends = _resolution(result)
        if _type(result) not in _DATED or ends is None:
            continue
        wanted = frozenset(day for day in _accepted(result, ends) if day >= on)
        begun = ends[0] is not None and ends[0] < on
        if wanted and not (ends[2] and begun and ends[1] <= on):
            words, start = str(result["Text"]), int(str(result["Start"]))
            yield Case(str(row["src"]), text, on, words, start, wanted)


def _results(row: Json) -> list[Json]:
    results = row["results"]
    return results if isinstance(results, list) else []


def _type(result: Json) -> str:
    return str(result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")


def _resolution(result: Json) -> tuple[date | None, date, bool] | None:
    """Return a result's first and last day as written, and whether it is a range."""
    value = result.get("Value") or result.get("Resolution") or {}
    if not isinstance(value, dict):
        return None
    if "FutureResolution" in value:
        future = value["FutureResolution"]
        values = [
            {
                "start" if "start" in key else "end" if "end" in key else "value": day
                for key, day in future.items()
            }
        ]
    else:
        values = value.get("values") or []
    last = values[-1] if values else {}
    single = _day(last.get("value"))
    if single:
        return single, single, False
    end = _day(last.get("end"))
    return (_day(last.get("start")), end, _type(result) == "daterange") if end else None


def _day(written: object) -> date | None:
    try:
        return date.fromisoformat(str(written)[:10])
    except ValueError:
        return None


def _accepted(result: Json, ends: tuple[date | None, date, bool]) -> Iterator[date]:
    start, end, is_range = ends
    words = str(result["Text"]).lower()
    if not is_range:
        yield end
    else:
        yield from _range_days(words, start, end)


def _range_days(words: str, start: date | None, end: date) -> Iterator[date]:
    joined = _JOINED.search(words) is not None
    period = start is None or end.day == 1 or end - start == _WEEK
    yield end - _DAY
    if not period or joined or start is None:
        yield end
    if joined and end.day == 1:  # "from March to May", and "2026-2028"
        yield (end + timedelta(days=32)).replace(day=1) - _DAY
        yield end.replace(month=12, day=31)
    yield from _by_our_convention(words, start, end)


def _by_our_convention(words: str, start: date | None, end: date) -> Iterator[date]:
    last = end - _DAY
    if start is not None and end - start <= _WEEK and end.weekday() == calendar.MONDAY:
        yield last - 2 * _DAY  # a week's Friday
    if "week" in words and end.weekday() == calendar.SUNDAY:
        yield end - 2 * _DAY
    if start is not None and re.search(r"\b(start|beginning) of", words):
        yield start
    if "mid" in words:
        yield (end - timedelta(days=8)).replace(day=15)
        yield last - timedelta(days=(last.weekday() - calendar.WEDNESDAY) % 7)


def right_day(case: Case, found: TimeExpression) -> bool:
    """Whether an expression has the right day, by either side's convention."""
    if found.due is None:
        return False
    if found.due in case.wanted:
        return True
    if found.due - _WEEK == case.on and case.on in case.wanted:
        return True
    if case.on.weekday() >= calendar.SATURDAY and "this week" in found.text.lower():
        friday = case.on - timedelta(days=case.on.weekday() - calendar.FRIDAY)
        return found.due == friday + _WEEK
    either = _NUMERIC.search(case.words) is not None or " or " in found.text
    return either and not case.wanted.isdisjoint(found.alternatives)


def _overlaps(case: Case, found: TimeExpression) -> bool:
    return found.start < case.start + len(case.words) and case.start < found.end


def _days(days: frozenset[date]) -> str:
    return "/".join(sorted(map(str, days)))


if __name__ == "__main__":
    main()
