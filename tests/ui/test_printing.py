"""The print dialog: it shows the very page that it prints and saves, and tells what a printer refuses."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal.charts import View
from journal.errors import KnownError
from journal.paper import Paper
from journal.records import Person, Region
from journal.words import english
from ui import print_queue
from ui.print_choices import first_paper
from ui.print_queue import Printout, send
from ui.print_systems import Systems
from ui.printing import PrintDialog
from ui.session import Session
from ui.theme import Theme
from ui.widgets.page_preview import PagePreview
from ui.widgets.page_reader import PageReader

PRINTOUT = Printout(b"%PDF-1.7 not looked at", "Recovery timeline", Paper.A4, landscape=False, grey=False)
needs_lp = pytest.mark.skipif(sys.platform == "win32", reason="Windows prints without lp")
MakeDialog = Callable[..., PrintDialog]


class PrintsNothing:
    """A system with one printer that keeps what it is sent, or refuses it with an error."""

    def __init__(self, refuses: KnownError | None = None, printers: int = 1, chosen: bool = True) -> None:
        self.refuses, self.printers, self.chosen = refuses, printers, chosen
        self.sent: list[Printout] = []

    def systems(self) -> Systems:
        return Systems(lambda: self.printers > 0, self._choose, self._send)

    def _choose(self, parent: QWidget, printout: Printout) -> Any:
        return object() if self.chosen else None

    def _send(self, printout: Printout, printer: Any) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.sent.append(printout)


@pytest.fixture
def make_dialog(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[MakeDialog]:
    """Open a dialog and wait until its page is made."""
    made: list[PrintDialog] = []

    def make(printer: PrintsNothing | None = None, view: View | None = None) -> PrintDialog:
        dialog = PrintDialog(session, theme, view, None, (printer or PrintsNothing()).systems())
        made.append(dialog)
        dialog.open()
        settle(qtbot, dialog)
        return dialog

    yield make
    for dialog in filter(isValid, made):
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()


def settle(qtbot: QtBot, dialog: PrintDialog) -> None:
    qtbot.waitUntil(lambda: dialog.print_button.isEnabled() and not dialog.is_busy, timeout=20_000)


def choose(dialog: PrintDialog, number: int, index: int) -> None:
    dialog.choices.findChildren(QComboBox)[number].setCurrentIndex(index)


def test_that_the_page_is_shown_before_it_is_printed(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    assert dialog.preview.pages == 1
    assert dialog.controls.page.text() == "Page 1 of 1"
    assert dialog.status.text() == ""


def test_that_what_is_printed_is_what_was_shown(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    printer = PrintsNothing()
    dialog = make_dialog(printer)
    dialog.print_button.click()
    settle(qtbot, dialog)
    (printout,) = printer.sent
    assert printout.pdf.startswith(b"%PDF-")
    assert printout.pdf == dialog.pdf
    assert printout.title == "Recovery timeline 20 April 2026"
    assert dialog.status.text() == "The page is on its way to the printer."


def test_that_paper_way_and_ink_reach_the_printer(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    printer = PrintsNothing()
    dialog = make_dialog(printer)
    for number in range(3):
        choose(dialog, number, 1)
    settle(qtbot, dialog)
    dialog.print_button.click()
    settle(qtbot, dialog)
    (printout,) = printer.sent
    assert (printout.paper, printout.landscape, printout.grey) == (Paper.LETTER, True, True)
    assert dialog.preview.page_size == QSizeF(792, 612)


def test_that_only_the_last_of_quick_choices_is_shown(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    for index in (1, 0, 1, 0, 1):
        choose(dialog, 1, index)
    settle(qtbot, dialog)
    assert dialog.preview.page_size.width() > dialog.preview.page_size.height()


def test_that_a_grey_view_is_printed_grey(make_dialog: MakeDialog) -> None:
    assert make_dialog(view=View(mono=True)).choices.grey


def test_that_thinking_better_of_it_prints_nothing(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    printer = PrintsNothing(chosen=False)
    dialog = make_dialog(printer)
    dialog.print_button.click()
    settle(qtbot, dialog)
    assert printer.sent == []
    assert dialog.status.text() == ""


def test_that_without_a_printer_saving_is_offered(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(PrintsNothing(printers=0))
    dialog.print_button.click()
    assert dialog.status.text().startswith("No printer is set up on this computer. You can save the page")
    assert dialog.save_button.isEnabled()


def test_that_a_printer_that_refuses_is_told_in_a_sentence(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    refusing = PrintsNothing(KnownError("print-failed", printer="Hall", reason="The queue is gone"))
    dialog = make_dialog(refusing)
    dialog.print_button.click()
    settle(qtbot, dialog)
    assert dialog.status.text().startswith("Hall did not take the page (The queue is gone).")
    assert dialog.isVisible()


def test_that_closing_while_printing_still_tells_a_refusal(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog(PrintsNothing(KnownError("print-refused", printer="Hall")))
    dialog.print_button.click()
    dialog.reject()
    assert dialog.isVisible()
    settle(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.status.text().startswith("Hall did not take the page.")


def test_that_closing_while_printing_waits_for_the_printer(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    printer = PrintsNothing()
    dialog = make_dialog(printer)
    dialog.print_button.click()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert len(printer.sent) == 1


def test_that_the_saved_file_is_the_page_shown(
    qtbot: QtBot, make_dialog: MakeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog()
    target = tmp_path / "mine.pdf"
    monkeypatch.setattr(dialog, "_ask_where", lambda name: target)
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert target.read_bytes() == dialog.pdf
    assert dialog.status.text() == "Saved as mine.pdf."


def test_that_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, make_dialog: MakeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog()
    monkeypatch.setattr(dialog, "_ask_where", lambda name: tmp_path / "gone" / "mine.pdf")
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert "gone" in dialog.status.text()
    assert "Saved" not in dialog.status.text()


def test_that_it_is_asked_before_a_file_is_replaced(make_dialog: MakeDialog) -> None:
    chooser = make_dialog()._file_dialog("mine.pdf")
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert chooser.defaultSuffix() == "pdf"
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave


def refuse(error: int) -> Callable[..., None]:
    def refused(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return refused


@pytest.mark.parametrize(
    ("asked", "error", "said"),
    [
        ("os.fsync", errno.ENOSPC, "There is no room left for "),
        ("tempfile.mkdtemp", errno.EACCES, "This computer does not let you use "),
        ("tempfile.mkdtemp", errno.EROFS, "This computer does not let you use "),
    ],
)
def test_that_what_was_saved_before_stays_where_a_disk_takes_no_more(
    qtbot: QtBot,
    make_dialog: MakeDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: str,
    error: int,
    said: str,
) -> None:
    dialog = make_dialog()
    target = tmp_path / "mine.pdf"
    target.write_bytes(b"what was saved before")
    there_before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(dialog, "_ask_where", lambda name: target)
    shown = dialog.pdf
    with monkeypatch.context() as patch:
        patch.setattr(asked, refuse(error))
        dialog.save_button.click()
        settle(qtbot, dialog)
    assert dialog.status.text().startswith(said)
    assert target.read_bytes() == b"what was saved before"
    assert sorted(tmp_path.iterdir()) == there_before
    assert dialog.pdf == shown
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert target.read_bytes() == shown


def test_that_the_open_journal_is_never_written_over(
    qtbot: QtBot,
    make_dialog: MakeDialog,
    session: Session,
    journal_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = journal_path.read_bytes()
    dialog = make_dialog()
    monkeypatch.setattr(dialog, "_ask_where", lambda name: journal_path)
    dialog.save_button.click()
    settle(qtbot, dialog)
    assert journal_path.read_bytes() == before
    assert "Saved" not in dialog.status.text()


def test_that_everything_has_a_name_for_a_screen_reader(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    focusable = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(dialog)
    ]
    named = [
        widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        for widget in focusable
    ]
    assert len(focusable) >= 12
    assert all(named)
    assert dialog.preview.accessibleName() == "Preview of the printed page, page 1 of 1"


# -- the preview by itself ------------------------------------------------------------------------


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> PagePreview:
    preview = PagePreview(english())
    qtbot.addWidget(preview)
    preview.resize(600, 500)
    preview.show()
    preview.show_pages(3, QSizeF(300, 400))
    preview.show_page(0, picture(Qt.GlobalColor.lightGray), "The first page")
    return preview


def picture(colour: Qt.GlobalColor) -> QImage:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def test_that_keys_turn_pages_as_far_as_there_are_any(qtbot: QtBot, preview: PagePreview) -> None:
    keys = Qt.Key
    shown = []
    for key in (keys.Key_PageUp, keys.Key_PageDown, keys.Key_End, keys.Key_PageDown, keys.Key_Home):
        qtbot.keyClick(preview, key)
        shown.append(preview.index)
    assert shown == [0, 1, 2, 2, 0]


def test_that_a_page_is_white_until_its_picture_is_there(qtbot: QtBot, preview: PagePreview) -> None:
    preview.turn(1)
    assert preview.grab().toImage().pixelColor(300, 250).lightness() == 255
    preview.show_page(0, picture(Qt.GlobalColor.black), "The first page")
    assert preview.grab().toImage().pixelColor(300, 250).lightness() == 255
    preview.show_page(1, picture(Qt.GlobalColor.gray), "The second page")
    assert preview.grab().toImage().pixelColor(300, 250).lightness() == 162
    assert preview.text == "The second page"


def test_that_a_reader_follows_the_page_that_is_shown(qtbot: QtBot, preview: PagePreview) -> None:
    reader = PageReader(english(), preview)
    qtbot.addWidget(reader)
    assert reader.toPlainText() == "The first page"
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert preview.index == 1
    preview.show_page(1, picture(Qt.GlobalColor.white), "The second\npage")
    assert reader.toPlainText() == "The second\npage"
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert reader.textCursor().blockNumber() == 1
    qtbot.keyClicks(reader, "x")
    assert reader.toPlainText() == "The second\npage"


def test_that_the_name_says_which_page_is_shown(qtbot: QtBot, preview: PagePreview) -> None:
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.accessibleName() == "Preview of the printed page, page 2 of 3"


def test_that_the_preview_is_told_as_a_picture(preview: PagePreview) -> None:
    told = QAccessible.queryAccessibleInterface(preview)
    assert told is not None
    assert told.role() == QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == "Preview of the printed page, page 1 of 3"
    assert told.text(QAccessible.Text.Description).endswith("\nThe first page")


def test_that_keys_enlarge_reduce_and_fit(qtbot: QtBot, preview: PagePreview) -> None:
    fitting = preview.zoom
    qtbot.keyClick(preview, Qt.Key.Key_Plus)
    larger = preview.zoom
    qtbot.keyClick(preview, Qt.Key.Key_Minus)
    qtbot.keyClick(preview, Qt.Key.Key_Minus)
    smaller = preview.zoom
    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert smaller < larger
    assert fitting < larger
    assert preview.zoom == fitting


def test_that_a_larger_page_can_be_scrolled_to_its_ends(preview: PagePreview) -> None:
    for _ in range(20):
        preview.enlarge()
    assert preview.verticalScrollBar().maximum() > 0
    assert preview.horizontalScrollBar().maximum() > 0
    preview.fit()
    assert preview.verticalScrollBar().maximum() == 0


def test_that_a_larger_page_asks_for_a_sharper_picture(qtbot: QtBot, preview: PagePreview) -> None:
    with qtbot.waitSignal(preview.sharper) as asked:
        preview.enlarge()
    assert asked.args == [preview.dots_an_inch]


def test_that_the_page_is_painted_whole(preview: PagePreview) -> None:
    picture = preview.grab().toImage()
    greys = [picture.pixelColor(300, y).lightness() for y in (30, 250, 470)]
    assert greys == [192, 192, 192]


# -- paper ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "locale", "paper"),
    [
        (Person(), "en_US", Paper.LETTER),
        (Person(), "fr_CA", Paper.LETTER),
        (Person(), "de_DE", Paper.A4),
        (Person(region=Region.US, emergency_number="911"), "de_DE", Paper.LETTER),
        (Person(region=Region.CA, emergency_number="911"), "en_GB", Paper.LETTER),
        (Person(region=Region.UK, emergency_number="999"), "en_US", Paper.A4),
        (Person(name="M. Example"), "en_US", Paper.A4),
    ],
)
def test_that_paper_follows_the_region_else_the_computer(person: Person, locale: str, paper: Paper) -> None:
    assert first_paper(person, QLocale(locale)) == paper


# -- handing over ---------------------------------------------------------------------------------


class Chosen:
    """As much of a chosen printer as is asked of it."""

    def __init__(self, first: int = 0, last: int = 0, copies: int = 1, file: str = "") -> None:
        self._pages, self._copies, self._file = (first, last), copies, file

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802 -- Qt's name
        kinds = QPrinter.OutputFormat
        return kinds.PdfFormat if self._file else kinds.NativeFormat

    def outputFileName(self) -> str:  # noqa: N802 -- Qt's name
        return self._file

    def printerName(self) -> str:  # noqa: N802 -- Qt's name
        return "Hall; rm -rf"

    def copyCount(self) -> int:  # noqa: N802 -- Qt's name
        return self._copies

    def fromPage(self) -> int:  # noqa: N802 -- Qt's name
        return self._pages[0]

    def toPage(self) -> int:  # noqa: N802 -- Qt's name
        return self._pages[1]

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a command named lp first on the path; return the folder that it writes into."""

    def make(script: str) -> Path:
        command = tmp_path / "lp"
        command.write_text(f"#!/bin/sh\ncd '{tmp_path}'\n{script}\n", "utf-8")
        command.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        return tmp_path

    return make


