"""One screen a task, each beside its style sheet."""
