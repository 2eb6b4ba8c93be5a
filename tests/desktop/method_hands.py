"""What hands do where the method decides: confront and decide, weigh two by two, shift in time. Runs inside QGIS."""

from __future__ import annotations

from hands import check, click, find, iface, key, panel, pump, rest, to_the_front, wait_until, window, write
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

#: Pages of a finding.
FIGURES, JUDGEMENT, CONFRONTED, DECISION = range(4)
TIMELINE = "WijkaanpakTimelineDock"
#: Roles under which a list has a finding, and a row of another list what it stands for.
FOUND, _ROW = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole)


def part(kind, name, of):
    """Return a widget of a panel that is in front: to bring it there once more would take time."""
    return find(kind, name, find(QDockWidget, f"Wijkaanpak{of}Dock"))


def bring(widget):
    """Scroll the panel so that a widget can be pressed, where that is needed."""
    if widget.visibleRegion().contains(widget.rect().center()):
        return
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, 10)
        parent = parent.parentWidget()
    rest()


# Findings


def listed_findings():
    """The rows of the list of findings."""
    model = part(QTreeView, "WijkaanpakFindingsList", "Findings").model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]


def choose_finding(finding_id):
    """Click the row that stands for a finding, and return its sentence as the panel shows it."""
    panel("Findings")
    tree = part(QTreeView, "WijkaanpakFindingsList", "Findings")
    (row,) = (each for each in listed_findings() if finding_id in each.data(FOUND).finding_ids)
    tree.scrollTo(row)
    rest()
    click(tree.viewport(), tree.visualRect(row).center())
    wait_until(lambda: finding_id in tree.currentIndex().data(FOUND).finding_ids, "the finding is chosen", 10)
    return find(QLabel, "WijkaanpakFindingSentence").text()


def show_page(place):
    """Click the tab of a page of the finding."""
    tabs = part(QTabWidget, "WijkaanpakFindingTabs", "Findings")
    click(tabs.tabBar(), tabs.tabBar().tabRect(place).center())
    wait_until(lambda: tabs.currentIndex() == place, f"page {place} is in front", 5)


def fill(field, words):
    """Type words in a field in place of what stood there, and leave it."""
    bring(field)
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    click(line)
    if line.text():
        key("ctrl+a")
    write(words)
    key("Tab")


def lacks():
    """What keeps the chosen finding from the decision table, as the panel says it."""
    label = part(QWidget, "WijkaanpakDecisionObstacle", "Findings")
    return label.text if label.isVisible() else ""


def confront(words, held, typed=True):
    """Fill in what meets in the chosen finding, by column. held: returns what the plan file holds of the finding.

    typed: with mouse and keys, which takes a second a field; else the fields are told.
    """
    show_page(CONFRONTED)
    for name, text in words.items():
        field = part(QLineEdit, f"WijkaanpakConfront_{name}", "Findings")
        if typed:
            fill(field, text)
        else:
            field.setText(text)
            field.editingFinished.emit()
        wait_until(lambda name=name, text=text: held()[name] == text, f"{name} is written", 5)


def decide(who, mandate, words, held):
    """Lay the chosen finding on the decision table and record that it is done now; without a mandate that cannot be.

    held: returns what the plan file holds of the finding.
    """
    show_page(DECISION)
    check(lacks() == "", f"the panel says: {lacks()}")
    click(part(QToolButton, "WijkaanpakTable_decision", "Findings"))
    wait_until(lambda: held()["table_stage"] == "decision", "it lies on the decision table", 5)
    record = find(QPushButton, "WijkaanpakDecide")
    click(part(QToolButton, "WijkaanpakChoice_now", "Findings"))
    fill(part(QComboBox, "WijkaanpakDecidedBy", "Findings"), who)
    check(not record.isEnabled(), "it can be decided without a mandate")
    fill(part(QLineEdit, "WijkaanpakMandate", "Findings"), mandate)
    fill(part(QLineEdit, "WijkaanpakDecision", "Findings"), words)
    bring(record)
    click(record)
    wait_until(lambda: held()["table_stage"] == "decided", "it is decided", 5)
    row = held()
    told = (row["choice"], row["decided_by"], row["mandate"], row["decided_version"] == row["version"])
    check(told == ("now", who, mandate, True), f"the decision is {told}")
    said = find(QLabel, "WijkaanpakDecisionSaid")
    bring(said)
    check(said.isVisible() and mandate in said.text(), f"the panel says: {said.text()}")


