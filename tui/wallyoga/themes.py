"""The themes of wallyoga: quiet colours, no red, light and dark.

A token is a colour with a meaning, which every screen uses alike: `$in` and `$out` for a breath, `$stretch` and
`$work` for a body, `$side` for the side that is practised, `$care` for what to be careful about, `$focus` for keys and
where one is, `$feeling-1` (wound up) to `$feeling-5` (at ease); `$quiet` for labels, `$faint` for lines.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from wallyoga.figure import palette

CONTRAST = 4.5
"""The least contrast of a text with what is behind it, WCAG's AA."""

TOKENS = ("in", "out", "stretch", "work", "side", "care", "focus", *(f"feeling-{feeling}" for feeling in range(1, 6)))
"""The colours with a meaning, besides those of labels and lines."""

NIGHT = Theme(
    name="wallyoga",
    primary="#8fbcbb",
    secondary="#b5a6c9",
    accent="#e0b080",
    foreground=palette.NIGHT["foreground"],
    background=palette.NIGHT["background"],
    surface="#191e24",
    panel="#232a32",
    success="#9fc39a",
    warning="#e0b080",
    error="#d8a07c",
    dark=True,
    variables={
        "quiet": "#818d99",
        "faint": "#3a444f",
        "stretch-1": "#b79f85",
        "stretch-2": "#dba872",
        "stretch-3": "#ffb25c",
        "effort-1": "#8a93b8",
        "effort-2": "#8c9ddb",
        "effort-3": "#8fa8ff",
        "in": "#6fdcbd",
        "out": "#6cc4f5",
        "stretch": "#ffb35c",
        "work": "#9aa6ff",
        "side": "#f2a3d6",
        "care": "#f2d65c",
        "focus": "#c6abff",
        "feeling-1": "#f0a080",
        "feeling-2": "#efbd72",
        "feeling-3": "#dfd67e",
        "feeling-4": "#97d99a",
        "feeling-5": "#6fd6cd",
        **palette.own(palette.NIGHT),
        "border-blurred": "#3a444f",
        "scrollbar": "#3a444f",
        "scrollbar-hover": "#818d99",
        "scrollbar-active": "#818d99",
        "scrollbar-background": "#14181d",
        "scrollbar-background-hover": "#14181d",
        "scrollbar-background-active": "#14181d",
        "block-cursor-background": "#2f3b45",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#232a32",
        "block-cursor-blurred-foreground": "#d8dde3",
    },
)

DAY = Theme(
    name="wallyoga-day",
    primary="#2f6f6e",
    secondary="#6b5a86",
    accent="#9a5b16",
    foreground=palette.DAY["foreground"],
    background=palette.DAY["background"],
    surface="#efebe2",
    panel="#e4dfd3",
    success="#3f7148",
    warning="#9a5b16",
    error="#9a4b2a",
    dark=False,
    variables={
        "quiet": "#6a6f70",
        "faint": "#cfc8b8",
        "stretch-1": "#8f6a3d",
        "stretch-2": "#a85f12",
        "stretch-3": "#b84e00",
        "effort-1": "#5b648f",
        "effort-2": "#4656a4",
        "effort-3": "#2c42ba",
        "in": "#0f6b5a",
        "out": "#1a6090",
        "stretch": "#924c00",
        "work": "#4450b8",
        "side": "#93327a",
        "care": "#6f5800",
        "focus": "#6d3b9e",
        "feeling-1": "#8f4526",
        "feeling-2": "#80530a",
        "feeling-3": "#635e0a",
        "feeling-4": "#2c6a40",
        "feeling-5": "#0c6868",
        **palette.own(palette.DAY),
        "border-blurred": "#cfc8b8",
        "scrollbar": "#cfc8b8",
        "scrollbar-hover": "#6a6f70",
        "scrollbar-active": "#6a6f70",
        "scrollbar-background": "#f4f1ea",
        "scrollbar-background-hover": "#f4f1ea",
        "scrollbar-background-active": "#f4f1ea",
        "block-cursor-background": "#d9d2c2",
        "block-cursor-foreground": "#111111",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#e4dfd3",
        "block-cursor-blurred-foreground": "#272d33",
    },
)

THEMES = (NIGHT, DAY)


def derive_tokens(variables: Mapping[str, str]) -> dict[str, str]:
    """Return our tokens for a theme of others, legible on its own colours.

    `variables` are what the theme says, and our own colours for what it does not. Keys and focus take its first
    colour. A theme in the terminal's own colours, whatever those are, gets what a terminal has.
    """
    try:
        papers = [palette.parse(variables[name]) for name in ("background", "surface", "panel")]
        primary, foreground = palette.parse(variables["primary"]), palette.parse(variables["foreground"])
    except ValueError:
        return _TERMINAL
    background = papers[0]
    row = palette.blend(background, primary, 0.2)
    papers.append(row)

    def write(colour: palette.Colour) -> str:
        return palette.write_colour(palette.make_legible(colour, papers, (foreground,), CONTRAST))

    words = write(foreground)
    return {
        **{token: write(palette.parse(variables[token])) for token in TOKENS},
        **{name: write(palette.parse(variables[name])) for name in ("primary", "secondary", "accent", *_DEGREES)},
        "focus": write(primary),
        "quiet": write(palette.blend(foreground, background, 0.4)),
        "faint": palette.write_colour(palette.blend(foreground, background, 0.75)),
        "foreground": words,
        "block-cursor-background": palette.write_colour(row),
        "block-cursor-foreground": words,
        "block-cursor-blurred-background": variables["panel"],
        "block-cursor-blurred-foreground": words,
    }


_DEGREES = tuple(f"{what}-{degree}" for what in ("stretch", "effort") for degree in (1, 2, 3))

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
}
