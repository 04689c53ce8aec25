"""What may stand on the command line."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date
from typing import Any

from journal import __version__
from journal.places import named_file
from journal.words import Words

FIRST_YEAR, LAST_YEAR = 1880, 2200  # those of journal.records.kinds, which help need not load

MOST_WEEKS = 52  # that of journal.paper.blank_sheets
PAPERS = ("a4", "letter")  # those of journal.paper.sheet
PRESETS = ("surgeon", "physiotherapist", "family-doctor", "everything")  # those of journal.paper.visit.choice
WRITTEN = ("json", "csv", "fhir")  # those of journal.exchange.writing_out
FORMATS = (  # those of journal.exchange.reading_in
    "json",
    "csv",
    "bearable",
    "daylio",
    "track-and-graph",
    "crisiscore",
    "google-fit",
    "apple-health",
    "table",
)

PROGRAM = "main.py"


def read_arguments(given: Sequence[str], words: Words) -> Namespace:
    """Return what the command line asks for; `command` is None where it is the window.

    Prints help, the version or what was wrong and raises SystemExit with 0 or 2 where argparse does.
    """
    parser = _parser(words)
    arguments = parser.parse_args(given)
    arguments.command = arguments.command or None
    problem = _problem(arguments, words)
    if problem:
        parser.error(problem)
    return arguments


def _parser(words: Words) -> ArgumentParser:
    _ = words.gettext
    parser = ArgumentParser(
        prog=PROGRAM,
        allow_abbrev=False,
        description=_(
            "A private recovery journal for people after back surgery. Without a command it opens the "
            "window; every command works without a display."
        ),
        epilog=_("It does not replace your doctor, who diagnoses and treats."),
    )
    parser.add_argument("--version", action="version", version=f"recovery-journal {__version__}")
    _add_journal(parser, words)
    commands = parser.add_subparsers(dest="command", title=_("commands"), metavar=_("COMMAND"))
    _add_sample(commands, words)
    _add_import(commands, words)
    _add_export(commands, words)
    _add_timeline(commands, words)
    _add_report(commands, words)
    _add_blank_sheets(commands, words)
    _add_notes(commands, words)
    _add_backup(commands, words)
    _add_restore(commands, words)
    _command(commands, words, "protect", _("encrypt a journal with a passphrase"))
    _command(commands, words, "unprotect", _("take the passphrase away: write a journal in plain again"))
    _command(commands, words, "check", _("verify a journal whole: structure, values, references and backups"))
    _add_rescue(commands, words)
    return parser


def _add_journal(parser: ArgumentParser, words: Words) -> None:
    # Left out where not given, so that it may stand before the command or after it.
    parser.add_argument(
        "--journal",
        metavar="FILE",
        type=named_file,
        default=SUPPRESS,
        help=words.gettext("the journal's file"),
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=named_file,
        default=SUPPRESS,
        help=words.gettext("a file whose first line is the journal's passphrase; asked for if left out"),
    )


def _command(commands: Any, words: Words, name: str, line: str) -> ArgumentParser:
    command: ArgumentParser = commands.add_parser(name, help=line, description=line, allow_abbrev=False)
    _add_journal(command, words)
    return command


def _add_sample(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "sample", _("write a made-up journal to try things on"))
    command.add_argument("file", metavar="FILE", type=named_file, nargs="?", help=_("where to write it"))
    command.add_argument("--story", metavar="NAME", help=_("which story; “list” lists them"))
    command.add_argument("--seed", metavar="N", type=int, help=_("a whole number for another telling of it"))
    _add_force(command, words)


def _add_import(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "import", _("read another file in: all of it or nothing"))
    command.add_argument("source", metavar="SOURCE", type=named_file, help=_("the file to read"))
    command.add_argument(
        "--from", dest="format", choices=FORMATS, help=_("the format of SOURCE; recognised if left out")
    )
    command.add_argument(
        "--map",
        dest="mapping",
        metavar="MAPPING.json",
        type=named_file,
        help=_("what the columns of another program's table are; --dry-run prints one to fill in"),
    )
    command.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))


def _add_export(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "export", _("write the whole journal to another file"))
    command.add_argument("target", metavar="TARGET", type=named_file, help=_("where to write it"))
    command.add_argument(
        "--to",
        dest="format",
        choices=WRITTEN,
        help=_("the format; if left out, by the name's end: .json, .csv.zip or .fhir.json"),
    )
    _add_force(command, words)


def _add_timeline(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "timeline", _("draw the timeline as PDF, SVG or PNG"))
    command.add_argument(
        "target", metavar="TARGET", type=named_file, help=_("a name ending in .pdf, .svg or .png")
    )
    _add_as_of(command, words)
    command.add_argument("--from", dest="first", metavar="DATE", type=_day(words), help=_("its first day"))
    command.add_argument("--to", dest="last", metavar="DATE", type=_day(words), help=_("its last day"))
    command.add_argument("--mono", action="store_true", help=_("without colour"))
    _add_force(command, words)


def _add_report(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "report", _("make the visit report; page one stands alone"))
    command.add_argument("target", metavar="TARGET", type=named_file, help=_("a name ending in .pdf"))
    _add_as_of(command, words)
    command.add_argument("--paper", choices=PAPERS, help=_("its paper; that of your region if left out"))
    command.add_argument("--mono", action="store_true", help=_("without colour"))
    command.add_argument(
        "--preset", choices=PRESETS, default=PRESETS[0], help=_("whom it is for; “surgeon” if left out")
    )
    command.add_argument(
        "--hide",
        metavar="PART,…",
        action="extend",
        type=_parts,
        default=[],
        help=_("what to leave out, such as “names,notes”; an unknown part lists them all"),
    )
    _add_force(command, words)


def _parts(text: str) -> list[str]:
    return [part for part in (piece.strip().lower() for piece in text.split(",")) if part]


def _add_blank_sheets(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "blank-sheets", _("make paper sheets to fill in by hand"))
    command.add_argument("target", metavar="TARGET", type=named_file, help=_("a name ending in .pdf"))
    command.add_argument(
        "--weeks",
        metavar="N",
        type=_weeks(words),
        default=1,
        help=_("for how many weeks, 1 to 52; 1 if left out"),
    )
    command.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help=_("its paper; a4 if left out"))
    _add_force(command, words)


def _weeks(words: Words) -> Any:
    def read(text: str) -> int:
        is_number = text.isascii() and text.isdigit() and len(text) < 3
        if not is_number or not 1 <= int(text) <= MOST_WEEKS:
            raise ArgumentTypeError(
                words.gettext("“{text}” is not a number of weeks from 1 to {most}").format(
                    text=text, most=MOST_WEEKS
                )
            )
        return int(text)

    return read


def _add_notes(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "notes", _("say how the entries stand to what is described"))
    _add_as_of(command, words)
    command.add_argument("--json", action="store_true", help=_("as JSON rather than as text"))


def _add_backup(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(commands, words, "backup", _("make a backup of a journal, and verify it"))
    command.add_argument(
        "target",
        metavar="TARGET",
        type=named_file,
        nargs="?",
        help=_("where to write it; among the journal's backups if left out"),
    )
    _add_force(command, words)


def _add_restore(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(
        commands, words, "restore", _("put a backup in a journal's place, and keep what was there")
    )
    command.add_argument("backup", metavar="BACKUP", type=named_file, help=_("the backup's file"))
    force = _("replace FILE also where it is no journal; it is kept too")
    command.add_argument("--force", action="store_true", help=force)


def _add_rescue(commands: Any, words: Words) -> None:
    _ = words.gettext
    command = _command(
        commands, words, "rescue", _("save what can be saved from a spoilt journal into a new one")
    )
    command.add_argument("source", metavar="SOURCE", type=named_file, help=_("the spoilt journal"))
    command.add_argument("target", metavar="TARGET", type=named_file, help=_("where to write the new one"))
    _add_force(command, words)


def _add_as_of(command: ArgumentParser, words: Words) -> None:
    command.add_argument(
        "--as-of",
        metavar="DATE",
        type=_day(words),
        help=words.gettext("the day it is made for; today if left out"),
    )


def _add_force(command: ArgumentParser, words: Words) -> None:
    command.add_argument("--force", action="store_true", help=words.gettext("replace a file that exists"))


def _day(words: Words) -> Any:
    def read(text: str) -> date:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or day.isoformat() != text or not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ArgumentTypeError(
                words.gettext("“{text}” is not a date such as 2026-05-01").format(text=text)
            )
        return day

    return read


def _problem(arguments: Namespace, words: Words) -> str:
    """Return what is wrong with the whole, "" where nothing is."""
    command = arguments.command
    if command == "sample":
        is_list = arguments.story == "list"
        return words.gettext("sample needs FILE") if arguments.file is None and not is_list else ""
    if command is None and "passphrase_file" in arguments:
        return words.gettext("--passphrase-file goes with a command; the window asks for the passphrase")
    if command not in (None, "blank-sheets", "rescue") and "journal" not in arguments:
        return words.gettext("{command} needs --journal FILE").format(command=command)
    return ""
