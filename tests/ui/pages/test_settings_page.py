from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from journal.records import (
    Event,
    EventKind,
    Findings,
    Medicine,
    Person,
    Plan,
    PlanKind,
    Procedure,
    Region,
    Side,
    Stenosis,
    Surgery,
    WindowKind,
)
from ui.pages.settings import SettingsPage
from ui.pages.settings.appearance import AppearanceSection
from ui.pages.settings.events import EventsSection
from ui.pages.settings.help_numbers import HelpNumbersSection
from ui.pages.settings.medicines import MedicinesSection, changed_dose
from ui.pages.settings.person import PersonSection
from ui.pages.settings.plans import PlansSection
from ui.pages.settings.record_dialog import RecordDialog
from ui.pages.settings.section import Section
from ui.pages.settings.surgeries import SurgeriesSection
from ui.pages.settings.this_journal import ThisJournalSection
from ui.pages.settings.windows import WindowsSection
from ui.session import Session
from ui.settings import Settings
from ui.theme import Theme, ThemeName

Keep = Callable[..., object]
S = TypeVar("S", bound=Section)
LEFT = Qt.MouseButton.LeftButton
TWELFTH = date(2026, 1, 12)
SURGERY = Surgery(id=str(UUID(int=1)), day=TWELFTH, procedures=(Procedure.DISCECTOMY,))


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, settings: Settings) -> SettingsPage:
    page = SettingsPage(session, theme, settings)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def section(page: SettingsPage, kind: type[S]) -> S:
    found = next(one for one in page.sections if isinstance(one, kind))
    page.show_section(page.sections.index(found))
    return found


def write(qtbot: QtBot, dialog: RecordDialog, name: str, text: str) -> None:
    widget = dialog.form.fields[name].widget
    widget.setFocus()
    if hasattr(widget, "selectAll"):
        widget.selectAll()
    qtbot.keyClicks(widget, text)


