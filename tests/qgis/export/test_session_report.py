"""The report of a session: who, what was added, decided, open, who does what, and what weighs more; on one page."""

from __future__ import annotations

import re
import shutil

import pytest
import translations
from map_files import pdf_facts, pdf_text, plain
from qgis.core import QgsGeometry
from stored_findings import found

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.session.session_report import session_report
from wijkaanpak_plugin.export.session.written_report import export_session_report
from wijkaanpak_plugin.plan.claims.claims import add_claim, delete_claims
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION, confront, decide
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings
from wijkaanpak_plugin.plan.decisions.judgements import judge
from wijkaanpak_plugin.plan.decisions.votes import say_why, vote
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, change_hot_spot, react
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.records.records import add_record
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session

PEOPLE = "Anna (Gemeente)\nBo (Gasnet)\nCem (Bewoners)"
SQUARE = "Polygon ((155100 463040, 155130 463040, 155130 463070, 155100 463070, 155100 463040))"


def do(plan, changes):
    plan.history.perform("Do", changes[0] if isinstance(changes, tuple) else changes)


def add(plan, *values):
    changes, name = add_claim(plan, *values)
    do(plan, changes)
    return name


@pytest.fixture
def evening(small_plan):
    """A session in which all happened that a report tells of, with a confidential claim, party and hot spot."""
    return hold_session(small_plan, with_secrets=True)


def hold_session(plan, with_secrets):
    """Let all that happen; with_secrets: also what is confidential, and what was said of it."""
    store_findings(plan, findings(with_secrets))
    if with_secrets:
        do(plan, add_party(plan, "Geheime dienst", {"confidential": True}))
    people = f"{PEOPLE}\nStil (Geheime dienst)" if with_secrets else PEOPLE
    about = {"kind": "decision", "goal": "Kiezen", "table_name": "Tafel 1"}
    do(plan, start_session(plan, "Atelier 2", people, "Dik", about))
    session = current_session(plan).session_id
    values = {"kind": "greenery", "name": "Plantsoen", "owner": "Gemeente", "works_from": "2029", "works_to": "2030"}
    garden = add(plan, values, QgsGeometry.fromWkt(SQUARE))
    if with_secrets:
        hidden = {"kind": "building", "name": "GEHEIM hal", "owner": "Eigenaar", "confidential": True}
        hall = add(plan, hidden, QgsGeometry.fromWkt(SQUARE))
        note(plan, "Bij de GEHEIM hal", {"confidential": True})
        do(plan, judge(plan, ["secret"], "Bewoners", "yes"))
        do(plan, vote(plan, session, ("heat", hall), "Gasnet", "first"))
        do(plan, vote(plan, session, ("heat", "wadi"), "Geheime dienst", "second"))
        do(plan, judge(plan, ["judged"], "Geheime dienst", "yes"))
    note(plan, "Te donker", {})
    wet = note(plan, "Te nat", {"answer_status": "taken_along", "answer": "met het riool"})
    do(plan, add_record(plan, "hot_spot_claim", {"hot_spot_id": wet, "body_id": garden}))
    do(plan, judge(plan, ["judged"], "Gasnet", "no"))
    do(plan, judge(plan, ["judged"], "Bewoners", "yes"))
    do(plan, confront(plan, ["decided"], {**dict.fromkeys(CONFRONTATION, "gezegd"), "bearers": "Gemeente betaalt"}))
    decision = {"choice": "later", "decided_by": "Anna", "mandate": "college", "decided_at": now()}
    do(plan, decide(plan, ["decided"], {**decision, "decision": "boom op 2,5 m", "decision_reason": "wortels"}))
    for pair, party, choice in (
        (("heat", "wadi"), "Gemeente", "first"),
        (("heat", "wadi"), "Bewoners", "equal"),
        (("wadi", "tree"), "Gemeente", "first"),
        (("tree", "heat"), "Gemeente", "first"),
    ):
        do(plan, vote(plan, session, pair, party, choice))
    do(plan, say_why(plan, session, ("heat", "wadi"), "Gemeente", "gas moet eruit"))
    waiting = {"needs_id": garden, "on_text": "subsidie", "party": "Provincie", "needed_by": "2029"}
    do(plan, add_record(plan, "dependency", waiting))
    return plan


