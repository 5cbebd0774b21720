"""The trained encoder: what it reads, how it is run, and what its numbers say."""
