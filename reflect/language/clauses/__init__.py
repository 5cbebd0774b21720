"""Candidates: every word that may name an act, with what its clause says about it."""
