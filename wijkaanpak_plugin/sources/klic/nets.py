"""Nets and the parties that own them: what an object inherits from its net."""

from __future__ import annotations

from dataclasses import dataclass

from wijkaanpak_plugin.sources.klic.features import Feature
from wijkaanpak_plugin.sources.klic.values import UNKNOWN, positive_metres, term_or_none


@dataclass(frozen=True)
class Net:
    """A utility network: theme (IMKL name), owner, and default depth in metres (NaN: not given)."""

    theme: str | None
    owner: str | None
    default_depth_m: float


NO_NET = Net(None, None, UNKNOWN)


@dataclass(frozen=True)
class Party:
    """A party with an interest: name, whether it supplied data, and in which polygons its interest lies."""

    name: str
    supplied: bool
    interests: frozenset[str]


def parties(stakeholders: list[Feature], operators: dict[str, Feature]) -> list[Party]:
    """Return the parties in the order of the delivery."""
    return [
        Party(
            _organisation(operators.get(stakeholder.link("netbeheerder")), stakeholder.link("netbeheerder")),
            stakeholder.text("beheerdersinformatieGeleverd").lower() in ("true", "1"),
            frozenset(key for key in stakeholder.values if key.startswith("geraaktBelangBij")),
        )
        for stakeholder in stakeholders
    ]


def nets(networks: dict[str, Feature], stakeholders: list[Feature], operators: dict[str, Feature]) -> dict[str, Net]:
    """Return the nets by id; the owner of a net is the operator of the stakeholder that names the net.

    When no stakeholder does, the owner is the operator whose code (``KL1040``) the id of the net begins with.
    """
    owners = {
        network: _organisation(operators.get(stakeholder.link("netbeheerder")), stakeholder.link("netbeheerder"))
        for stakeholder in stakeholders
        for network in stakeholder.links("utiliteitsnet")
    }
    by_code = {operator.text("bronhoudercode"): operator for operator in operators.values()}
    return {
        network: Net(
            term_or_none(feature.term("thema")),
            owners.get(network) or _organisation(by_code.get(operator_code(network)), operator_code(network)),
            positive_metres(feature.first("standaardDieptelegging")),
        )
        for network, feature in networks.items()
    }


def operator_code(feature_id: str) -> str:
    """Return the code of the operator in an id: ``nl.imkl-KL1040.UNET_2`` gives ``KL1040``."""
    return feature_id.rpartition("nl.imkl-")[2].partition(".")[0]


def _organisation(operator: Feature | None, otherwise: str) -> str:
    name = operator.text("organisatie/naam") if operator else ""
    # Names go into lists that are separated by commas and semicolons.
    return name.replace(",", "").replace(";", "") or operator_code(otherwise)
