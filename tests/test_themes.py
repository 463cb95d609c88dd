"""The themes: the colours with a meaning, in ours and in those that come with Textual."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from wallyoga.figure.colours import contrast, parse
from wallyoga.themes import CONTRAST, DAWN, DUSK, THEMES, TOKENS, derive_tokens

OTHERS = tuple(theme for name, theme in BUILTIN_THEMES.items() if not name.startswith("ansi"))
"""The themes that come with Textual, but for those in colours that only the terminal knows."""

LETTERED = ("foreground", "quiet", *TOKENS, *(f"{what}-{degree}" for what in ("stretch", "effort") for degree in "123"))
"""The colours of text."""

PAPERS = ("background", "surface", "panel", "block-cursor-background", "block-cursor-blurred-background")
"""The grounds of a text: the screen, a card, a field, the row under the cursor, and the same without the keys."""


def variables(theme: Theme) -> dict[str, str]:
    """Return the colours of a theme by their names, as the app has them."""
    ours = (DUSK if theme.dark else DAWN).variables
    named = {**ours, **theme.to_color_system().generate(), **theme.variables}
    return named if theme in THEMES else {**named, **derive_tokens(named)}


def test_every_text_is_legible_on_all_it_stands_on() -> None:
    """Text, labels and every colour with a meaning have a contrast of 4.5 to 1, on selected rows too."""
    for theme in (*THEMES, *OTHERS):
        colours = variables(theme)
        for name in LETTERED:
            for paper in PAPERS:
                assert contrast(parse(colours[name]), parse(colours[paper])) >= CONTRAST, (theme.name, name, paper)


def test_a_theme_in_the_terminals_own_colours_keeps_to_them() -> None:
    """Where only the terminal knows the colours, the tokens are its own too."""
    colours = variables(BUILTIN_THEMES["ansi-dark"])
    assert {colours[token].partition("_")[0] for token in (*TOKENS, "quiet", "faint")} == {"ansi"}
