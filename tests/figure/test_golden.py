"""Every shipped pose looks as it did when it was last looked at; `renew_golden` says how to change that."""

from __future__ import annotations

import pytest

from .renew_golden import FILLED_GOLDEN, GOLDEN, filled_text, golden_text
from .shipped import SHIPPED


@pytest.mark.parametrize("pose", SHIPPED)
def test_a_pose_looks_as_it_did(pose: str) -> None:
    """The picture at 58x24, lungs empty and full, is the golden one."""
    assert golden_text(SHIPPED[pose]) == (GOLDEN / f"{pose}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("pose", SHIPPED)
def test_a_filled_pose_looks_as_it_did(pose: str) -> None:
    """The pictures at 40x17 in the looks that are filled, lungs full, are the golden ones."""
    assert filled_text(SHIPPED[pose]) == (FILLED_GOLDEN / f"{pose}.txt").read_text(encoding="utf-8")


def test_every_golden_picture_is_of_a_pose() -> None:
    """No picture is kept of a pose that is not shipped."""
    for folder in (GOLDEN, FILLED_GOLDEN):
        assert sorted(path.stem for path in folder.glob("*.txt")) == sorted(SHIPPED)