@needs_lp
def test_that_a_queue_gets_the_very_pdf(lp: Callable[[str], Path]) -> None:
    folder = lp("cat > taken.pdf; printf '%s\\n' \"$@\" > words")
    send(replace(PRINTOUT, grey=True, paper=Paper.LETTER), Chosen(2, 3, copies=4))  # type: ignore[arg-type] # a fake
    assert (folder / "taken.pdf").read_bytes() == PRINTOUT.pdf
    words = (folder / "words").read_text("utf-8").splitlines()
    assert words[:6] == ["-d", "Hall; rm -rf", "-t", "Recovery timeline", "-n", "4"]
    options = " ".join(words[6:])
    assert options == "-o media=Letter -o print-color-mode=monochrome -P 2-3 -o sides=two-sided-long-edge"


@needs_lp
def test_that_a_queue_that_is_gone_is_a_known_error(lp: Callable[[str], Path]) -> None:
    lp('echo "/usr/bin/lp: Error - The printer or class does not exist." >&2; exit 1')
    with pytest.raises(KnownError) as raised:
        send(PRINTOUT, Chosen())  # type: ignore[arg-type] # a fake
    assert raised.value.code == "print-failed"
    assert raised.value.parameters == {
        "printer": "Hall; rm -rf",
        "reason": "The printer or class does not exist",
    }