# Pairs


def over_map(name):
    """Return what lies over the map, None when it does not."""
    return iface.mapCanvas().findChild(QWidget, name)


def choose_interests(body_ids):
    """Tick claims in the list of the Walk panel; they are not compared yet."""
    panel("Walk")
    click(part(QToolButton, "WijkaanpakWalkAlong_pairs", "Walk"))
    begin = part(QPushButton, "WijkaanpakPairBegin", "Walk")
    wait_until(begin.isVisible, "interests can be chosen", 10)
    check(over_map("WijkaanpakPairCards") is None, "something is compared before it was chosen")
    listed = find(QListWidget, "WijkaanpakPairClaims")
    items = {listed.item(row).data(_ROW): listed.item(row) for row in range(listed.count())}
    for name in body_ids:
        listed.scrollToItem(items[name])
        pump(0.1)
        place = listed.visualItemRect(items[name])
        box = place.topLeft()
        box.setX(box.x() + 12)
        box.setY(place.center().y())
        click(listed.viewport(), box)
    wait_until(begin.isEnabled, "they can be compared", 5)


def compare():
    """Begin with the first question."""
    click(part(QPushButton, "WijkaanpakPairBegin", "Walk"))
    wait_until(lambda: over_map("WijkaanpakPairCards") is not None, "two are compared", 10)


def answer_pairs(answers, row):
    """Answer questions in turn for the party in a row, from the one in front."""
    for answer in answers:
        # A row is made anew when its party has become one.
        name = f"WijkaanpakPair_{answer}_{row}"
        if not part(QToolButton, name, "Walk").isChecked():
            click(part(QToolButton, name, "Walk"))
        wait_until(lambda name=name: part(QToolButton, name, "Walk").isChecked(), "it is noted", 5)
        if part(QPushButton, "WijkaanpakWalkNext", "Walk").isEnabled():
            click(part(QPushButton, "WijkaanpakWalkNext", "Walk"))


def told_order():
    """What the votes come to."""
    return part(QLabel, "WijkaanpakPairOrder", "Walk").text()


# Time


def counts_in_time():
    """What the timeline counts."""
    return find(QWidget, "WijkaanpakTimelineCounts").said


def show_timeline():
    """Bring the timeline to the front, and return its chart once the works are known."""
    to_the_front(TIMELINE)
    wait_until(lambda: window.findChild(QWidget, "WijkaanpakTimelineChart") is not None, "the panel is there", 30)
    chart = find(QWidget, "WijkaanpakTimelineChart")
    wait_until(lambda: chart.isVisible() and chart.scene.counts, "the works are known", 60)
    return chart


def turn_to(place):
    """Show chart (0) or list of shifts (1) where a low panel shows one of them."""
    tabs = find(QTabWidget, "WijkaanpakTimelineTabs")
    if tabs.isVisible():
        click(tabs.tabBar(), tabs.tabBar().tabRect(place).center())


def look_at_shift(number):
    """Click a row of the list of smallest shifts, and return it."""
    turn_to(1)
    view = find(QListView, "WijkaanpakTimelineShiftList")
    wait_until(view.isVisible, "the list is seen", 20)
    row = view.model().index(number, 0)
    click(view.viewport(), view.visualRect(row).center())
    return row.data(_ROW)


def apply_shift_and_take_it_back(planned):
    """Apply the shift that is looked at, then press Ctrl+Z; return the windows before it and with it.

    planned: returns the windows that the plan file holds.
    """
    counted, held = counts_in_time(), planned()
    click(find(QPushButton, "WijkaanpakTimelineApply"))
    wait_until(lambda: planned() != held, "the plan holds the shift", 20)
    wait_until(lambda: counts_in_time() != counted, "more fits as planned", 20)
    moved = planned()
    key("ctrl+z")
    wait_until(lambda: planned() == held, "the plan holds what it held", 20)
    wait_until(lambda: counts_in_time() == counted, "the counts are back", 20)
    return held, moved
