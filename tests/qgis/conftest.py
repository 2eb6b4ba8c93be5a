"""What tests with QGIS share.

Fixtures for all rooms stand here, those of one room in the conftest.py of its folder (map/drawing, docks/claims,
plan/tags, processing). The two plan files, empty and small, are made once; each test works on a copy.

plan                an empty plan of one square, open; ``plan_area`` is its boundary
small_plan          a plan with claims of each shape, a planned work, a hot spot and a tag, open
plan_path, small_plan_path
                    the file of either, for who opens it in a project or a panel
package_plan        the small plan with a package that has something under each head of its passport, open;
                    ``secret_package_plan``: and with what is confidential; ``package_plan_file``: to be copied
plan_in_project     what holds the plan of the project; ``open_again(plan_in_project, plan)`` hands it a plan
plan_controller     the Plan panel without a plan; ``panel_plan``: with one
rd_map, cad         project and map in RD New; a panel for advanced digitizing
fixed_clock         the clock of GDAL and of the plan stands still
no_connections      QGIS keeps no connection to any service; afterwards none that the test made

Modules beside this one, to import by their name:

records             add a record as a user does, save, open again, hold a file as another program does
plan_steps          a step on a plan, and the rows that its file holds then
event_loop          process events until nothing waits, in place of a pause
drawing_hand        a canvas and the hand that clicks, drags and types on it; layers in memory
map_bands           the shapes that are lit up on a map
map_picture         a map drawn as an image
walk_hand           the hand that leads a room in the Walk panel, and what it reads there
working_window      the whole workplace in a window with a map and a plan, for tests with keys
claims_panel        the Claims panel with hand, plan and what it said
adding_layers       the window Add Data with layers of the project, filled in by a test
cable_layers        a layer of cables as a publisher may deliver it
plan_panel          what tests of the Plan panel press and type; ``Filled`` stands for the user at a modal dialog
endless_analysis    an analysis that runs until it is cancelled
told_tool           a drawing tool that keeps what it is told
live_plans          edits of a plan with live answers, and the whole run they are compared with
hot_spot_examples, found_examples, stored_findings
                    hot spots, findings of each sort, findings in a plan
tag_desk, tag_layers
                    a plan with its tags; layers to tag
registering         register a layer with a plan
half_service        a service on this machine, whole, broken off or odd; own_connections: QGIS' connections to it
half_wfs            the same for a WFS, with or without a password
delivery_files      a delivery as a reader writes it, a table for each part
stranger            what a plan from somebody else may hold
full_disk           a disk without more room than a test leaves
every_byte          the bytes of a file, unpacked, and what is found in them
register_rules      what the geo-register asks of a GeoPackage, rule by rule
package_of_all      a package with something under each head of its passport, with and without secrets
map_files           read a PDF or an SVG that was made
drawing_crash       a process of its own that removes layers while they are drawn
"""

from __future__ import annotations

import gc
import shutil
import sys

import build_sample
import pytest
from cable_layers import cable_layer
from osgeo import gdal
from own_connections import forget_connections
from package_of_all import fill_package
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject
from qgis.gui import QgsAdvancedDigitizingDockWidget
from records import add_record, save_all

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.plan.sources.deliveries import following
from wijkaanpak_plugin.map.kept_styles import keep_styles
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.sources import answering
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sample.sample_files import sample_paths

#: A square of 200 by 200 metres in RD New.
AREA_WKT = "Polygon ((155000 463000, 155200 463000, 155200 463200, 155000 463200, 155000 463000))"


@pytest.fixture(autouse=True)
def closed_plans(monkeypatch):
    """Close every plan that a test opens: a layer that outlives QGIS takes the interpreter down with it."""
    opened = []
    begin = Plan.__init__

    def remember(self, *arguments):
        opened.append(self)
        begin(self, *arguments)

    monkeypatch.setattr(Plan, "__init__", remember)
    yield
    for plan in opened:
        plan.close()
    _forget_failure()


