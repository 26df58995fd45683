"""Contact cards, read by vobject; then the same people written by it as vCard 3.0."""

import json
import pathlib
import sys

import vobject

folder = pathlib.Path(sys.argv[1])
raw = (folder / "ours.vcf").read_bytes()
assert b"\n" not in raw.replace(b"\r\n", b"")
assert max(len(line) for line in raw.split(b"\r\n")) <= 75
wanted = json.loads((folder / "ours.json").read_text())
cards = list(vobject.readComponents(raw.decode()))
assert len(cards) == len(wanted) == 3


def texts(card, name):
    return [line.value for line in card.contents.get(name, [])]


theirs = []
for card, person in zip(cards, wanted):
    assert texts(card, "version") == ["4.0"]
    assert card.fn.value == person["name"], card.fn.value
    assert card.n.value.given == person["name"] and not card.n.value.family
    assert texts(card, "tel") == person["phones"]
    assert texts(card, "email") == person["emails"]
    assert texts(card, "note") == ([person["note"]] if person["note"] else [])
    assert texts(card, "title") == ([person["role"]] if person["role"] else [])
    assert texts(card, "org") == ([[person["org"]]] if person["org"] else []), texts(card, "org")
    assert texts(card, "categories") == ([person["categories"]] if person["categories"] else [])

    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(given=person["name"])
    card.add("fn").value = person["name"]
    for name, values in (("tel", person["phones"]), ("email", person["emails"])):
        for value in values:
            line = card.add(name)
            line.value, line.type_param = value, "WORK"
    for name, value in (("note", person["note"]), ("title", person["role"])):
        if value:
            card.add(name).value = value
    if person["org"]:
        card.add("org").value = [person["org"]]
    if person["categories"]:
        card.add("categories").value = person["categories"]
    theirs.append(card.serialize())
(folder / "theirs.vcf").write_text("".join(theirs), newline="")
print("checked", len(cards), "cards")
