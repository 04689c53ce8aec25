"""What is said where a journal was spoilt, tampered with, or changed by somebody else."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "journal-foreign": mark(
        "The journal “{file}” holds a part that this program did not make ({name}), so it was not opened: "
        "such a part could act by itself. The file was left as it is. Please ask who gave it to you, open a "
        "copy that you made earlier, or save its entries with the command “rescue”."
    ),
    "journal-replaced": mark(
        "The journal “{file}” was moved or replaced while it was open, perhaps by another computer, so this "
        "was not saved there. Nothing is lost: all that was saved here is kept in “{kept}”, and what you "
        "typed is still on the screen. Please open the journal again, and compare the two."
    ),
    "journal-changed-under": mark(
        "Another computer or program wrote to the journal “{file}” while it was open here, so this was not "
        "saved. What the other one wrote is in the file, and what you typed is still on the screen. Please "
        "open the journal again and save once more."
    ),
    "erase-nothing": mark(
        "The journal “{file}” holds nothing of this any more, so there was nothing to erase. "
        "Nothing was changed."
    ),
    "rescue-passphrase-wrong": mark(
        "Nothing could be read from “{file}” with this, so no new journal was made. The file was left as it "
        "is. Perhaps the passphrase is another one. Where the beginning of such a file is spoilt, it takes "
        "the groups of its recovery sheet; without them only a backup helps."
    ),
    "rescue-nothing": mark(
        "Nothing of a journal could be read from “{file}”, so no new one was made. The file was left as it "
        "is. Please keep it, and open a copy that you made earlier."
    ),
}
