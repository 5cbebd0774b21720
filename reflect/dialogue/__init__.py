"""Dialogues: how they are written, and how one goes on."""