@needs_lp
def test_that_a_silent_queue_is_a_known_error(
    lp: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    lp("exec sleep 30")
    monkeypatch.setattr(print_queue, "_PATIENCE_SECONDS", 0.2)
    with pytest.raises(KnownError) as raised:
        send(PRINTOUT, Chosen())  # type: ignore[arg-type] # a fake
    assert raised.value.code == "print-no-answer"


def test_that_printing_to_a_file_writes_the_very_pdf(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    send(PRINTOUT, Chosen(file=str(target)))  # type: ignore[arg-type] # a fake
    assert target.read_bytes() == PRINTOUT.pdf


def test_that_pages_are_drawn_where_no_pdf_is_taken(
    qtbot: QtBot, make_dialog: MakeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pypdfium2

    monkeypatch.setattr(print_queue, "DRAWN_DPI", 75)
    shown = make_dialog(view=View(mono=True)).pdf
    printer = QPrinter()
    target = tmp_path / "drawn.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    print_queue.draw(replace(PRINTOUT, pdf=shown, landscape=True, grey=True), printer)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 1
    width, height = document[0].get_size()
    assert width > height
    document.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_cannot_begin_is_a_known_error(
    qtbot: QtBot, make_dialog: MakeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_queue, "DRAWN_DPI", 40)
    shown = make_dialog(view=View(mono=True)).pdf
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "drawn.pdf"))
    with pytest.raises(KnownError) as raised:
        print_queue.draw(replace(PRINTOUT, pdf=shown, grey=True), printer)
    assert raised.value.code == "print-refused"


class Vanishing(QPrinter):
    """A printer that is gone once the first page is drawn."""

    def newPage(self) -> bool:  # noqa: N802 -- Qt's name
        return False


def test_that_a_drawing_printer_that_vanishes_in_mid_job_is_a_known_error(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def page_picture(pdf: bytes, number: int, dpi: float, *, grey: bool) -> tuple[int, int, bytes]:
        drawn.append(number)
        return 1, 1, b"\0"

    monkeypatch.setattr("journal.paper.page_count", lambda pdf: 5)
    monkeypatch.setattr("journal.paper.page_picture", page_picture)
    printer = Vanishing()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    with pytest.raises(KnownError) as raised:
        print_queue.draw(replace(PRINTOUT, grey=True), printer)
    assert raised.value.code == "print-refused"
    assert drawn == [0]


def test_that_only_the_pages_asked_for_are_drawn_one_at_a_time(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def page_picture(pdf: bytes, number: int, dpi: float, *, grey: bool) -> tuple[int, int, bytes]:
        drawn.append(number)
        return 1, 1, b"\0"

    monkeypatch.setattr("journal.paper.page_count", lambda pdf: 5)
    monkeypatch.setattr("journal.paper.page_picture", page_picture)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    printer.setFromTo(2, 9)
    print_queue.draw(replace(PRINTOUT, grey=True), printer)
    assert drawn == [1, 2, 3, 4]
