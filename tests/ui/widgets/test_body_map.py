from __future__ import annotations

from collections import deque

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainterPath
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.charts.body_figure import BESIDE, body_figure
from journal.records import PLACES
from journal.words import english
from journal.words.places import PLACES as PLACE_NAMES
from ui.theme import Theme, ThemeName
from ui.widgets.body_map import Kind, PlaceChooser
from ui.widgets.body_map.kinds import chosen_words
from ui.widgets.body_map.paths import Spot, figure, neighbour

SPOTS = list(figure().spots)
FRONT = ("hip", "groin", "thigh_{}_front", "knee", "shin", "foot_{}_top")
BACK = ("hip", "buttock", "thigh_{}_back", "knee", "calf_{}_back", "foot_{}_sole")


@pytest.fixture
def chooser(qtbot: QtBot, theme: Theme) -> PlaceChooser:
    chooser = PlaceChooser(english())
    qtbot.addWidget(chooser)
    chooser.resize(860, 640)
    chooser.show()
    qtbot.waitExposed(chooser)
    return chooser


def sided(names: tuple[str, ...]) -> set[str]:
    return {
        name.format(side) if "{}" in name else f"{name}_{side}"
        for name in names
        for side in ("left", "right")
    }


def click(chooser: PlaceChooser, at: QPointF) -> None:
    """Press and let go, as a mouse does."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    where = chooser.figures.mapToGlobal(at)
    for kind, buttons in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        QApplication.sendEvent(chooser.figures, QMouseEvent(kind, at, where, left, buttons, plain))


def move(chooser: PlaceChooser, at: QPointF) -> None:
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = chooser.figures.mapToGlobal(at)
    QApplication.sendEvent(chooser.figures, QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, plain))


# -- the figure -----------------------------------------------------------------------------------


def test_that_every_place_of_the_format_is_on_the_figure_or_in_the_list(chooser: PlaceChooser) -> None:
    on_figure = {spot.place for spot in SPOTS}
    assert on_figure == set(PLACES) - {"other"}
    assert set(body_figure().front.places) == sided(FRONT)
    lowest = {"low_back_left", "low_back_centre", "low_back_right"}
    assert set(body_figure().back.places) == sided(BACK) | lowest
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == list(
        PLACE_NAMES.values()
    )


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_that_a_place_fits_the_outline_and_no_other_place_lies_over_it(spot: Spot) -> None:
    path = figure().spots[spot]
    outside = path.subtracted(figure().outlines[spot.view])
    assert area(outside) < 0.001 * area(path)
    for other, path_of_other in figure().spots.items():
        if other != spot and other.view == spot.view:
            assert area(path.intersected(path_of_other)) < 0.002 * area(path)


@pytest.mark.parametrize("view", [0, 1])
def test_that_no_gap_is_left_between_places(view: int) -> None:
    """From the top of the hips down every point of the body is in a place, but for the front's middle."""
    outline = figure().outlines[view]
    paths = [path for spot, path in figure().spots.items() if spot.view == view]
    middle = figure().width / 4 if view == 0 else figure().width * 3 / 4
    points = [
        QPointF(middle + side * across, down)
        for down in range(285, 540, 3)
        for across in range(1, 56, 2)
        for side in (-1, 1)
    ]
    inside = [point for point in points if outline.contains(point)]
    assert len(inside) > 1500
    assert not [point for point in inside if not any(path.contains(point) for path in paths)]


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_that_left_is_the_persons_own_left(spot: Spot) -> None:
    body = body_figure()
    middle = body.width / 2 + spot.view * (body.width + BESIDE)
    across = figure().middles[spot].x() - middle
    if spot.place.endswith("centre"):
        assert abs(across) < 1
    else:
        is_left, is_front = "left" in spot.place, spot.view == 0
        assert (across > 0) == (is_left == is_front)


def area(path: QPainterPath) -> float:
    """Return the area of a path, by its polygons."""
    total = 0.0
    for polygon in path.toFillPolygons():
        points = [polygon.at(index) for index in range(polygon.size())]
        pairs = zip(points, points[1:] + points[:1], strict=True)
        total += abs(sum(one.x() * two.y() - two.x() * one.y() for one, two in pairs)) / 2
    return total


