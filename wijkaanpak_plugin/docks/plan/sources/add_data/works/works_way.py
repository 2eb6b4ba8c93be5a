"""The way *List of works*: a csv or spreadsheet of planned works, placed by the names of streets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.sources.add_data.named import named
from wijkaanpak_plugin.docks.plan.sources.add_data.task_way import TaskWay
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, Preview, PreviewPart
from wijkaanpak_plugin.docks.plan.sources.add_data.works.works_delivery import (
    ROLE,
    OlderLists,
    WantedList,
    older_lists,
    take_up,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.works.works_fields import WorksFields
from wijkaanpak_plugin.docks.plan.sources.add_data.works.works_look import STREETS, ListTask, SeenList
from wijkaanpak_plugin.docks.plan.sources.profile_choices import profile_choice, profile_choices
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.files.plan_area import plan_extent
from wijkaanpak_plugin.plan.sources.deliveries.delivery import WORKS, Delivery
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, Plan
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.works.works_table import is_works_list

#: Streets are looked for within the plan and this far around it, as a part of its size, and at least so many metres:
#: the same names are there in other towns.
_AROUND, _LEAST_M = 0.5, 500.0
#: So many texts are named; the others are counted.
_MOST_NAMED = 5
#: What is said of lists, one sentence at a time.
_MATTER = "works"


class WorksWay(TaskWay):
    """Rows whose place is not known come along and are counted; none is left out in silence."""

    key = WORKS

    def __init__(self, messages: Messages, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._shown = WorksFields()
        self.fields = self._shown
        self._streets: dict[str, QgsVectorLayer] = {}
        self._file = ""
        self._older: dict[str, Delivery] = {}
        self._seen: dict[str, SeenList] = {}
        self._preview: Optional[Preview] = None

    @property
    def title(self) -> str:
        """Its name in the list."""
        return translate("AddData", "List of wor&ks")

    @property
    def subtitle(self) -> str:
        """What it reads."""
        return translate("AddData", "csv or spreadsheet: street, what, from, until")

    def begin(self, plan: Plan) -> None:
        """Offer the layers with names of streets."""
        super().begin(plan)
        self._shown.file_chosen.connect(self._take_file)
        self._shown.streets_chosen.connect(self._read)
        self._shown.older_chosen.connect(self._show_preview)

    def come_in_front(self) -> None:
        """Look for layers with streets, the first time."""
        if not self._streets and not self._file and self._plan is not None:
            self._streets = _layers_with_streets(self._plan)
            self._shown.offer_streets([(key, layer.name()) for key, layer in self._streets.items()])

    def takes(self, path: Path) -> bool:
        """Say whether it is a list of planned works."""
        return is_works_list(path)

    def take_path(self, path: Path, also: Sequence[Path] = ()) -> None:
        """Read a list."""
        self._shown.file.take(str(path))

    def finish(self, asked: Asked) -> str:
        """Save the works beside the plan, and register them as one step."""
        plan, preview = self._plan, self._preview
        if plan is None or preview is None:
            return translate("PlanSources", "The plan or a layer is not there any more; nothing was registered.")
        tables = [(self._seen[part.key].works, part.profile) for part in asked.used]
        older = self._older.get(self._shown.older)
        wanted = WantedList(Path(self._file), tables, asked.date, asked.confidential, older)
        self._runner.begin()
        self.began.emit(preview.name)
        try:
            said = take_up(plan, wanted, self._runner.run)
            problem = "" if said else translate("AddData", "Stopped; nothing was registered.")
        except PlanError as error:
            said, problem = None, str(error)
        if said:
            self._messages.done(said, _MATTER)
        elif self._plan is not None:
            self.previewed.emit(preview)
        return problem

    def close(self) -> None:
        """Let go of the plan and of what was read."""
        super().close()
        self._preview = None
        self._seen.clear()
        self._streets.clear()

    # What is read

    def _take_file(self, path: str) -> None:
        self._file = path
        self._offer_older()
        self._read()

    def _offer_older(self) -> None:
        """Offer the lists of the plan whose place this one may take."""
        found = OlderLists()
        try:
            if self._file and self._plan is not None:
                found = older_lists(self._plan, Path(self._file))
        except PlanError as error:
            self.failed.emit(str(error))
        self._older = {each.delivery_id: each for each in found.lists}
        names = [(key, each.name) for key, each in self._older.items()]
        self._shown.offer_older(names, found.proposed, not found.is_same)

    def _read(self) -> None:
        self._forget_task()
        if not self._file or self._plan is None:
            self._show([], "")
            return
        if not Path(self._file).is_file():
            text = translate("AddData", "There is no file {name}.")
            self._show([], text.format(name=Path(self._file).name))
            return
        layer = self._streets.get(self._shown.streets)
        usable = layer is not None and not sip.isdeleted(layer) and layer.isValid()
        streets = LayerSnapshot(layer) if layer is not None and usable else None
        around = _around(self._plan, layer) if layer is not None and usable else None
        self._start(ListTask(self._was_read, Path(self._file), streets, around), Path(self._file).name)

    def _was_read(self, task: ListTask) -> None:
        if not self._has_ended(task):
            return
        if task.isCanceled():
            self._show([], "")
            return
        self._show(task.seen, task.error or self._nothing_found(task))

    def _nothing_found(self, task: ListTask) -> str:
        """Return what is wrong with a file in which there are no works; "" when there are."""
        if task.seen:
            return ""
        name = Path(self._file).name
        if not task.others:
            text = translate("AddData", "{name} is no table that can be read: it is empty, damaged or something else.")
            return text.format(name=name)
        text = translate(
            "AddData", "{name} is no list of works: it needs columns for what, from and until, and has {columns}."
        )
        return text.format(name=name, columns=named(task.others[0].columns, _MOST_NAMED))

    def _show(self, seen: Sequence[SeenList], problem: str) -> None:
        self._seen = {f"{number} {each.works.table.name}": each for number, each in enumerate(seen)}
        self._shown.show_rows(seen[0].rows if seen else ())
        self._show_preview()
        if problem:
            self.failed.emit(problem)

    def _show_preview(self) -> None:
        older = self._older.get(self._shown.older)
        self._preview = _preview_of(self._file, self._seen, older) if self._seen else None
        self.previewed.emit(self._preview)


def _preview_of(file: str, seen: dict[str, SeenList], older: Optional[Delivery]) -> Preview:
    lists = list(seen.values())
    placed = sum(each.works.placed for each in lists)
    known = translate("AddData", "Works along streets that are known: {count}.").format(count=placed) if placed else ""
    return Preview(
        file,
        tuple(_part_of(key, each) for key, each in seen.items()),
        kept_in="\n".join(
            (translate("AddData", "The works are saved beside the plan; the list stays as it is."), *_said_of(older))
        ),
        known=known,
        unknown=" ".join(_unknown(lists)),
        layers=tuple(each.works.layer for each in lists if each.works.placed),
        remark="\n".join(line for each in lists for line in _said(each)),
    )


def _said_of(older: Optional[Delivery]) -> list[str]:
    if older is None:
        return []
    text = translate(
        "AddData", "It takes the place of '{name}' in the plan; how it is used and read stays as was said of that."
    )
    return [text.format(name=older.name)]


def _part_of(key: str, seen: SeenList) -> PreviewPart:
    works = seen.works
    rows = len(works.table.rows)
    text = translate("AddData", "place known: {count}").format(count=works.placed)
    whole = works.placed == rows and not seen.counts.rows_left_out
    choice = profile_choice(seen.profile)
    return PreviewPart(
        key,
        works.table.name,
        rows,
        ROLE,
        profile=choice.key,
        profiles=(choice,),
        state=State.NOT_KNOWN if not works.placed else State.READ if whole else State.LEFT_OUT,
        state_text=text if works.placed else translate("AddData", "place not known"),
        meaning=" ".join(_said(seen)) or translate("AddData", "Every row is read, and lies along a street."),
    )


def _unknown(lists: Sequence[SeenList]) -> list[str]:
    without = [where for each in lists for where in each.works.no_place]
    sentences = []
    if without:
        text = translate("AddData", "Where these works are: {count} of {all}.")
        rows = sum(len(each.works.table.rows) for each in lists)
        sentences.append(text.format(count=len(without), all=rows))
    if any(each.works.placed for each in lists):
        sentences.append(
            translate(
                "AddData", "Along which part of a street: each work lies along the whole of the streets it names."
            )
        )
    return sentences


def _said(seen: SeenList) -> list[str]:
    """Return what could not be read, with field and value, and what has no place, by what the list says of it."""
    works = seen.works
    nothing = translate("AddData", "nothing written")
    lines = []
    plain = [where for where in works.no_place if where not in works.doubled]
    for text, of in (
        (translate("AddData", "Place not known ({count}), no street of that name here: {names}."), plain),
        (translate("AddData", "Place not known ({count}), a street of several towns: {names}."), works.doubled),
    ):
        if of:
            lines.append(text.format(count=len(of), names=named([where or nothing for where in of], _MOST_NAMED)))
    text = translate("AddData", "Field '{field}', no date ({count}): {values}. Write 01-05-2027, mei 2027 or 2027.")
    for heading, values in works.table.unread_days().items():
        lines.append(text.format(field=heading, count=len(values), values=named(values, _MOST_NAMED)))
    return [*lines, *seen.counts.reasons(), *seen.counts.said_of_rows()]


def _layers_with_streets(plan: Plan) -> dict[str, QgsVectorLayer]:
    """Return by key the layers in which streets can be looked for, those that are registered first."""
    shown = {
        str(layer.customProperty(SOURCE_PROPERTY) or layer.id()): layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and not layer.customProperty(PLAN_PROPERTY)
    }
    found: dict[str, QgsVectorLayer] = {}
    for source in registered_sources(plan):
        if source.values["profile"] == STREETS:
            layer = shown.get(source.source_id) or open_source(plan, source, styled=False).layer
            if layer is not None:
                found[source.source_id] = layer
    for key, layer in shown.items():
        choices = profile_choices(layer)
        if choices and choices[0].key == STREETS:
            found.setdefault(key, layer)
    return found


def _around(plan: Plan, layer: QgsVectorLayer) -> Optional[QgsRectangle]:
    """Return where streets are looked for, in the coordinates of their layer; None when the plan has no area."""
    area = plan_extent(plan)
    if area.isEmpty():
        return None
    area.grow(max(_LEAST_M, _AROUND * max(area.width(), area.height())))
    try:
        return QgsCoordinateTransform(plan.crs, layer.crs(), QgsProject.instance()).transformBoundingBox(area)
    except QgsCsException:
        return None
