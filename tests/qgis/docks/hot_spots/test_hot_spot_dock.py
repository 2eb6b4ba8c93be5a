"""The Hot spots panel by itself: list, filter, detail, and what it says that the user wants."""

from __future__ import annotations

import struct
import zlib
from collections import Counter

import pytest
from event_loop import let_own_timers_run_out
from hot_spot_examples import kinds, reaction, spot, three_spots
from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QImage
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QSplitter,
    QToolButton,
)

from wijkaanpak_plugin.docks.hot_spots.model import HOT_SPOT_ROLE, HotSpotsFilter, HotSpotsModel
from wijkaanpak_plugin.docks.hot_spots.view import HotSpotsDock
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import kind_icon, kind_of_key, plan_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.plan.store.geopackage.backend import GeoPackageBackend
from wijkaanpak_plugin.plan.styling.lists import Entry


@pytest.fixture
def model():
    model = HotSpotsModel()
    model.set_hot_spots(three_spots(), kinds())
    return model


@pytest.fixture
def dock(qtbot, tmp_path):
    QgsSettings().remove("wijkaanpak/hot_spots/splitter")
    dock = HotSpotsDock()
    qtbot.addWidget(dock)
    dock.show_plan(GeoPackageBackend(tmp_path / "plan.gpkg"), kinds())
    dock.show_hot_spots(three_spots())
    dock.resize(380, 560)
    dock.show()
    return dock


def listed(model):
    return [model.index(row, 0).data(HOT_SPOT_ROLE).hot_spot_id for row in range(model.rowCount())]


def find(dock, kind, name):
    found = dock.findChild(kind, name)
    assert found is not None, name
    return found


def test_the_model_and_its_filter_obey_the_rules_of_item_models(model, qtmodeltester):
    qtmodeltester.check(model)
    proxy = HotSpotsFilter()
    proxy.setSourceModel(model)
    qtmodeltester.check(proxy)
    proxy.set_text("water")
    qtmodeltester.check(proxy)


def test_a_row_says_what_kind_when_who_agrees_and_which_claims(model):
    first, second = model.index(0, 0).data().split("\n")
    assert first == "Hier <b>staat</b> water"
    assert second == "bottleneck · walk · 2 agree, 1 disagrees · 1 claim"


def test_what_is_not_known_is_said_or_left_out_and_never_made_up(model):
    assert model.index(2, 0).data() == "(no text yet)\nidea · area · confidential"
    model.set_hot_spots([spot("x", reactions=(reaction(1, ""),))], kinds())
    assert model.index(0, 0).data() == "(no text yet)\nkind unknown · 1 of unknown stance"


def test_a_very_long_text_is_one_short_line_in_the_list(model):
    model.set_hot_spots([spot("x", text="woord\n" * 200_000)], kinds())
    assert len(model.index(0, 0).data().split("\n")[0]) < 210
    assert len(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)) < 2500


def test_markup_in_a_tooltip_is_shown_as_it_is(model):
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;staat" in tip
    assert "<b>" not in tip


def test_every_kind_has_a_picture_of_its_own_and_an_unknown_one_has_a_picture_too():
    images = [kind_icon(kind.key).pixmap(24, 24).toImage() for kind in kinds("smell")]
    assert not any(image.isNull() for image in images)
    assert all(a != b for place, a in enumerate(images) for b in images[place + 1 :])


def test_a_picture_keeps_its_colour_in_a_chosen_row():
    icon = kind_icon("risk")
    assert icon.pixmap(QSize(24, 24)).toImage() == icon.pixmap(QSize(24, 24), QIcon.Mode.Selected).toImage()


