"""The dialog that brings a file in: it is looked at, its columns are told, what comes of it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal.errors import KnownError
from journal.exchange.others import to_json
from journal.exchange.wish import ImportWish, Seen
from journal.words.errors import sentence
from journal.words.imports import import_lines
from journal.words.reports import one_line
from ui.import_table import mapping_files
from ui.import_table.answers import Said, asks_order, first_said, mapping_of, said_by
from ui.import_table.asking_for import problems
from ui.import_table.looking import Looked, looked
from ui.import_table.offered import kind_told
from ui.import_table.remembered import remember, remembered
from ui.import_table.view import ImportView
from ui.import_table.watching import Watching
from ui.session import Session

LOOK_AGAIN_MS = 60
LINES_SAID = 3


class ImportDialog(ImportView):
    """Looks at a file, asks what it must, and has the session bring it in.

    `brought` tells what was done, and what its button is called. Nothing changes before “Bring in”; what
    is stopped leaves the journal as it was.
    """

    brought = Signal(str, str)

    def __init__(self, session: Session, source: Path, parent: QWidget) -> None:
        super().__init__(session.words, parent)
        self._session, self._source = session, source
        self._watching: Watching | None = None
        self._number: int | None = None
        self._then: Callable[[Any], None] | None = None
        self._said: Said | None = None
        self._seen: Seen | None = None
        self._kind = ""
        self._leaving = self._has_new = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._show_share)
        session.answered.connect(self._on_answer)
        self.next_button.clicked.connect(self.look_ahead)
        self.back_button.clicked.connect(self.go_back)
        self.bring_button.clicked.connect(self.bring_in)
        self.cancel_button.clicked.connect(self.reject)
        self.columns.again_asked.connect(self._answer_again)
        self.load_button.clicked.connect(lambda: self.load_answers(mapping_files.ask_which(self)))
        self.save_button.clicked.connect(lambda: self.save_answers(mapping_files.ask_where(self, source)))
        self.finished.connect(self._let_go)
        self.columns.form.changed.connect(lambda: self.tell(""))

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or brought in."""
        return self._number is not None

    def begin(self) -> None:
        """Look at the file."""
        self.reading.setText(
            self._words.gettext("Looking at “{file}”…").format(file=one_line(self._source.name))
        )
        watching = self._watch()
        work = partial(looked, self._source, watching)
        self._wait_for(self._session.run(work), self._on_looked, self.waiting)

    def look_ahead(self) -> None:
        """Show what would come of the file; where something must be said first, go there instead."""
        if self.is_busy:
            return
        missing = next(problems(self._words, self._said), None) if self._said is not None else None
        if missing is not None:
            name, text = missing
            self._show(self.columns)
            self.columns.go_to(name)
            self.tell(text)
            return
        self.tell("")
        number = self._session.look_into(self._source, self._wish())
        self._wait_for(number, self._on_report, self.page)

    def go_back(self) -> None:
        """Show the columns again."""
        if not self.is_busy and self._said is not None:
            self.tell("")
            self._show(self.columns)
            self.columns.list.setFocus()

    def bring_in(self) -> None:
        """Bring in what was shown."""
        if self.is_busy or not self._session.may_write:
            return
        self.tell("")
        number = self._session.import_file(self._source, self._wish())
        self._wait_for(number, self._on_brought, self.page)

    def reject(self) -> None:
        """Close; what is being done is stopped first, and “Stop” of a bringing in only stops it."""
        if self._watching is None or not self.is_busy:
            super().reject()
            return
        self._leaving = self._leaving or self.page is self.waiting
        self._watching.stop()

    def _let_go(self) -> None:
        """Stop, and let go of what was read of the file; also where the journal is locked."""
        if self._watching is not None:
            self._watching.stop()
        self._timer.stop()
        self._session.answered.disconnect(self._on_answer)
        self._said = self.columns.said = None

    # -- answers that are kept --------------------------------------------------------------------

    def load_answers(self, path: Path | None) -> None:
        """Take the answers of a mapping's file."""
        if path is None or self._said is None:
            return
        try:
            self._take_answers(said_by(self._said.look, mapping_files.read(path)))
        except KnownError as error:
            self.tell(sentence(self._words, error))

    def save_answers(self, path: Path | None) -> None:
        """Write the answers as a file that `--map` takes too."""
        if path is None or self._said is None:
            return
        missing = next(problems(self._words, self._said), None)
        if missing is not None:
            self.columns.go_to(missing[0])
            self.tell(missing[1])
            return
        try:
            mapping_files.write(path, mapping_of(self._said), self._session.journal_path)
        except KnownError as error:
            self.tell(sentence(self._words, error))
        else:
            self.tell(self._words.gettext("Saved as {file}.").format(file=one_line(path.name)))

    def _answer_again(self) -> None:
        kept = None if self._said is None else remembered(self._session, self._said.look)
        if self._said is None or kept is None:
            return
        self._take_answers(said_by(self._said.look, kept))
        self.columns.offer_again(False)

    def _take_answers(self, said: Said) -> None:
        self._said = said
        self.columns.show_said(said, self._source.name)
        self.columns.list.setFocus()
        self.tell(self._words.gettext("The answers are filled in. Please look through them."))

    # -- what comes back --------------------------------------------------------------------------

    def _on_looked(self, found: Looked | KnownError) -> None:
        if isinstance(found, KnownError):
            self._refuse(found, None)
            return
        self._kind, self._seen = found.kind, found.seen
        if found.look is not None:
            self._said = first_said(found.look)
            self.columns.show_said(self._said, self._source.name)
            kept = remembered(self._session, found.look) if found.look.needs_mapping else None
            self.columns.offer_again(kept is not None)
        if found.look is not None and (
            found.look.needs_mapping or asks_order(self._said or first_said(found.look))
        ):
            self._show(self.columns)
            self._go_to_first(found.look.needs_mapping)
        else:
            self.look_ahead()

    def _go_to_first(self, is_asked: bool) -> None:
        """Put the keyboard where the person begins: at the answers from before, or in the list."""
        if self.columns.again_button.isVisibleTo(self):
            self.columns.again_button.setFocus()
        elif is_asked or self._said is None:
            self.columns.list.setFocus()
        else:
            self.columns.go_to(self._said.day)

    def _on_report(self, report: Any) -> None:
        if isinstance(report, KnownError):
            self._refuse(report, self.columns if self._said is not None else None)
            return
        kind = "" if self._kind == "table" else kind_told(self._words, self._kind, self._source.name)
        self.preview.show_report(report, self._source.name, kind, self._notice())
        self._has_new = any(report.added.values()) or report.took_person
        self._show(self.preview)
        (self.bring_button if self.bring_button.isEnabled() else self.cancel_button).setFocus()

    def _on_brought(self, report: Any) -> None:
        if isinstance(report, KnownError):
            self._refuse(report, self.preview)
            return
        if self._said is not None and self._said.look.needs_mapping:
            remember(self._session, self._said.look, mapping_of(self._said))
        lines = import_lines(self._words, report)[:LINES_SAID]
        action = self._words.gettext("Undo") if report.change_set is not None else ""
        self.accept()
        self.brought.emit("\n".join(lines), action)

    def _refuse(self, error: KnownError, back_to: QWidget | None) -> None:
        """Tell what stands in the way, on the page where it can be mended."""
        if error.code == "source-changed":  # what was shown is of another file
            self._seen = None
        self._show(back_to or self.waiting)
        if back_to is None:
            self.reading.setText(sentence(self._words, error))
        else:
            self.tell(sentence(self._words, error))
        (self.columns.list if back_to is self.columns else self.cancel_button).setFocus()

    def _notice(self) -> str:
        words = self._words
        if not self._session.may_write:
            return words.gettext("This journal can only be read here, so nothing can be brought into it.")
        if self._session.is_sample:
            return words.gettext(
                "The open journal is a made-up sample: what you bring in goes into that one."
            )
        return ""

    # -- waiting ----------------------------------------------------------------------------------

    def _wish(self) -> ImportWish:
        mapping = None if self._said is None else to_json(mapping_of(self._said))
        name = None if self._said is None else self._said.look.format
        return ImportWish(name, mapping, watch=self._watch(), seen=self._seen)

    def _watch(self) -> Watching:
        self._watching = Watching()
        return self._watching

    def _wait_for(self, number: int, then: Callable[[Any], None], page: QWidget) -> None:
        self._number, self._then = number, then
        self.bar.setValue(0)
        self._show(page)
        self.cancel_button.setFocus()
        self._timer.start()

    def _on_answer(self, number: int, result: Any) -> None:
        if number != self._number or self._then is None:
            return
        self._number, then = None, self._then
        self._timer.stop()
        if self._leaving and isinstance(result, KnownError):
            super().reject()
        else:
            then(result)

    def _show_share(self) -> None:
        if self._watching is not None:
            self.bar.setValue(round(100 * self._watching.share))

    def _show(self, page: QWidget) -> None:
        self.show_page(
            page,
            is_busy=self.is_busy,
            may_bring=self._session.may_write and self._has_new,
            has_columns=self._said is not None,
        )
