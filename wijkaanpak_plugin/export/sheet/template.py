"""The template of a sheet: a layout that a designer can edit, whose items are found by their id."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Optional, TypeVar

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.domain.files.special_file import is_special, is_too_large
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.house_style import dress
from wijkaanpak_plugin.export.sheets import (
    AREAS,
    COMPARISON,
    FINDINGS,
    ISSUES,
    LAYERS,
    PARTY,
    PASSPORT,
    RESIDENTS,
    RESIDENTS_MORE,
    STREETS,
    TABLES,
    TIMELINE,
    TRANSITIONS,
)
from wijkaanpak_plugin.resource_paths import resource
from wijkaanpak_plugin.sources.fonts import use_installed

Item = TypeVar("Item", bound=QgsLayoutItem)

#: What a layout variable is called: ``[% @wijkaanpak_title %]``.
PREFIX = "wijkaanpak_"
_FILES = {
    FINDINGS: "package_map.qpt",
    PASSPORT: "package_passport.qpt",
    RESIDENTS: "package_residents.qpt",
    RESIDENTS_MORE: "residents_second_sheet.qpt",
    TABLES: "package_tables.qpt",
    ISSUES: "package_tables.qpt",
    LAYERS: "package_theme.qpt",
    TRANSITIONS: "package_theme.qpt",
    STREETS: "package_theme.qpt",
    AREAS: "package_theme.qpt",
    TIMELINE: "package_timeline.qpt",
    PARTY: "party_sheet.qpt",
    COMPARISON: "package_comparison.qpt",
}
#: Items that the export fills by id. What a text shows comes from variables, so texts may be called anything.
FILLED_ITEMS = (
    "map",
    "scale_bar",
    "findings",
    "legend_transitions",
    "legend_layers",
    "legend_findings",
    "legend_background",
)
#: Texts that are shortened to what fits in the label of this id, or else in the one that shows their variable.
FITTED_ITEMS = ("title", "subtitle", "sources", "assumptions")


def template_path(sheet: str = FINDINGS) -> Path:
    """Return the path of the template that comes with the plugin for a sheet."""
    return resource("layouts", _FILES[sheet])


class Template:
    """A layout made from a template, in a project of its own."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self.layout = layout
        self.missing: list[str] = []

    @classmethod
    def read(cls, path: Path, project: QgsProject) -> Template:
        """Read a template into a new layout of ``project``; ExportError, one sentence, when that fails."""
        document = QDomDocument()
        if is_special(path) or is_too_large(path):
            raise _unreadable(path)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise _unreadable(path) from error
        if "<!DOCTYPE" in text or not _set_content(document, text):
            raise _unreadable(path)
        use_installed(document.documentElement())
        layout = QgsPrintLayout(project)
        _items, done = layout.loadFromTemplate(document, QgsReadWriteContext())
        if not done or not layout.pageCollection().pageCount():
            raise _unreadable(path)
        dress(layout)
        return cls(layout)

    def item(self, item_id: str, kind: type[Item]) -> Optional[Item]:
        """Return the item of that id and kind; None, and remembered as missing, when a designer took it out."""
        found = self.layout.itemById(item_id)
        if isinstance(found, kind):
            return found
        if item_id not in self.missing:
            self.missing.append(item_id)
        return None

    def label(self, name: str) -> Optional[QgsLayoutItemLabel]:
        """Return the label of that id, or else the first one that shows the layout variable of that name, whatever a
        designer called it; None, and remembered as missing, when there is neither.
        """
        if not isinstance(self.layout.itemById(name), QgsLayoutItemLabel):
            shows = re.compile(rf"@{PREFIX}{name}\b")
            for found in self.layout.items():
                if isinstance(found, QgsLayoutItemLabel) and shows.search(found.text()):
                    return found
        return self.item(name, QgsLayoutItemLabel)

    def table(self, item_id: str) -> Optional[tuple[QgsLayoutFrame, QgsLayoutItemManualTable]]:
        """Return the frame of that id and the table in it."""
        frame = self.item(item_id, QgsLayoutFrame)
        table = frame.multiFrame() if frame is not None else None
        return (frame, table) if isinstance(table, QgsLayoutItemManualTable) else None

    def set_text(self, name: str, text: str) -> None:
        """Set one layout variable."""
        QgsExpressionContextUtils.setLayoutVariable(self.layout, PREFIX + name, text)


def _set_content(document: QDomDocument, text: str) -> bool:
    result = document.setContent(text)
    # PyQt5 gives a tuple that begins with the verdict, PyQt6 a result object.
    return bool(result[0]) if isinstance(result, tuple) else bool(result)


def _unreadable(path: Path) -> ExportError:
    text = translate("Export", "The template {name} cannot be read as a layout of QGIS.")
    return ExportError(text.format(name=path.name))