def test_digits_and_letters_choose_a_kind_and_other_keys_do_not():
    offered = kinds("smell")
    assert [kind_of_key(offered, text).key for text in ("1", "b", "R", "4", "i", "6")] == [
        "opportunity",
        "bottleneck",
        "risk",
        "question",
        "idea",
        "smell",
    ]
    assert kind_of_key(offered, "x") is None
    assert kind_of_key(offered, "7") is None
    assert kind_of_key(offered, "") is None


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_letters_differ_stand_in_the_name_and_on_the_button_in_each_language(qtbot, tmp_path, language):
    install_translator(lambda _context, text: text, language)
    try:
        names = load_vocabularies()["hot_spot_kind"]
        offered = plan_kinds({"hot_spot_kind": [Entry(term.key, names.label(term.key), "") for term in names]})
        dock = HotSpotsDock()
        qtbot.addWidget(dock)
        dock.show_plan(GeoPackageBackend(tmp_path / "plan.gpkg"), offered)
    finally:
        install_translator(None)
    letters = [kind.letter for kind in offered]
    assert len(set(letters)) == len(offered) == 6
    # Those are the keys of the scale levels in the Tags panel.
    assert not {"M", "U", "N"} & set(letters)
    for kind in offered:
        assert kind.letter in kind.label.upper()
        assert kind_of_key(offered, kind.letter.lower()) is kind
        button = find(dock, QToolButton, f"WijkaanpakHotSpotKind_{kind.key}")
        assert button.text() == f"{kind.label}\n{kind.digit} · {kind.letter}"
        assert f"{kind.digit} · {kind.letter}" in button.toolTip()


@pytest.mark.parametrize("count", [6, 7])
def test_no_kind_stands_alone_on_a_row(qtbot, tmp_path, count):
    offered = kinds(*(f"kind_{place}" for place in range(count - len(kinds()))))
    dock = HotSpotsDock()
    qtbot.addWidget(dock)
    dock.show_plan(GeoPackageBackend(tmp_path / "plan.gpkg"), offered)
    dock.show()
    buttons = [find(dock, QToolButton, f"WijkaanpakHotSpotKind_{kind.key}") for kind in offered]
    seen = set()
    for width in range(200, 900, 20):
        buttons[0].parentWidget().resize(width, 200)
        buttons[0].parentWidget().layout().activate()
        rows = Counter(button.y() for button in buttons)
        seen.add(len(rows))
        assert max(rows.values()) - min(rows.values()) <= len(rows) - 1, (width, rows)
    assert {1, 2} <= seen


def test_the_filter_passes_a_kind_and_all_words_also_of_reactions_and_claims(model):
    proxy = HotSpotsFilter()
    proxy.setSourceModel(model)
    proxy.set_kind("bottleneck")
    assert listed(proxy) == ["wet"]
    proxy.set_kind(None)
    for words, expected in (("WADI water", ["wet"]), ("kabels", ["wet"]), ("stank", ["odd"]), ("wadi stank", [])):
        proxy.set_text(words)
        assert listed(proxy) == expected


def test_the_panel_counts_what_it_lists(dock, qtbot):
    count = find(dock, QLabel, "WijkaanpakCount")
    assert count.text() == "3 hot spots"
    qtbot.keyClicks(find(dock, QLineEdit, "WijkaanpakHotSpotSearch"), "water")
    assert count.text() == "1 of 3 hot spots"


def test_what_is_noted_is_shown_also_when_a_filter_would_hide_it(dock, qtbot):
    qtbot.keyClicks(find(dock, QLineEdit, "WijkaanpakHotSpotSearch"), "water")
    dock.show_hot_spots([*three_spots(), spot("new", kind="risk")], "new")
    assert dock.current_id == "new"
    assert find(dock, QLineEdit, "WijkaanpakHotSpotSearch").text() == ""


