"""Decisions: which candidates are items, and of which kind."""
