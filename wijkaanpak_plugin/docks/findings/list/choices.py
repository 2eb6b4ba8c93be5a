"""What is chosen to filter by, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Optional

from wijkaanpak_plugin.docks.findings.list.matrix import Cell
from wijkaanpak_plugin.docks.findings.list.severity_groups import severity_title
from wijkaanpak_plugin.docks.findings.list.status import Status, status_label
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate


@dataclass(frozen=True)
class SinceSession:
    """A session and when it began (ISO 8601)."""

    name: str
    started: str


@dataclass(frozen=True)
class Options:
    """What a plan has to filter by: parties by ``party_key``, packages and sessions by their id."""

    parties: Mapping[str, str] = field(default_factory=dict)
    packages: Mapping[str, str] = field(default_factory=dict)
    sessions: Mapping[str, SinceSession] = field(default_factory=dict)


@dataclass(frozen=True)
class Choices:
    """Empty is not filtered by. transitions, layers: keys, one of which will do. severity: one of the groups.
    party: ``party_key``. of_claim: only about the claims that are chosen. new: only what came last.
    """

    in_extent: bool = False
    transitions: frozenset[str] = frozenset()
    layers: frozenset[str] = frozenset()
    severity: str = ""
    party: str = ""
    status: Status = Status.SHOWN
    package: str = ""
    session: str = ""
    of_claim: bool = False
    new: bool = False
    cell: Optional[Cell] = None

    @property
    def active(self) -> list[str]:
        """The names of what is filtered by, in their order."""
        return [each.name for each in fields(self) if getattr(self, each.name) != each.default]

    @property
    def in_words(self) -> list[str]:
        """The names of what is filtered by and has no button of its own that says so."""
        return [name for name in self.active if name not in ("of_claim", "new")]

    def with_choice(self, name: str, value: Any) -> Choices:
        """Return the choices with another value of one of them."""
        return replace(self, **{name: value})

    def without(self, name: str) -> Choices:
        """Return the choices without one of them."""
        return self.with_choice(name, getattr(NOTHING_CHOSEN, name))

    def within(self, options: Options) -> Choices:
        """Return the choices without what there is no more."""
        return replace(
            self,
            party=self.party if self.party in options.parties else "",
            package=self.package if self.package in options.packages else "",
            session=self.session if self.session in options.sessions else "",
        )


NOTHING_CHOSEN = Choices()


def choice_words(choices: Choices, name: str, options: Options) -> str:
    """Return what is filtered by under a name, in the words of a button."""
    terms = load_vocabularies()
    words = {
        "in_extent": lambda: translate("FindingsDock", "map extent"),
        "transitions": lambda: _listed("transition", choices.transitions),
        "layers": lambda: _listed("vertical_layer", choices.layers),
        "severity": lambda: severity_title(choices.severity).lower(),
        "party": lambda: options.parties.get(choices.party, choices.party),
        "status": lambda: status_label(choices.status),
        "package": lambda: options.packages.get(choices.package, choices.package),
        "session": lambda: since_words(options.sessions[choices.session]),
        "cell": lambda: " \u00d7 ".join(terms["transition"].label(key) for key in choices.cell or ()),
    }
    return words[name]()


def since_words(session: SinceSession) -> str:
    """Return what findings since a session are called."""
    return translate("FindingsDock", "new since {session}").format(session=session.name)


def _listed(vocabulary: str, keys: frozenset[str]) -> str:
    terms = load_vocabularies()[vocabulary]
    return ", ".join(terms.label(term.key) for term in terms if term.key in keys)
