"""What is said of other people's files that cannot be read."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "import-format": mark("There is no format “{format}” to read. The formats are: {formats}."),
    "json-not-utf8": mark("It is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again."),
    "json-empty": mark("It is empty."),
    "json-broken": mark("It is not whole JSON: it cannot be read on from line {line}, column {column}."),
    "json-nested": mark("It is nested too deeply to be a journal."),
    "json-foreign": mark("It is not a Recovery journal JSON file."),
    "json-newer": mark(
        "It was written in version {version} of the format, and this program reads up to version {known}. "
        "Please use a newer program."
    ),
    "json-many": mark("It holds more than {most} values, and no more than that can be read."),
    "json-large": mark("It has {megabytes} MB, and at most {largest} MB can be read."),
    "field-key-twice": mark("{field} has “{value}” twice. Every key may stand once."),
    "field-number": mark("{field} holds “{value}”, which is not a number that can be kept."),
    "field-version": mark("{field} must be 1, not “{value}”."),
    "csv-cell": mark("In “{file}”, row {row}, column “{column}”: {reason}"),
    "csv-row": mark("In “{file}”, row {row}: {reason}"),
    "csv-not-utf8": mark("“{file}” in it is not UTF-8 text (byte {byte}). Save it as UTF-8 and try again."),
    "csv-quote": mark("In “{file}”, row {row}, a quotation mark does not fit: a cell has no clear end."),
    "csv-long": mark("In “{file}”, row {row} has a cell of more than {longest} characters."),
    "csv-wide": mark("In “{file}”, row {row} has more than {most} cells."),
    "csv-width": mark("In “{file}”, row {row} has {cells} cells, but its first row names {columns} columns."),
    "csv-rows": mark("“{file}” in it has more than {most} rows."),
    "csv-header": mark("“{file}” in it does not begin with a row that names its columns."),
    "csv-column-twice": mark("“{file}” in it has the column “{column}” twice. Every column may stand once."),
    "csv-id-twice": mark(
        "In “{file}”, row {row}, the id “{id}” stands again: “{first}” has it in row {first_row} already."
    ),
    "csv-one-row": mark("“{file}” in it must hold one row beside its first."),
    "csv-foreign": mark("It is not a journal’s zip of CSV files: its “{file}” is missing or says otherwise."),
    "csv-large": mark("It has {megabytes} MB, unpacked or as it is, and at most {largest} MB can be read."),
    "csv-export-large": mark(
        "This journal is too large for CSV files: no more than {largest} MB could be read back. Write it as "
        "JSON instead."
    ),
    "csv-zip-broken": mark("It is not a whole zip file."),
    "csv-zip-locked": mark("It is locked with a password. Unpack it, pack it without one and try again."),
    "csv-zip-members": mark("It holds more files than the {most} that are looked at."),
    "csv-zip-twice": mark("It holds “{file}” twice. Every file may stand once."),
    "csv-zip-path": mark("It holds “{file}” in a folder. Its files must lie at the top of the zip."),
    "csv-zip-nested": mark("It holds another zip, “{file}”, which is not opened."),
    "csv-zip-other": mark("It holds “{file}”, which is not a CSV file."),
    "csv-zip-packing": mark("“{file}” in it is packed in a way that is not read. Pack it as a plain zip."),
    "csv-zip-bomb": mark("“{file}” in it would grow to more than {ratio} times its size, so it is not read."),
}
