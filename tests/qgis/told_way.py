"""A way in of the window *Add Data* that shows what a test tells it, and keeps what it is asked."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout

from wijkaanpak_plugin.docks.plan.sources.add_data.way import Preview, PreviewPart, Way
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES

PROFILES = (
    ProfileChoice("klic_lines", "KLIC cables and pipes", "Lines of a delivery."),
    ProfileChoice("body_fields", "Body fields", "Fields of a body."),
)
PIPES = PreviewPart("pipes", "cables and pipes", 1240, "existing", SOURCE_ROLES, "klic_lines", PROFILES)
AREAS = PreviewPart(
    "coverage",
    "where it holds",
    1,
    "coverage",
    state=State.NOT_KNOWN,
    state_text="1 supplied nothing",
    meaning="Elzenkabel supplied nothing.",
    can_be_left_out=False,
)


class ToldWay(Way):
    """Takes files with one ending. answer: what ``finish`` returns."""

    def __init__(self, key="told", ending=".zip"):
        super().__init__()
        self.key, self._ending = key, ending
        self.did, self.asked, self.answer = [], None, ""
        self.layer = QgsVectorLayer("Point?crs=EPSG:28992", "points", "memory")
        self.place = QLineEdit()
        QVBoxLayout(self.fields).addWidget(self.place)

    @property
    def title(self):
        return f"&{self.key}"

    @property
    def subtitle(self):
        return f"{self._ending} of somebody"

    def begin(self, plan):
        self.did.append("begin")

    def takes(self, path):
        return path.suffix == self._ending

    def take_path(self, path, also=()):
        self.did.append(path.name)

    def finish(self, asked):
        self.asked = asked
        return self.answer

    def stop(self):
        self.failed.emit("")

    def close(self):
        self.did.append("close")

    def preview(self, *parts, **values):
        """Show parts, those of a delivery where none are given."""
        told = {"date": "2026-01-15", "date_origin": "from the delivery", "confidential": True, "colours": True}
        told.update(known="where 1,240 cables lie.", unknown="the depth of 1,066.", layers=(self.layer,))
        self.previewed.emit(Preview("KLIC 26G012345", parts or (PIPES, AREAS), **{**told, **values}))
