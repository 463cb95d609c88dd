"""Palette: the colours of a figure.

Its tints are mixed from a theme's own colours, or picked from a terminal's 256.
"""

from __future__ import annotations

from collections.abc import Mapping

from wallyoga.figure.colours import WHITE, Colour, blend, find_indexed, luminance, make_legible, parse
from wallyoga.figure.picture import Paint
from wallyoga.figure.ramps import DARK, LIGHT, pick
from wallyoga.figure.tint import AREA, CLEAR, Tint
from wallyoga.figure.tone import Tone

INKS = {Tone.PROP: "prop", Tone.GROUND: "ground", Tone.MARK: "figure-shade"}
"""The names of the colours of characters that have no tint of their own, by what they belong to."""

CONTRAST = 3.0
"""The least contrast of a character without a tint with what is behind it. It is WCAG's for what is no text."""

_AREA_SHARE = 1.75
"""The share of the ground's colour in a wall or mat, for each hundredth of a prop."""

_ON_SKIN = ("hair", "breath", "cool", "warm")
"""The colours that are mixed into skin and clothes, one after another. Shade comes last."""


class Palette:
    """Palette of the colours of one theme."""

    def __init__(self, colours: Mapping[str, Colour], *, indexed: bool = False) -> None:
        self.colours = colours
        self.indexed = indexed
        """Whether there are only the colours of a terminal that has 256."""
        self._mixed: dict[Tint, Colour] = {}

    @classmethod
    def of(cls, colours: Mapping[str, str], *, indexed: bool = False) -> Palette:
        """Return the palette of colours written as #rrggbb, by the names of the theme's variables."""
        return cls({name: parse(text) for name, text in colours.items()}, indexed=indexed)

    def mix(self, tint: Tint) -> Colour:
        """Return the colour of a tint."""
        if tint not in self._mixed:
            self._mixed[tint] = self._pick(tint) if self.indexed else self._blend(tint)
        return self._mixed[tint]

    def inks(self, paint: Paint) -> tuple[Colour, Colour]:
        """Return the colour of a character of a filled picture, and the one behind it."""
        paper = self.mix(paint.paper)
        if paint.ink != CLEAR:
            return self.mix(paint.ink), paper
        return self.legible(self.colours[INKS.get(paint.tone, "foreground")], paper), paper

    def legible(self, ink: Colour, paper: Colour) -> Colour:
        """Return the ink, moved until it is legible on a paper: towards the foreground, or else the background."""
        ends = (self.colours["foreground"], WHITE, self.colours["background"])
        return make_legible(ink, (paper,), ends, CONTRAST)

    def _blend(self, tint: Tint) -> Colour:
        behind = self.colours["background"]
        if 0 < tint.prop <= AREA:
            behind = blend(behind, self.colours["ground"], tint.prop * _AREA_SHARE / 100)
        elif tint.prop:
            behind = blend(behind, self.colours["prop"], tint.prop / 100)
        if not tint.skin:
            return behind
        body = self.colours["figure-skin"]
        shade, worn = self.colours["figure-shade"], tint.cloth + tint.top
        if worn:
            # What glows shines through the cloth: mixed into its blue, a warm colour would be brown.
            bared = 1 - min(1.0, max(tint.warm, tint.cool) / tint.skin)
            cloth = blend(self.colours["figure-cloth"], self.colours["figure-top"], tint.top / worn)
            share = min(1.0, worn * bared / tint.skin)
            # Cloth has a shade of its own hue: in that of skin, a leg behind the other would be grey.
            body, shade = blend(body, cloth, share), blend(shade, self.colours["figure-fold"], share)
        for name in _ON_SKIN:
            share = getattr(tint, name)
            if share:
                body = blend(body, self.colours[f"figure-{name}"], min(1.0, share / tint.skin))
        body = blend(body, shade, min(1.0, tint.shade / tint.skin))
        return blend(behind, body, tint.skin / 100)

    def _pick(self, tint: Tint) -> Colour:
        """Return the one of the 256 colours that was picked by hand."""
        is_dark = luminance(self.colours["background"]) < luminance(self.colours["foreground"])
        number = pick(DARK if is_dark else LIGHT, tint)
        return self.colours["background"] if number is None else find_indexed(number)
