"""What the sessions in which something goes wrong share.

Each step opens a plan of its own, draws into trouble, and draws and undoes again when the trouble is over: each time
one clear message, nothing lost, and QGIS goes on.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager

from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QPushButton

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
from hands import FOLDER, check, click, find, look_at, panel, wait_until
from studio_hands import (
    copied,
    draw,
    make_plan,
    new_project,
    open_in_qgis,
    pick_block,
    rows,
    saying,
    sentences,
    settled,
    undo,
    wait_for_rows,
)

X, Y = 155200.0, 463200.0
SCALE = 500.0
LINE = [(X - 20, Y - 5), (X + 5, Y), (X + 20, Y - 4)]
OTHER = [(X - 20, Y + 8), (X + 18, Y + 12)]
RD = QgsCoordinateReferenceSystem("EPSG:28992")


def fresh(name):
    """Open a plan of its own in a new project, with a heat network in hand, and return its path."""
    new_project()
    QgsProject.instance().setCrs(RD)
    folder = FOLDER / name
    folder.mkdir()
    path = another_plan(folder / "plan.gpkg")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    sentences()
    hands.unexpected.clear()
    return path


def another_plan(path):
    """Make a plan by copying one and giving it a name of its own."""
    copied(FOLDER / "template.gpkg", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE plan_info SET value = ? WHERE key = 'plan_id'", (str(path),))
    return path


def told(*words):
    """Check that exactly one sentence is said and that it holds these words."""
    wait_until(lambda: bool(saying()), f"something is said with {words}", 20)
    said = sentences()
    check(len(said) == 1, f"{len(said)} messages: {said}")
    check(all(word in said[0] for word in words), f"'{said[0]}' does not say {words}")
    # The log has the same sentence, and must have nothing else: a failure with a traceback is no clear message.
    hands.unexpected[:] = [text for text in hands.unexpected if text not in said]
    print(f"said: {said[0]}", flush=True)


def silent():
    """Check that nothing is said."""
    said = sentences()
    check(not said, f"said: {said}")


def lines(path):
    """Return how many lines are in the file."""
    return len(rows(path, "claim_line"))


def works_again(path):
    """Check that drawing and undoing go on."""
    before = lines(path)
    pick_block("heat_network")
    draw(OTHER)
    wait_for_rows(path, "claim_line", before + 1)
    undo()
    wait_for_rows(path, "claim_line", before)
    settled()
    silent()


def save_kept_claim(path, count=1):
    """Press the button that saves the shape that was kept; so many lines are in the file then."""
    panel("Claims")
    click(find(QPushButton, "WijkaanpakTryAgain"))
    wait_for_rows(path, "claim_line", count)


def save_kept_hot_spot(path):
    """Press the button that saves the hot spot that was kept."""
    panel("HotSpots")
    click(find(QPushButton, "WijkaanpakHotSpotTryAgain"))
    wait_for_rows(path, "hot_spot", 1)


@contextmanager
def locked(path, how="EXCLUSIVE"):
    """Hold a plan file as another program does while it writes."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as other:
        other.execute(f"BEGIN {how}")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


@contextmanager
def read_only(path):
    """Make a file and its folder read-only, for root too."""
    both = [str(path), str(path.parent)]
    if os.geteuid():
        modes = [os.stat(one).st_mode for one in both]
        for one in both:
            os.chmod(one, stat.S_IMODE(os.stat(one).st_mode) & ~0o222)
        try:
            yield
        finally:
            for one, mode in zip(both, modes):
                os.chmod(one, stat.S_IMODE(mode))
        return
    subprocess.run(["chattr", "+i", *both], check=True, timeout=20)
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *both], check=True, timeout=20)


def ends(path, table="claim_line"):
    """Return the first and last point of the last record of a table."""
    dataset = ogr.Open(str(path))
    shapes = [feature.GetGeometryRef().Clone() for feature in dataset.GetLayerByName(table)]
    points = shapes[-1].GetGeometryRef(0).GetPoints()
    return points[0][:2], points[-1][:2]


def lies_at(found, wanted, far=0.5):
    """Say whether points lie where they were clicked."""
    return all(abs(a - b) < far for one, other in zip(found, wanted) for a, b in zip(one, other))


def a_plan_is_made():
    # QGIS would ask in a window of its own which transformation to take from RD New to degrees.
    QgsSettings().setValue("projections/promptWhenMultipleTransformsExist", False, QgsSettings.Section.App)
    make_plan(FOLDER / "template.gpkg")
