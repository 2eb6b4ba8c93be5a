"""What stands at the foot of everything that is handed out: for whom it is, who made it, and what it is not."""

from __future__ import annotations

from qgis.core import Qgis

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.plan.store.author import chosen_author
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.resource_paths import metadata_file


def disclaimer() -> str:
    """Return what it is not."""
    return translate(
        "Export", "Inspiration for the conversation, not a final design; no rights can be derived from it."
    )


def made_by(plan: Plan) -> str:
    """Return who made the plan, as it was written in the plan or, where that says nothing, by who exports it."""
    author = plan.info.get("author") or chosen_author() or translate("Export", "not filled in")
    return translate("Export", "Made by: {author}").format(author=author)


def audience_line(audience: str) -> str:
    """Return for whom what was made is meant."""
    if audience == OPEN:
        return translate("Export", "Open edition: holds only what may be shared.")
    return translate("Export", "Internal edition: may hold confidential claims and data; do not pass on.")


def numbers_line(audience: str) -> str:
    """Return by which numbers findings go."""
    if audience == OPEN:
        return translate("Export", "Findings are numbered for this sheet.")
    return translate("Export", "Findings have the numbers that they have in the panels.")


def versions() -> str:
    """Return with what it was made."""
    return f"Wijkaanpak {_plugin_version()} · QGIS {Qgis.version().split('-')[0]}"


def _plugin_version() -> str:
    for line in metadata_file().read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return ""