@pytest.fixture(autouse=True)
def files_answer_at_once(monkeypatch):
    """On a busy machine a file may take longer than a window may be held up, and what waits for it would come later."""
    monkeypatch.setattr(answering, "AT_ONCE_S", 20.0)
    monkeypatch.setattr(following, "AT_ONCE_S", 20.0)


@pytest.fixture(scope="session", autouse=True)
def styles_outlive_their_layers(qgis_app):
    """Many tests empty the project after the plugin has gone; a drawing that is going on must not crash then either."""
    project = QgsProject.instance()

    def keep(names):
        keep_styles(project, names)

    project.layersWillBeRemoved.connect(keep)
    yield
    project.layersWillBeRemoved.disconnect(keep)


def _forget_failure():
    """Let go of the layers in the frames of a test that failed: pytest keeps them for a debugger, past QGIS' end."""
    if getattr(sys, "last_value", None) is not None:
        for name in ("last_type", "last_value", "last_traceback", "last_exc"):
            setattr(sys, name, None)
        gc.collect()


@pytest.fixture
def plan_area():
    """Boundary of the small plan, in RD New."""
    return QgsGeometry.fromWkt(AREA_WKT)


@pytest.fixture(scope="session")
def empty_plan_file(tmp_path_factory):
    """The file of an empty plan of one square, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("plan") / "plan.gpkg"
    create_plan(path, "Bloemenbuurt", area=QgsGeometry.fromWkt(AREA_WKT), author="Test").close()
    return path


@pytest.fixture(scope="session")
def built_sample():
    """The two files of the sample as a build lays them in the plugin; made when they are not there, never opened."""
    return sample_paths(build_sample.build())


@pytest.fixture
def plan_path(tmp_path, empty_plan_file):
    """The file of an empty plan of one square, closed: for who opens it otherwise than ``plan``."""
    return shutil.copy(empty_plan_file, tmp_path / "plan.gpkg")


@pytest.fixture
def plan(plan_path):
    """An empty plan of one square."""
    return open_plan(plan_path)


@pytest.fixture(scope="session")
def small_plan_file(tmp_path_factory, empty_plan_file):
    """The file of the small plan, filled once; tests work on copies."""
    plan = open_plan(shutil.copy(empty_plan_file, tmp_path_factory.mktemp("small") / "plan.gpkg"))
    _fill_small_plan(plan)
    plan.close()
    return plan.backend.path


@pytest.fixture
def small_plan_path(tmp_path, small_plan_file):
    """The file of the small plan, closed."""
    return shutil.copy(small_plan_file, tmp_path / "plan.gpkg")


@pytest.fixture
def small_plan(small_plan_path):
    """A plan with one claim of each shape, one planned work, a hot spot and a tag, saved."""
    return open_plan(small_plan_path)


@pytest.fixture(scope="session")
def package_plan_file(tmp_path_factory, small_plan_file):
    """The file of the small plan with its package, filled once; tests work on copies."""
    return _with_package(small_plan_file, tmp_path_factory.mktemp("package"), with_secrets=False)


@pytest.fixture(scope="session")
def secret_package_plan_file(tmp_path_factory, small_plan_file):
    """The same with what is confidential under each head."""
    return _with_package(small_plan_file, tmp_path_factory.mktemp("secret_package"), with_secrets=True)


@pytest.fixture
def package_plan(tmp_path, package_plan_file):
    """The small plan with a package that has something under each head, saved."""
    return open_plan(shutil.copy(package_plan_file, tmp_path / "package_plan.gpkg"))


@pytest.fixture
def secret_package_plan(tmp_path, secret_package_plan_file):
    """The same with what is confidential under each head, saved."""
    return open_plan(shutil.copy(secret_package_plan_file, tmp_path / "secret_package_plan.gpkg"))


def _with_package(small_plan_file, folder, with_secrets):
    plan = open_plan(shutil.copy(small_plan_file, folder / "plan.gpkg"))
    fill_package(plan, with_secrets)
    plan.close()
    return plan.backend.path


def _fill_small_plan(plan):
    add_record(
        plan,
        "claim_area",
        "Polygon ((155010 463010, 155030 463010, 155030 463020, 155010 463020, 155010 463010))",
        body_id="wadi",
        name="Wadi",
        kind="wadi",
        transitions="climate_adaptation,nature_inclusivity",
        vertical_layer="surface",
    )
    add_record(
        plan,
        "claim_line",
        "LineString (155000 463050, 155200 463050)",
        body_id="heat",
        name="Warmtenet",
        kind="heat",
        transitions="energy",
        vertical_layer="underground",
        width_m=1.2,
        top_m=-1.0,
        bottom_m=-1.4,
        works_from="2028",
        works_to="2028",
        opens="underground",
    )
    add_record(
        plan,
        "claim_point",
        "Point (155050 463053)",
        body_id="tree",
        kind="tree",
        transitions="nature_inclusivity",
    )
    add_record(
        plan,
        "claim_line",
        "LineString (155000 463058, 155200 463058)",
        body_id="sewer",
        name="Riool",
        origin="work",
        kind="gravity_sewer",
        works_from="2027",
        works_to="2027",
        opens="underground",
    )
    add_record(plan, "hot_spot", "Point (155100 463100)", kind="bottleneck", text="Krap")
    add_record(
        plan,
        "feature_tag_line",
        "LineString (155000 463150, 155200 463150)",
        transitions="mobility",
        scale_level="urban",
    )
    save_all(plan)


@pytest.fixture
def plan_in_project(qgis_iface, qgis_new_project):
    """What holds the plan of the project; no plan is open yet."""
    holder = PlanInProject(QgsProject.instance())
    yield holder
    holder.unload()
    QgsProject.instance().clear()


@pytest.fixture
def rd_map(qgis_iface, qgis_new_project):
    """Project and map in RD New."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    qgis_iface.mapCanvas().setDestinationCrs(QgsProject.instance().crs())


