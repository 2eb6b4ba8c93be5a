"""The three packages of the sample neighbourhood, after the three that the method names as examples. All made up.

Each holds the couplings that the method prints for it, as far as they have a place (docs/method.md lists them).
"""

from __future__ import annotations

from typing import NamedTuple, Optional

from tools.sample import place

OCCASION, LEADING, FOLLOWING = "occasion", "leading", "following"


class Measure(NamedTuple):
    """An agreement that has no place; years and euros."""

    key: str
    text: str
    party: str
    transitions: str
    building_block: Optional[str] = None
    works_from: Optional[str] = None
    works_to: Optional[str] = None
    cost_from: Optional[float] = None
    cost_to: Optional[float] = None


class Choice(NamedTuple):
    """What a package chooses for a transition: central or decentral, within or above the neighbourhood."""

    transition: str
    theme: str
    organisation: str
    organisation_level: str
    reason: str


class Package(NamedTuple):
    """A package; claims come with their role and the party that pulls them, tasks left out with the reason."""

    key: str
    name: str
    occasions: str
    leading_transitions: str
    vision: str
    lead: str
    partners: tuple[str, ...]
    horizon: str
    preferred: bool
    review_date: str
    claims: tuple[tuple[str, str, str], ...]
    measures: tuple[Measure, ...]
    choices: tuple[Choice, ...]
    tasks: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