def test_the_detail_shows_everything_and_markup_as_text(dock):
    dock.choose("wet")
    assert dock.detail.text.toPlainText() == "Hier <b>staat</b> water"
    assert find(dock, QComboBox, "WijkaanpakHotSpotKind").currentData() == "bottleneck"
    assert find(dock, QComboBox, "WijkaanpakHotSpotMoment").currentText() == "Walk"
    assert dock.detail.transitions.value_keys() == ("climate_adaptation", "mobility")
    reactions = find(dock, QListWidget, "WijkaanpakReactions")
    assert [reactions.item(row).text() for row in range(3)] == [
        "Waterschap – agrees: Klopt",
        "Bewoners – agrees",
        "Netbeheer – disagrees: Kabels",
    ]
    shown = "\n".join(label.text() for label in dock.detail.findChildren(QLabel) if label.isVisibleTo(dock.detail))
    assert "Wadi" in shown
    assert "Noted by Noor" in shown
    claims = next(label for label in dock.detail.findChildren(QLabel) if "Wadi" in label.text())
    assert claims.textFormat() == Qt.TextFormat.PlainText


def test_a_kind_that_the_plan_does_not_list_stays_what_it_is(dock):
    dock.choose("odd")
    assert find(dock, QComboBox, "WijkaanpakHotSpotKind").currentData() == "smell"


def test_each_field_asks_for_one_change(dock):
    dock.choose("wet")
    wishes = []
    dock.detail.change_wanted.connect(lambda hot_spot_id, values: wishes.append((hot_spot_id, values)))
    kind = find(dock, QComboBox, "WijkaanpakHotSpotKind")
    kind.setCurrentIndex(kind.findData("risk"))
    kind.activated.emit(kind.currentIndex())
    moment = find(dock, QComboBox, "WijkaanpakHotSpotMoment")
    moment.setCurrentIndex(moment.findData("studio"))
    moment.activated.emit(moment.currentIndex())
    find(dock, QCheckBox, "WijkaanpakHotSpotConfidential").click()
    find(dock, QToolButton, "WijkaanpakTransition_energy").click()
    assert wishes == [
        ("wet", {"kind": "risk"}),
        ("wet", {"moment": "studio"}),
        ("wet", {"confidential": True}),
        ("wet", {"transitions": ("climate_adaptation", "mobility", "energy")}),
    ]


def test_a_transition_of_the_plans_own_list_is_kept_when_another_is_pressed(dock):
    dock.show_hot_spots([spot("x", transitions=("own", "energy"))], "x")
    wishes = []
    dock.detail.change_wanted.connect(lambda _id, values: wishes.append(values))
    find(dock, QToolButton, "WijkaanpakTransition_mobility").click()
    assert wishes == [{"transitions": ("energy", "mobility", "own")}]


def test_enter_saves_the_text_shift_enter_begins_a_line_and_esc_takes_it_back(dock, qtbot):
    dock.choose("odd")
    text, wishes = dock.detail.text, []
    dock.detail.change_wanted.connect(lambda hot_spot_id, values: wishes.append((hot_spot_id, values)))
    text.selectAll()
    qtbot.keyClicks(text, "een")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(text, "twee")
    assert wishes == []
    with qtbot.waitSignal(dock.detail.text_left):
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert wishes == [("odd", {"text": "een\ntwee"})]
    with qtbot.waitSignal(dock.detail.text_left):
        qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.toPlainText() == "Stank"
    assert len(wishes) == 1


def test_leaving_for_another_hot_spot_saves_the_text_of_the_first(dock):
    dock.choose("odd")
    wishes = []
    dock.detail.change_wanted.connect(lambda hot_spot_id, values: wishes.append((hot_spot_id, values)))
    dock.detail.text.setPlainText("Erger")
    dock.choose("wet")
    assert wishes == [("odd", {"text": "Erger"})]
    assert dock.detail.text.toPlainText() == "Hier <b>staat</b> water"


def test_a_text_that_could_not_be_saved_is_there_when_one_comes_back(dock):
    dock.choose("odd")
    dock.detail.change_wanted.connect(lambda hot_spot_id, values: dock.detail.text.keep(hot_spot_id, values["text"]))
    dock.detail.text.setPlainText("Erger")
    dock.choose("wet")
    dock.choose("odd")
    assert dock.detail.text.toPlainText() == "Erger"


