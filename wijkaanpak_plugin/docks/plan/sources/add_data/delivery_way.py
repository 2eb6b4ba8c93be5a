"""The way in of a delivery, such as KLIC: it is read beside the plan and shown, and put in place when registered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import Qgis, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.add_data.delivery_look import DeliveryLook, SeenDelivery
from wijkaanpak_plugin.docks.plan.sources.add_data.named import named
from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import (
    foreseen_status,
    known_text,
    status_meaning,
    unknown_text,
    unsupplied_text,
)
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Asked, AskedPart, Preview, PreviewPart, Way
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_file import forget_styles, open_tables
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind, PartKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_reader import DeliveryReader, ReadDelivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.taken_up import register_new, remember_place, text_of
from wijkaanpak_plugin.docks.plan.sources.deliveries.where_it_lies import elsewhere_text, show_place
from wijkaanpak_plugin.docks.plan.sources.profile_choices import profile_choice, profile_choices
from wijkaanpak_plugin.docks.plan.sources.source_states import State, state_of
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice
from wijkaanpak_plugin.domain.translation import Translatable, translate, translated
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE_ROLES
from wijkaanpak_plugin.plan.sources.deliveries.delivery import DeliveryPart, DeliveryText
from wijkaanpak_plugin.plan.sources.deliveries.new_file import NewFile
from wijkaanpak_plugin.plan.sources.deliveries.registering import check_new
from wijkaanpak_plugin.plan.sources.registrable import COVERAGE
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, profile_named
from wijkaanpak_plugin.sources.xml.delivery_search import FoundDelivery, damaged_zip_text, deliveries_at

_MATTER = "delivery"
#: So many deliveries are named; the others are counted.
_MOST_NAMED = 3
#: Roles whose rows the analysis reads.
_READ = ("existing", "works")
#: Areas are drawn below lines, and these below points.
_FROM_ABOVE = (Qgis.GeometryType.Point, Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)

#: Begins to read deliveries into the open plan, one after the other.
ReadDeliveries = Callable[[Sequence[FoundDelivery]], None]


class DeliveryWay(Way):
    """Shows one delivery at a time. Others that lie there too are read after it, each as a step of its own."""

    takes_several = True

    def __init__(
        self,
        iface: QgisInterface,
        messages: Messages,
        kind: DeliveryKind,
        title: Translatable,
        subtitle: Translatable,
        read_others: ReadDeliveries,
        parent: Optional[QObject] = None,
    ) -> None:
        """title, subtitle: of the way in the list. read_others: begins to read deliveries into the open plan."""
        super().__init__(parent)
        self.key = kind.format
        self._iface = iface
        self._messages = messages
        self._kind = kind
        self._title, self._subtitle = title, subtitle
        self._read_others = read_others
        self._others: list[FoundDelivery] = []
        self._plan: Optional[Plan] = None
        self._read: Optional[ReadDelivery] = None
        self._typed = ""
        self._reader = DeliveryReader(self)
        self._reader.progressed.connect(self.progressed)
        self._reader.read.connect(self._was_read)
        self._reader.failed.connect(lambda reason, _stopped: self.failed.emit(reason))
        self._build()

    @property
    def title(self) -> str:
        """Its name in the list."""
        return translated(self._title)

    @property
    def subtitle(self) -> str:
        """One small line below its name."""
        return translated(self._subtitle)

    def begin(self, plan: Plan) -> None:
        """Work for this plan."""
        self._plan = plan

    def come_in_front(self) -> None:
        """Wait for a file to be named."""
        self._place.setFocus()

    def takes(self, path: Path) -> bool:
        """Whether there is a delivery of this kind at a path."""
        return any(found.format == self._kind.format for found in self.found_at(path))

    def found_at(self, path: Path) -> list[FoundDelivery]:
        """Return the deliveries at a path, of this kind and others."""
        return deliveries_at(path)

    def take_path(self, path: Path, also: Sequence[Path] = ()) -> None:
        """Read the first delivery of this kind at these paths that the plan does not have yet; offer the others."""
        self._place.setText(str(path))
        self._typed = str(path)
        # The map lets go of the layers before they go.
        self.previewed.emit(None)
        self._forget()
        plan = self._plan
        if plan is None:
            return
        found = list(dict.fromkeys(delivery for each in (path, *also) for delivery in self.found_at(each)))
        of_kind = [delivery for delivery in found if delivery.format == self._kind.format]
        if not of_kind:
            self.failed.emit(self._nothing_at(path))
            return
        remember_folder(path)
        new = [delivery for delivery in found if not _known(plan, delivery)]
        shown = next((delivery for delivery in of_kind if delivery in new), None)
        if shown is None:
            self.failed.emit(_known(plan, of_kind[0]))
            return
        self._offer([delivery for delivery in new if delivery != shown])
        self.began.emit(shown.place.name)
        self._reader.start(plan, self._kind, shown.place, DeliveryLook(self._kind, plan.crs))

    def finish(self, asked: Asked) -> str:
        """Put the data in place and register what was chosen, as one step."""
        plan, read = self._plan, self._read
        if plan is None or read is None or read.file is None:
            return translate("AddData", "The plan is not open any more; nothing was registered.")
        with wait_cursor():
            return self._finish(plan, read, read.file, asked)

    def _finish(self, plan: Plan, read: ReadDelivery, file: NewFile, asked: Asked) -> str:
        facts = read.seen.facts
        _let_go(read)
        try:
            if asked.colours is False:
                forget_styles(read.written)
            place = file.put_in_place()
        except PlanError as error:
            self._read = None
            self.previewed.emit(None)
            return str(error)
        layers = open_tables(self._kind, place)
        try:
            text = text_of(self._kind, read.place, facts._replace(date=asked.date))
            kinds = self._kind.parts_in(layers)
            parts = [_part(each, layers[each.key], kinds.get(each.key), facts) for each in asked.used]
            said = register_new(plan, text, parts, asked.confidential)
        except PlanError as error:
            for layer in layers.values():
                sip.delete(layer)
            return self._once_more(read, str(error))
        self._read = None
        remember_place(plan, read.place)
        tables = [part.layer for part in parts]
        show_place(self._iface, plan, tables)
        elsewhere = elsewhere_text(plan, tables)
        if elsewhere:
            self._messages.warning(f"{text.name}: {elsewhere} {said}", _MATTER)
        else:
            self._messages.done(said, _MATTER)
        if self._also.isChecked():
            self._read_others(self._others)
        return ""

    def stop(self) -> None:
        """Stop reading; everything stays as it was."""
        self._reader.stop()

    def close(self) -> None:
        """Let go of the plan, and take away what was read and not registered."""
        self._forget()
        self._plan = None

    # Its fields

    def _build(self) -> None:
        label = QLabel(translate("AddData", "&Delivery"))
        self._place = QLineEdit()
        self._place.setObjectName("WijkaanpakAddPlace")
        self._place.setToolTip(
            translate("AddData", "The zip, the folder in which it was unpacked, or its data file (xml or gml).")
        )
        self._place.setPlaceholderText(translate("AddData", "zip, folder or file"))
        label.setBuddy(self._place)
        browse = QPushButton(translate("AddData", "&Browse…"))
        browse.setObjectName("WijkaanpakAddBrowse")
        browse.setToolTip(translate("AddData", "Choose the file."))
        self._also = QCheckBox()
        self._also.setObjectName("WijkaanpakAddOthers")
        self._also.setToolTip(
            translate(
                "AddData",
                "They are read after the one that is shown, each as a delivery and a step of its own; the Plan panel "
                "says how far it is. What lies in several of them counts once.",
            )
        )
        self._offer([])
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._place, 1)
        row.addWidget(browse)
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._also)
        self._place.editingFinished.connect(self._take_typed)
        browse.clicked.connect(lambda _checked: self._browse())

    def _offer(self, others: Sequence[FoundDelivery]) -> None:
        """Offer to read these deliveries too."""
        self._others = list(others)
        names = named([each.place.name for each in others], _MOST_NAMED)
        self._also.setText(translate("AddData", "A&lso the others that lie there: {names}").format(names=names))
        self._also.setChecked(bool(others))
        self._also.setVisible(bool(others))

    def _browse(self) -> None:
        title, sorts = translated(self._kind.title), translated(self._kind.sorts)
        chosen, _sort = QFileDialog.getOpenFileName(self.fields, title, remembered_folder(), sorts)
        if chosen:
            self.take_path(Path(chosen))

    def _take_typed(self) -> None:
        typed = self._place.text().strip().strip('"')
        if typed and typed != self._typed and self._plan is not None:
            self.take_path(Path(typed))

    def _nothing_at(self, path: Path) -> str:
        if not path.exists():
            return translate("AddData", "There is no file or folder {name}.").format(name=path)
        text = translate("AddData", "{name} holds no delivery of this kind that can be read: {kind}.")
        return damaged_zip_text(path) or text.format(name=path.name, kind=self._kind.name)

    # What was read

    def _was_read(self, read: ReadDelivery) -> None:
        try:
            check_new(read.plan, text_of(self._kind, read.place, read.seen.facts))
        except PlanError as error:
            _let_go(read)
            read.forget_file()
            self.failed.emit(str(error))
            return
        self._read = read
        self.previewed.emit(self._preview(read))

    def _once_more(self, read: ReadDelivery, problem: str) -> str:
        """Let what was read wait for another try; return the sentence on what went wrong."""
        self._read = None
        try:
            if read.file is not None:
                read.file.take_back()
        except PlanError as error:
            self.previewed.emit(None)
            return f"{problem} {error}"
        self._read = read
        seen: SeenDelivery = read.seen
        read.seen = SeenDelivery(open_tables(self._kind, read.written, styled=True), seen.facts, seen.outlooks)
        self.previewed.emit(self._preview(read))
        return problem

    def _preview(self, read: ReadDelivery) -> Preview:
        seen: SeenDelivery = read.seen
        shown = sorted(seen.layers.values(), key=lambda layer: _FROM_ABOVE.index(layer.geometryType()))
        outlooks = list(seen.outlooks.values())
        kinds = self._kind.parts_in(seen.layers)
        of_parties, of_subjects = unsupplied_text(outlooks, seen.facts.silent)
        return Preview(
            text_of(self._kind, read.place, seen.facts).name,
            tuple(_row(table, layer, kinds.get(table), seen) for table, layer in seen.layers.items()),
            kept_in=_kept_text(read),
            date=seen.facts.date,
            date_origin=translate("AddData", "as the delivery says") if seen.facts.date else "",
            confidential=self._kind.confidential,
            confidential_reason=self._why_confidential(),
            colours=True if self._kind.style is not None else None,
            known=known_text(outlooks),
            unknown="\n".join(filter(None, (of_parties, unknown_text(outlooks), of_subjects))),
            layers=tuple(shown),
            remark=elsewhere_text(read.plan, shown),
        )

    def _why_confidential(self) -> str:
        if not self._kind.confidential:
            return ""
        return translate("AddData", "(proposed for {kind})").format(kind=self._kind.name)

    def _forget(self) -> None:
        """Take away what was read, or is being read."""
        self._offer([])
        self._reader.close()
        read, self._read = self._read, None
        if read is not None:
            _let_go(read)
            read.forget_file()


def _let_go(read: ReadDelivery) -> None:
    """Close the tables of what was read, so that its file can be moved or taken away."""
    for layer in read.seen.layers.values() if read.seen is not None else ():
        if not sip.isdeleted(layer):
            sip.delete(layer)


def _row(table: str, layer: QgsVectorLayer, kind: Optional[PartKind], seen: SeenDelivery) -> PreviewPart:
    if kind is None:
        meaning = translate("AddData", "No profile says what its fields mean, so it can be looked at only.")
        return PreviewPart(
            table, table, layer.featureCount(), "background", state=State.SHOWN, meaning=meaning, used=False
        )
    foreseen = seen.outlooks.get(table)
    facts = seen.facts
    coverage = kind.coverage or "unknown"
    status = foreseen_status(kind.words, kind.role, kind.profile, facts.date, facts.complete, coverage, foreseen)
    silent = seen.facts.silent if kind.role == COVERAGE else ""
    meaning = status_meaning(status)
    if silent:
        meaning = translate("AddData", "They have an interest here and supplied nothing: {names}.").format(names=silent)
    return PreviewPart(
        table,
        kind.words,
        layer.featureCount(),
        kind.role,
        (COVERAGE, "background") if kind.role == COVERAGE else tuple(r for r in SOURCE_ROLES if r != COVERAGE),
        kind.profile,
        _profiles(layer, kind),
        State.NOT_KNOWN if silent else state_of(status),
        translate("AddData", "not all supplied") if silent else "",
        meaning,
    )


def _part(asked: AskedPart, layer: QgsVectorLayer, known: Optional[PartKind], facts: DeliveryFacts) -> DeliveryPart:
    """Return a table as it is registered: as its kind says, unless something else was chosen."""
    kind = known or PartKind(asked.key, "background")
    profile = asked.profile if asked.role in _READ else ""
    coverage = kind.coverage if profile == kind.profile else _coverage_of(profile)
    return DeliveryPart(layer, kind.words, asked.role, profile, coverage, facts.complete)


def _kept_text(read: ReadDelivery) -> str:
    if read.file is None:
        return ""
    text = translate("AddData", "Kept in {file}, beside the plan.")
    return text.format(file=read.file.name_in_place)


def _known(plan: Plan, delivery: FoundDelivery) -> str:
    """Return one sentence when the plan has a delivery already, "" when it does not."""
    try:
        check_new(plan, DeliveryText("", delivery.format, str(delivery.place)))
    except PlanError as error:
        return str(error)
    return ""


def _profiles(layer: QgsVectorLayer, kind: PartKind) -> tuple[ProfileChoice, ...]:
    """Return the profiles that fit a table, the one that its kind proposes among them."""
    choices = profile_choices(layer)
    if kind.profile and kind.profile not in [choice.key for choice in choices]:
        try:
            choices.insert(0, profile_choice(profile_named(kind.profile)))
        except ProfileError:
            return tuple(choices)
    return tuple(choices) if kind.profile else ()


def _coverage_of(profile: str) -> Optional[str]:
    try:
        return profile_named(profile).coverage if profile else None
    except ProfileError:
        return None
