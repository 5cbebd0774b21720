"""The pipeline that ships reads as well as `models/metrics` says."""

import json
from collections import Counter
from pathlib import Path

import pytest
from evaluate_items import extracted
from scoring import counts, figures

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