# -- clicking -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(Kind))
def test_that_a_click_in_the_middle_of_a_place_turns_it_and_no_other(
    chooser: PlaceChooser, kind: Kind, qtbot: QtBot
) -> None:
    chooser.choose_kind(kind)
    for spot in SPOTS:
        at = chooser.figures.transform().map(figure().middles[spot])
        with qtbot.waitSignal(chooser.changed):
            click(chooser, at)
        assert chooser.chosen(kind) == (spot.place,)
        assert chooser.list.places() == (spot.place,)
        click(chooser, at)
        assert chooser.chosen(kind) == ()
        assert chooser.list.places() == ()


def test_that_a_click_beside_the_body_marks_nothing(chooser: PlaceChooser) -> None:
    for at in (QPointF(2, 2), chooser.figures.transform().map(QPointF(110, 40))):
        click(chooser, at)
    assert chooser.chosen(Kind.PAIN) == ()


def test_that_one_kind_is_marked_without_touching_the_other(chooser: PlaceChooser) -> None:
    chooser.choose({Kind.PAIN: ["calf_left_back"], Kind.NERVE: ["foot_left_sole"]})
    chooser.kind_buttons[Kind.NERVE].click()
    assert chooser.list.places() == ("foot_left_sole",)
    assert chooser.list.accessibleName() == "Places that are numb or tingling"
    click(chooser, chooser.figures.transform().map(figure().middles[Spot(1, "calf_left_back")]))
    assert chooser.chosen(Kind.PAIN) == ("calf_left_back",)
    assert chooser.chosen(Kind.NERVE) == ("foot_left_sole", "calf_left_back")


def test_that_the_name_of_a_place_is_told_when_it_is_pointed_at(chooser: PlaceChooser) -> None:
    chooser.choose({Kind.PAIN: ["calf_left_back"], Kind.NERVE: ["calf_left_back"]})
    move(chooser, chooser.figures.transform().map(figure().middles[Spot(1, "calf_left_back")]))
    assert chooser.told == "Left calf: It hurts, Numb or tingling"
    assert chooser.list.currentItem().text() == "Left calf"
    move(chooser, QPointF(2, 2))
    assert chooser.told == "Click a place to mark it, and again to take the mark away."


# -- keys -----------------------------------------------------------------------------------------


def test_that_arrow_keys_reach_every_place_from_every_other() -> None:
    ways = ((1, 0), (-1, 0), (0, 1), (0, -1))
    for start in SPOTS:
        seen, waiting = {start}, deque([start])
        while waiting:
            here = waiting.popleft()
            new = {neighbour(here, *way) for way in ways} - seen
            seen |= new
            waiting.extend(new)
        assert seen == set(SPOTS)


def test_that_an_arrow_key_at_the_edge_stays_where_it_is() -> None:
    assert neighbour(Spot(0, "foot_right_top"), 0, 1) == Spot(0, "foot_right_top")
    assert neighbour(Spot(1, "thigh_left_back"), 0, 1) == Spot(1, "knee_left")
    assert neighbour(Spot(0, "knee_right"), 1, 0) == Spot(0, "knee_left")
    assert neighbour(Spot(0, "knee_left"), 1, 0) == Spot(1, "knee_left")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_that_keys_go_to_a_place_and_turn_it(chooser: PlaceChooser, qtbot: QtBot, key: Qt.Key) -> None:
    chooser.figures.setFocus()
    assert chooser.figures.current == Spot(1, "low_back_centre")
    qtbot.keyClick(chooser.figures, Qt.Key.Key_Left)
    assert chooser.told == "Low back, left"
    qtbot.keyClick(chooser.figures, key)
    assert chooser.chosen(Kind.PAIN) == ("low_back_left",)
    assert chooser.told == "Low back, left: It hurts"
    qtbot.keyClick(chooser.figures, key)
    assert chooser.chosen(Kind.PAIN) == ()


