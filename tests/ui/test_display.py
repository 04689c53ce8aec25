"""Whether a window can be shown is known before Qt is asked, since Qt would end the process."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from journal.errors import KnownError
from ui import display
from ui.display import check_display

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is always a display"
)


@pytest.fixture
def qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Qt without plugins, so that no real library is loaded."""
    monkeypatch.setattr(display, "_qt_folder", lambda: tmp_path)
    plugins = tmp_path / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    return plugins


def code_of(environment: dict[str, str]) -> str:
    with pytest.raises(KnownError) as refused:
        check_display(environment)
    return refused.value.code


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "window-no-display"),
        ({"DISPLAY": ""}, "window-no-display"),
        ({"DISPLAY": ":9876"}, "window-unreachable"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "window-no-display"),
        ({"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":9876"}, "window-unreachable"),
        ({"QT_QPA_PLATFORM": "xcb"}, "window-no-display"),
    ],
)
def test_that_a_display_that_is_not_there_is_told(qt: Path, environment: dict[str, str], code: str) -> None:
    assert code_of(environment) == code


def test_that_wayland_in_reach_is_enough(qt: Path, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
        check_display(environment)
        assert code_of({**environment, "QT_QPA_PLATFORM": "xcb"}) == "window-no-display"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_that_a_platform_without_a_display_needs_none(qt: Path, platform: str) -> None:
    check_display({"QT_QPA_PLATFORM": platform})


def test_that_a_missing_library_is_named(qt: Path) -> None:
    (qt / "libqoffscreen.so").write_bytes(b"no library at all")
    with pytest.raises(KnownError) as refused:
        check_display({"QT_QPA_PLATFORM": "offscreen"})
    assert refused.value.code == "window-library"
    assert "libqoffscreen.so" in str(refused.value.parameters["library"])


def test_that_a_missing_qt_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "find_spec", lambda _: None)
    assert code_of({"DISPLAY": ":0"}) == "window-no-qt"