def note(plan, text, values):
    """Note a hot spot to which residents agree."""
    changes, name = add_hot_spot(plan, QgsGeometry.fromWkt("Point (155110 463050)"), "risk", text)
    do(plan, changes)
    do(plan, react(plan, name, "agree", "Bewoners", ""))
    if values:
        do(plan, change_hot_spot(plan, name, values))
    return name


def findings(with_secrets=True):
    """One that will be decided on, one judged, one that nobody speaks of, and one of a confidential claim."""
    table = found(decided="1", judged="1", silent="1", secret="1").assign(a_id="tree", b_id="heat", owners="Gasnet")
    table["confidential"] = table["finding_id"] == "secret"
    table["a_name"] = ["Boom besloten", "Boom beoordeeld", "Boom stil", "Boom vertrouwelijk"]
    table["reason"] = table["reason"].astype(object)
    return table if with_secrets else table[table["finding_id"] != "secret"]


def report(plan, audience="internal"):
    """Title of each section and its lines."""
    made = session_report(plan, current_session(plan).session_id, audience)
    return {section.title: section.lines for section in made.sections}


def whole(plan, audience):
    made = session_report(plan, current_session(plan).session_id, audience)
    lines = [line for section in made.sections for line in section.said]
    return "\n".join((made.title, *made.below, *lines, *made.foot))


def test_who_took_part_and_who_led_it(evening):
    assert report(evening)["Who took part"] == (
        "Anna (Gemeente); Bo (Gasnet); Cem (Bewoners); Stil (Geheime dienst)",
        "Led by: Dik",
    )


def test_what_was_drawn_and_noted_in_it_and_not_before(evening):
    lines = report(evening)["What was added"]
    assert lines[:2] == ("Plantsoen (Gemeente, 2029–2030)", "GEHEIM hal (Eigenaar)")
    assert "Hot spot 3, 'Te donker' (agree: 1)" in lines
    assert not any("Warmtenet" in line or "Krap" in line for line in lines)


def test_a_hot_spot_of_before_that_was_spoken_of_in_it_is_told_too(evening):
    before = next(iter(evening.stored("hot_spot").getFeatures("\"text\" = 'Krap'")))["hot_spot_id"]
    do(evening, react(evening, before, "disagree", "Gasnet", ""))
    assert "Hot spot 1, 'Krap' (disagree: 1)" in report(evening)["What was added"]


def test_what_was_decided_by_whom_and_why(evening):
    finding, spot = report(evening)["Decided"]
    assert "Boom besloten" in finding
    assert finding.endswith("→ later; boom op 2,5 m; wortels (Anna, college)")
    assert re.match(r"\d+: ", finding), "it goes by its number"
    assert spot.startswith("Hot spot 4, 'Te nat' → ")
    assert spot.endswith("met het riool")


def test_what_was_judged_and_not_decided_is_open_and_so_is_what_has_no_answer_and_what_waits(evening):
    lines = report(evening)["Open"]
    assert any(
        "Boom beoordeeld" in line and line.endswith("(agree: Geheime dienst, Bewoners; disagree: Gasnet)")
        for line in lines
    )
    assert "Hot spot 3, 'Te donker': no answer yet" in lines
    assert "'Plantsoen' waits for subsidie (Provincie, needed by 2029)" in lines
    assert not any("Boom stil" in line for line in lines)


def test_what_is_not_shown_in_this_plan_is_not_open(evening):
    do(evening, suppress_findings(evening, ["judged"], "Komt later"))
    assert not any("Boom beoordeeld" in line for line in report(evening)["Open"])


def test_who_does_what_comes_from_decisions_and_answers(evening):
    lines = report(evening)["Who does what"]
    assert "Gemeente betaalt: boom op 2,5 m" in lines
    assert "Gemeente: Plantsoen (2029–2030) takes hot spot 4, 'Te nat' along" in lines


def test_the_order_tells_the_circle_who_chose_what_and_that_it_decides_nothing(evening):
    lines = report(evening)["What weighs more"]
    assert "Warmtenet as much as Wadi above tree above Warmtenet: talk on." in lines
    assert lines[-1] == "A poll, not a decision."
    (pair,) = [line for line in lines if line.startswith("Warmtenet – Wadi:")]
    assert "for Warmtenet: Gemeente (gas moet eruit)" in pair
    assert "equal: Bewoners" in pair


