"""Facts of a reading that people ask for: which kinds came, how many depths are not known, which row was left out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import pandas as pd

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds

#: Begins the line of a report that holds facts, and no sentence.
_FACTS = "{"
_UNDERGROUND = "underground"
#: Of the values of ``depth_source``: the usual depth of a whole net.
_BY_NETWORK = "network"


@dataclass(frozen=True)
class ReadingFacts:
    """kinds: rows by key of their kind. underground: rows of kinds that lie below ground. no_depth: those of them of
    which the data gives no top and no bottom. examples: by reason the number of the first row that was left out.
    on_purpose: rows that their profile leaves out, such as joints that are part of their cable. depths: rows that say
    how deep they lie, by where that comes from (``depth_source`` of a body).
    """

    kinds: Mapping[str, int] = field(default_factory=dict)
    underground: int = 0
    no_depth: int = 0
    examples: Mapping[str, int] = field(default_factory=dict)
    on_purpose: int = 0
    depths: Mapping[str, int] = field(default_factory=dict)

    @property
    def by_network(self) -> int:
        """How many depths are the usual one of their net, and were not measured."""
        return self.depths.get(_BY_NETWORK, 0)

    def line(self) -> str:
        """Return the facts as one line, the same for the same facts."""
        values = {
            "kinds": dict(self.kinds),
            "underground": self.underground,
            "no_depth": self.no_depth,
            "examples": dict(self.examples),
            "on_purpose": self.on_purpose,
            "depths": dict(self.depths),
        }
        return json.dumps(values, ensure_ascii=False, sort_keys=True)


def facts_of(bodies: pd.DataFrame, examples: Mapping[str, int], on_purpose: int = 0) -> ReadingFacts:
    """Return the facts of bodies as they were read, before any default of their kinds is filled in."""
    counted = Counter(kind for kind in bodies["kind"].tolist() if isinstance(kind, str))
    kinds = load_kinds()
    below = {key for key, layer in zip(kinds.keys, kinds.vertical_layer) if layer == _UNDERGROUND}
    rows = bodies[bodies["kind"].isin(below)]
    silent = rows["top_m"].isna() & rows["bottom_m"].isna()
    return ReadingFacts(
        dict(sorted(counted.items())), len(rows), int(silent.sum()), examples, on_purpose, _depths(bodies)
    )


def is_facts(line: str) -> bool:
    """Return whether a line of a stored report holds facts."""
    return line.startswith(_FACTS)


def facts_in(report: str) -> Optional[ReadingFacts]:
    """Return the facts that a stored report holds; None when there are none, or somebody wrote something else there."""
    line = next((each for each in report.splitlines() if is_facts(each)), "")
    try:
        values = json.loads(line or "null")
    except ValueError:
        return None
    if not isinstance(values, dict):
        return None
    underground, no_depth, on_purpose = (_count(values.get(name)) for name in ("underground", "no_depth", "on_purpose"))
    kinds, examples, depths = (_counts(values.get(name)) for name in ("kinds", "examples", "depths"))
    return ReadingFacts(kinds, underground, no_depth, examples, on_purpose, depths)


def _depths(bodies: pd.DataFrame) -> dict[str, int]:
    deep = bodies[bodies["top_m"].notna() | bodies["bottom_m"].notna()]
    return {str(source): int(count) for source, count in deep["depth_source"].value_counts().sort_index().items()}


def _counts(values: Any) -> dict[str, int]:
    items: Iterable[tuple[Any, Any]] = values.items() if isinstance(values, dict) else ()
    return {str(name): _count(value) for name, value in items}


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
