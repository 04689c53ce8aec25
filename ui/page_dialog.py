"""The dialog of every printed paper: a preview of the very PDF that is then printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.errors import KnownError
from ui.page_maker import PageMaker
from ui.print_jobs import Job
from ui.print_queue import Printout
from ui.print_systems import Systems
from ui.print_watch import PrintWatch
from ui.session import Session
from ui.tab_order import order_tabs
from ui.theme import Theme
from ui.typesetting import PageLook, Pages, PageWish
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.foot_row import FootRow
from ui.widgets.message_bar import announce
from ui.widgets.page_controls import PageControls
from ui.widgets.page_preview import PagePreview
from ui.widgets.page_reader import PageReader

SIZE = (980, 700)
MOST_FOR_CHOICES = 0.44


class PageDialog(QDialog):
    """Makes a paper in a thread of its own, shows it, has it read, prints it and saves it as PDF.

    What the paper is, is its children's: they hand in what stands beside the preview, return the `wish`
    that follows from it, and call `make` whenever that is another.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        choices: QWidget,
        parent: QWidget | None = None,
        systems: Systems | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._words = session, theme, session.words
        self._systems = systems or Systems()
        self._maker = PageMaker()
        self._maker.made.connect(self._on_made)
        self._maker.drawn.connect(self._on_drawn)
        self._maker.failed.connect(self._tell)
        self._watch = PrintWatch(self._words, self._maker, self._systems.is_printed, self)
        self._watch.told.connect(self._say)
        self._sending = self._leaving = False
        self._build(choices)
        self.finished.connect(self._watch.stop)
        self.finished.connect(self._maker.leave)
        self.finished.connect(self.deleteLater)

    def wish(self) -> PageWish:
        """Return the paper that is wanted now."""
        raise NotImplementedError

    # -- building ---------------------------------------------------------------------------------

    def _build(self, choices: QWidget) -> None:
        self.preview = PagePreview(self._words, self)
        self.reader = PageReader(self._words, self.preview, self)
        self.controls = PageControls(self._words, self._theme, self.preview, self)
        self.choice_side = choices
        self.preview.sharper.connect(self._look)
        self.preview.turned.connect(self._look)
        self.controls.read.toggled.connect(self._turn_to_words)
        self.preview.read_asked.connect(self.controls.read.click)
        self._foot = FootRow(self._add_buttons(), self)
        self.status = self._foot.text
        self._lay_out()

    def _add_buttons(self) -> QWidget:
        words = self._words
        box = QDialogButtonBox(self)
        self.print_button = _button(box, words.gettext("P&rint…"), self._print, "printer", self._theme)
        self.save_button = _button(box, words.gettext("&Save PDF…"), self._save, "download", self._theme)
        self.close_button = _button(box, words.gettext("&Close"), self.reject, "x", self._theme)
        self.print_button.setDefault(True)
        return box

    def _lay_out(self) -> None:
        self._page = QStackedWidget(self)
        self._page.addWidget(self.preview)
        self._page.addWidget(self.reader)
        left = QVBoxLayout()
        left.addWidget(self._page, 1)
        left.addWidget(self.controls)
        right = QVBoxLayout()
        right.addWidget(self.choice_side)
        across = QHBoxLayout()
        across.setSpacing(18)
        across.addLayout(left, 1)
        across.addLayout(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 18)
        whole.setSpacing(12)
        whole.addLayout(across, 1)
        whole.addWidget(self._foot)
        order_tabs(self._page, self.controls, self.choice_side, self._foot)
        self.resize(self._room())
        self.preview.setFocus()

    def _room(self) -> QSize:
        """Return a size nearly as large as the window below, within the screen."""
        window = self.parentWidget()
        size = QSize(*SIZE)
        if window is not None:
            size = size.expandedTo(window.window().size() * 0.92)
        return size.boundedTo(self.screen().availableSize() - QSize(20, 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the larger part to the page, however large the letters are."""
        super().resizeEvent(event)
        self.choice_side.setMaximumWidth(round(MOST_FOR_CHOICES * self.width()))

    @property
    def is_busy(self) -> bool:
        """Whether something is still being made, printed or saved."""
        return self._maker.is_busy

    @property
    def pdf(self) -> bytes:
        """The paper that is shown, empty while it is being made."""
        return self._maker.pages.pdf if self._maker.pages is not None else b""

    # -- making the page --------------------------------------------------------------------------

    def make(self) -> None:
        """Have the paper made that is wanted now."""
        self._maker.make(self.wish(), self.preview.index, self.preview.dots_an_inch)
        self._say(self._words.gettext("Making the page…"))
        self._enable()

    def _on_made(self, pages: Pages) -> None:
        self.preview.show_pages(pages.count, pages.size)
        self._say("")
        self._enable()

    def _look(self) -> None:
        self._maker.look(self.preview.index, self.preview.dots_an_inch)

    def _on_drawn(self, look: PageLook) -> None:
        self.preview.show_page(look.index, look.image, look.text)

    def _turn_to_words(self, wanted: bool) -> None:
        shown = self.reader if wanted else self.preview
        self._page.setCurrentWidget(shown)
        shown.setFocus()

    # -- printing and saving ----------------------------------------------------------------------

    def _printout(self) -> Printout:
        wish = self._maker.wish
        assert wish is not None  # noqa: S101 -- the buttons wait for the page
        return Printout(self.pdf, wish.title, wish.paper, wish.landscape, wish.grey)

    def _print(self) -> None:
        if not self._systems.has_printers():
            self._tell(KnownError("print-none"))
            self.save_button.setFocus()
            return
        printout = self._printout()
        printer = self._systems.choose_printer(self, printout)
        if printer is not None:
            self._begin_sending(self._words.gettext("Sending the page to the printer…"))
            self._maker.ask(partial(self._systems.send, printout, printer), self._on_printed)

    def _on_printed(self, result: Job | KnownError | None) -> None:
        done = self._words.gettext("The page is on its way to the printer.")
        self._on_sent(done, result)
        if isinstance(result, Job) and not self._leaving:
            self._watch.follow(result)

    def _save(self) -> None:
        printout = self._printout()
        target = self._ask_where(f"{printout.title}.pdf")
        if target is not None:
            self._begin_sending(self._words.gettext("Saving the page…"))
            done = self._words.gettext("Saved as {file}.").format(file=target.name)
            keep = partial(self._systems.keep, target, printout, self._session.journal_path)
            self._maker.ask(keep, partial(self._on_sent, done))

    def _ask_where(self, name: str) -> Path | None:
        dialog = self._file_dialog(name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() and dialog.selectedFiles() else None

    def _file_dialog(self, name: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self._words.gettext("Save as PDF"), str(Path(folder, name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._words.gettext("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        return dialog

    def _begin_sending(self, text: str) -> None:
        self._sending = True
        self._watch.stop()
        self._say(text)
        self._enable()

    def _on_sent(self, done: str, result: object) -> None:
        self._sending = False
        self._enable()
        if isinstance(result, KnownError):
            self._leaving = False
            self._tell(result)
            return
        self._say(done)
        if self._leaving:
            self.reject()

    # -- telling ----------------------------------------------------------------------------------

    def _enable(self) -> None:
        ready = self._maker.pages is not None and not self._sending
        self.print_button.setEnabled(ready)
        self.save_button.setEnabled(ready)
        self.choice_side.setEnabled(not self._sending)

    def _say(self, text: str) -> None:
        self._foot.say(text)
        if text:
            announce(self, text)

    def _tell(self, error: KnownError) -> None:
        from journal.words.errors import sentence  # only when something went wrong

        self._say(sentence(self._words, error))

    # -- leaving ----------------------------------------------------------------------------------

    def reject(self) -> None:
        """Close, once what is being printed or saved has arrived; a failure is told first."""
        if self._sending:
            self._leaving = True
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._sending:
            self._leaving = True
            event.ignore()
        else:
            super().closeEvent(event)


def _button(
    box: QDialogButtonBox, text: str, does: Callable[[], None], icon: str, theme: Theme
) -> RoomyButton:
    button = dialog_button(box, text, QDialogButtonBox.ButtonRole.ActionRole)
    button.setIcon(theme.icon(icon))
    button.clicked.connect(lambda: does())
    return button
