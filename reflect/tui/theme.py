"""Two calm themes, dark and light."""

from textual.theme import Theme

DARK = Theme(
    name="reflect-dark",
    primary="#8fb8de",
    secondary="#b8a9d9",
    accent="#e0b97d",
    foreground="#d8dee4",
    background="#14181d",
    surface="#1b2027",
    panel="#232a33",
    success="#8fc79a",
    warning="#e0b97d",
    error="#e08a8a",
    dark=True,
    variables={"footer-key-foreground": "#e0b97d", "input-selection-background": "#8fb8de 35%"},
)
LIGHT = Theme(
    name="reflect-light",
    primary="#2f5d8a",
    secondary="#5d4a8a",
    accent="#8a5a12",
    foreground="#22272e",
    background="#f7f5f0",
    surface="#ffffff",
    panel="#ece8df",
    success="#2f6b3c",
    warning="#8a5a12",
    error="#9c2f2f",
    dark=False,
    variables={"footer-key-foreground": "#8a5a12", "input-selection-background": "#2f5d8a 25%"},
)
