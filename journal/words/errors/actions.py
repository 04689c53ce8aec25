"""What is said where something that a person asked for cannot be done."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "entry-tomorrow": mark(
        "{day} is still to come: this computer says that today is {today}. Nothing was saved. Choose a day "
        "up to today, or set the computer's clock right."
    ),
    "dose-tomorrow": mark(
        "A dose on {day} is still to come: this computer says that today is {today}. Nothing was saved. "
        "Choose a day up to today, or set the computer's clock right."
    ),
    "born-after-first-day": mark(
        "The day of birth, {born}, lies after {first}, a day that the journal tells about. Nothing was "
        "saved. Please look at the year again."
    ),
    "person-stays": mark(
        "Your own details cannot be removed. Empty the fields that you do not want to keep."
    ),
    "source-is-folder": mark("“{file}” is a folder. Choose a file in it."),
    "source-changed": mark(
        "“{file}” has changed since it was looked at, so nothing was brought in. Look at it again first."
    ),
    "source-is-journal": mark("“{file}” is this journal itself. Choose another file to read in."),
    "target-is-folder": mark("“{file}” is a folder. Nothing was written. Give the file a name in it."),
    "target-folder-missing": mark(
        "The folder {folder} does not exist. Nothing was written. Make the folder, or choose another."
    ),
    "target-is-journal": mark(
        "“{file}” is the journal itself and is never written over. Nothing was written. Choose another name."
    ),
    "target-open": mark(
        "“{file}” is a journal that is open in another window. Nothing was written. Close it there, or "
        "choose another name."
    ),
    "target-own-journal": mark(
        "“{file}” is a journal that is not made up. Nothing was written. Choose another name."
    ),
    "target-not-a-file": mark("“{file}” is not a file. Nothing was written. Choose another name."),
    "target-exists": mark(
        "“{file}” exists already. Nothing was written. Choose another name, or let it be replaced (--force)."
    ),
    "target-disk-full": mark(
        "There is no room left for “{file}”. Nothing was written. Make room and try again."
    ),
    "file-missing": mark("“{file}” cannot be found. Check its name and folder, then try again."),
    "file-not-allowed": mark("This computer does not let you use “{file}”. Choose another place."),
    "file-is-folder": mark("“{file}” is a folder. Choose a file."),
    "file-name-long": mark("The name “{file}” is too long for this computer. Choose a shorter one."),
    "file-trouble": mark("“{file}” could not be used: {reason}. Try again, or choose another place."),
    "folder-gone": mark(
        "The folder in which this was started is no longer there. Go to another folder and try again."
    ),
    "output-lost": mark(
        "What there was to say could not be written out: {reason}. What was asked for may have been done all "
        "the same."
    ),
    "timeline-format": mark(
        "“{file}” ends in none of .pdf, .svg and .png. Nothing was written. Choose one of these."
    ),
    "timeline-order": mark("The first day, {first}, lies after the last, {last}. Nothing was written."),
    "report-format": mark("“{file}” does not end in .pdf. Nothing was written. Choose a name that does."),
    "report-part": mark("There is no part “{part}” to leave out. The parts are: {parts}."),
    "blank-sheets-format": mark(
        "“{file}” does not end in .pdf. Nothing was written. Choose a name that does."
    ),
    "sample-story": mark("There is no story “{name}”. The stories are: {names}."),
    "journal-changed-kept": mark(
        "Another computer or program wrote to the journal “{file}” while it was open here, so this was not "
        "saved there. Nothing is lost: the entries as they stood here are kept in “{kept}”, and what you "
        "typed is still on the screen. Please open the journal again, and compare the two."
    ),
}
