"""What is said of other programs' files and of mappings that cannot be used."""

from __future__ import annotations

from journal.words.language import mark

PHRASES: dict[str, str] = {
    "table-utf16": mark("It is UTF-16 text. Open it in its program, save it as “CSV UTF-8” and try again."),
    "table-binary": mark("It is not text. Export it as CSV (UTF-8) and try again."),
    "table-large": mark("It is larger than {largest} MB, the most that is read of a table."),
    "table-rows": mark("It has more than {most} rows. Please split it into several files."),
    "table-columns": mark("It has {count} columns, and at most {most} can be read."),
    "table-head": mark("Its first row names no columns."),
    "table-cell": mark("A cell near row {row} is too long to be read. Please shorten it."),
    "table-quotes": mark("A quotation mark near row {row} does not close where its cell ends."),
    "table-not-its": mark("It does not begin as a file of {program} does, which is “{line}”."),
    "table-date-order": mark(
        "“{text}” can be read as two different days. Say in a mapping (--map) how its dates are written: "
        '"date": "day-month-year" or "month-day-year".'
    ),
    "table-date-mixed": mark(
        "Its dates do not agree: “{one}” has the day first and “{other}” the month. Please make them alike."
    ),
    "health-large": mark("It is larger than {largest} GB, the most that is read of an Apple Health export."),
    "health-broken": mark("It is not a whole Apple Health export: it cannot be read on from line {line}."),
    "health-foreign": mark("It is not an Apple Health export."),
    "health-entity": mark("It defines entities, which an Apple Health export never does, and is not read."),
    "health-zip": mark(
        "It is not a whole zip file with one export.xml in it. Unpack it and choose the export.xml."
    ),
    "health-days": mark("It tells of more days and sources than any one person's export does."),
    "mapping-needed": mark(
        "The numbers in a file of {program} are not on a scale from 0 to 10, so say in a mapping (--map) "
        "what they are. An example to fill in is printed with --dry-run."
    ),
    "mapping-needed-table": mark(
        "It is a table, so say in a mapping (--map) what its columns are. An example to fill in is printed "
        "with --dry-run."
    ),
    "mapping-refused": mark("The mapping cannot be used: {reason}"),
    "mapping-large": mark("It is larger than {largest} MB."),
    "mapping-foreign": mark(
        'It is not a mapping: it must hold "format": "recovery-journal-mapping" and "version": 1.'
    ),
    "mapping-other": mark("The mapping was made for “{source}”, and this file is read as “{format}”."),
    "mapping-column": mark("The mapping names the column “{column}”, and the file has: {columns}."),
    "mapping-nothing": mark("These answers say nothing about a file like this one."),
    "mapping-unused": mark("The option --map is for tables of other programs, and this file is none."),
    "mapping-day": mark(
        'The mapping does not say which column holds the day. Write {{"field": "day"}} for it.'
    ),
    "field-mapping-object": mark(
        "{field} must be an object of named things, or null for a column, not “{value}”."
    ),
    "field-mapping-many": mark("{field} names {count} things, and at most {most} can be read."),
    "field-mapping-unknown": mark("{field} is not known in a mapping. Known are: {choices}."),
    "field-mapping-scale": mark(
        "{field} is a score without a scale. Say what becomes 0 and what becomes 10, such as "
        '"from": 0, "to": 5.'
    ),
    "field-mapping-ends": mark("{field} has the same number for both ends of its scale."),
    "field-mapping-unit": mark(
        "{field} must say how minutes are written there. It may be one of: {choices}."
    ),
    "field-mapping-number": mark("{field} must be a number, not “{value}”."),
    "field-mapping-offset": mark("{field} must be an offset from UTC such as “+01:00”, not “{value}”."),
    "field-mapping-twice": mark("{field} is “{value}”, and so is “{other}”. Only one column may be."),
}
