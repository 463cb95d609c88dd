"""Theme colours: those of figures in our own themes, by the names of their variables."""

from __future__ import annotations

from collections.abc import Mapping

DUSK = {
    "background": "#151723",
    "foreground": "#e2e4ee",
    "prop": "#b9dcae",
    "ground": "#757d9b",
    "figure-skin": "#cba089",
    "figure-cloth": "#7496b0",
    "figure-top": "#33666c",
    "figure-hair": "#5e3c2d",
    "figure-shade": "#40201a",
    "figure-fold": "#12263f",
    "figure-breath": "#a6e6d6",
    "figure-cool": "#8a66ff",
    "figure-warm": "#ff9420",
}
DAWN = {
    "background": "#faf6ee",
    "foreground": "#292b33",
    "prop": "#4f6b48",
    "ground": "#777672",
    "figure-skin": "#d5a386",
    "figure-cloth": "#86a3c2",
    "figure-top": "#357270",
    "figure-hair": "#4a352b",
    "figure-shade": "#6b4a3c",
    "figure-fold": "#27406c",
    "figure-breath": "#c4e2dc",
    "figure-cool": "#7a4cf0",
    "figure-warm": "#f27400",
}
EMBER = {
    "background": "#130e0b",
    "foreground": "#d9c0a4",
    "prop": "#b4b47c",
    "ground": "#8a6f59",
    "figure-skin": "#b58c68",
    "figure-cloth": "#7a8480",
    "figure-top": "#484d2e",
    "figure-hair": "#4f3122",
    "figure-shade": "#331b12",
    "figure-fold": "#1b1f1d",
    "figure-breath": "#e3c68a",
    "figure-cool": "#a070c8",
    "figure-warm": "#f0821e",
}
INK = {
    "background": "#000000",
    "foreground": "#ffffff",
    "prop": "#b4dca8",
    "ground": "#8a909c",
    "figure-skin": "#cda58f",
    "figure-cloth": "#86a3c2",
    "figure-top": "#37706f",
    "figure-hair": "#643f2e",
    "figure-shade": "#381c16",
    "figure-fold": "#0c1c34",
    "figure-breath": "#a8fff0",
    "figure-cool": "#8a62ff",
    "figure-warm": "#ff9a20",
}
BY_THEME = {"dusk": DUSK, "dawn": DAWN, "ember": EMBER, "ink": INK}
"""The colours of each theme of ours."""


def own(colours: Mapping[str, str]) -> dict[str, str]:
    """Return the colours that are variables of a theme.

    The two that every theme has are left out.
    """
    return {name: text for name, text in colours.items() if name not in ("background", "foreground")}
