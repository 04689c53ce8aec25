"""What can go wrong with a journal's file."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "not-a-journal": mark(
        "“{file}” is not a recovery journal. It was left as it is. Please choose another file."
    ),
    "journal-broken": mark(
        "The journal “{file}” is damaged and cannot be read to the end. It was left as it is. "
        "Please keep it, and open a copy that you made earlier."
    ),
    "journal-newer": mark(
        "The journal “{file}” was written by a newer version of this program (its form is {version}, this "
        "program knows {known}). Nothing in it was touched. Please install the newer version to open it."
    ),
    "journal-missing": mark(
        "There is no journal at “{file}”. Please check the name, or whether the drive is connected."
    ),
    "journal-is-folder": mark("“{file}” is a folder, not a journal. Please choose a file inside it."),
    "journal-not-readable": mark(
        "The journal “{file}” cannot be opened: this computer does not let the program read it. "
        "Nothing was touched. Please check that you may open the file."
    ),
    "journal-not-made": mark(
        "A new journal cannot be made at “{file}”: this computer does not let the program write there. "
        "Nothing was touched. Please choose another folder."
    ),
    "journal-unfinished": mark(
        "The last save of the journal “{file}” was cut off, and it can only be tidied up where the file can "
        "be written. Nothing saved before is lost. Please copy it, together with the file of the same name "
        "that ends in “-journal”, to a folder of your own and open it there."
    ),
    "journal-locked": mark(
        "The journal “{file}” is open in another window, so it can only be read here. Nothing was changed. "
        "Please write in the other window, or close it and open the journal again."
    ),
    "journal-read-only": mark(
        "The journal “{file}” can only be read, so nothing was changed. To write in it, copy it to a folder "
        "of your own and open it there."
    ),
    "journal-busy": mark(
        "Another program is using the journal “{file}”, so this could not be done. Everything saved before "
        "is safe. Please close the other program and try again."
    ),
    "journal-moved": mark(
        "The journal “{file}” was moved, renamed or replaced while it was open, so this was not saved. "
        "Everything saved before is in the file that was moved. Please close this window and open that file."
    ),
    "journal-reference": mark(
        "This was not saved in “{file}”, because something else in the journal would lose what it belongs "
        "to. Everything saved before is safe."
    ),
    "journal-value": mark(
        "The journal holds something that cannot be: in {table}, record {id}, “{field}” is “{value}”. "
        "The file was left as it is. Please keep it, and open a copy that you made earlier."
    ),
    "disk-full": mark(
        "The disk is full, so this was not saved in “{file}”. Everything saved before is safe. "
        "Please make some room and save again."
    ),
    "io-error": mark(
        "The disk reported a fault, so this was not saved in “{file}”. Everything saved before is as it was. "
        "Please check the drive and its cable, and try again."
    ),
    "changed-elsewhere": mark(
        "This was not saved, because the journal holds something else here by now. "
        "Nothing was lost. Please open the journal again and repeat the change."
    ),
    "copy-failed": mark(
        "The journal “{file}” comes from an older version. The safety copy to be made first did not turn out "
        "right, so the journal was left as it is. Please check the drive and try again."
    ),
    "migration-lost": mark(
        "The journal “{file}” could not be brought up to date (step {number}, {table}). It was left as it "
        "is. Please keep it and report this."
    ),
    "no-such-state": mark(
        "Nothing was written there that could be brought back. Nothing was changed. Please close the history "
        "and open it again."
    ),
    "owner-erased": mark(
        "This cannot be brought back, because what it belongs to was erased for good. Nothing was changed."
    ),
    "not-removed": mark(
        "This is not among the things that were removed, so nothing was brought back ({id})."
    ),
    "log-broken": mark(
        "The journal's log of changes holds something that cannot be read, so this could not be done "
        "({why}). What you wrote stands as it was. Please keep the file, and let the program check it."
    ),
    "passphrase-needed": mark(
        "“{file}” is either protected by a passphrase or not a recovery journal. Nothing was touched. "
        "Please give its passphrase to open it."
    ),
    "passphrase-wrong": mark(
        "“{file}” does not open with this passphrase, or it is not a recovery journal, or it is damaged. "
        "Nothing was touched. Please try again: capital and small letters differ, and the keyboard may be "
        "set to another language."
    ),
    "passphrase-empty": mark(
        "An empty passphrase protects nothing, so nothing was changed. Please choose some words."
    ),
    "passphrase-sign": mark(
        "This passphrase holds a sign that cannot be typed again, such as a tab, so nothing was changed. "
        "Please use letters, digits, spaces and punctuation."
    ),
    "already-protected": mark("The journal “{file}” has a passphrase already. Nothing was changed."),
    "not-protected": mark("The journal “{file}” has no passphrase. Nothing was changed."),
    "sealing-failed": mark(
        "The journal “{file}” was written anew for this, but not as it should be, so it was left as it was. "
        "Please check the drive and try again."
    ),
    "recovery-key-length": mark(
        "A recovery sheet has {groups} groups of {signs} letters and digits, and here are fewer or more. "
        "Nothing was touched. Please compare what you typed with the sheet."
    ),
    "recovery-key-group": mark(
        "Group {group} of the recovery sheet is mistyped. Nothing was touched. "
        "Please compare this group with the sheet."
    ),
    "check-structure": mark("The file's structure is damaged: {said}."),
    "check-unreadable": mark("The journal “{file}” cannot be read to the end: {why}."),
    "check-object-missing": mark("A part of the journal's structure is missing: {name}."),
    "check-object-unknown": mark("Something that this program did not make stands in the journal: {name}."),
    "check-object-differs": mark("A part of the journal's structure was altered: {name}."),
    "check-about": mark("The journal does not say when it was made."),
    "check-reference": mark("In {table}, record {id} belongs to {target}, which is not there."),
    "check-log": mark("Change {number} in the log of changes does not fit the one before it."),
    "check-log-value": mark("Change {number} in the log holds something that cannot be: {why}, record {id}."),
    "check-log-order": mark(
        "Change {number} in the log starts from another state of record {id} than it left."
    ),
    "check-log-differs": mark("In {table}, record {id} is not as the log of changes says."),
}
