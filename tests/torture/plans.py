"""Plans to attack: small, with something linked to something in them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan

AREA = "Polygon ((155000 463000, 155200 463000, 155200 463200, 155000 463200, 155000 463000))"
#: Claims that a hot spot and a package are linked with.
LINKED = 40


def square(x: float, y: float, size: float = 8.0) -> str:
    """Return a square as WKT; metres in RD New."""
    return f"Polygon (({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))"


def point(number: int) -> QgsGeometry:
    """Return a place for the claim of this number."""
    return QgsGeometry.fromWkt(f"Point ({155_010 + number % 180} {463_010 + number // 180 % 180})")


def make_plan(path: Path) -> Path:
    """Make a plan with claims, a hot spot, a package and links between them, and close it."""
    plan = create_plan(path, "Bloemenbuurt", area=QgsGeometry.fromWkt(AREA), author="Test")
    changes = Changes(plan)
    spot = changes.add("hot_spot", {"kind": "idea", "text": "linked"}, point(0))
    package = changes.add("package", {"name": "Pakket"})
    for number in range(LINKED):
        place = square(155_000 + 10 * (number % 20), 463_000 + 10 * (number // 20))
        body = changes.add("claim_area", {"name": f"area {number}", "kind": "wadi"}, QgsGeometry.fromWkt(place))
        changes.add("hot_spot_claim", {"hot_spot_id": spot, "body_id": body})
        changes.add("package_claim", {"package_id": package, "body_id": body, "role": "leading"})
    changes.add("claim_point", {"name": "renamed", "kind": "tree"}, point(1))
    plan.history.perform("Begin", changes)
    plan.close()
    return path


def draw(plan: Plan, name: str, number: int = 0) -> None:
    """Add a claim and a hot spot of one name as one step of that name."""
    changes = Changes(plan)
    changes.add("claim_point", {"kind": "tree", "name": name}, point(number))
    changes.add("hot_spot", {"kind": "idea", "text": name}, point(number))
    plan.history.perform(name, changes)
