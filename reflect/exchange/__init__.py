"""What is written out: summaries in Markdown, HTML and plain text."""
