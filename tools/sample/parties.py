"""The parties of the sample neighbourhood: what they are, what it matters to them and what they decide. All made up."""

from __future__ import annotations

from typing import NamedTuple, Optional

from tools.sample import place


class Party(NamedTuple):
    """A party: interest and influence run from 1 (little) to 5 (much); colour as #rrggbb."""

    name: str
    party_type: str
    interest: int
    influence: int
    colour: str
    hard_conditions: Optional[str] = None


PARTIES = (
    Party(place.MUNICIPALITY, "municipality", 5, 5, "#4477aa", "Elke straat blijft bereikbaar voor hulpdiensten"),
    Party(place.WATER_BOARD, "water_board", 4, 3, "#66ccee", "Het peil van de singel blijft zoals het is"),
    Party(place.HOUSING_CORPORATION, "housing_corporation", 5, 4, "#ee6677", "Huurders betalen niet meer dan nu"),
    Party(place.RESIDENTS, "residents", 5, 2, "#228833"),
    Party(place.PRIVATE, "residents", 2, 1, "#bbbbbb"),
    Party(place.SHOPKEEPERS, "business", 4, 2, "#ccbb44", "De winkels zijn altijd te bevoorraden"),
    Party(place.HEAT_COMPANY, "network_operator", 5, 3, "#aa3377", "Pas graven als de helft van een straat meedoet"),
    Party(place.ELECTRICITY_OPERATOR, "network_operator", 3, 4, "#ddaa33", "Niets bouwen op kabels"),
    Party(place.GAS_OPERATOR, "network_operator", 2, 4, "#997700", "Brosse leidingen gaan voor 2030 weg"),
    Party(place.WATER_COMPANY, "network_operator", 2, 3, "#0077bb", "Drinkwater wordt nergens warmer"),
    Party(place.TELECOM_OPERATOR, "network_operator", 1, 2, "#888888"),
    Party(place.PROVINCE, "province", 2, 3, "#004488"),
)
