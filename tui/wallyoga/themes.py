"""The themes of wallyoga: quiet colours, no red, light and dark."""

from __future__ import annotations

from textual.theme import Theme

from wallyoga.figure import palette

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
