"""The pipeline that ships reads as well as `models/metrics` says."""

import itertools
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from evaluate_items import extracted
from evaluate_pairs import read, rounded
from scoring import counts, figures

from reflect.language.dates.due import first_due
from reflect.language.matching.matcher import match

MODELS = Path(__file__).parents[2] / "models"
SLACK = 0.01
"""What matching may lose, on two debriefs of a hundred."""
FAULTS = frozenset({"spurious due"})
"""Figures that are better when they are lower."""
Answers = list[dict[str, Any]]


@pytest.fixture(scope="module")
def voices() -> Answers:
    """Return the labelled answers of voices that no training has seen."""
    lines = (MODELS / "corpus" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def found(voices: Answers) -> list[Answers]:
    """Return the items that the pipeline finds in each."""
    return extracted(voices)


def worse(voices: Answers, found: list[Answers]) -> dict[str, float]:
    """Return the figures that lie outside their committed 95 % interval, on the bad side."""
    report = json.loads((MODELS / "metrics" / "items.json").read_text(encoding="utf-8"))
    spread: dict[str, tuple[float, float]] = report["intervals"]
    told = zip(voices, found, strict=True)
    now = figures(sum((counts(record["items"], items) for record, items in told), Counter()))
    assert now.keys() == spread.keys()
    return {
        name: now[name]
        for name, (low, high) in spread.items()
        if (now[name] > high if name in FAULTS else now[name] < low)
    }


@pytest.mark.model
def test_weights_that_read_worse_than_the_committed_scores_are_refused(
    voices: Answers, found: list[Answers]
) -> None:
    """On the voices that no training has seen."""
    assert worse(voices, found) == {}


@pytest.mark.model
def test_who_misses_one_more_item_in_twenty_reads_worse(
    voices: Answers, found: list[Answers]
) -> None:
    """The interval is not so wide that everything passes."""
    places = itertools.count()
    missed = [[item for item in items if next(places) % 20] for items in found]
    assert "items R" in worse(voices, missed)


@pytest.mark.model
def test_matching_weights_that_do_worse_than_the_committed_scores_are_refused() -> None:
    """On pairs of debriefs that no weight was fitted to."""
    committed = json.loads((MODELS / "metrics" / "pairs.json").read_text(encoding="utf-8"))["apart"]
    pairs = read(MODELS / "corpus" / "apart" / "pairs.jsonl")
    found = rounded([(pair, match(pair.a, pair.b, pair.people)) for pair in pairs])
    assert found["F1"] >= committed["F1"] - SLACK
    assert found["wrong merges"] <= committed["wrong merges"] + SLACK


def test_due_phrases_that_were_read_rightly_once_stay_so() -> None:
    """Every phrase kept apart, with a day and without."""
    path = MODELS / "corpus" / "apart" / "dates.jsonl"
    wrong = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        coming = record["next_session"] and date.fromisoformat(record["next_session"])
        found = first_due(record["text"], on=date.fromisoformat(record["on"]), next_session=coming)
        day = None if found is None or found.due is None else found.due.isoformat()
        if (day not in record["due"]) if record["due"] else day:
            wrong.append((record["text"], record["due"], day))
    assert wrong == []
