"""Units in which a cost is written, in a plan and in a file."""

from __future__ import annotations

METRE, SQUARE_METRE, PIECE = "m", "m2", "piece"
