"""Which items of two parties' debriefs are the same agreement."""