def test_for_others_nothing_confidential_and_no_person_is_named(evening):
    text = whole(evening, "open")
    for hidden in ("GEHEIM", "Geheime dienst", "vertrouwelijk", "Eigenaar", "Anna", "Dik", "Cem", "college"):
        assert hidden not in text, hidden
    assert report(evening, "open")["Who took part"] == ("Gemeente, Gasnet, Bewoners",)
    for told in ("Plantsoen", "Boom besloten", "boom op 2,5 m", "Gemeente (gas moet eruit)"):
        assert told in text, told
    assert "for Wadi: Geheime" not in text
    assert "Warmtenet above Wadi above tree above Warmtenet: talk on." in text, "a confidential party has no vote"
    inside = whole(evening, "internal")
    for told in ("GEHEIM hal", "Geheime dienst", "Boom vertrouwelijk", "for Wadi: Geheime dienst"):
        assert told in inside, told


@pytest.mark.usefixtures("fixed_clock")
def test_for_others_it_is_letter_for_letter_that_of_a_plan_without_anything_confidential(small_plan, tmp_path):
    small_plan.close()
    copy = shutil.copy(small_plan.backend.path, tmp_path / "copy.gpkg")
    without = hold_session(open_plan(small_plan.backend.path), with_secrets=False)
    with_secrets = hold_session(open_plan(copy), with_secrets=True)
    assert whole(with_secrets, "open") == whole(without, "open")
    assert whole(with_secrets, "internal") != whole(without, "internal")


def test_a_finding_that_a_confidential_claim_may_have_made_so_is_not_told_to_others(evening):
    table = findings()
    table.loc[table["finding_id"] == "judged", ["severity", "reason"]] = ("uncertain", "freed_by")
    store_findings(evening, table)
    assert any("Boom beoordeeld" in line for line in report(evening)["Open"])
    assert not any("Boom beoordeeld" in line for line in report(evening, "open")["Open"])


def test_a_decision_on_what_has_changed_since_is_to_be_taken_again(evening):
    store_findings(evening, findings().assign(version="2"))
    assert report(evening)["Decided"][0].endswith("It has changed since: decide again.")


def test_a_claim_that_was_removed_since_is_called_so(evening):
    session = current_session(evening).session_id
    name = add(evening, {"kind": "greenery", "name": "Gazon"}, QgsGeometry.fromWkt("Point (155150 463150)"))
    do(evening, vote(evening, session, (name, "wadi"), "Gemeente", "first"))
    do(evening, delete_claims(evening, [name]))
    assert any(
        line.startswith("a claim that was removed – Wadi") or "Wadi – a claim that was removed" in line
        for line in report(evening)["What weighs more"]
    )


def test_interests_that_are_said_in_words_are_told_as_such(small_plan):
    do(small_plan, start_session(small_plan, "Avond"))
    session = current_session(small_plan).session_id
    do(small_plan, vote(small_plan, session, ("Parkeren", "Spelen"), "Bewoners", "second"))
    assert report(small_plan)["What weighs more"][:2] == ("1. Spelen", "2. Parkeren")


def test_what_happened_after_the_session_is_not_in_it(small_plan):
    store_findings(small_plan, findings())
    do(
        small_plan,
        add_record(
            small_plan, "session", {"name": "Toen", "started": "2026-01-13T18:30:00Z", "ended": "2026-01-13T20:00:00Z"}
        ),
    )
    do(small_plan, judge(small_plan, ["judged"], "Gasnet", "no"))
    (session,) = [row["session_id"] for row in small_plan.stored("session").getFeatures()]
    made = session_report(small_plan, session, "internal")
    assert [section.lines for section in made.sections] == [()] * 6
    assert [section.said[0][:10] for section in made.sections] == [
        *("Nobody was", "Nothing wa", "Nothing wa", "Nothing th"),
        *("It was not", "No interes"),
    ]


