"""Which columns a csv of costs per unit has, and how units are written in it."""

from __future__ import annotations

from wijkaanpak_plugin.domain.files.kind_table_csv import KindTable
from wijkaanpak_plugin.domain.files.units import METRE, PIECE, SQUARE_METRE

UNIT_COSTS = KindTable(
    headings={
        "kind": ("soort", "kind"),
        "unit": ("eenheid", "unit"),
        "cost": ("kosten_euro", "cost_euro", "kosten", "cost"),
        "source": ("bron", "source"),
    },
    numbers=("cost",),
    words={
        "unit": {
            METRE: ("m", "m", "meter", "metre"),
            SQUARE_METRE: ("m2", "m2", "m\u00b2", "vierkante meter", "square metre"),
            PIECE: ("stuk", "piece", "st", "stuks", "each"),
        }
    },
)
