"""Form of the selected claims: what matters first; the rest is one button away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.view.choices import drawable_blocks, other_blocks, terms
from wijkaanpak_plugin.docks.claims.view.claim_buttons import ClaimButtons
from wijkaanpak_plugin.docks.claims.view.parts import OWN_OF_PART, kinds_of_parts
from wijkaanpak_plugin.docks.claims.view.size_fields import COLUMNS, SizeFields
from wijkaanpak_plugin.docks.claims.view.texts import claims_text, kind_text, table_word
from wijkaanpak_plugin.docks.claims.view.when_who import WhenWho
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.scrolled import ScrolledPage
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim

_SHOWN = ("name", "building_block", "transitions", "vertical_layer", *COLUMNS, "status", "confidential")
#: Rows that are always in view: title, name and what follows it.
_ROWS = 6
_CHOSEN = """
font-weight: bold; padding: 4px 6px; background: palette(highlight); color: palette(highlighted-text);
"""


class ClaimForm(QWidget):
    """Shows one or several claims; each value that is changed is told at once.

    Of claims that are the parts of one building block it shows what each has of its own of one part, the one that is
    chosen, and the rest of all.
    """

    #: A column, and the value that was typed or chosen (None: unknown), of all claims that are shown.
    edited = pyqtSignal(str, object)
    #: The kind of the part that it is of, a column, and the value that was typed or chosen.
    part_edited = pyqtSignal(str, str, object)
    #: There is something to fill in now, or nothing any more.
    filled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakClaimForm")
        self.buttons = ClaimButtons()
        self._in_studio = False
        self._claims: Sequence[Claim] = ()
        self._labels: dict[QWidget, QLabel] = {}
        self._build()
        self.buttons.hide()
        self.show_claims([])

    @property
    def is_filled(self) -> bool:
        """Whether a claim is shown."""
        return self._pages.currentIndex() == 1

    @property
    def filled_height(self) -> int:
        """Height in pixels at which nothing of a claim scrolls."""
        return int(self._fields.sizeHint().height() + self.layout().spacing() + self.buttons.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the height of what is shown now."""
        height = self.filled_height if self.is_filled else self._hint.heightForWidth(self.width())
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Keep the first fields of a claim in view; in a session, which has few, all of them."""
        height = self.sizeHint().height()
        if self.is_filled and not self._in_studio:
            height = min(height, _ROWS * self._name.sizeHint().height() + self.buttons.sizeHint().height())
        return QSize(super().minimumSizeHint().width(), height)

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show these claims as one: what differs between them says so. None: what to do to see one."""
        if bool(claims) != self.is_filled:
            self._pages.setCurrentIndex(1 if claims else 0)
            self.buttons.setVisible(bool(claims))
            self.filled.emit(bool(claims))
        self.buttons.show_count(claims)
        are_others = {claim.body_id for claim in claims} != {claim.body_id for claim in self._claims}
        self._claims = claims
        # Also of none: what is not there takes no room.
        self._show_parts("" if are_others else self._part.value_key())
        if not claims:
            return
        self._title.setText(_title(claims))
        self.when_who.show_claims(claims)
        self._show_values()

    def customEvent(self, event: QEvent) -> None:
        """Leave only name (or part), width, depth, period and party in a session."""
        if isinstance(event, StudioChanged):
            for field in (self._block, self._chips, self._layer, self._status, self._confidential):
                self._show_row(field, not event.on)
            self._in_studio = event.on
            self._show_name()
            self.updateGeometry()

    def _show_parts(self, chosen: Optional[str]) -> None:
        """Let a part be chosen where the claims are several. chosen: kind of the part that is, where it is there."""
        kinds = kinds_of_parts(self._claims)
        labels = [(kind, load_kinds().label(kind), load_kinds().definition(kind)) for kind in kinds]
        self._part.set_choices(labels, unknown=False)
        if kinds:
            self._part.set_value(chosen if chosen in kinds else kinds[0])
        self._place(self._part, bool(kinds))
        self._show_name()

    def _show_name(self) -> None:
        """In a session the choice of a part takes the place of the name: it is the only one that has no room beside it,
        and parts are called after the building block.
        """
        self._place(self._name, not (self._in_studio and self._part.count()))

    def _place(self, field: QWidget, on: bool) -> None:
        """Give part or name its row below the title, or take it away: a row that is only hidden takes the room between
        two.
        """
        label, is_there = self._labels[field], self._rows.indexOf(field) >= 0
        if on and not is_there:
            self._rows.insertRow(1 if field is self._part or self._rows.indexOf(self._part) < 0 else 2, label, field)
        elif is_there and not on:
            self._rows.takeRow(field)
        for widget in (label, field):
            widget.setVisible(on)

    def _show_row(self, field: QWidget, on: bool) -> None:
        for widget in (field, self._rows.labelForField(field)):
            widget.setVisible(on)

    def _show_values(self) -> None:
        part = self._part.value_key()
        of_part = [claim for claim in self._claims if part is None or claim.values.get("kind") == part]
        shown: dict[str, Any] = {}
        differing = set()
        for name in _SHOWN:
            values = [claim.values.get(name) for claim in (of_part if name in OWN_OF_PART else self._claims)]
            shown[name] = values[0]
            if any(value != values[0] for value in values):
                differing.add(name)
        self._show(shown, frozenset(differing))

    def _edit(self, column: str, value: Any) -> None:
        part = self._part.value_key()
        if part is not None and column in OWN_OF_PART:
            self.part_edited.emit(part, column, value)
        else:
            self.edited.emit(column, value)

    def _show(self, values: Mapping[str, Any], differing: frozenset[str]) -> None:
        for name, field in (
            ("name", self._name),
            ("building_block", self._block),
            ("vertical_layer", self._layer),
            ("status", self._status),
        ):
            field.set_value(None if name in differing else values.get(name), name in differing)
        self._chips.set_value(split_list(values.get("transitions")), "transitions" in differing)
        self.sizes.show_values(values, differing)
        mixed, on = "confidential" in differing, is_confidential(values.get("confidential"))
        self._confidential.setTristate(mixed)
        checked = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self._confidential.setCheckState(Qt.CheckState.PartiallyChecked if mixed else checked)

    # How it is built

    def _build(self) -> None:
        self._hint = QLabel(
            translate(
                "Claims",
                "Draw a claim, choose one in the list, or select one on the map: it comes here, to name it and to fill "
                "it in.",
            )
        )
        self._hint.setObjectName("WijkaanpakClaimHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._hint)
        self._fields = ScrolledPage(self._build_fields())
        self._pages.addWidget(self._fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.buttons)
        # What it does not need is room for the building blocks.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _build_fields(self) -> QWidget:
        self._title = QLabel()
        self._title.setObjectName("WijkaanpakClaimTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        # The colours of what is chosen, in the list and on the map: this is no shape that is still to be drawn.
        self._title.setStyleSheet(_CHOSEN)
        self._part, self._name, self._block = ChoiceField(), TextField(), ChoiceField()
        self._block.set_choices(drawable_blocks(), others=other_blocks())
        self._chips = TransitionChips()
        self._layer, self._status = ChoiceField(), ChoiceField()
        self._layer.set_choices(terms("vertical_layer"))
        self._status.set_choices(terms("status"))
        self.sizes, self.when_who = SizeFields(), WhenWho()
        self._confidential = QCheckBox(translate("Claims", "Confidential"))
        page = QWidget()
        self._rows = QFormLayout(page)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setVerticalSpacing(4)
        self._rows.addRow(self._title)
        self._add("part", self._part)
        self._add("name", self._name)
        self._add("building_block", self._block)
        self._add("transitions", self._chips)
        self._add("vertical_layer", self._layer)
        self._rows.addRow(self.sizes)
        self._rows.addRow(self.when_who)
        self._add("status", self._status)
        self._add("confidential", self._confidential)
        self._connect()
        return page

    def _add(self, name: str, field: QWidget) -> None:
        title, meaning = _texts()[name]
        label = QLabel(title)
        label.setBuddy(field)
        label.setToolTip(meaning)
        field.setObjectName(f"WijkaanpakForm_{name}")
        if not isinstance(field, TransitionChips):
            field.setToolTip(meaning)
        field.setAccessibleName(title or meaning)
        self._rows.addRow(label, field)
        self._labels[field] = label

    def _connect(self) -> None:
        for name, field in (
            ("name", self._name),
            ("building_block", self._block),
            ("vertical_layer", self._layer),
            ("status", self._status),
        ):
            field.edited.connect(lambda value, column=name: self._edit(column, value))
        self._part.edited.connect(lambda _kind: self._show_values())
        self._chips.edited.connect(lambda keys: self.edited.emit("transitions", ",".join(keys) or None))
        self.sizes.edited.connect(self._edit)
        self._confidential.clicked.connect(self._emit_confidential)

    def _emit_confidential(self, _on: bool) -> None:
        on = self._confidential.checkState() != Qt.CheckState.Unchecked
        self.edited.emit("confidential", on)


def _title(claims: Sequence[Claim]) -> str:
    if len(claims) > 1:
        return translate("Claims", "{claims} selected").format(claims=claims_text(len(claims)))
    claim = claims[0]
    text = translate("Claims", "Claim: {kind} ({shape})")
    return text.format(kind=kind_text(claim.values), shape=table_word(claim.table))


def _texts() -> dict[str, tuple[str, str]]:
    return {
        "part": (
            translate("Claims", "Part"),
            translate(
                "Claims",
                "Parts that were drawn in one go. Name, layer, width and depth are those of the part that you choose "
                "here; the rest is of all of them.",
            ),
        ),
        "name": (translate("Claims", "Name"), translate("Claims", "What people call this claim.")),
        "building_block": (
            translate("Claims", "Building block"),
            translate(
                "Claims",
                "Measure of the method that the claim stands for. Another one changes the kind, and whatever still has "
                "the default of the one before.",
            ),
        ),
        "transitions": (
            translate("Claims", "Transitions"),
            translate("Claims", "Transitions that the claim serves; the first one that you press leads."),
        ),
        "vertical_layer": (
            translate("Claims", "Layer"),
            translate("Claims", "Whether it takes room in a building, at the surface or underground."),
        ),
        "status": (translate("Claims", "Status"), translate("Claims", "How far the claim is, from idea to built.")),
        "confidential": (
            "",
            translate("Claims", "A confidential claim never leaves this computer in an export meant for others."),
        ),
    }