def test_what_is_typed_stays_when_the_list_is_read_anew(dock, qtbot):
    dock.choose("odd")
    dock.activateWindow()
    dock.detail.text.setFocus()
    qtbot.waitUntil(dock.detail.text.hasFocus)
    dock.detail.text.setPlainText("halverwege")
    dock.show_hot_spots(three_spots())
    assert dock.detail.text.toPlainText() == "halverwege"


def test_each_stance_button_gives_a_reaction_with_party_and_text_and_the_party_stays(dock):
    dock.choose("wet")
    given = []
    dock.detail.reaction_given.connect(lambda *reaction: given.append(reaction))
    find(dock, QComboBox, "WijkaanpakReactionParty").setEditText("Woningbouw")
    find(dock, QLineEdit, "WijkaanpakReactionText").setText("Ja")
    for stance in ("agree", "disagree", "remark"):
        find(dock, QToolButton, f"WijkaanpakReact_{stance}").click()
    assert given == [("wet", stance, "Woningbouw", "Ja") for stance in ("agree", "disagree", "remark")]
    dock.detail.reactions.set_parties(["Bewoners", "Waterschap"])
    assert find(dock, QComboBox, "WijkaanpakReactionParty").currentText() == "Woningbouw"


def test_a_reaction_that_was_begun_waits_at_its_own_hot_spot(dock):
    given = []
    dock.detail.reaction_given.connect(lambda *reaction: given.append(reaction))
    party = find(dock, QComboBox, "WijkaanpakReactionParty")
    why = find(dock, QLineEdit, "WijkaanpakReactionText")
    dock.choose("wet")
    party.setEditText("Bewoners")
    why.setText("te druk hier")
    dock.choose("odd")
    find(dock, QToolButton, "WijkaanpakReact_agree").click()
    assert given == [("odd", "agree", "Bewoners", "")]
    dock.choose("wet")
    assert why.text() == "te druk hier"
    dock.show_hot_spots(three_spots())
    assert why.text() == "te druk hier"


def test_delete_on_a_reaction_asks_for_its_removal(dock, qtbot):
    dock.choose("wet")
    reactions = find(dock, QListWidget, "WijkaanpakReactions")
    dock.activateWindow()
    reactions.setFocus()
    qtbot.waitUntil(reactions.hasFocus)
    reactions.setCurrentRow(1)
    with qtbot.waitSignal(dock.detail.reaction_removal_wanted) as removal:
        qtbot.keyClick(reactions, Qt.Key.Key_Delete)
    assert removal.args == ["r2"]


def test_a_photo_is_shown_small_a_missing_one_and_one_that_is_no_picture_are_said(dock, tmp_path):
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    image.save(str(tmp_path / "plein.png"))
    (tmp_path / "brief.jpg").write_text("geen foto")
    picture = find(dock, QLabel, "WijkaanpakHotSpotPicture")
    dock.show_hot_spots([spot("x", photo="plein.png")], "x")
    assert not picture.pixmap().isNull()
    assert picture.pixmap().width() <= 300
    dock.show_hot_spots([spot("x", photo="weg/kwijt.jpg")], "x")
    assert "not there" in picture.text()
    assert str(tmp_path / "weg" / "kwijt.jpg") in picture.text()
    dock.show_hot_spots([spot("x", photo="brief.jpg")], "x")
    assert "brief.jpg cannot be shown" in picture.text()
    dock.show_hot_spots([spot("x")], "x")
    assert not picture.isVisibleTo(dock)


@pytest.mark.parametrize(
    "stored", ["../plein.png", "{outside}", "//evil/share/x.png", "\\\\evil\\share\\x.png", "link.png"]
)
def test_a_photo_outside_the_folder_of_the_plan_is_not_read(dock, tmp_path, stored):
    folder = tmp_path / "plan"
    folder.mkdir()
    assert QImage(40, 30, QImage.Format.Format_RGB32).save(str(tmp_path / "plein.png"))
    (folder / "link.png").symlink_to(tmp_path / "plein.png")
    dock.show_plan(GeoPackageBackend(folder / "plan.gpkg"), kinds())
    dock.show_hot_spots([spot("x", photo=stored.format(outside=tmp_path / "plein.png"))], "x")
    picture = dock.findChild(QLabel, "WijkaanpakHotSpotPicture")
    assert picture.pixmap() is None or picture.pixmap().isNull()
    assert "outside the folder" in picture.text()