def press_save(qtbot: QtBot, dialog: RecordDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    qtbot.mouseClick(box.buttons()[0], LEFT)


def saved(qtbot: QtBot, session: Session, act: Callable[[], object]) -> Any:
    with qtbot.waitSignal(session.saved) as told:
        act()
    return told.args[0]


def test_that_the_first_record_is_chosen_so_that_it_can_be_changed_at_once(
    page: SettingsPage, keep: Keep
) -> None:
    keep(SURGERY)
    surgeries = section(page, SurgeriesSection)
    assert surgeries.chosen() == SURGERY
    assert surgeries.change_one.isEnabled()
    assert surgeries.remove_one.isEnabled()
    windows = section(page, WindowsSection)
    assert windows.chosen() is not None
    assert windows.change_one.isEnabled()


def test_that_every_section_is_reached_by_arrow_keys_and_has_a_name(qtbot: QtBot, page: SettingsPage) -> None:
    page.list.setFocus()
    shown = []
    for _ in page.sections:
        shown.append(page.sections[page.stack.currentIndex()].accessibleName())
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert shown == [one.heading for one in page.sections]
    assert len(set(shown)) == 12


def test_that_a_narrow_page_offers_a_drop_down_instead_of_the_list(page: SettingsPage) -> None:
    assert page.list.isVisible()
    page.resize(400, 600)
    assert not page.list.isVisible()
    assert page.box.isVisible()


def test_that_a_planned_surgery_is_added_with_its_typical_week(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    surgeries = section(page, SurgeriesSection)
    assert surgeries.empty.isVisible()
    dialog = surgeries.add()
    write(qtbot, dialog, "day", "2 June 2026")
    chips: Any = dialog.form.fields["procedures"].widget
    qtbot.mouseClick(chips.chip(Procedure.DISCECTOMY), LEFT)
    levels: Any = dialog.form.fields["levels"].widget
    for level in ("L5-S1", "L4-L5"):
        qtbot.mouseClick(levels.chip(level), LEFT)
    back: Any = dialog.form.fields["back"].widget
    qtbot.keyClicks(back.focusProxy(), "7")
    change_set = saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert change_set.action == "save-surgeries"
    surgery = session.records.surgeries[0]
    assert (surgery.day, surgery.levels, surgery.before.back) == (
        date(2026, 6, 2),
        ("L4-L5", "L5-S1"),
        7,
    )
    assert surgery.before.leg_left is None
    assert surgeries.list.item(0).text() == "2 June 2026, planned\nL4–L5 and L5–S1 discectomy"


def test_that_a_surgery_without_its_day_says_so_and_keeps_what_was_typed(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    dialog = section(page, SurgeriesSection).add()
    write(qtbot, dialog, "place", "City hospital")
    press_save(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.form.problem("day").endswith("please choose the day. It can be changed later.")
    assert dialog.focusWidget() is dialog.form.fields["day"].widget
    assert dialog.form.fields["place"].read() == "City hospital"
    write(qtbot, dialog, "day", "12 Jan 2026")
    assert dialog.form.problem("day") == ""
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert session.records.surgeries[0].place == "City hospital"


def test_that_a_changed_surgery_keeps_all_it_held(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    full = Surgery(
        SURGERY.id, TWELFTH, SURGERY.procedures, ("L5-S1",), Side.LEFT, "P", "R", "C", "N\nN", SURGERY.before
    )
    keep(full)
    surgeries = section(page, SurgeriesSection)
    surgeries.list.setCurrentRow(0)
    dialog = surgeries.change()
    assert dialog is not None
    write(qtbot, dialog, "reason", "leg pain")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert session.records.surgeries == (
        Surgery(
            SURGERY.id,
            TWELFTH,
            SURGERY.procedures,
            ("L5-S1",),
            Side.LEFT,
            "P",
            "leg pain",
            "C",
            "N\nN",
            SURGERY.before,
        ),
    )


def test_that_a_removed_record_comes_back_by_undo(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(SURGERY)
    surgeries = section(page, SurgeriesSection)
    surgeries.list.setFocus()
    surgeries.list.setCurrentRow(0)
    saved(qtbot, session, lambda: qtbot.keyClick(surgeries.list, Qt.Key.Key_Delete))
    assert surgeries.empty.isVisible()
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert surgeries.list.count() == 1


def test_that_an_end_before_the_beginning_is_told_at_its_field(qtbot: QtBot, page: SettingsPage) -> None:
    dialog = section(page, MedicinesSection).add()
    write(qtbot, dialog, "name", "Ibuprofen")
    write(qtbot, dialog, "begins", "12 Jan 2026")
    write(qtbot, dialog, "ends", "11 Jan 2026")
    press_save(qtbot, dialog)
    assert dialog.form.problem("ends")
    assert dialog.form.problem("begins") == ""
    assert dialog.form.fields["name"].read() == "Ibuprofen"


def test_that_a_medicine_needs_its_name(qtbot: QtBot, page: SettingsPage) -> None:
    dialog = section(page, MedicinesSection).add()
    write(qtbot, dialog, "dose", "400 mg")
    press_save(qtbot, dialog)
    assert dialog.form.problem("name")


def test_that_a_changed_dose_ends_the_old_and_starts_a_new_medicine(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(Medicine(str(UUID(int=5)), "Ibuprofen", "400 mg", "3 a day", TWELFTH))
    medicines = section(page, MedicinesSection)
    medicines.list.setCurrentRow(0)
    qtbot.mouseClick(medicines.dose_one, LEFT)
    dialog = medicines.findChild(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    write(qtbot, dialog, "dose", "200 mg")
    change_set = saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert len(change_set.changes) == 2
    told = [(one.name, one.dose, one.schedule, one.begins, one.ends) for one in session.records.medicines]
    assert told == [
        ("Ibuprofen", "400 mg", "3 a day", TWELFTH, date(2026, 4, 30)),
        ("Ibuprofen", "200 mg", "3 a day", date(2026, 5, 1), None),
    ]


def test_that_an_earlier_end_of_a_medicine_stays_when_its_dose_changes() -> None:
    old = Medicine(str(UUID(int=5)), "Ibuprofen", begins=TWELFTH, ends=date(2026, 2, 1))
    values = {"dose": "200 mg", "begins": date(2026, 4, 1)}
    ended, new = changed_dose(old, values, str(UUID(int=6)), date(2026, 5, 1))
    assert ended == old
    assert (new.begins, new.ends) == (date(2026, 4, 1), None)


def test_that_a_dose_cannot_change_before_the_medicine_began(
    qtbot: QtBot, page: SettingsPage, keep: Keep
) -> None:
    keep(Medicine(str(UUID(int=5)), "Ibuprofen", begins=TWELFTH))
    medicines = section(page, MedicinesSection)
    medicines.list.setCurrentRow(0)
    dialog = medicines.change_dose()
    assert dialog is not None
    write(qtbot, dialog, "begins", "12 January 2026")
    press_save(qtbot, dialog)
    assert "12 January 2026" in dialog.form.problem("begins")


def test_that_a_plan_is_added_and_told_in_words(qtbot: QtBot, page: SettingsPage, session: Session) -> None:
    plans = section(page, PlansSection)
    dialog = plans.add()
    write(qtbot, dialog, "minutes", "10")
    write(qtbot, dialog, "days_a_week", "8")
    press_save(qtbot, dialog)
    assert dialog.form.problem("days_a_week")
    write(qtbot, dialog, "days_a_week", "7")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    plan = session.records.plans[0]
    assert (plan.kind, plan.begins, plan.minutes) == (PlanKind.STRETCHING, date(2026, 5, 1), 10)
    assert plans.list.item(0).text() == "Stretching\n10 minutes a day, 7 days a week · since 1 May 2026"


def test_that_a_plan_in_use_elsewhere_keeps_its_id(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    plan = Plan(str(UUID(int=7)), PlanKind.WALKING, TWELFTH, minutes=20)
    keep(plan)
    plans = section(page, PlansSection)
    plans.list.setCurrentRow(0)
    dialog = plans.change()
    assert dialog is not None
    write(qtbot, dialog, "minutes", "25")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert session.records.plans == (Plan(plan.id, PlanKind.WALKING, TWELFTH, minutes=25),)


def test_that_findings_are_asked_for_where_the_kind_of_event_has_some(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    dialog = section(page, EventsSection).add()
    fields = dialog.form.fields
    kind = fields["kind"].widget
    assert isinstance(kind, QComboBox)
    assert not fields["stenosis"].widget.isVisible()
    kind.setCurrentText("Scan or X-ray")
    assert fields["stenosis"].widget.isVisible()
    assert not fields["instrument"].widget.isVisible()
    kind.setCurrentText("Questionnaire")
    write(qtbot, dialog, "instrument", "ODI")
    write(qtbot, dialog, "score", "34,5")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    event = session.records.events[0]
    assert (event.kind, event.findings) == (EventKind.QUESTIONNAIRE, Findings(instrument="ODI", score=34.5))


def test_that_findings_of_any_event_survive_a_change(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    event = Event(
        str(UUID(int=8)), TWELFTH, EventKind.VISIT, "Talk", findings=Findings(stenosis=Stenosis.NEW_LEVEL)
    )
    keep(event)
    events = section(page, EventsSection)
    events.list.setCurrentRow(0)
    dialog = events.change()
    assert dialog is not None
    assert dialog.form.fields["stenosis"].widget.isVisible()
    write(qtbot, dialog, "title", "Result")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    assert session.records.events[0].findings.stenosis is Stenosis.NEW_LEVEL


def test_that_the_person_is_kept_when_a_field_is_left(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    person = section(page, PersonSection)
    name = person.form.fields["name"].widget
    name.setFocus()
    qtbot.keyClicks(name, "A. Person")
    saved(qtbot, session, lambda: qtbot.keyClick(name, Qt.Key.Key_Tab))
    assert session.records.person == Person(name="A. Person")
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert person.form.fields["name"].read() == ""


def test_that_what_is_typed_is_kept_when_another_section_or_page_is_turned_to(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    numbers = section(page, HelpNumbersSection)
    phone = numbers.form.fields["team_phone"].widget
    qtbot.keyClicks(phone, "+44 20")
    saved(qtbot, session, lambda: page.show_section(0))
    assert session.records.person.team_phone == "+44 20"
    section(page, HelpNumbersSection)
    qtbot.keyClicks(phone, " 7946")
    saved(qtbot, session, page.hide)
    assert session.records.person.team_phone == "+44 20 7946"


def test_that_a_day_of_birth_to_come_is_refused_beside_its_field_and_stays(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    person = section(page, PersonSection)
    born = person.form.fields["born"].widget
    qtbot.keyClicks(born, "2 May 2026")
    with qtbot.assertNotEmitted(session.saved, wait=50):
        page.show_section(0)
    section(page, PersonSection)
    assert person.form.problem("born")
    assert born.text() == "2 May 2026"  # type: ignore[attr-defined]  # a DayField


def test_that_a_birthday_after_the_first_surgery_is_told_and_what_was_typed_stays(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(SURGERY)
    person = section(page, PersonSection)
    born = person.form.fields["born"].widget
    born.setFocus()
    qtbot.keyClicks(born, "1 Feb 2026")
    with qtbot.waitSignal(session.failed):
        qtbot.keyClick(born, Qt.Key.Key_Tab)
    assert person.form.problem("born")
    assert person.form.fields["born"].read() == date(2026, 2, 1)
    assert session.records.person.born is None


def test_that_a_region_brings_its_number_but_leaves_one_of_your_own(
    qtbot: QtBot, page: SettingsPage, session: Session
) -> None:
    numbers = section(page, HelpNumbersSection)
    region = numbers.form.fields["region"].widget
    region.setFocus()

    saved(qtbot, session, lambda: qtbot.keyClicks(region, "Aus"))
    assert session.records.person == Person(region=Region.AU, emergency_number="000")
    number = numbers.form.fields["emergency_number"].widget
    number.selectAll()  # type: ignore[attr-defined]  # a QLineEdit
    qtbot.keyClicks(number, "555")
    saved(qtbot, session, lambda: page.show_section(0))
    section(page, HelpNumbersSection)
    saved(qtbot, session, lambda: qtbot.keyClick(region, Qt.Key.Key_Home))
    assert session.records.person == Person(region=Region.EU, emergency_number="555")


def test_that_a_form_with_something_typed_asks_before_it_closes(
    qtbot: QtBot, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = section(page, SurgeriesSection).add()
    write(qtbot, dialog, "place", "City")
    answers = iter((0, 1))

    def press(box: QMessageBox) -> int:
        buttons = [button for button in box.buttons() if isinstance(button, QPushButton)]
        stay = next(button for button in buttons if button.text() == "Keep writing")
        wanted = stay if next(answers) == 0 else next(button for button in buttons if button is not stay)
        wanted.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_that_an_untouched_form_closes_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    dialog = section(page, SurgeriesSection).add()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_windows_can_be_changed_hidden_and_taken_back(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(SURGERY)
    windows = section(page, WindowsSection)
    kinds = [one.window.kind for one in windows._listed]
    row = kinds.index(WindowKind.SCAR)
    windows.list.setCurrentRow(row)
    dialog = windows.change()
    assert dialog is not None
    assert dialog.form.fields["from_day"].read() == 6
    write(qtbot, dialog, "from_day", "8")
    write(qtbot, dialog, "to_day", "16")
    write(qtbot, dialog, "note", "Slower for me")
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    override = session.records.windows[0]
    assert (override.window, override.from_day, override.to_day) == (WindowKind.SCAR, 56, 112)
    windows.list.setCurrentRow([one.window.kind for one in windows._listed].index(WindowKind.SCAR))
    assert "9 March 2026 to 3 May 2026" in windows.list.currentItem().text()
    saved(qtbot, session, lambda: qtbot.mouseClick(windows.hide_one, LEFT))
    assert session.records.windows[0].hidden
    windows.list.setCurrentRow([one.window.kind for one in windows._listed].index(WindowKind.SCAR))
    assert windows.hide_one.text() == "Show again"
    saved(qtbot, session, lambda: qtbot.mouseClick(windows.back_one, LEFT))
    assert session.records.windows == ()


def test_that_a_window_that_ends_before_it_begins_is_told_at_its_field(
    qtbot: QtBot, page: SettingsPage, keep: Keep
) -> None:
    keep(SURGERY)
    dialog = section(page, WindowsSection).add_own()
    assert dialog is not None
    write(qtbot, dialog, "from_day", "8")
    write(qtbot, dialog, "to_day", "8")
    press_save(qtbot, dialog)
    assert dialog.form.problem("to_day")


def test_that_a_window_of_ones_own_with_no_end_is_kept(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(SURGERY)
    windows = section(page, WindowsSection)
    dialog = windows.add_own()
    assert dialog is not None
    write(qtbot, dialog, "title", "Corset")
    to_day: Any = dialog.form.fields["to_day"].widget
    to_day.clear()
    saved(qtbot, session, lambda: press_save(qtbot, dialog))
    override = session.records.windows[0]
    assert (override.window, override.title, override.from_day, override.to_day) == (
        WindowKind.OWN,
        "Corset",
        0,
        None,
    )
    assert any("Corset" in windows.list.item(row).text() for row in range(windows.list.count()))


def test_that_the_look_is_chosen_at_once(qtbot: QtBot, page: SettingsPage, theme: Theme) -> None:
    look = section(page, AppearanceSection)
    look.theme_box.setFocus()
    with qtbot.waitSignal(theme.changed):
        qtbot.keyClicks(look.theme_box, "Dark")
    assert theme.name is ThemeName.DARK
    with qtbot.waitSignal(theme.changed):
        qtbot.keyClicks(look.size_box, "150")
    assert theme.text_percent == 150
    theme.choose_text(110)
    assert look.size_box.currentText() == "110 %"


def test_that_a_sound_file_is_said_to_be_sound(qtbot: QtBot, page: SettingsPage, session: Session) -> None:
    this = section(page, ThisJournalSection)
    assert this.place.text() == str(session.journal_path)
    qtbot.mouseClick(this.check_one, LEFT)
    qtbot.waitUntil(lambda: this.result.text() == "Checked at 20:15: the file is sound.", timeout=10_000)
    qtbot.mouseClick(this.copy_one, LEFT)
    assert QApplication.clipboard().text() == str(session.journal_path)


def test_that_nothing_can_be_changed_in_a_journal_open_elsewhere(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    keep(SURGERY)
    session.why_read_only = "locked"
    session.opened.emit()
    surgeries = section(page, SurgeriesSection)
    surgeries.list.setCurrentRow(0)
    assert not surgeries.add_one.isEnabled()
    assert not surgeries.change_one.isEnabled()
    assert not surgeries.remove_one.isEnabled()
    assert surgeries.change() is None


def test_that_the_keyboard_stays_in_a_section_whose_last_record_is_removed(
    qtbot: QtBot, page: SettingsPage, session: Session, keep: Keep
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    keep(SURGERY)
    surgeries = section(page, SurgeriesSection)
    surgeries.remove_one.setFocus()
    saved(qtbot, session, lambda: qtbot.keyClick(surgeries.remove_one, Qt.Key.Key_Space))
    assert surgeries.add_one.hasFocus()


def test_that_a_dialog_grows_with_what_it_asks(qtbot: QtBot, page: SettingsPage) -> None:
    dialog = section(page, EventsSection).add()
    before = dialog.height()
    kind = dialog.form.fields["kind"].widget
    kind.setFocus()
    qtbot.keyClicks(kind, "Scan")
    qtbot.waitUntil(lambda: dialog.height() > before)


def test_that_a_section_grows_with_the_text(page: SettingsPage, theme: Theme) -> None:
    inner = section(page, PersonSection).widget()
    assert inner is not None
    before = inner.maximumWidth()
    theme.choose_text(150)
    assert inner.maximumWidth() == round(1.5 * before)
