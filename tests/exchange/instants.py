"""What a clock means, by the IANA database of time zones: every case that the Rust test wrote."""

import json
import pathlib
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

UTC = timezone.utc
folder = pathlib.Path(sys.argv[1])
cases = json.loads((folder / "instants.json").read_text())
kinds = {}
for zone, local, kind, instants in cases:
    naive = datetime.fromisoformat(local)
    both = [naive.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC) for fold in (0, 1)]
    exists = [at for at in both if at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == naive]
    expected = sorted(set(exists))
    if not expected:
        # The difference to UTC from before the gap: RFC 5545, section 3.3.5.
        found, expected = "never", [both[0]]
    else:
        found = "once" if len(expected) == 1 else "twice"
    said = [datetime.fromtimestamp(millis / 1000, UTC) for millis in instants]
    assert (kind, said) == (found, expected), (zone, local, kind, said, found, expected)
    kinds[kind] = kinds.get(kind, 0) + 1
assert kinds["twice"] >= 20 and kinds["never"] >= 20 and kinds["once"] > 10_000, kinds
print("checked", len(cases), "times:", kinds)
