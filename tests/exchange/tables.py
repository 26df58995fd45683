"""Spreadsheet files, read by the strict reader of Python; no cell of them begins a formula."""

import csv
import io
import json
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
checked = 0
for name, separator in (("semicolon", ";"), ("comma", ",")):
    raw = (folder / f"{name}.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    assert rows == json.loads((folder / f"{name}.json").read_text())
    # What a spreadsheet would guess the separator to be.
    first = text.split("\r\n")[0]
    assert csv.Sniffer().sniff(first, delimiters=";,\t").delimiter == separator
    for cell in (cell for row in rows for cell in row):
        begins = cell.lstrip("\t\r\n \u00a0\u200b\ufeff")[:1]
        is_number = re.fullmatch(r"[+-][0-9(][0-9 .,()]*", cell)
        assert begins not in tuple("=+-@＝＋－＠") or cell.startswith("'") or is_number, repr(cell)
        checked += 1
assert checked > 100
print("checked", checked, "cells")
