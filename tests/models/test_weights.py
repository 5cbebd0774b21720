"""What ships reads alike on every processor."""

import pytest
from compare_processors import differences

from reflect.resources import pipeline

ROUNDING = (b"DynamicQuantizeLinear", b"QuantizeLinear", b"MatMulInteger", b"QLinearMatMul")
"""What would round while a text is read; the next processor rounds the other way."""


def test_the_encoder_rounds_nothing_while_it_reads() -> None:
    """Its weights are kept in eight bits, and reckoned with in floating point."""
    weights = (pipeline() / "reflect_encoder" / "encoder.onnx").read_bytes()
    assert [name for name in ROUNDING if name in weights] == []


def test_processors_are_compared_item_by_item() -> None:
    """Confidences may differ a little; words, owners and days may not."""
    item = {"title": "Call Dana", "confidence": 0.91}
    assert differences([item], [item | {"confidence": 0.905}]) == pytest.approx(0.005)
    assert differences([item], [item | {"title": "Call Ben"}]) is None
    assert differences([item], []) is None
    assert differences([], []) == 0