@pytest.fixture
def plan_controller(qgis_iface, plan_in_project):
    """The controller of the Plan panel, without a plan."""
    controller = PlanController(qgis_iface, plan_in_project, Messages(qgis_iface))
    yield controller
    controller.unload()


@pytest.fixture
def panel_plan(plan_controller, plan_in_project, plan_path):
    """The controller of the Plan panel, and the plan that is open in it."""
    return plan_controller, plan_in_project.open(plan_path)


@pytest.fixture
def cables(qgis_new_project):
    """A layer with cables and pipes whose fields no profile knows."""
    fields = ("soort:string", "diameter_mm:string", "diepte_cm:int", "beheerder:string")
    rows = [
        ("LS", "40", 60, "Liander"),
        ("gas LD", "160,5", 100, "Liander"),
        ("?", "110", None, None),
        ("LS", None, 80, ""),
    ]
    return cable_layer(fields, rows)


@pytest.fixture
def fixed_clock():
    """Let the clock of GDAL and of the plan stand still."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2026-01-02T03:04:05.000Z")
    yield "2026-01-02T03:04:05.000Z"
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


@pytest.fixture
def no_connections(qgis_app):
    """QGIS keeps no connection to any service."""
    forget_connections()
    yield
    forget_connections()


@pytest.fixture(scope="module")
def cad(qgis_iface):
    """One panel for advanced digitizing, as QGIS has it: its item stays on the map and must not outlive the panel."""
    scene = qgis_iface.mapCanvas().scene()
    before = set(scene.items())
    dock = QgsAdvancedDigitizingDockWidget(qgis_iface.mapCanvas())
    its_own = set(scene.items()) - before
    qgis_iface.cadDockWidget = lambda: dock
    yield dock
    del qgis_iface.cadDockWidget
    for item in its_own:
        scene.removeItem(item)
    dock.deleteLater()
