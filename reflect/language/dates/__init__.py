"""When things are due: a grammar of English time expressions over light tokens."""
