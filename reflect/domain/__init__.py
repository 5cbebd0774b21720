"""Values and laws: people, sessions, commitments, agreements."""
