"""The packages of wallyoga: the code in tui/, and sequences/ under a name inside it."""

from __future__ import annotations

from setuptools import find_packages, setup

setup(packages=[*find_packages("tui"), *(f"wallyoga.{name}" for name in find_packages(include=["sequences*"]))])
