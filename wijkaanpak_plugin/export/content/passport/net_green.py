"""What becomes of green by a package, in one figure: what comes less what goes, never what comes alone."""

from __future__ import annotations

import pandas as pd

from wijkaanpak_plugin.analysis.packages.all_figures import balance_of
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.packages.space_uses import NOT_KNOWN, SURFACE
from wijkaanpak_plugin.export.content.passport.passport import NetGreen, Pieces

_GREEN, _TREES, _PARKING = "green", "trees", "parking"


def net_green(scene: PackageScene, package: Package) -> NetGreen:
    """Return what becomes of green on the surface, with trees and parking places, from the space balance."""
    balance = balance_of(scene, package)
    surface = balance.table[balance.table["layer"] == SURFACE]
    green, unknown = (surface[surface["use"] == use] for use in (_GREEN, NOT_KNOWN))
    return NetGreen(
        lost_m2=float(green["lost_m2"].sum()),
        gained_m2=float(green["gained_m2"].sum()),
        unknown_m2=float(unknown["before_m2"].sum()),
        touched_m2=balance.touched_m2[SURFACE],
        without_size=int(surface["unsized_claims"].sum()) + balance.without_kind,
        trees=_pieces(surface, _TREES),
        parking=_pieces(surface, _PARKING),
    )


def _pieces(surface: pd.DataFrame, use: str) -> Pieces:
    rows = surface[surface["use"] == use]
    lost, gained = (int(rows[name].fillna(0).sum()) for name in ("lost", "gained"))
    return Pieces(lost, gained, int(rows[["lost_uncounted", "gained_uncounted"]].to_numpy(dtype=int).sum()))
