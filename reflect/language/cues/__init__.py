"""Cues: what an answer contains that a follow-up may ask about."""
