"""What is walked along: one after the other, and the current one stays while others come and go."""

from __future__ import annotations

from wijkaanpak_plugin.docks.walk.route import Route


def route(*stops):
    made = Route()
    made.set_stops(stops)
    return made


def test_it_goes_on_and_back_and_ends_at_its_ends():
    walk = route("a", "b", "c")
    assert (walk.current, walk.number, walk.is_first, walk.is_last) == ("a", 1, True, False)
    assert walk.go(1)
    assert walk.go(1)
    assert (walk.current, walk.is_first, walk.is_last) == ("c", False, True)
    assert not walk.go(1)
    assert walk.go(-1)
    assert walk.current == "b"


def test_the_current_stop_stays_when_others_come_or_go():
    walk = route("a", "b", "c")
    walk.go_to("b")
    walk.set_stops(["b", "c", "d"])
    assert (walk.current, walk.number, len(walk)) == ("b", 1, 3)


def test_one_that_goes_gives_its_place_to_the_next():
    walk = route("a", "b", "c")
    walk.go_to("b")
    walk.set_stops(["a", "c"])
    assert walk.current == "c"
    walk.set_stops(["a"])
    assert walk.current == "a"


def test_without_stops_there_is_nowhere_to_go():
    walk = route()
    assert (walk.current, walk.number, walk.is_first, walk.is_last) == ("", 0, True, True)
    assert not walk.go(1)
    assert not walk.go_to("a")
