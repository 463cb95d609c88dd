"""The themes of wallyoga, and the colours with a meaning in every theme.

A token is a colour with a meaning, which every screen uses alike: `$in` and `$out` for a breath, `$stretch` and
`$work` for a body, `$side` for the side that is practised, `$care` for what to be careful about, `$focus` for keys and
where one is, `$feeling-1` (wound up) to `$feeling-5` (at ease); `$quiet` for labels, `$faint` for lines.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from wallyoga.figure import theme_colours
from wallyoga.figure.colours import Colour, blend, make_legible, parse, write_colour

CONTRAST = 4.5
"""The least contrast of a text with what is behind it, WCAG's AA."""

TOKENS = ("in", "out", "stretch", "work", "side", "care", "focus", *(f"feeling-{feeling}" for feeling in range(1, 6)))
"""The colours with a meaning, besides those of labels and lines."""


def _make_theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    """Return a theme of ours, from its figures' colours and those named here."""
    figure = theme_colours.BY_THEME[name]
    return Theme(
        name=name,
        primary=colours["focus"],
        secondary=colours["in"],
        accent=colours["stretch"],
        foreground=figure["foreground"],
        background=figure["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        success=colours["feeling-4"],
        warning=colours["care"],
        error=colours["feeling-1"],
        dark=dark,
        variables={
            **{token: colours[token] for token in ("quiet", "faint", *TOKENS)},
            **_grade("stretch", colours["stretch"], colours["quiet"]),
            **_grade("effort", colours["work"], colours["quiet"]),
            **theme_colours.own(figure),
            **_name_row(figure["foreground"], colours["row"], colours["panel"]),
            "border": colours["focus"],
            "border-blurred": colours["faint"],
            "scrollbar": colours["faint"],
            "scrollbar-background": "transparent",
        },
    )


def derive_tokens(variables: Mapping[str, str]) -> dict[str, str]:
    """Return our tokens for a theme of others, legible on its own colours.

    `variables` are what the theme says, and our own colours for what it does not. Keys and focus take its first
    colour. A theme in the terminal's own colours, whatever those are, gets what a terminal has.
    """
    try:
        papers = [parse(variables[name]) for name in ("background", "surface", "panel")]
        primary, foreground = parse(variables["primary"]), parse(variables["foreground"])
    except ValueError:
        return _TERMINAL
    background = papers[0]
    row = blend(background, primary, 0.2)
    papers.append(row)

    def write(colour: Colour) -> str:
        return write_colour(make_legible(colour, papers, (foreground,), CONTRAST))

    words, quiet = write(foreground), write(blend(foreground, background, 0.4))
    faint = write_colour(blend(foreground, background, 0.75))
    tokens = {token: write(parse(variables[token])) for token in TOKENS} | {"focus": write(primary)}
    degrees = _grade("stretch", tokens["stretch"], quiet) | _grade("effort", tokens["work"], quiet)
    return {
        **tokens,
        **{name: write(parse(colour)) for name, colour in degrees.items()},
        **_name_row(words, write_colour(row), variables["panel"]),
        **{name: write(parse(variables[name])) for name in ("primary", "secondary", "accent")},
        "foreground": words,
        "quiet": quiet,
        "faint": faint,
        "scrollbar": faint,
        "scrollbar-background": "transparent",
    }


def _grade(name: str, colour: str, quiet: str) -> dict[str, str]:
    """Return three degrees of a colour, from a little of it to all."""
    start, end = parse(quiet), parse(colour)
    return {f"{name}-{degree}": write_colour(blend(start, end, degree / 3)) for degree in (1, 2, 3)}


def _name_row(words: str, row: str, blurred: str) -> dict[str, str]:
    """Return the colours of the row under the cursor, with the keys and without."""
    return {
        "block-cursor-background": row,
        "block-cursor-foreground": words,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": blurred,
        "block-cursor-blurred-foreground": words,
    }


DUSK = _make_theme(
    "dusk",
    {
        "surface": "#1c1f2e",
        "panel": "#262a3d",
        "row": "#2e3050",
        "quiet": "#9ea4ba",
        "faint": "#3f4561",
        "in": "#6fdcbd",
        "out": "#6a9df2",
        "stretch": "#ffb35c",
        "work": "#a598ff",
        "side": "#f2a3d6",
        "care": "#f2d65c",
        "focus": "#c6abff",
        "feeling-1": "#f0a080",
        "feeling-2": "#efbd72",
        "feeling-3": "#dfd67e",
        "feeling-4": "#97d99a",
        "feeling-5": "#6fd6cd",
    },
    dark=True,
)

DAWN = _make_theme(
    "dawn",
    {
        "surface": "#f3ede1",
        "panel": "#ebe3d3",
        "row": "#e6dcf0",
        "quiet": "#5d6066",
        "faint": "#cfc5b2",
        "in": "#0d6353",
        "out": "#175b8a",
        "stretch": "#8a4700",
        "work": "#5a37b8",
        "side": "#8e2d75",
        "care": "#6a5400",
        "focus": "#673699",
        "feeling-1": "#8a4022",
        "feeling-2": "#7a4e06",
        "feeling-3": "#5f5a06",
        "feeling-4": "#28653c",
        "feeling-5": "#0a6363",
    },
    dark=False,
)

EMBER = _make_theme(
    "ember",
    {
        "surface": "#1b1410",
        "panel": "#261c16",
        "row": "#38261a",
        "quiet": "#a48c74",
        "faint": "#4a382b",
        "in": "#dcb872",
        "out": "#b98a86",
        "stretch": "#ef9345",
        "work": "#b79ac4",
        "side": "#e0a0a8",
        "care": "#e2cd6a",
        "focus": "#e8ac5e",
        "feeling-1": "#cf8a6a",
        "feeling-2": "#d2a262",
        "feeling-3": "#cbb26a",
        "feeling-4": "#aeb276",
        "feeling-5": "#96b08c",
    },
    dark=True,
)

INK = _make_theme(
    "ink",
    {
        "surface": "#0a0a0c",
        "panel": "#17181c",
        "row": "#20304f",
        "quiet": "#c2c6ce",
        "faint": "#767b86",
        "in": "#5cf2cf",
        "out": "#5f9af5",
        "stretch": "#ffb74a",
        "work": "#c0b0ff",
        "side": "#ffb0e4",
        "care": "#ffe44d",
        "focus": "#ffe9a8",
        "feeling-1": "#ffb394",
        "feeling-2": "#ffcc80",
        "feeling-3": "#f5eb8a",
        "feeling-4": "#a4f0a8",
        "feeling-5": "#7df0e6",
    },
    dark=True,
)

THEMES = (DUSK, DAWN, EMBER, INK)

_TERMINAL = {
    "in": "ansi_cyan",
    "out": "ansi_blue",
    "stretch": "ansi_yellow",
    "work": "ansi_blue",
    "side": "ansi_magenta",
    "care": "ansi_yellow",
    "focus": "ansi_cyan",
    "feeling-1": "ansi_magenta",
    "feeling-2": "ansi_yellow",
    "feeling-3": "ansi_default",
    "feeling-4": "ansi_green",
    "feeling-5": "ansi_cyan",
    "quiet": "ansi_default",
    "faint": "ansi_bright_black",
    "scrollbar": "ansi_bright_black",
    "scrollbar-background": "ansi_default",
    "block-cursor-foreground": "ansi_default",
}
