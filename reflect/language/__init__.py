"""The language work: from free text to commitments, due dates and cues."""
