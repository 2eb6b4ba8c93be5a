"""Drawing bar: what is drawn next, how it is drawn, and with which width, depth, layer and planning; what it frees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.view.choices import kinds, terms
from wijkaanpak_plugin.docks.claims.view.shape_buttons import ShapeButtons
from wijkaanpak_plugin.docks.claims.view.size_fields import WORKS, SizeFields
from wijkaanpak_plugin.docks.claims.view.texts import values_text
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.panel.unsaved_notice import UnsavedNotice
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_label
from wijkaanpak_plugin.domain.short_names import without_brackets
from wijkaanpak_plugin.domain.translation import counted, translate


class DrawingBar(QWidget):
    """Says what the user wants to draw and with which values; it knows no map.

    Folded it leaves the fields of the values out, because those of a claim are shown: nobody should take the ones for
    the others. It says the values in a line then: what is applied is always to be read. That line, ``name``, stands
    where the panel puts it.
    """

    #: A way to draw was pressed (see ``SHAPES``).
    shape_chosen = pyqtSignal(str)
    #: A value for the next claim was typed: its column and the value (None: unknown).
    value_edited = pyqtSignal(str, object)
    #: The values are to be those of the building block again.
    reset_requested = pyqtSignal()
    #: Planned work was switched on or off.
    work_toggled = pyqtSignal(bool)
    #: The next claims are to take away what their building block takes away, or are not to.
    freeing_toggled = pyqtSignal(bool)
    #: The kind of the existing object that planned work is about.
    kind_chosen = pyqtSignal(object)
    #: The values of the next shape are to be seen, in place of those of a claim.
    unfold_requested = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakDrawingBar")
        self.shapes = ShapeButtons()
        self.sizes = SizeFields()
        self.unsaved = UnsavedNotice(
            "Wijkaanpak",
            translate("Claims", "Save the shapes that could not be saved before."),
            translate("Claims", "Throw these shapes away."),
        )
        self._is_empty, self._is_folded, self._has_layers = True, False, False
        self._said, self._values_said, self._frees_said = "", "", ""
        self._sizes_of = ""
        self._values: dict[str, Any] = {}
        self._in_studio = False
        self._build()
        self.shapes.chosen.connect(self.shape_chosen)
        self.sizes.edited.connect(self.value_edited)
        self.show_nothing("")
        self.set_work(False, None)

    def show_nothing(self, sentence: str) -> None:
        """Show that nothing is to be drawn, and what to do."""
        self._said, self._values_said = sentence, ""
        self.name.setToolTip(as_it_is(sentence))
        self.set_shape("")
        self.show_typed(False)
        self.show_freeing((), False)
        self._is_empty = True
        self._show_parts()

    def show_next(
        self,
        label: str,
        geometry: str,
        values: Mapping[str, Any],
        layers: Sequence[str],
        parts: Sequence[str] = (),
    ) -> None:
        """Show what is drawn next: its label, the shape it is usually drawn as, the values of the next claim, and the
        vertical layers to choose from (none: there is no choice).

        parts: kinds that are drawn along with it, on the same shape.
        """
        self._said = translate("Claims", "Next shape: {block}").format(block=label)
        meaning = translate("Claims", "Every shape you draw now becomes a claim of this kind.")
        self._sizes_of = kind_or_group_label(values["kind"]) if parts else ""
        self._of_part.setText(translate("Claims", "Width and depth of: {part}").format(part=self._sizes_of))
        if parts:
            named = ", ".join(kind_or_group_label(key) for key in parts)
            text = translate("Claims", "Next shape: {block}, with {parts}")
            self._said = text.format(block=without_brackets(label), parts=named)
            meaning = translate(
                "Claims",
                "Every shape you draw now becomes a claim for each of these, on one place: together one design. While "
                "you draw, the answer on the map is the worst of all of them.",
            )
        self.name.setToolTip(as_it_is(meaning, wrapped=True))
        self._is_empty, self._has_layers = False, bool(layers)
        self.shapes.set_usual(geometry)
        self._layer.set_choices(terms("vertical_layer", tuple(layers)))
        self.show_values(values)
        self._show_parts()

    def set_folded(self, on: bool) -> None:
        """Leave the values of the next shape out, or show them; how it is drawn can be chosen all the same."""
        self._is_folded = on
        self._show_parts()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the next claim."""
        self.sizes.show_values(values)
        self._layer.set_value(values.get("vertical_layer"))
        self._values = dict(values)
        self._say_values()

    def show_freeing(self, frees: Sequence[str], on: bool) -> None:
        """Show what the block takes away (kinds and groups; none: no switch), and whether the next claims do."""
        names = ", ".join(kind_or_group_label(key) for key in frees)
        self._frees_said = translate("Claims", "Frees: {names}").format(names=names) if frees and on else ""
        self._freeing.setText(translate("Claims", "Frees: {names}").format(names=names).replace("&", "&&"))
        self._freeing.setChecked(on)
        self._freeing.setVisible(bool(frees))

    @property
    def next_text(self) -> str:
        """What is drawn next, with its values; empty when nothing is."""
        if self._is_empty:
            return ""
        return "\n".join(filter(None, (self._said, self._values_said, self._frees_said)))

    def show_typed(self, typed: bool) -> None:
        """Show whether values differ from those of the building block: as typed last time, or now."""
        self._reset.setEnabled(typed)

    def set_shape(self, shape: str) -> None:
        """Press the button of a way to draw; empty: none."""
        self.shapes.set_chosen(shape)

    def show_unsaved(self, count: int) -> None:
        """Show how many shapes are drawn but not saved."""
        one = translate("Claims", "1 shape is drawn but not saved.")
        text = counted(count, one, translate("Claims", "{count} shapes are drawn but not saved."))
        self.unsaved.show_sentence(text.format(count=count) if count else "")

    def set_work(self, on: bool, kind: Optional[str]) -> None:
        """Show whether planned work on something existing is drawn, and on which kind."""
        self._work.setChecked(on)
        self._kind.set_value(kind)
        self._kind_row.setVisible(on)

    def customEvent(self, event: QEvent) -> None:
        """Leave to the chips of the studio what they say."""
        if isinstance(event, StudioChanged):
            self._in_studio = event.on
            self._say_values()

    def press_work(self) -> None:
        """Switch planned work, as a press on its button does."""
        self._work.click()

    def press_freeing(self) -> None:
        """Switch what the building block takes away, where it takes something away."""
        if not self._freeing.isHidden():
            self._freeing.click()

    def _say_values(self) -> None:
        said = {name: value for name, value in self._values.items() if not (self._in_studio and name in WORKS)}
        self._values_said = "" if self._is_empty else values_text(said, with_layer=self._has_layers)
        if self._values_said and self._sizes_of:
            self._values_said = f"{self._sizes_of}: {self._values_said}"
        self._show_parts()

    def _show_parts(self) -> None:
        has_values = not (self._is_empty or self._is_folded)
        values = self._values_said if self._is_folded and not self._is_empty else ""
        self.name.setText(" · ".join(filter(None, (self._said, values))))
        self.shapes.setVisible(not self._is_empty)
        self._unfold.setVisible(self._is_folded and not self._is_empty)
        for widget in (self._reset, self.sizes):
            widget.setVisible(has_values)
        self._of_part.setVisible(has_values and bool(self._sizes_of))
        self._layer_row.setVisible(has_values and self._has_layers)

    # How it is built

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        self._build_name()
        self._build_reset()
        layout.addWidget(self._build_kind())
        layout.addWidget(self.shapes)
        layout.addLayout(self._build_choices())
        layout.addWidget(self._build_freeing(), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.sizes)
        layout.addWidget(self._build_layer())
        layout.addWidget(self.unsaved)

    def _build_name(self) -> None:
        self.name = QLabel()
        self.name.setObjectName("WijkaanpakNextClaim")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)

    def _build_choices(self) -> QHBoxLayout:
        self._work = HighlightedToggleButton()
        self._work.setObjectName("WijkaanpakPlannedWork")
        self._work.setText(translate("Claims", "Planned work"))
        self._work.setCheckable(True)
        self._work.setToolTip(
            translate(
                "Claims",
                "Draw work that is planned on something existing, such as the renewal of a sewer, instead of a claim: "
                "on what the building block in hand is, or on what you choose. In the studio G on the map.",
            )
        )
        self._work.clicked.connect(self.work_toggled)
        row = QHBoxLayout()
        row.addWidget(self._build_unfold())
        row.addWidget(self._reset)
        row.addWidget(self._work)
        # A row of its own would take the form below the room of a field.
        row.addWidget(self._build_of_part(), 1)
        row.addStretch(0)
        return row

    def _build_freeing(self) -> QWidget:
        self._freeing = HighlightedToggleButton()
        self._freeing.setObjectName("WijkaanpakFreeing")
        self._freeing.setCheckable(True)
        self._freeing.setAccessibleName(translate("Claims", "Frees"))
        self._freeing.setToolTip(
            translate(
                "Claims",
                "Whether the next claims take away what the building block takes away; then that is no conflict, and "
                "others can use the room. In the studio V on the map.",
            )
        )
        self._freeing.clicked.connect(self.freeing_toggled)
        return self._freeing

    def _build_unfold(self) -> QWidget:
        self._unfold = QToolButton()
        self._unfold.setObjectName("WijkaanpakNextShape")
        self._unfold.setText(translate("Claims", "Values"))
        self._unfold.setAccessibleName(translate("Claims", "Values of the next shape"))
        self._unfold.setToolTip(
            translate(
                "Claims",
                "Let go of the claim below, and show with which width, depth and planning the next shape is drawn.",
            )
        )
        self._unfold.setAutoRaise(True)
        self._unfold.setArrowType(Qt.ArrowType.RightArrow)
        self._unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._unfold.clicked.connect(lambda _on: self.unfold_requested.emit())
        return self._unfold

    def _build_kind(self) -> QWidget:
        self._kind = ChoiceField()
        self._kind.setObjectName("WijkaanpakWorkKind")
        self._kind.set_choices(kinds())
        self._kind.let_type()
        meaning = translate("Claims", "Kind of the existing object that is worked on; type a part of its name.")
        self._kind_row = _row(translate("Claims", "Work on"), self._kind, meaning)
        self._kind.edited.connect(self.kind_chosen)
        return self._kind_row

    def _build_layer(self) -> QWidget:
        self._layer = ChoiceField()
        self._layer.setObjectName("WijkaanpakDrawLayer")
        self._layer.edited.connect(lambda key: self.value_edited.emit("vertical_layer", key))
        meaning = translate("Claims", "Whether it takes room in a building, at the surface or underground.")
        self._layer_row = _row(translate("Claims", "Layer"), self._layer, meaning)
        return self._layer_row

    def _build_of_part(self) -> QWidget:
        self._of_part = QLabel()
        self._of_part.setObjectName("WijkaanpakSizesOf")
        self._of_part.setTextFormat(Qt.TextFormat.PlainText)
        self._of_part.setWordWrap(True)
        self._of_part.setToolTip(
            translate(
                "Claims",
                "What is drawn with it begins with the sizes of its own kind; once it is drawn, the form below asks of "
                "which part you change them.",
            )
        )
        return self._of_part

    def _build_reset(self) -> None:
        self._reset = QPushButton(translate("Claims", "Defaults"))
        self._reset.setObjectName("WijkaanpakDefaults")
        self._reset.setToolTip(
            translate(
                "Claims",
                "What you typed last for this building block is offered again. Press this to return to the values of "
                "the building block or, where it gives none, of its kind.",
            )
        )
        self._reset.clicked.connect(lambda _on: self.reset_requested.emit())


def _row(title: str, field: QWidget, meaning: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    label = QLabel(title)
    label.setBuddy(field)
    label.setToolTip(meaning)
    field.setToolTip(meaning)
    field.setAccessibleName(title)
    layout.addWidget(label)
    layout.addWidget(field, 1)
    return row
