"""What can go wrong between a finished page and paper."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "print-none": mark(
        "No printer is set up on this computer. You can save the page as a PDF and print it elsewhere."
    ),
    "print-failed": mark(
        "{printer} did not take the page ({reason}). Your journal is unchanged. Try again, choose another "
        "printer, or save the page as a PDF."
    ),
    "print-refused": mark(
        "{printer} did not take the page. Your journal is unchanged. Check that it is switched on, choose "
        "another printer, or save the page as a PDF."
    ),
    "print-no-answer": mark(
        "{printer} does not answer. Your journal is unchanged. Check that it is switched on, then try again, "
        "or save the page as a PDF."
    ),
    "print-waiting": mark(
        "{printer} has not printed the page yet. It says: “{reason}”. The page waits in its queue, and your "
        "journal is unchanged. Check the printer, choose another, or save the page as a PDF."
    ),
    "print-given-up": mark(
        "{printer} has given the page up. Your journal is unchanged. Check the printer and try again, choose "
        "another, or save the page as a PDF."
    ),
    "print-no-word": mark(
        "Nothing is heard of {printer} any more, so it is not known whether the page was printed. Your "
        "journal is unchanged. Look at the printer, or save the page as a PDF."
    ),
}