def test_a_photo_of_many_pixels_is_named_and_not_read(dock, tmp_path):
    # The head of a PNG, which says how large it is; there is nothing behind it to read.
    body = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    head = struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    (tmp_path / "groot.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + struct.pack(">I", 0) + b"IDAT")
    dock.show_plan(GeoPackageBackend(tmp_path / "plan.gpkg"), kinds())
    dock.show_hot_spots([spot("x", photo="groot.png")], "x")
    assert "30000 x 30000" in dock.findChild(QLabel, "WijkaanpakHotSpotPicture").text()


def test_a_photo_typed_by_hand_counts_once_when_the_field_is_left(dock, qtbot):
    dock.choose("wet")
    wishes = []
    dock.detail.change_wanted.connect(lambda _id, values: wishes.append(values))
    line = dock.detail.photo.findChild(QLineEdit)
    dock.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "foto.jpg")
    assert wishes == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wishes == [{"photo": "foto.jpg"}]


def test_a_photo_that_is_picked_counts_at_once(dock, tmp_path):
    dock.choose("wet")
    wishes = []
    dock.detail.change_wanted.connect(lambda _id, values: wishes.append(values))
    dock.detail.photo.findChild(QgsFileWidget, "WijkaanpakHotSpotPhoto").setFilePath(str(tmp_path / "a.jpg"))
    assert [set(query) for query in wishes] == [{"photo"}]


def test_enter_goes_to_the_place_and_delete_asks_for_removal(dock, qtbot):
    dock.list.setCurrentIndex(dock.list.model().index(0, 0))
    with qtbot.waitSignal(dock.list.entered_on) as entered:
        qtbot.keyClick(dock.list, Qt.Key.Key_Return)
    assert entered.args[0].hot_spot_id == "wet"
    with qtbot.waitSignal(dock.buttons.removal_wanted):
        qtbot.keyClick(dock.list, Qt.Key.Key_Delete)


def test_buttons_of_the_hot_spot_in_hand_wait_for_one(dock):
    dock.choose("")
    assert not dock.buttons.isEnabled()
    dock.choose("wet")
    assert dock.buttons.isEnabled()


def test_choosing_silently_tells_the_map_nothing_and_choosing_in_the_list_does(dock, qtbot):
    with qtbot.assertNotEmitted(dock.hot_spot_current):
        dock.choose("odd")
        dock.show_hot_spots(three_spots())
    with qtbot.waitSignal(dock.hot_spot_current) as current:
        dock.list.setCurrentIndex(dock.list.model().index(0, 0))
    assert current.args[0].hot_spot_id == "wet"


def test_without_a_plan_the_panel_says_what_to_do(dock):
    dock.show_no_plan()
    message = find(dock, QLabel, "WijkaanpakMessage")
    assert message.isVisible()
    assert "Open a plan" in message.text()


def test_every_control_explains_itself(dock):
    dock.choose("wet")
    named = [
        control
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for control in dock.widget().findChildren(kind)
        if control.objectName().startswith("Wijkaanpak")
    ]
    assert len(named) >= 20
    assert [control.objectName() for control in named if not control.toolTip()] == []


def test_studio_mode_gives_large_targets_and_hides_what_a_session_does_not_need(dock):
    dock.choose("wet")
    show_studio(dock, True)
    shown = [button for button in dock.findChildren(QToolButton) if button.objectName().startswith("Wijkaanpak")]
    shown = [button for button in shown if button.isVisibleTo(dock)]
    assert len(shown) >= 10
    assert all(button.minimumHeight() >= 40 for button in shown)
    assert not dock.filters.isVisibleTo(dock)
    assert not dock.detail.photo.isVisibleTo(dock)
    show_studio(dock, False)
    assert dock.filters.isVisibleTo(dock)
    assert dock.detail.photo.isVisibleTo(dock)
    assert all(button.minimumHeight() < 40 for button in shown)


