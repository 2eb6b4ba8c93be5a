"""Shapes that a drawing tool draws, and the states of its drawing."""

from __future__ import annotations

from enum import Enum


class Shape(Enum):
    """The three shapes a drawing can have."""

    POINT = "point"
    LINE = "line"
    AREA = "area"


class State(Enum):
    """What is known about the place of a drawing; it decides colour, dashes and hatching."""

    NEUTRAL = "neutral"
    CONFLICT = "conflict"
    COUPLING = "coupling"
    UNKNOWN = "unknown"
