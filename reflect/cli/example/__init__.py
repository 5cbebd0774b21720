"""The example that the program shows itself with: made-up months, and one evening of them."""