def test_that_the_list_is_ticked_by_keys_and_the_figure_follows(chooser: PlaceChooser, qtbot: QtBot) -> None:
    chooser.list.setFocus()
    qtbot.keyClick(chooser.list, Qt.Key.Key_End)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Home)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    assert chooser.chosen(Kind.PAIN) == ("other", "low_back_left")
    assert set(chooser.figures.shares[Kind.PAIN]) == {"other", "low_back_left"}
    assert chooser.figures.current == Spot(1, "low_back_left")
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert chooser.chosen(Kind.PAIN) == ("other",)


def test_that_a_click_anywhere_on_a_line_ticks_it_once(chooser: PlaceChooser, qtbot: QtBot) -> None:
    row = chooser.list.visualItemRect(chooser.list.item(4))
    for at in (row.center(), row.topLeft() + QPoint(14, 8)):
        qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chooser.chosen(Kind.PAIN) == ()
    qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert chooser.chosen(Kind.PAIN) == ("buttock_right",)


def test_that_a_screen_reader_hears_names_and_ticks(chooser: PlaceChooser) -> None:
    chooser.choose({Kind.PAIN: ["low_back_centre"]})
    told = QAccessible.queryAccessibleInterface(chooser.list)
    assert told.text(QAccessible.Text.Name) == "Places where it hurts"
    lines = [told.child(index) for index in range(3)]
    assert [line.text(QAccessible.Text.Name) for line in lines] == list(PLACE_NAMES.values())[:3]
    assert [line.state().checkable for line in lines] == [1, 1, 1]
    assert [line.state().checked for line in lines] == [0, 1, 0]
    figures = QAccessible.queryAccessibleInterface(chooser.figures)
    assert figures.text(QAccessible.Text.Name) == "A person from front and back"
    assert figures.role() is QAccessible.Role.Chart


# -- the whole ------------------------------------------------------------------------------------


def test_that_choosing_from_outside_sends_nothing(chooser: PlaceChooser, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chooser.changed):
        chooser.choose({Kind.PAIN: ["knee_left", "hip_right"], Kind.NERVE: ["shin_left"]})
        chooser.choose_kind(Kind.NERVE)
        chooser.choose({})
    assert chooser.chosen(Kind.PAIN) == chooser.chosen(Kind.NERVE) == ()


def test_that_what_is_marked_is_said_in_words() -> None:
    chosen = {Kind.PAIN: ["shin_left", "low_back_left"], Kind.NERVE: ["other"]}
    said = chosen_words(english(), chosen)
    assert said == "It hurts: Low back, left; Left shin. Numb or tingling: Somewhere else."
    assert chosen_words(english(), {}) == ""


def test_that_the_list_goes_below_the_figures_where_it_is_narrow(chooser: PlaceChooser) -> None:
    assert chooser.list.mapTo(chooser, chooser.list.rect().topLeft()).x() > chooser.figures.width() - 40
    chooser.resize(460, 900)
    QApplication.processEvents()
    below = chooser.list.mapTo(chooser, chooser.list.rect().topLeft()).y()
    assert below >= chooser.figures.geometry().bottom()


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST])
def test_that_marked_kinds_look_unlike_each_other_and_unlike_nothing(
    chooser: PlaceChooser, theme: Theme, name: ThemeName
) -> None:
    theme.choose(name)
    spot = Spot(0, "thigh_left_front")
    seen = []
    for kind in (None, *Kind):
        chooser.choose({} if kind is None else {kind: [spot.place]})
        seen.append(brightness_around(chooser, figure().middles[spot]))
    theme.choose(ThemeName.LIGHT)
    nothing, pain, nerve = seen
    assert max(nothing) - min(nothing) < 8
    assert max(pain) - min(pain) > 60
    assert max(nerve) - min(nerve) > 60
    assert pain != nerve


def brightness_around(chooser: PlaceChooser, middle: QPointF) -> list[int]:
    """Return the grey of the pixels about a point of the figure."""
    at = chooser.figures.transform().map(middle).toPoint()
    picture = chooser.figures.grab().toImage()
    ratio = picture.devicePixelRatio()
    return [
        QColor(picture.pixel(round(ratio * (at.x() + x)), round(ratio * (at.y() + y)))).lightness()
        for x in range(-7, 8)
        for y in range(-7, 8)
    ]
