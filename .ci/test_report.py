"""Counts outcomes in the JUnit reports that pytest writes."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree  # reads only what pytest wrote a moment ago
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Count:
    """How many tests passed, failed (or broke) and were skipped; and which of those need real deliveries."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    without_real_data: list[str] = field(default_factory=list)

    def add(self, other: Count) -> None:
        """Take the outcomes of another count in."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.without_real_data += other.without_real_data

    def sentence(self) -> str:
        """Return the line that a run ends with."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def count(report: Path) -> Count:
    """Return the outcomes in one report; one that passed and then broke in cleaning up counts as failed."""
    outcomes: dict[tuple[str, str], str] = {}
    needing_data: set[tuple[str, str]] = set()
    for case in ElementTree.parse(report).iter("testcase"):
        test = (case.get("classname", ""), case.get("name", ""))
        outcome = _outcome(case)
        if outcomes.get(test) != "failed":
            outcomes[test] = outcome
        if case.find("properties/property[@name='real_data']") is not None:
            needing_data.add(test)
    found = list(outcomes.values())
    skipped = sorted(".".join(test) for test in needing_data if outcomes[test] == "skipped")
    return Count(found.count("passed"), found.count("failed"), found.count("skipped"), skipped)


def slowest(reports: Iterable[Path], most: int) -> list[tuple[float, str]]:
    """Return seconds and name of the test files that cost most, set-up of their tests included, the worst first."""
    seconds: Counter[str] = Counter()
    for report in reports:
        for case in ElementTree.parse(report).iter("testcase"):
            seconds[case.get("classname", "")] += float(case.get("time", 0))
    return [(cost, name.replace(".", "/") + ".py") for name, cost in seconds.most_common(most)]


def _outcome(case: ElementTree.Element) -> str:
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def verdict(total: Count, broken: Iterable[str], insist_on_real_data: bool) -> list[str]:
    """Return why a run is not good enough, as sentences; an empty list when it is."""
    reasons = [f"{step} failed" for step in broken]
    if total.failed:
        reasons.append(f"{total.failed} tests failed")
    if not total.passed and not total.failed:
        reasons.append("no test ran")
    if insist_on_real_data and total.without_real_data:
        skipped = ", ".join(total.without_real_data)
        reasons.append(f"tests that need the real deliveries were skipped: {skipped}")
    return reasons
