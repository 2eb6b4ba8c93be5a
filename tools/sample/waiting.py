"""What claims and packages of the sample neighbourhood wait for. All made up."""

from __future__ import annotations

from typing import NamedTuple, Optional

from tools.sample import place


class Dependency(NamedTuple):
    """Who waits for what: needs and on are claims, works or packages by key; text: what is not in the plan."""

    key: str
    needs: str
    kind: str
    party: str
    level: str
    status: str
    on: Optional[str] = None
    text: Optional[str] = None
    needed_by: Optional[str] = None
    promised_by: Optional[str] = None
    source: Optional[str] = None


DEPENDENCIES = (
    Dependency(
        "warmtebron",
        "warmte-parklaan",
        "source",
        place.HEAT_COMPANY,
        "above",
        "open",
        text="Warmtebron bij het gemaal buiten de wijk",
        needed_by="2032",
        source="Brief van het warmtebedrijf (fictief)",
    ),
    Dependency(
        "stroom-laadplein",
        "laadplein",
        "grid_capacity",
        place.ELECTRICITY_OPERATOR,
        "within",
        "promised",
        on="trafo-sleedoorn",
        needed_by="2030",
        promised_by="2029",
        source="Overleg met de netbeheerder (fictief)",
    ),
    Dependency(
        "gas-na-warmte",
        "gasnet-eruit-kastanjelaan",
        "order",
        place.GAS_OPERATOR,
        "within",
        "promised",
        on="warmte-kastanjelaan",
    ),
    Dependency(
        "bijdrage-provincie",
        "duurzame-wijk",
        "money",
        place.PROVINCE,
        "above",
        "promised",
        text="Bijdrage aan de eerste aansluitingen",
        needed_by="2028",
        promised_by="2027",
        source="Programma van de provincie (fictief)",
    ),
)
