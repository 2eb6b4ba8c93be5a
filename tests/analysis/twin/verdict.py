"""What the twin says of a pair."""

from __future__ import annotations

from typing import NamedTuple

SEVERITIES = ["blocking", "warning", "weigh", "uncertain", "info"]
REASONS = ["freed_by", "reserved", "size_unknown", "depth_unknown", "within_accuracy"]


class Verdict(NamedTuple):
    """One finding, by what the engine's contract says of it."""

    type: str
    subtype: str
    severity: str
    reason: str
    pair: tuple[str, str]
    measured: float | None
    shift: float | None = None
    gap: float | None = None


def conflict(subtype: str, severity: str, reason: str, measured: float) -> Verdict:
    """Return a conflict of a pair that is named later; what is uncertain for a reason is nothing else."""
    return Verdict("conflict", subtype, "uncertain" if reason else severity, reason, ("", ""), measured)


def coupling(subtype: str, measured: float) -> Verdict:
    """Return a coupling of a pair that is named later."""
    return Verdict("coupling", subtype, "info", "", ("", ""), measured)
