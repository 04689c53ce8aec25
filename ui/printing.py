"""The print dialog: a preview of the very PDF that is then printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QSize, QStandardPaths
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from journal.errors import KnownError
from journal.words.dates import long_date
from ui import print_queue
from ui.page_maker import SHARPEST, PageMaker
from ui.print_choices import PrintChoices, first_paper
from ui.print_queue import Printout
from ui.session import Session
from ui.theme import Theme
from ui.typesetting import Pages, PageWish
from ui.widgets.buttons import RoomyButton, dialog_button
from ui.widgets.message_bar import announce
from ui.widgets.page_controls import PageControls
from ui.widgets.page_preview import PagePreview
from ui.widgets.text import Text

if TYPE_CHECKING:
    from journal.charts import View

SIZE = (980, 700)


@dataclass(frozen=True, slots=True)
class Systems:
    """What the dialog asks of the system around it; handed in so that it can be tried without one."""

    has_printers: Callable[[], bool] = print_queue.has_printers
    choose_printer: Callable[[QWidget, Printout], QPrinter | None] = print_queue.choose_printer
    send: Callable[[Printout, Any], None] = print_queue.send


def open_print_dialog(
    parent: QWidget | None, session: Session, theme: Theme, view: View | None
) -> PrintDialog:
    """Show the dialog over a window; `view` is how the timeline is looked at, None as it is at first."""
    dialog = PrintDialog(session, theme, view, parent)
    dialog.open()
    return dialog


class PrintDialog(QDialog):
    """Makes the timeline's page in a thread of its own, shows it, prints it and saves it as PDF."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        view: View | None,
        parent: QWidget | None = None,
        systems: Systems | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._view = session, theme, view
        self._words = session.words
        self._systems = systems or Systems()
        self._maker = PageMaker()
        self._maker.made.connect(self._on_made)
        self._maker.drawn.connect(self._on_drawn)
        self._maker.failed.connect(self._tell)
        self._sending = self._leaving = False
        self._build()
        self._make()
        self.finished.connect(self._maker.leave)
        self.finished.connect(self.deleteLater)

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        words = self._words
        self.setWindowTitle(words.gettext("Print the timeline"))
        self.preview = PagePreview(words, self)
        self.controls = PageControls(words, self._theme, self.preview, self)
        self.preview.sharper.connect(self._maker.draw)
        paper = first_paper(self._session.records.person, QLocale.system())
        grey = self._view is not None and self._view.mono
        self.choices = PrintChoices(words, paper, grey=grey, parent=self)
        self.choices.changed.connect(self._make)
        self.status = Text("", self)
        self._add_buttons()
        self._lay_out()

    def _add_buttons(self) -> None:
        words = self._words
        box = QDialogButtonBox(self)
        self.print_button = _button(box, words.gettext("P&rint…"), self._print, "printer", self._theme)
        self.save_button = _button(box, words.gettext("&Save PDF…"), self._save, "download", self._theme)
        self.close_button = _button(box, words.gettext("&Close"), self.reject, "x", self._theme)
        self.print_button.setDefault(True)
        self._buttons = box

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.preview, 1)
        left.addWidget(self.controls)
        right = QVBoxLayout()
        right.addWidget(self.choices)
        right.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(18)
        across.addLayout(left, 1)
        across.addLayout(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 18)
        whole.setSpacing(12)
        whole.addLayout(across, 1)
        below = QHBoxLayout()
        below.addWidget(self.status, 1)
        below.addWidget(self._buttons)
        whole.addLayout(below)
        self.resize(self._room())
        self.preview.setFocus()

    def _room(self) -> QSize:
        """Return a size nearly as large as the window below, within the screen."""
        window = self.parentWidget()
        size = QSize(*SIZE)
        if window is not None:
            size = size.expandedTo(window.window().size() * 0.92)
        return size.boundedTo(self.screen().availableSize() - QSize(20, 40))

    @property
    def is_busy(self) -> bool:
        """Whether something is still being made, printed or saved."""
        return self._maker.is_busy

    @property
    def pdf(self) -> bytes:
        """The page that is shown, empty while it is being made."""
        return self._maker.pages.pdf if self._maker.pages is not None else b""

    # -- making the page --------------------------------------------------------------------------

    def _make(self) -> None:
        wish = PageWish(
            records=self._session.records,
            today=self._session.today(),
            view=self._view,
            words=self._words,
            paper=self.choices.paper,
            landscape=self.choices.landscape,
            grey=self.choices.grey,
            dpi=min(SHARPEST, self.preview.dots_an_inch),
        )
        self._maker.make(wish)
        self._say(self._words.gettext("Making the page…"))
        self._enable()

    def _on_made(self, pages: Pages) -> None:
        self._on_drawn(pages)
        self._say("")
        self._enable()
        self._maker.draw(self.preview.dots_an_inch)

    def _on_drawn(self, pages: Pages) -> None:
        self.preview.show_pages(pages.images, pages.size)

    # -- printing and saving ----------------------------------------------------------------------

    def _printout(self) -> Printout:
        wish = self._maker.wish
        assert wish is not None  # noqa: S101 -- the buttons wait for the page
        title = self._words.gettext("Recovery timeline {day}").format(day=long_date(self._words, wish.today))
        return Printout(self.pdf, title, wish.paper, wish.landscape, wish.grey)

    def _print(self) -> None:
        if not self._systems.has_printers():
            self._tell(KnownError("print-none"))
            self.save_button.setFocus()
            return
        printout = self._printout()
        printer = self._systems.choose_printer(self, printout)
        if printer is not None:
            self._begin_sending(self._words.gettext("Sending the page to the printer…"))
            done = self._words.gettext("The page is on its way to the printer.")
            self._maker.ask(partial(self._systems.send, printout, printer), partial(self._on_sent, done))

    def _save(self) -> None:
        printout = self._printout()
        target = self._ask_where(f"{printout.title}.pdf")
        if target is not None:
            self._begin_sending(self._words.gettext("Saving the page…"))
            done = self._words.gettext("Saved as {file}.").format(file=target.name)
            self._maker.ask(
                partial(print_queue.keep, target, printout, self._session.journal_path),
                partial(self._on_sent, done),
            )

    def _ask_where(self, name: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self._words.gettext("Save the timeline as PDF"), str(Path(folder, name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._words.gettext("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() and dialog.selectedFiles() else None

    def _begin_sending(self, text: str) -> None:
        self._sending = True
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
        self.choices.setEnabled(not self._sending)

    def _say(self, text: str) -> None:
        self.status.setText(text)
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