@pytest.fixture
def dutch():
    """The plugin speaks Dutch, with a decimal comma."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    install_translator(lambda context, text: known[context, text], "nl", ",")
    yield
    install_translator(None)


@pytest.mark.usefixtures("dutch")
def test_in_dutch_all_that_the_program_says_is_dutch(evening, tmp_path):
    file = tmp_path / "verslag.pdf"
    export_session_report(evening, file, current_session(evening).session_id, "internal")
    read = pdf_text(file)
    for told in (
        *("Verslag: Atelier 2", "besluiten", "Doel: Kiezen", "Wie meededen", "Wat erbij kwam", "Besloten", "Open"),
        *("Wie doet wat", "Wat zwaarder weegt", "Hotspot 3, 'Te donker' (eens: 1)", "nog geen antwoord"),
        *("Warmtenet even zwaar als Wadi boven boom boven Warmtenet: praat verder.", "Een peiling, geen besluit."),
        *("Interne uitgave", "wacht op subsidie (Provincie, nodig in 2029)", "later; boom op 2,5 m"),
    ):
        assert _letters(told) in _letters(read), told


# As files


def test_the_pdf_is_one_page_and_holds_all_of_it(evening, tmp_path):
    file = tmp_path / "verslag.pdf"
    export_session_report(evening, file, current_session(evening).session_id, "internal")
    assert re.search(r"Pages:\s+1\b", pdf_facts(file))
    assert re.search(r"Page size:.*A4", pdf_facts(file))
    read = pdf_text(file)
    made = session_report(evening, current_session(evening).session_id, "internal")
    for line in (
        made.title,
        *made.below,
        *(line for section in made.sections for line in (section.title, *section.said)),
    ):
        assert _letters(line) in _letters(read), line


def test_the_pdf_for_others_holds_nothing_confidential(evening, tmp_path):
    file = tmp_path / "verslag.pdf"
    export_session_report(evening, file, current_session(evening).session_id)
    read = pdf_text(file)
    assert "Plantsoen" in read
    assert "Open edition" in read
    for hidden in ("GEHEIM", "Geheime dienst", "Anna"):
        assert hidden not in read
        assert hidden.encode() not in file.read_bytes()


def test_the_text_holds_the_same(evening, tmp_path):
    file = tmp_path / "verslag.txt"
    export_session_report(evening, file, current_session(evening).session_id, "internal")
    read = file.read_text(encoding="utf-8")
    for section in session_report(evening, current_session(evening).session_id, "internal").sections:
        assert f"{section.title}\n{'-' * len(section.title)}\n" in read
        for line in section.said:
            assert f"- {line}\n" in read


def test_of_a_very_long_session_the_page_counts_what_it_has_no_room_for_and_the_text_has_all(small_plan, tmp_path):
    many = {f"f{number}": "1" for number in range(120)}
    store_findings(small_plan, found(**many))
    do(small_plan, start_session(small_plan, "Lang", PEOPLE))
    do(small_plan, judge(small_plan, list(many), "Gasnet", "no"))
    session = current_session(small_plan).session_id
    for ending in ("pdf", "txt"):
        export_session_report(small_plan, tmp_path / f"lang.{ending}", session, "internal")
    assert re.search(r"Pages:\s+1\b", pdf_facts(tmp_path / "lang.pdf"))
    read = pdf_text(tmp_path / "lang.pdf")
    left = int(re.search(r"and (\d+) more, which stand in the report as text", read).group(1))
    assert len(re.findall(r"tree f\d+ lies", read, re.IGNORECASE)) + left == 120
    assert "Internal edition" in read, "the foot is on the page"
    written = (tmp_path / "lang.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"tree f\d+ lies", written, re.IGNORECASE)) == 120


def test_markup_in_what_people_wrote_stands_there_as_they_wrote_it(small_plan, tmp_path):
    do(small_plan, start_session(small_plan, "<b>Vet</b> & zo", "<img src=x> (A&B)"))
    file = tmp_path / "x.pdf"
    export_session_report(small_plan, file, current_session(small_plan).session_id, "internal")
    assert "<b>Vet</b> & zo" in pdf_text(file)
    assert "<img src=x> (A&B)" in pdf_text(file)


@pytest.mark.parametrize("audience", ["everybody", ""])
def test_an_audience_that_there_is_not_is_refused(small_plan, audience):
    do(small_plan, start_session(small_plan, "Avond"))
    with pytest.raises(ExportError):
        session_report(small_plan, current_session(small_plan).session_id, audience)


def test_a_session_that_is_gone_another_ending_and_a_folder_that_is_not_there_are_refused_in_one_sentence(
    small_plan, tmp_path
):
    do(small_plan, start_session(small_plan, "Avond"))
    session = current_session(small_plan).session_id
    for file, which in (
        (tmp_path / "a.pdf", "gone"),
        (tmp_path / "a.docx", session),
        (tmp_path / "nowhere" / "a.pdf", session),
    ):
        with pytest.raises(ExportError) as error:
            export_session_report(small_plan, file, which)
        assert str(error.value).endswith(".")
    assert list(tmp_path.glob("*.pdf")) == []


def _letters(text):
    """A text without the blanks and hyphens where a line of the page ends."""
    return re.sub(r"\s+", "", plain(text))
