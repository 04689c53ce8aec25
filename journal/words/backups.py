"""What is said of backups: why they were made, what they hold, and what was done with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journal.records import Entry, Records
from journal.words import dates
from journal.words.fields import counted, field_label
from journal.words.language import Words, mark
from journal.words.reports import one_line, what_records

NOTE_SHOWN = 60
"""Signs of a note that are shown of an entry in a backup."""

REASONS: Mapping[str, str] = {
    "daily": mark("by itself, after a day"),
    "changes": mark("by itself, after 20 changes"),
    "asked": mark("when asked for"),
    "before-import": mark("before a file was brought in"),
    "before-restore": mark("before a backup was restored"),
    "before-migration": mark("before an update of the program"),
    "kept-aside": mark("kept aside when another computer or program wrote to the journal"),
}
"""Why a backup was made, by its reason; others come from another version of the program."""


def reason_said(words: Words, reason: str) -> str:
    """Return why a backup was made."""
    return words.gettext(REASONS.get(reason, mark("for another reason")))


def size_said(words: Words, octets: int) -> str:
    """Return the size of a file as people say it: 140 KB, 12 MB."""
    if octets < 1_000_000:
        return words.gettext("{number}\u00a0KB").format(number=max(1, round(octets / 1000)))
    return words.gettext("{number}\u00a0MB").format(number=f"{octets / 1_000_000:.1f}".removesuffix(".0"))


def backed_up(words: Words, journal: str, file: str, entries: int) -> str:
    """Return what `backup` did."""
    return words.gettext("Backed up “{journal}” to “{file}”: {entries}.").format(
        journal=one_line(journal), file=one_line(file), entries=counted(words, "entries", entries)
    )


def sound_lines(words: Words, count: int) -> list[str]:
    """Return what `check` says of sound backups; nothing where there are none."""
    if not count:
        return []
    said = words.ngettext("Its {count} backup is sound too.", "Its {count} backups are sound too.", count)
    return [said.format(count=count)]


def restored_lines(words: Words, restored: Any, backup: str, journal: str) -> list[str]:
    """Return what `restore` did."""
    counts = {name: len(kept) for name, kept in restored.records.lists()}
    lines = [
        words.gettext("“{journal}” now holds what was in “{backup}”: {records}.").format(
            journal=one_line(journal), backup=one_line(backup), records=what_records(words, counts)
        )
    ]
    if restored.kept is not None:
        lines.append(
            words.gettext("What was there before is kept in “{file}”.").format(
                file=one_line(str(restored.kept.path))
            )
        )
        if restored.kept.is_encrypted and not restored.is_protected:
            lines.append(
                words.gettext("It has no passphrase, as the backup had none. “protect” gives it one again.")
            )
    if restored.takes_passphrase:
        lines.append(
            words.gettext("The journal opens with the passphrase that the backup was made with, from now on.")
        )
    return lines


def restored_told(words: Words, restored: Any) -> str:
    """Return what restoring did: where what was there is kept, and whose passphrase opens the journal."""
    said = [words.gettext("The backup is restored.")]
    if restored.kept is not None:
        told = words.gettext(
            "What the journal held before is kept as the backup of {moment}, "
            "“before a backup was restored”. To go back to it, look inside that one."
        )
        said.append(told.format(moment=dates.moment(words, restored.kept.made)))
    if restored.takes_passphrase:
        said.append(
            words.gettext(
                "Your journal now opens with the passphrase of that backup, or with the recovery sheet of "
                "that time; later ones no longer open it."
            )
        )
    return " ".join(said)


def backup_told(words: Words, backup: Any, where: str = "") -> tuple[str, str]:
    """Return two lines about a backup: when it was made; why, what it holds, how large it is, and where."""
    parts = [reason_said(words, backup.reason)]
    if backup.entries is not None:
        parts.append(counted(words, "entries", backup.entries))
    elif backup.is_encrypted:
        parts.append(words.gettext("another passphrase, or damaged"))
    else:
        parts.append(words.gettext("cannot be read"))
    parts.append(size_said(words, backup.size))
    parts += [where] if where else []
    said = words.gettext(" · ").join(parts)
    return dates.moment(words, backup.made), said[:1].upper() + said[1:]


def inside_told(words: Words, inside: Any, now: Records | None) -> str:
    """Return what a backup holds, its first and last day, and how many entries the journal holds now."""
    counts = {name: len(kept) for name, kept in inside.records.lists()}
    said = [words.gettext("It holds {records}.").format(records=what_records(words, counts))]
    if inside.first is not None:
        said.append(
            words.gettext("Its entries are of {first} to {last}.").format(
                first=dates.long_date(words, inside.first), last=dates.long_date(words, inside.last)
            )
        )
    if now is not None:
        entries = counted(words, "entries", len(now.entries))
        said.append(words.gettext("Your journal now holds {entries}.").format(entries=entries))
    return "\n".join(said)


def entry_told(words: Words, entry: Entry) -> str:
    """Return an entry in a line: its day, its pain, and how its note begins."""
    parts = [dates.long_date(words, entry.day)]
    for name, score in (("back", entry.back), ("leg_left", entry.leg_left), ("leg_right", entry.leg_right)):
        if score is not None:
            parts.append(words.gettext("{label} {score}").format(label=field_label(words, name), score=score))
    note = " ".join(entry.note.split())
    if note:
        parts.append(note if len(note) <= NOTE_SHOWN else f"{note[:NOTE_SHOWN].rstrip()}…")
    return words.gettext(" · ").join(parts)