def test_filters_that_hide_hot_spots_are_in_sight_in_the_studio_too(dock):
    search = find(dock, QLineEdit, "WijkaanpakHotSpotSearch")
    search.setText("wet")
    show_studio(dock, True)
    assert search.isVisible()
    show_studio(dock, False)
    search.clear()
    show_studio(dock, True)
    assert not search.isVisible()


def test_the_key_of_the_search_does_nothing_while_the_studio_hides_the_search(dock, qtbot):
    dock.activateWindow()
    dock.list.setFocus()
    qtbot.waitUntil(dock.list.hasFocus)
    show_studio(dock, True)
    qtbot.keyClick(dock.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    show_studio(dock, False)
    assert dock.list.hasFocus()
    qtbot.keyClick(dock.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert find(dock, QLineEdit, "WijkaanpakHotSpotSearch").hasFocus()


def test_a_plan_opened_in_studio_mode_has_large_buttons_too(dock, tmp_path):
    show_studio(dock, True)
    dock.show_plan(GeoPackageBackend(tmp_path / "other.gpkg"), kinds("smell"))
    button = find(dock, QToolButton, "WijkaanpakHotSpotKind_smell")
    assert button.minimumHeight() >= 40


def test_the_panel_fits_on_a_small_screen_and_cuts_nothing_off_at_the_side(dock):
    dock.choose("wet")
    for studio in (False, True):
        show_studio(dock, studio)
        hint = dock.minimumSizeHint()
        assert hint.width() <= 420
        assert hint.height() <= 560
        assert dock.detail.viewport().width() >= dock.detail.widget().minimumSizeHint().width()


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("studio", [False, True])
def test_reactions_can_be_given_without_scrolling_on_a_small_screen(qtbot, tmp_path, language, studio):
    dutch = {"Agree": "Eens", "Disagree": "Oneens", "Remark": "Opmerking"} if language == "nl" else {}
    install_translator(lambda _context, text: dutch.get(text, text), language)
    try:
        dock = HotSpotsDock()
        qtbot.addWidget(dock)
        dock.show_plan(GeoPackageBackend(tmp_path / "plan.gpkg"), kinds())
        show_studio(dock, studio)
        # The Tags panel, beside which it is a tab in the studio, is 440 wide.
        dock.resize(440 if studio else 380, 520)
        dock.show()
        dock.show_hot_spots(three_spots(), "wet")
    finally:
        install_translator(None)
    let_own_timers_run_out(dock)
    view = dock.detail.viewport()
    for stance in ("agree", "disagree", "remark"):
        button = find(dock, QToolButton, f"WijkaanpakReact_{stance}")
        assert view.rect().contains(button.mapTo(view, button.rect().bottomRight())), stance
        assert button.width() >= button.sizeHint().width()
    assert dock.list.height() >= 90


def test_a_handle_that_was_dragged_stays_where_it_is(dock):
    halves = dock.findChild(QSplitter)
    halves.moveSplitter(120, 1)
    place = halves.sizes()[0]
    show_studio(dock, True)
    show_studio(dock, False)
    let_own_timers_run_out(dock)
    assert halves.sizes()[0] == pytest.approx(place, abs=3)


def test_in_the_studio_the_list_has_what_one_hot_spot_leaves(dock):
    show_studio(dock, True)
    dock.resize(420, 1400)
    let_own_timers_run_out(dock)
    upper, lower = dock.findChild(QSplitter).sizes()
    assert upper / (upper + lower) > 0.5


def test_a_large_screen_gives_the_list_its_part(dock):
    dock.resize(420, 900)
    let_own_timers_run_out(dock)
    upper, lower = dock.findChild(QSplitter).sizes()
    assert upper / (upper + lower) == pytest.approx(0.4, abs=0.03)
