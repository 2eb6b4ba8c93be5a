"""The features of one delivery, by class, as they stand in the XML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.features import Feature


@dataclass
class Content:
    """Features by class in the order of the delivery, and what the XML says about itself.

    ``skipped`` counts the features of the classes that are not read, ``srs_names`` the spellings of the
    reference system, ``namespaces`` the features per namespace.
    """

    by_class: dict[str, list[Feature]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    srs_names: Counter[str] = field(default_factory=Counter)
    namespaces: Counter[str] = field(default_factory=Counter)

    def add(self, feature: Feature) -> None:
        """Keep one feature."""
        self.by_class.setdefault(feature.type, []).append(feature)

    def of(self, classes: Iterable[str]) -> list[Feature]:
        """Return the features of ``classes``, class by class."""
        return [feature for name in classes for feature in self.by_class.get(name, ())]

    def by_id(self, name: str) -> dict[str, Feature]:
        """Return the features of one class by gml:id."""
        return {feature.id: feature for feature in self.by_class.get(name, ())}

    def first(self, name: str) -> Feature:
        """Return the first feature of a class, or one without values when there is none."""
        return next(iter(self.by_class.get(name, ())), Feature(name, ""))

    @property
    def imkl_namespaces(self) -> list[str]:
        """The namespaces of IMKL that features have, the most used first."""
        return [name for name, _ in self.namespaces.most_common() if name.startswith(imkl.NAMESPACE_STEM)]
