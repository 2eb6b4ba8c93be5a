"""Labels of the existing data in the user's language: they stand in the styles that the file holds."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing
from wijkaanpak_plugin.plan.store.geopackage.styles import STYLE_TABLE


def relabel_existing_data(path: Path) -> None:
    """Let the legends of existing data name each kind. GeoPackageError when that cannot be done."""
    with changing(path) as dataset:
        styles = dataset.GetLayerByName(STYLE_TABLE)
        for row in list(styles):
            row.SetField("styleQML", _with_labels(row.GetField("styleQML")))
            styles.SetFeature(row)


def _with_labels(qml: str) -> str:
    """Return a style in which each category that stands for a kind bears its label."""
    document = QDomDocument()
    well, problem, line, _column = document.setContent(qml)
    if not well:
        raise GeoPackageError(f"{problem} ({line})")
    kinds = load_kinds()
    categories = document.elementsByTagName("category")
    for number in range(categories.count()):
        category = categories.at(number).toElement()
        kind = category.attribute("value")
        if kind in kinds.frame.index:
            category.setAttribute("label", kinds.label(kind, language()))
    return document.toString(-1)