_URBAN = Package(
    "verstedelijking",
    "Verstedelijking 2.0",
    "physical_renewal",
    "urbanisation",
    "Nieuwe woningen maken de hub en het plein mogelijk; de auto krijgt minder plaats.",
    place.HOUSING_CORPORATION,
    (place.MUNICIPALITY, place.RESIDENTS, place.SHOPKEEPERS),
    "2036",
    False,
    "2028-01-15",
    (
        ("woningen-randweg", OCCASION, place.HOUSING_CORPORATION),
        ("optoppen-flat", LEADING, place.HOUSING_CORPORATION),
        ("woningen-hub", LEADING, place.HOUSING_CORPORATION),
        ("hub-winkelplein", FOLLOWING, place.MUNICIPALITY),
        ("wijkbedrijf", FOLLOWING, place.RESIDENTS),
        ("groen-winkelplein", FOLLOWING, place.MUNICIPALITY),
        ("ontmoeten-winkelplein", FOLLOWING, place.SHOPKEEPERS),
        ("fietsenstalling", FOLLOWING, place.MUNICIPALITY),
        ("tuin-nieuwbouw", FOLLOWING, place.HOUSING_CORPORATION),
        ("ontmoeten-nieuwbouw", FOLLOWING, place.HOUSING_CORPORATION),
        ("renovatie-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("warmtepomp-flat", FOLLOWING, place.HOUSING_CORPORATION),
    ),
    (
        Measure(
            "inkoop",
            "Bewoners en corporatie kopen samen panelen en warmtepompen in",
            place.HOUSING_CORPORATION,
            "energy,urbanisation",
            works_from="2029",
            works_to="2031",
            cost_from=20000,
            cost_to=35000,
        ),
    ),
    (
        Choice("urbanisation", "wonen", "central", "within", "Bouwen kan op enkele plekken tegelijk"),
        Choice("mobility", "parkeren", "central", "within", "Op straat is te weinig plaats voor iedere auto"),
        Choice("energy", "warmte", "central", "within", "Een flat is in één keer te doen"),
        Choice("climate_adaptation", "regenwater", "decentral", "within", "Daken en tuinen vangen het water op"),
        Choice("nature_inclusivity", "groen", "decentral", "within", "Klein groen bij elke nieuwe woning"),
        Choice("socio_economic", "werk", "decentral", "within", "Het wijkbedrijf begint klein"),
    ),
    ("renovate_and_build_homes", "parking_and_mobility_hubs", "shared_mobility", "more_employment"),
    (("complete_cycle_network", "De fietsroute langs de Randweg hoort bij een ander pakket"),),
)

_SUSTAINABLE = Package(
    "duurzame-wijk",
    "Duurzame wijk",
    "maintenance,sustainability",
    "energy",
    "Riool, warmte en straat gaan in één keer open, en komen groener en rustiger terug.",
    place.HEAT_COMPANY,
    (place.MUNICIPALITY, place.HOUSING_CORPORATION, place.GAS_OPERATOR),
    "2035",
    True,
    "2027-06-01",
    (
        ("werk-riool-kastanjelaan", OCCASION, place.MUNICIPALITY),
        ("werk-riool-lindestraat", OCCASION, place.MUNICIPALITY),
        ("werk-gas-parklaan", OCCASION, place.GAS_OPERATOR),
        ("werk-bestrating-sleedoornstraat", OCCASION, place.MUNICIPALITY),
        ("warmte-kastanjelaan", LEADING, place.HEAT_COMPANY),
        ("warmte-lindestraat", LEADING, place.HEAT_COMPANY),
        ("warmte-parklaan", LEADING, place.HEAT_COMPANY),
        ("warmtestation", LEADING, place.HEAT_COMPANY),
        ("gasnet-eruit-kastanjelaan", LEADING, place.GAS_OPERATOR),
        ("zonnedak-school", LEADING, place.MUNICIPALITY),
        ("renovatie-flat", LEADING, place.HOUSING_CORPORATION),
        ("levensloop-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("regenriool-kastanjelaan", FOLLOWING, place.MUNICIPALITY),
        ("groen-kastanjelaan", FOLLOWING, place.MUNICIPALITY),
        ("bomen-linde-1", FOLLOWING, place.MUNICIPALITY),
        ("fietsstraat-linde", FOLLOWING, place.MUNICIPALITY),
        ("autovrij-linde", FOLLOWING, place.MUNICIPALITY),
        ("buurtplek-linde", FOLLOWING, place.RESIDENTS),
    ),
    (
        Measure(
            "deur",
            "Wie komt isoleren, vraagt ook hoe het gaat en kent de weg naar hulp",
            place.MUNICIPALITY,
            "socio_economic,energy",
            works_from="2028",
            works_to="2030",
            cost_from=60000,
            cost_to=90000,
        ),
    ),
    (
        Choice("energy", "warmte", "central", "above", "De bron ligt buiten de wijk"),
        Choice("mobility", "deelauto's", "central", "within", "Eén aanbieder voor de hele wijk"),
        Choice("socio_economic", "hulp aan huis", "decentral", "within", "Per portiek iemand die men kent"),
        Choice("climate_adaptation", "regenwater", "central", "within", "Een eigen buis naast het vuile water"),
        Choice("nature_inclusivity", "groen", "decentral", "within", "Bomen waar de straat toch open ligt"),
        Choice("urbanisation", "wonen", "decentral", "within", "Vooral verbeteren wat er staat"),
    ),
    ("gas_free_homes", "insulate_buildings", "renewable_energy", "lifetime_homes", "social_cohesion"),
    (("renovate_and_build_homes", "Bouwen zit in Verstedelijking 2.0"),),
)

_HEALTHY = Package(
    "gezonde-groene-wijk",
    "Gezonde, groene wijk",
    "maintenance,social_structure",
    "climate_adaptation,nature_inclusivity",
    "Waar het riool vernieuwd wordt, komt ruimte voor water, groen en spelen.",
    place.MUNICIPALITY,
    (place.WATER_BOARD, place.RESIDENTS, place.HOUSING_CORPORATION),
    "2034",
    False,
    "2027-09-01",
    (
        ("werk-riool-kastanjelaan", OCCASION, place.MUNICIPALITY),
        ("werk-bestrating-berkenstraat", OCCASION, place.MUNICIPALITY),
        ("regenriool-kastanjelaan", LEADING, place.MUNICIPALITY),
        ("groen-kastanjelaan", LEADING, place.MUNICIPALITY),
        ("wadi-park", LEADING, place.MUNICIPALITY),
        ("kratten-schoolplein", LEADING, place.MUNICIPALITY),
        ("natuuroever", LEADING, place.WATER_BOARD),
        ("ecozone-park", LEADING, place.MUNICIPALITY),
        ("tiny-forest", LEADING, place.RESIDENTS),
        ("postzegelpark", LEADING, place.RESIDENTS),
        ("groen-berken", LEADING, place.MUNICIPALITY),
        ("groendak-flat", LEADING, place.HOUSING_CORPORATION),
        ("autoluw-berken", FOLLOWING, place.RESIDENTS),
        ("speelstrook-berken", FOLLOWING, place.RESIDENTS),
        ("speelplek-park", FOLLOWING, place.MUNICIPALITY),
        ("optoppen-flat", FOLLOWING, place.HOUSING_CORPORATION),
        ("renovatie-flat", FOLLOWING, place.HOUSING_CORPORATION),
    ),
    (
        Measure(
            "tegels",
            "Wie een tegel inlevert, krijgt een plant; de corporatie haalt de tegels op",
            place.RESIDENTS,
            "climate_adaptation,nature_inclusivity,socio_economic",
            works_from="2027",
            works_to="2029",
            cost_from=5000,
            cost_to=12000,
        ),
    ),
    (
        Choice("climate_adaptation", "regenwater", "decentral", "within", "Water blijft waar het valt"),
        Choice("nature_inclusivity", "groen", "central", "above", "Het park is een schakel naar buiten"),
        Choice("mobility", "vervoer", "central", "above", "De bus rijdt vaker; dat beslist de provincie"),
        Choice("urbanisation", "wonen", "decentral", "within", "Een laag erop kost geen grond"),
        Choice("energy", "stroom", "decentral", "within", "Elk dak zijn eigen panelen"),
        Choice("socio_economic", "bewegen", "decentral", "within", "Dicht bij huis, voor alle leeftijden"),
    ),
    ("unpave_neighbourhood", "water_buffers", "green_blue_network", "low_car_area", "health_and_exercise"),
    (("gas_free_homes", "Het warmtenet zit in Duurzame wijk"),),
)

PACKAGES = (_URBAN, _SUSTAINABLE, _HEALTHY)


def packages_of(claim: str) -> tuple[str, ...]:
    """Return the keys of the packages in which a claim stands."""
    return tuple(package.key for package in PACKAGES if claim in {name for name, _, _ in package.claims})
