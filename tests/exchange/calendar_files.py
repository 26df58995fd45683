"""Calendar files, read by icalendar: by the name of the zone, and by the description that is in the file."""

import json
import pathlib
import sys
from datetime import date, datetime, timedelta, timezone

import icalendar
import recurring_ical_events

UTC = timezone.utc
folder = pathlib.Path(sys.argv[1])


def read(name):
    raw = (folder / name).read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line end that is not CRLF"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors and calendar["METHOD"] == "PUBLISH" and calendar["VERSION"] == "2.0"
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    return calendar, events


checked = 0
for about in sorted(folder.glob("*.json")):
    wanted = json.loads(about.read_text())
    calendar, events = read(about.stem + ".ics")
    zones = calendar.walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == [wanted["zone"]]
    # What the file itself says of the zone, for calendars that do not know its name.
    described = zones[0].to_tz(lookup_tzid=False)
    assert len(events) == len(wanted["events"]) > 20
    for event, (uid, instants, summary, description) in zip(events, wanted["events"]):
        assert str(event["UID"]) == uid
        assert str(event["SUMMARY"]) == summary, (str(event["SUMMARY"]), summary)
        assert str(event["DESCRIPTION"]) == description
        assert str(event["LOCATION"]) == "Maison des usagers; bât. B, étage 2"
        assert str(event["URL"]) == "https://exemple.org/?a=1;b,2"
        assert str(event["STATUS"]) == "TENTATIVE"
        assert event["DTSTAMP"].dt == datetime(2026, 11, 22, 10, 11, 12, tzinfo=UTC)
        for name, millis in zip(("DTSTART", "DTEND"), instants):
            instant = datetime.fromtimestamp(millis / 1000, UTC)
            by_name = event[name].dt
            assert str(event[name].params["TZID"]) == wanted["zone"]
            assert by_name.astimezone(UTC) == instant, (uid, name, by_name, instant)
            by_file = by_name.replace(tzinfo=None).replace(tzinfo=described)
            assert by_file.astimezone(UTC) == instant, (uid, name, by_file.astimezone(UTC), instant)
        (alarm,) = event.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY" and alarm["TRIGGER"].dt == timedelta(minutes=-90)
        checked += 1
    # A calendar shows each of them once, on its day.
    start = min(event["DTSTART"].dt for event in events) - timedelta(days=1)
    end = max(event["DTEND"].dt for event in events) + timedelta(days=1)
    shown = recurring_ical_events.of(calendar).between(start, end)
    assert sorted(str(event["UID"]) for event in shown) == sorted(str(event["UID"]) for event in events)

calendar, events = read("tasks.ics")
assert [event["DTSTART"].dt for event in events] == [date(2026, 11, 24), date(2026, 12, 31), date(2028, 2, 29)]
for event in events:
    assert str(event["DTSTART"].params["VALUE"]) == "DATE" and event["TRANSP"] == "TRANSPARENT"
    assert event["DTEND"].dt == event["DTSTART"].dt + timedelta(days=1)
    (shown,) = recurring_ical_events.of(calendar).at(event["DTSTART"].dt)
    assert shown["UID"] == event["UID"]
assert checked > 1_000, checked
print("checked", checked, "appointments and", len(events), "tasks")
