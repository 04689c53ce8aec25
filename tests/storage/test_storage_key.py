"""Keys: derived as SQLCipher does, whatever the passphrase; told as groups that notice a mistake."""

from __future__ import annotations

import copy
import pickle
import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from journal.errors import KnownError
from journal.storage.connection import connect
from journal.storage.key import ROUNDS, Key, Secret
from journal.storage.recovery_key import SIGNS, from_recovery, looks_like_recovery, recovery_text

SALT = bytes(range(16))
KEYS = st.builds(Key, st.binary(min_size=32, max_size=32), st.just(SALT))
TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=40)


def as_anyone_opens(path: Path, passphrase: str, rounds: int) -> Any:
    """Return a connection made without this program, as SQLCipher's own documents say."""
    connection = sqlite.connect(str(path))
    quoted = passphrase.replace("'", "''")
    connection.execute(f"PRAGMA key = '{quoted}'")
    connection.execute(f"PRAGMA kdf_iter = {rounds}")
    return connection


def test_that_a_file_opens_by_its_passphrase_in_any_sqlcipher_4(tmp_path: Path) -> None:
    path, passphrase = tmp_path / "file", 'Größe o\'Neill "x" 雨 '
    path.touch()
    ours = connect(path, "rw", key=Secret(passphrase).new_key())
    ours.execute("CREATE TABLE kept (word TEXT)")
    ours.execute("INSERT INTO kept VALUES ('yes')")
    ours.close()
    assert ROUNDS == 600_000
    theirs = as_anyone_opens(path, passphrase, 600_000)
    assert theirs.execute("SELECT word FROM kept").fetchall() == [("yes",)]
    theirs.close()


@settings(max_examples=20)
@given(TYPED)
def test_that_a_file_made_by_any_sqlcipher_4_opens_by_its_passphrase(
    tmp_path_factory: pytest.TempPathFactory, passphrase: str
) -> None:
    import unicodedata

    path = tmp_path_factory.mktemp("made") / "file"
    theirs = as_anyone_opens(path, unicodedata.normalize("NFC", passphrase), 10)
    theirs.execute("CREATE TABLE kept (word TEXT)")
    theirs.commit()
    theirs.close()
    key = Secret(passphrase, rounds=10).key(path.read_bytes()[:16])
    ours = connect(path, "ro", key=key)
    assert ours.execute("SELECT count(*) FROM kept").fetchall() == [(0,)]
    ours.close()


def test_that_signs_composed_in_another_way_are_the_same_passphrase() -> None:
    assert Key.of("Gr\u00f6\u00dfe", SALT, rounds=1) == Key.of("Gro\u0308\u00dfe", SALT, rounds=1)
    assert Key.of("a", SALT, rounds=1) != Key.of("A", SALT, rounds=1)
    assert Key.of("a", SALT, rounds=1) != Key.of("a ", SALT, rounds=1)


def test_that_each_new_key_has_a_salt_of_its_own_and_is_derived_once() -> None:
    secret = Secret("word", rounds=1)
    one, other = secret.new_key(), secret.new_key()
    assert one.salt != other.salt
    assert one.raw != other.raw
    assert secret.key(one.salt) is one


def test_that_neither_says_anything_of_itself() -> None:
    secret = Secret("tulip")
    key = Key(b"tulip" + bytes(27), SALT)
    for shown in (repr(secret), str(secret), f"{secret}", repr(key), str(key), repr([secret, key])):
        assert "tulip" not in shown
        assert key.raw.hex() not in shown
    for copied in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            copied(secret)


def test_that_a_traceback_tells_nothing(tmp_path: Path) -> None:
    key = Secret("tulip", rounds=1).new_key()
    try:
        connect(tmp_path / "missing", "ro", key=key)
    except sqlite.Error:
        said = traceback.format_exc()
        assert "tulip" not in said
        assert key.raw.hex() not in said


@given(KEYS)
def test_that_a_recovery_text_tells_its_key(key: Key) -> None:
    text = recovery_text(key)
    assert len(text.split("-")) == 13
    assert {len(group) for group in text.split("-")} == {5}
    assert looks_like_recovery(text)
    for typed in (
        text,
        text.lower(),
        text.replace("-", ""),
        text.replace("-", " \n"),
        text.replace("0", "O"),
    ):
        assert from_recovery(typed, SALT) == key


@given(KEYS, st.integers(0, 64), st.sampled_from(SIGNS))
def test_that_one_wrong_sign_is_told_by_its_group(key: Key, place: int, sign: str) -> None:
    text = recovery_text(key).replace("-", "")
    wrong = text[:place] + sign + text[place + 1 :]
    if wrong == text:
        return
    with pytest.raises(KnownError) as caught:
        from_recovery(wrong, SALT)
    assert caught.value.args == ("recovery-key-group", {"group": place // 5 + 1})


@given(KEYS, st.integers(0, 12), st.integers(0, 3))
def test_that_two_signs_that_changed_places_are_told_by_their_group(key: Key, group: int, place: int) -> None:
    groups = recovery_text(key).split("-")
    signs = list(groups[group])
    signs[place], signs[place + 1] = signs[place + 1], signs[place]
    if "".join(signs) == groups[group]:
        return
    groups[group] = "".join(signs)
    with pytest.raises(KnownError) as caught:
        from_recovery("-".join(groups), SALT)
    assert caught.value.parameters["group"] == group + 1


@given(KEYS, st.integers(0, 12), st.integers(0, 12))
def test_that_two_groups_that_changed_places_are_noticed(key: Key, one: int, other: int) -> None:
    groups = recovery_text(key).split("-")
    groups[one], groups[other] = groups[other], groups[one]
    if one == other:
        assert from_recovery("-".join(groups), SALT) == key
        return
    with pytest.raises(KnownError) as caught:
        from_recovery("-".join(groups), SALT)
    assert caught.value.parameters["group"] == min(one, other) + 1


@pytest.mark.parametrize("text", ["", "ABCDE", "-".join(["00000"] * 12), "0" * 66])
def test_that_too_few_or_too_many_groups_are_told(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        from_recovery(text, SALT)
    assert caught.value.args == ("recovery-key-length", {"groups": 13, "signs": 5})


def test_that_a_group_with_a_sign_missing_is_told() -> None:
    groups = recovery_text(Key(bytes(range(32)), SALT)).split("-")
    groups[6] = groups[6][:-1]
    with pytest.raises(KnownError) as caught:
        from_recovery(" ".join(groups), SALT)
    assert caught.value.parameters["group"] == 7


@given(st.text(max_size=80))
def test_that_no_text_is_more_than_refused(text: str) -> None:
    looks_like_recovery(text)
    with pytest.raises(KnownError):
        from_recovery(text, SALT)


def test_that_a_sentence_does_not_look_like_a_recovery_key() -> None:
    assert not looks_like_recovery("correct horse battery staple")
    assert not looks_like_recovery("under " * 13)
