"""Run one command: each is an action, told in a few lines."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeAlias

from journal.clock import Clock
from journal.commands import backups
from journal.commands.arguments import read_arguments
from journal.errors import KnownError
from journal.words import Words, english

if TYPE_CHECKING:
    from journal.commands.passphrase import Ask

OpenWindow: TypeAlias = Callable[[Path | None], int]


@dataclass(frozen=True, slots=True)
class Door:
    """What a command is given from outside."""

    clock: Clock
    words: Words
    out: TextIO
    err: TextIO

    def say(self, *lines: str) -> None:
        """Print lines."""
        for line in lines:
            print(line, file=self.out)

    def complain(self, *lines: str) -> None:
        """Print lines about what went wrong."""
        for line in lines:
            print(line, file=self.err)

    def passphrase(self, arguments: Namespace) -> Ask:
        """Return what asks for the passphrase of the journal that a command names."""
        from journal.commands.passphrase import passphrase_from  # most journals have none

        file = arguments.file if arguments.command == "sample" else arguments.journal
        return passphrase_from(_passphrase_file(arguments), file, self.words)


def run(given: Sequence[str], clock: Clock, out: TextIO, err: TextIO, open_window: OpenWindow) -> int:
    """Do what the command line asks for and return the exit code: 0, 1 with a sentence, 2 for wrong usage."""
    door = Door(clock, english(), out, err)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            arguments = read_arguments(given, door.words)
    except SystemExit as ended:
        return int(ended.code or 0)
    if arguments.command is None:
        return open_window(arguments.journal if "journal" in arguments else None)
    return _told(lambda: _COMMANDS[arguments.command](arguments, door), door)


def _told(command: Callable[[], int], door: Door) -> int:
    """Run a command; tell in one sentence what a person can meet."""
    from journal.words.errors import sentence  # only now: help and version need none of it

    try:
        return command()
    except KnownError as error:
        door.complain(sentence(door.words, error))
    except MemoryError:
        door.complain(sentence(door.words, KnownError("no-memory")))
    except KeyboardInterrupt:
        door.complain(sentence(door.words, KnownError("stopped")))
    return 1


def _passphrase_file(arguments: Namespace) -> Path | None:
    file: Path | None = arguments.passphrase_file if "passphrase_file" in arguments else None
    return file


def _sample(arguments: Namespace, door: Door) -> int:
    from journal.sample import FIRST_SEED, stories

    if arguments.story == "list":
        width = max(len(story.name) for story in stories())
        door.say(*(f"{story.name:{width}}  {door.words.gettext(story.line)}" for story in stories()))
        return 0
    from journal.actions.changing import write_sample
    from journal.words import reports

    story = arguments.story or stories()[0].name
    seed = FIRST_SEED if arguments.seed is None else arguments.seed
    records = write_sample(
        arguments.file,
        story,
        seed,
        door.clock,
        force=arguments.force,
        passphrase=door.passphrase(arguments),
        protect_new=_passphrase_file(arguments) is not None,
    )
    door.say(reports.sample_written(door.words, story, str(arguments.file), records))
    return 0


def _import(arguments: Namespace, door: Door) -> int:
    from journal.actions.changing import ImportWish, example_mapping, import_file
    from journal.words.imports import import_lines

    source = str(arguments.source)
    wish = ImportWish(arguments.format, arguments.mapping)
    try:
        report = import_file(
            arguments.source,
            arguments.journal,
            door.clock,
            dry_run=arguments.dry_run,
            wish=wish,
            passphrase=door.passphrase(arguments),
            protect_new=_passphrase_file(arguments) is not None,
        )
    except KnownError as error:
        if arguments.dry_run and error.code.startswith("mapping-needed"):
            door.say(example_mapping(arguments.source, wish))
        raise KnownError("import-refused", file=source, reason=error) from error
    door.say(*import_lines(door.words, report, source, str(arguments.journal)))
    return 0


def _export(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import export_file
    from journal.words import reports

    made = export_file(
        arguments.journal,
        arguments.target,
        door.clock,
        door.words,
        format_name=arguments.format,
        force=arguments.force,
        passphrase=door.passphrase(arguments),
    )
    door.say(reports.exported(door.words, str(arguments.target), made.records, made.format))
    return 0


def _timeline(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import timeline_file
    from journal.words import reports

    timeline_file(
        arguments.journal,
        arguments.target,
        door.clock,
        door.words,
        as_of=arguments.as_of,
        first=arguments.first,
        last=arguments.last,
        mono=arguments.mono,
        force=arguments.force,
        passphrase=door.passphrase(arguments),
    )
    door.say(reports.timeline_written(door.words, str(arguments.target)))
    return 0


def _report(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import report_file
    from journal.paper.sheet import Paper
    from journal.paper.visit.choice import Preset
    from journal.words import reports

    report_file(
        arguments.journal,
        arguments.target,
        door.clock,
        door.words,
        as_of=arguments.as_of,
        paper=None if arguments.paper is None else Paper(arguments.paper),
        preset=Preset(arguments.preset),
        hidden=arguments.hide,
        mono=arguments.mono,
        force=arguments.force,
        passphrase=door.passphrase(arguments),
    )
    door.say(reports.report_written(door.words, str(arguments.target)))
    return 0


def _blank_sheets(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import blank_sheets_file
    from journal.words import reports

    blank_sheets_file(
        arguments.target,
        door.clock,
        door.words,
        weeks=arguments.weeks,
        paper=arguments.paper,
        force=arguments.force,
        journal=arguments.journal if "journal" in arguments else None,
    )
    door.say(reports.blank_sheets_written(door.words, str(arguments.target), arguments.weeks))
    return 0


def _notes(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import notes, notes_text

    passphrase = door.passphrase(arguments)
    if arguments.json:
        found = notes(arguments.journal, door.clock, as_of=arguments.as_of, passphrase=passphrase)
        door.say(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        text = notes_text(
            arguments.journal, door.clock, door.words, as_of=arguments.as_of, passphrase=passphrase
        )
        door.say(text)
    return 0


def _check(arguments: Namespace, door: Door) -> int:
    from journal.actions.making import check_file, count_backups
    from journal.words import reports
    from journal.words.backups import sound_lines
    from journal.words.errors import sentence

    found = check_file(arguments.journal, door.passphrase(arguments))
    if not found:
        door.say(reports.sound(door.words, str(arguments.journal)))
        door.say(*sound_lines(door.words, count_backups(arguments.journal)))
        return 0
    door.complain(reports.unsound(door.words, str(arguments.journal), len(found)))
    door.complain(*(sentence(door.words, error) for error in found))
    return 1


def _rescue(arguments: Namespace, door: Door) -> int:
    from journal.commands.rescuing import rescue

    return rescue(arguments, door, _passphrase_file(arguments))


def _protect(arguments: Namespace, door: Door) -> int:
    from journal.actions.changing import protect_file
    from journal.commands.passphrase import new_passphrase_from
    from journal.words import reports

    ask = new_passphrase_from(_passphrase_file(arguments), arguments.journal, door.words)
    protect_file(arguments.journal, door.clock, ask)
    door.say(*reports.protected(door.words, str(arguments.journal)))
    return 0


def _unprotect(arguments: Namespace, door: Door) -> int:
    from journal.actions.changing import unprotect_file
    from journal.words import reports

    unprotect_file(arguments.journal, door.clock, door.passphrase(arguments))
    door.say(reports.unprotected(door.words, str(arguments.journal)))
    return 0


_COMMANDS: Mapping[str, Callable[[Namespace, Door], int]] = {
    "sample": _sample,
    "import": _import,
    "export": _export,
    "timeline": _timeline,
    "report": _report,
    "blank-sheets": _blank_sheets,
    "notes": _notes,
    "backup": backups.backup,
    "restore": backups.restore,
    "protect": _protect,
    "unprotect": _unprotect,
    "check": _check,
    "rescue": _rescue,
}
