"""A private reflection assistant for mentoring."""
