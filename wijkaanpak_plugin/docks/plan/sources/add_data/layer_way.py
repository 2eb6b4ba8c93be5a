"""The way *File or layer*: the layers of any file that QGIS reads, and layers of the project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.docks.plan.sources.add_data.layer_fields import LayerFields, Offered, data_files
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_look import (
    LookTask,
    Seen,
    address_of,
    holds_layers,
    seen_at_once,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_offered import can_be_offered, not_offered
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_outlook import (
    OutlookTask,
    Reading,
    can_be_foreseen,
    foreseen,
    reading_of,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_parts import (
    Proposed,
    preview_of,
    proposed,
    text_of,
    without_profile,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import Outlook
from wijkaanpak_plugin.docks.plan.sources.add_data.task_way import TaskWay
from wijkaanpak_plugin.docks.plan.sources.add_data.way import LAYER, Asked, Preview
from wijkaanpak_plugin.docks.plan.sources.deliveries.where_it_lies import elsewhere_text
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.asking import ask_for_profile
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.plan.sources.registry import sources_of
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profile_text
from wijkaanpak_plugin.sources.works.works_table import is_works_list
from wijkaanpak_plugin.sources.xml.delivery_search import damaged_zip_text, deliveries_at


class LayerWay(TaskWay):
    """Layers that are selected in the layer tree come first, and are ticked; a file takes the place of what was only
    proposed.
    """

    key = LAYER

    def __init__(self, iface: QgisInterface, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._project = QgsProject.instance()
        self._shown = LayerFields()
        self.fields = self._shown
        self._proposed_keys: list[str] = []
        #: By key: layers of the project that were looked at, and those of the file.
        self._of_project: dict[str, Seen] = {}
        self._of_file: dict[str, Seen] = {}
        self._file = ""
        self._problem = ""
        self._mappings: dict[str, str] = {}
        self._layers: dict[str, Proposed] = {}
        #: What is read beforehand, and what was.
        self._ahead: Optional[OutlookTask] = None
        self._outlooks: dict[Reading, Outlook] = {}
        self._registered: dict[str, str] = {}
        self._preview: Optional[Preview] = None

    @property
    def title(self) -> str:
        """Its name in the list."""
        return translate("AddData", "&File or layer")

    @property
    def subtitle(self) -> str:
        """What it reads."""
        return translate("AddData", "GeoPackage, Shapefile, GeoJSON, layers of the project")

    def begin(self, plan: Plan) -> None:
        """Offer the layers of the project."""
        super().begin(plan)
        self._offer()
        self._shown.file_chosen.connect(self._take_file)
        self._shown.ticked_changed.connect(self._ticked)
        self._shown.crs_chosen.connect(self._take_crs)
        self._project.layersWillBeRemoved.connect(self._layers_go)

    def come_in_front(self) -> None:
        """Show what is ticked, the first time."""
        if self._preview is None and self._task is None and not self._file:
            self._look()

    def takes(self, path: Path) -> bool:
        """Say whether QGIS finds rows in it, or in a file of a folder; deliveries are of another way."""
        files = data_files(path)
        if not files or damaged_zip_text(path) or deliveries_at(path) or is_works_list(path):
            return False
        return any(holds_layers(file) for file in files)

    def take_path(self, path: Path, also: Sequence[Path] = ()) -> None:
        """Look at a file."""
        self._shown.show_file(str(path))

    def ask_for_profile(self, key: str) -> None:
        """Let the user say what the fields of a layer mean, and read it so."""
        of_layer = self._layers.get(key)
        if of_layer is None or sip.isdeleted(of_layer.seen.layer):
            return
        edited = self._mappings.get(key, "") or users_profile_text(of_layer.profile)
        mapping = ask_for_profile(self.fields.window(), of_layer.seen.layer, edited)
        if mapping and self._plan is not None:
            self._mappings[key] = mapping
            self._show()

    def finish(self, asked: Asked) -> str:
        """Register the layers that are ticked as one step."""
        plan, preview = self._plan, self._preview
        gone = any(sip.isdeleted(self._layers[part.key].seen.layer) for part in asked.used)
        if plan is None or preview is None or gone:
            return translate("PlanSources", "The plan or a layer is not there any more; nothing was registered.")
        problem = without_profile(asked, self._layers)
        if problem:
            return problem
        self._look_ahead({})
        wanted = []
        for part in asked.used:
            of_layer = self._layers[part.key]
            said = text_of(part, of_layer, asked, preview, self._mappings.get(part.key, ""))
            wanted.append((of_layer.seen.layer, said))
        self.began.emit(translate("AddData", "saving beside the plan"))
        problem = self._register(plan, wanted)
        if problem and self._plan is not None:
            self._show()
        return problem

    def close(self) -> None:
        """Let go of the plan and of the layers that were opened."""
        self._look_ahead({})
        if self._plan is not None:
            self._project.layersWillBeRemoved.disconnect(self._layers_go)
        super().close()
        self._preview = None
        self._layers.clear()
        self._of_file.clear()
        self._of_project.clear()

    # What is offered

    def _offer(self) -> None:
        """List the layers of the project, those selected in the layer tree first."""
        selected = self._selected()
        others = sorted(self._project.mapLayers().values(), key=lambda layer: layer.name().casefold())
        offered, left_out = [], []
        for layer in dict.fromkeys([*selected, *others]):
            can_be = isinstance(layer, QgsVectorLayer) and can_be_offered(layer)
            name = self._registered_as(layer) if can_be else ""
            reason = not_offered(self._plan, layer) if layer in selected else ""
            if reason and (len(selected) > 1 or name):
                left_out.append(reason.format(layer=layer.name()))
            if not can_be:
                continue
            if name:
                self._registered[layer.id()] = name
            note = translate("AddData", "registered already") if name else ""
            offered.append(Offered(layer.id(), layer.name(), layer in selected and not name, note))
        # What is registered already comes last: once more is of use for another role only.
        offered.sort(key=lambda each: bool(each.note))
        self._proposed_keys = [each.key for each in offered if each.ticked]
        if not offered:
            left_out.append(translate("AddData", "The project holds no layer that can be registered."))
        self._shown.offer(offered, left_out)

    def _selected(self) -> list[QgsMapLayer]:
        selected = [each for each in self._iface.layerTreeView().selectedLayers() if isinstance(each, QgsMapLayer)]
        active = self._iface.activeLayer()
        return selected or ([active] if active is not None else [])

    def _registered_as(self, layer: QgsMapLayer) -> str:
        plan = self._plan
        found = sources_of(plan, layer) if plan is not None and isinstance(layer, QgsVectorLayer) else []
        return found[0].name if found else ""

    # What is looked at

    def _take_file(self, path: str) -> None:
        self._file, self._problem = path, ""
        self._of_file.clear()
        self._outlooks.clear()
        self._shown.show_crs(None)
        if path:
            self._shown.tick(self._proposed_keys, False)
            self._proposed_keys = []
            # Nobody asked for what is selected in the layer tree any more.
            self._shown.offer(self._shown.offered, [])
            self._problem = damaged_zip_text(Path(path))
            if not data_files(Path(path)):
                is_folder = Path(path).is_dir()
                text = (
                    translate("AddData", "The folder {name} holds no file with data.")
                    if is_folder
                    else translate("AddData", "There is no file {name}.")
                )
                self._problem = text.format(name=Path(path).name)
        self._look()

    def _ticked(self) -> None:
        self._proposed_keys = []
        self._look()

    def _look(self) -> None:
        """Look at what was not looked at yet, and show it."""
        self._forget_task()
        addresses = []
        for key in self._shown.ticked:
            layer = self._project.mapLayer(key)
            if key in self._of_project or not isinstance(layer, QgsVectorLayer):
                continue
            seen = seen_at_once(layer)
            self._of_project[key] = seen or Seen(key, layer, in_project=True)
            addresses += [] if seen is not None else [address_of(layer)]
        files = data_files(Path(self._file)) if self._file and not self._of_file and not self._problem else []
        if not files and not addresses:
            self._show()
            return
        plan_crs = self._plan.crs if self._plan is not None else QgsCoordinateReferenceSystem()
        task = LookTask(self._looked, files, addresses, plan_crs)
        self._start(task, Path(self._file).name if files else addresses[0].name)

    def _looked(self, task: LookTask) -> None:
        if not self._has_ended(task):
            return
        for seen in task.seen:
            known = self._of_project.get(seen.key)
            if known is not None:
                known.rows, known.use = seen.rows, seen.use
            else:
                self._of_file[seen.key] = seen
                name = self._registered_as(seen.layer)
                if name:
                    self._registered[seen.key] = name
        if self._file and not self._of_file and not task.isCanceled():
            text = translate(
                "AddData", "QGIS finds no layer in {name} that it can read: it is empty, damaged, in use or no data."
            )
            self._problem = text.format(name=Path(self._file).name)
        self._shown.show_crs(next((each.layer.crs() for each in self._without_crs()), None))
        self._show()

    def _without_crs(self) -> list[Seen]:
        """Return what the file holds and says no system of coordinates of."""
        return [seen for seen in self._of_file.values() if seen.crs_is_supposed]

    def _take_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        for seen in self._without_crs():
            seen.layer.setCrs(crs)
        self._outlooks.clear()
        self._show()

    def _show(self) -> None:
        """Show what is ticked and what the file holds."""
        ticked = [self._of_project[key] for key in self._shown.ticked if key in self._of_project]
        layers = [proposed(seen, self._mappings.get(seen.key, "")) for seen in (*self._of_file.values(), *ticked)]
        self._layers = {each.seen.key: each for each in layers}
        self._preview = self._preview_of_layers() if layers else None
        self.previewed.emit(self._preview)
        if self._problem:
            self.failed.emit(self._problem)
        readings = {reading_of(each, self._mappings.get(each.seen.key, "")): each for each in layers}
        self._look_ahead({key: each for key, each in readings.items() if can_be_foreseen(each)})

    def _preview_of_layers(self) -> Preview:
        layers = list(self._layers.values())
        known = foreseen(layers, self._outlooks, self._mappings)
        preview = preview_of(self._file or self.key, layers, self._registered, known)
        # The extent of others may take long, and that of a layer without a system is nowhere.
        placed = [each.seen.layer for each in layers if can_be_foreseen(each) and each.seen.layer.crs().isValid()]
        elsewhere = elsewhere_text(self._plan, placed) if self._plan is not None and len(placed) == len(layers) else ""
        return replace(preview, remark=" ".join(filter(None, (elsewhere, preview.remark))))

    def _look_ahead(self, wanted: Mapping[Reading, Proposed]) -> None:
        """Read beforehand what was not read so yet, and nothing else any more."""
        if self._ahead is not None:
            self._ahead.forget()
            self._ahead = None
        new = {reading: each for reading, each in wanted.items() if reading not in self._outlooks}
        if new and self._plan is not None:
            self._ahead = OutlookTask(self._looked_ahead, new, self._plan.crs)
            QgsApplication.taskManager().addTask(self._ahead)

    def _looked_ahead(self, task: OutlookTask) -> None:
        if task is self._ahead:
            self._ahead = None
            self._outlooks.update(task.outlooks)
            self._preview = self._preview_of_layers()
            self.restated.emit(self._preview)

    def _layers_go(self, names: list[str]) -> None:
        """Show layers that are removed from the project no more, so that nothing else is registered by mistake."""
        going = [self._project.mapLayer(name) for name in names if name in self._of_project]
        for name in names:
            self._of_project.pop(name, None)
        left = [each for each in self._shown.offered if each.key not in names]
        self._shown.offer(left, [])
        for layer in going:
            text = translate("SourceDialog", "Layer '{layer}' was removed from the project; choose another one.")
            self._problem = text.format(layer=layer.name()) if layer is not None else ""
            self._show()
            self._problem = ""

    # What is registered

    def _register(self, plan: Plan, wanted: Sequence[tuple[QgsVectorLayer, SourceText]]) -> str:
        one, several = (
            translate("PlanSources", "Register 1 source"),
            translate("PlanSources", "Register {count} sources"),
        )
        text = counted(len(wanted), one, several).format(count=len(wanted))
        folder = self._file if Path(self._file).is_dir() else ""
        self._runner.begin()
        try:
            if not register_together(plan, text, wanted, self._runner.run, folder):
                return translate("AddData", "Stopped; nothing was registered.")
        except PlanError as error:
            return str(error)
        return ""
