"""A plan from somebody else, given to an algorithm: not changed and not followed elsewhere unless that is asked for."""

from __future__ import annotations

import shutil

import pytest
from plan_panel import points_on_disk
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsSettings
from stranger import add_row, make_older

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.backends import backend_at


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)


@pytest.fixture(params=["analyse", "exportpackagemap", "exportplan", "openonce", "spacebalance"])
def start(request, run, tmp_path):
    """Run an algorithm that opens a plan, and return what it said; no address is trusted yet."""
    # Trust is kept by the address, and a folder that a test has left may be given to the next one.
    QgsSettings().remove("wijkaanpak/trusted")

    def go(path, **more):
        feedback = Listener()
        if request.param == "analyse":
            run("analyse", feedback, CLAIMS=[str(path)], OUTPUT=str(tmp_path / "found.gpkg"), **more)
        elif request.param in ("openonce", "spacebalance"):
            run(request.param, feedback, PLAN=str(path), OUTPUT=str(tmp_path / "result.gpkg"), **more)
        elif request.param == "exportplan":
            run("exportplan", feedback, PLAN=str(path), FORMATS=[2], OUTPUT=str(tmp_path / "data"), **more)
        else:
            run("exportpackagemap", feedback, PLAN=str(path), OUTPUT=str(tmp_path / "sheet.png"), **more)
        return " ".join(feedback.said)

    return go


def test_an_older_plan_is_refused_until_its_parameter_is_ticked(start, small_plan):
    path = make_older(small_plan)
    old = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="Bring an older plan up to date"):
        start(path)
    assert path.read_bytes() == old
    start(path, UPDATE=True)
    assert backend_at(path).info()["schema_version"] == str(SCHEMA_VERSION)


def test_data_from_elsewhere_is_left_out_and_said_until_its_parameter_is_ticked(start, small_plan, tmp_path):
    points_on_disk(tmp_path / "bomen.gpkg")
    small_plan.close()
    (tmp_path / "mail").mkdir()
    path = shutil.copy(small_plan.backend.path, tmp_path / "mail" / "plan.gpkg")
    plan = open_plan(path)
    add_row(plan, "../bomen.gpkg", name="Bomen", coverage="plan_area")
    plan.close()
    assert str(tmp_path / "bomen.gpkg") in start(path)
    assert str(tmp_path / "bomen.gpkg") not in start(path, TRUST=True)
