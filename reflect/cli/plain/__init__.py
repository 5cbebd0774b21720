"""The line mode: the same dialogues over the same services, for screen readers and pipes."""
