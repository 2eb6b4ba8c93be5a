"""The most specific rule for two kinds, by reading what the rule book says of each pair of their names."""

from __future__ import annotations

import itertools
from typing import Any

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

_STRICT = ["forbidden", "clearance", "displaces", "unjudged", "precaution", "shared", "allowed"]


class RulesByHand:
    """A rule book, read for one pair of kinds at a time."""

    def __init__(self, book: RuleBook, kinds: KindCatalogue) -> None:
        layers = kinds.frame["vertical_layer"].to_dict()
        #: What a kind is called in rules: its own key, its groups from narrow to wide, and all of its layer.
        self._names = {kind: (kind, *kinds.groups(kind), f"any_{layer}") for kind, layer in layers.items()}
        self._about: dict[frozenset[str], list[Rule]] = {}
        for rule in book.rules:
            self._about.setdefault(frozenset((rule.a, rule.b)), []).append(rule)

    def rules(self, a: str, b: str) -> tuple[Rule | None, Rule | None]:
        """Return the rule that judges, and before it the one that says that nobody published an answer."""
        fitting: list[tuple[tuple[Any, ...], Rule]] = []
        for one, other in itertools.product(enumerate(self._names[a]), enumerate(self._names[b])):
            groups, steps = (one[0] > 0) + (other[0] > 0), one[0] + other[0]
            for rule in self._about.get(frozenset((one[1], other[1])), []):
                strictness = _STRICT.index(rule.relation), -(rule.horizontal_m or 0.0), rule.rule_id
                fitting.append(((groups, steps, *strictness), rule))
        rules = [rule for _, rule in sorted(fitting, key=lambda pair: pair[0])]
        question = rules[0] if rules and rules[0].relation == "unjudged" else None
        return next((rule for rule in rules if rule.relation != "unjudged"), None), question
