"""A reader of deliveries that is told what it finds: tables, what is wrong, or that it takes for ever."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from delivery_files import PIPES, POINTS, write_tables
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QThread

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind, PartKind
from wijkaanpak_plugin.domain.translation import N_


class ReadTables(QgsProcessingAlgorithm):
    """Reads what a test laid at a place: tables to write, what to do meanwhile, or what is wrong with it."""

    contents: ClassVar[dict[str, object]] = {}

    def name(self):
        return "readtables"

    def displayName(self):
        return self.name()

    def createInstance(self):
        return ReadTables()

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFile("INPUT", "INPUT"))
        self.addParameter(QgsProcessingParameterString("OUTPUT", "OUTPUT"))

    def processAlgorithm(self, parameters, context, feedback):
        found = self.contents[Path(parameters["INPUT"]).name]
        if isinstance(found, str):
            Path(parameters["OUTPUT"]).write_bytes(b"half of it")
            raise QgsProcessingException(found)
        if found is None:
            while not feedback.isCanceled():
                QThread.msleep(2)
            return {}
        write_tables(Path(parameters["OUTPUT"]), found)
        return {"OUTPUT": parameters["OUTPUT"]}


def kind_of_tables():
    parts = {name: PartKind(N_("Tests", name), "existing", "body_fields") for name in ("pipes", "points")}
    return DeliveryKind(
        format="tables",
        name="Levering",
        title=N_("Tests", "Read"),
        sorts=N_("Tests", "all (*)"),
        algorithm=ReadTables,
        outputs=lambda file: {"OUTPUT": str(file)},
        parts=parts,
    )


def lay_deliveries(folder):
    """Lay files in a folder that stand for deliveries."""
    newer = {"pipes": (PIPES[0], ("p2", "heat", 20), ("p4", "telecom", 40)), "points": POINTS}
    ReadTables.contents = {
        "older.zip": {"pipes": PIPES, "points": POINTS},
        "newer.zip": newer,
        "damaged.zip": "The file is damaged.",
        "endless.zip": None,
    }
    for name in ReadTables.contents:
        (folder / name).write_bytes(b"x")
