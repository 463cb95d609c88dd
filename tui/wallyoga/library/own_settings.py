"""A person's own settings, agreed with a file that other windows and editors write too."""

from __future__ import annotations

from pathlib import Path

from wallyoga.files.parsed_cache import Readings
from wallyoga.files.problems import FileError, Problem
from wallyoga.files.regular_file import is_missing
from wallyoga.files.text_file import read_text
from wallyoga.library.loader import load_settings, salvage_settings, save_settings
from wallyoga.settings import UNSURE, Settings, merge_settings


class OwnSettings:
    """A person's own settings file, and what of it this window has taken over.

    Only what is changed in this window is written into it.
    """

    def __init__(self, path: Path, agreed: Settings, readings: Readings) -> None:
        self._path = path
        self._readings = readings
        self._agreed = agreed
        self._text: str | None = None
        self.unread: FileError | None = None
        self.knows_flags = True

    def save(self, settings: Settings) -> Settings:
        """Save what was changed here, and return the settings then.

        Raises:
            SaveError: they could not be written.
            FileError: the file has become one that cannot be read; it stays as it is.
        """
        self._agreed = save_settings(self._path, self._agreed, settings)
        self._text, self.unread, self.knows_flags = None, None, True
        return self._agreed

    def take_over(self, settings: Settings) -> Settings:
        """Return the settings with what the file says now.

        What was changed here and could not be written still holds. A file that has become one that says nothing, or
        that cannot be read, takes nothing away, and no caution above all.
        """
        try:
            text = "" if is_missing(self._path) else read_text(self._path)
            if text != self._text or self.unread:
                return self._read(settings, text)
        except FileError as error:
            return self._make_do(settings, error)
        return settings

    @property
    def doubt(self) -> str:
        """The warning before a practice while nobody knows the person's cautions.

        It is empty otherwise.
        """
        if self.unread is None or self.knows_flags:
            return ""
        return UNSURE.format(reason=f"{self.unread.name}, {self.unread.problems[0]}")

    def _read(self, settings: Settings, text: str) -> Settings:
        if text.strip():
            now = load_settings(self._path, self._readings)
            settings, self._agreed = merge_settings(self._agreed, settings, now), now
        elif self._text:
            problem = Problem("", "nothing in it any more", "the settings that were there")
            raise FileError(str(self._path), (problem,))
        self._text, self.unread, self.knows_flags = text, None, True
        return settings

    def _make_do(self, settings: Settings, error: FileError) -> Settings:
        """Return the settings with the legible cautions of a broken file added."""
        legible, whole = salvage_settings(self._path)
        self.unread, self.knows_flags = error, whole
        self._agreed = _add_flags(self._agreed, legible)
        return _add_flags(settings, legible)


def _add_flags(settings: Settings, legible: Settings) -> Settings:
    return settings._replace(flags=tuple(dict.fromkeys((*settings.flags, *legible.flags))))
