"""The pipeline that ships reads as well as `models/metrics` says."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from evaluate_items import extracted
from evaluate_pairs import read, rounded
from scoring import counts, figures

from reflect.language.dates.due import first_due
from reflect.language.matching.matcher import match

MODELS = Path(__file__).parents[2] / "models"
SLACK = 0.01
"""What another processor may change: it adds small numbers in another order."""
FAULTS = frozenset({"spurious due"})
"""Figures that are better when they are lower."""


@pytest.mark.model
def test_weights_that_read_worse_than_the_committed_scores_are_refused() -> None:
    """On the voices that no training has seen."""
    committed: dict[str, float] = json.loads(
        (MODELS / "metrics" / "items.json").read_text(encoding="utf-8")
    )["figures"]
    lines = (MODELS / "corpus" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    told = zip(records, extracted(records), strict=True)
    found = figures(sum((counts(record["items"], items) for record, items in told), Counter()))
    assert found.keys() == committed.keys()
    worse = {
        name: (found[name], committed[name])
        for name in committed
        if (found[name] - committed[name]) * (-1 if name in FAULTS else 1) < -SLACK
    }
    assert not worse


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
