"""Word-processor files: their structure by python-docx, their pages by LibreOffice; Markdown by markdown-it."""

import json
import pathlib
import re
import sys
from datetime import datetime, timezone

import docx
import pypdf
from docx.oxml.ns import qn
from docx.table import Table
from markdown_it import MarkdownIt

folder = pathlib.Path(sys.argv[1])


def words(runs):
    return "".join(run["text"] for run in runs)


def level(block):
    kind = "PageBreak" if block == "PageBreak" else next(iter(block))
    return kind, None if block == "PageBreak" else block[kind]


def check_docx(name, wanted):
    file = docx.Document(folder / f"{name}.docx")
    about = file.core_properties
    assert about.title == wanted["title"] and about.author == "" and about.last_modified_by == ""
    assert about.language == {"fr": "fr-FR", "en": "en-GB"}[name]
    assert about.created.replace(tzinfo=timezone.utc) == datetime(2026, 11, 22, 10, 11, 12, tzinfo=timezone.utc)
    section = file.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.footer.paragraphs[0].style.name.lower() == "footer"
    assert "PAGE" in section.footer._element.xml and "NUMPAGES" in section.footer._element.xml
    default = file.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:lang"))
    assert default.get(qn("w:val")) == about.language

    found = []
    for part in file.iter_inner_content():
        if isinstance(part, Table):
            found.append(("Table Grid", [[cell.text for cell in row.cells] for row in part.rows]))
            assert part.style.name == "Table Grid"
            header = part.rows[0]._tr
            assert header.trPr.find(qn("w:tblHeader")) is not None
            assert all(run.bold for cell in part.rows[0].cells for run in cell.paragraphs[0].runs)
        elif part.text:
            found.append((part.style.name, part.text))
    expected = [("Title", wanted["title"])]
    for kind, value in map(level, wanted["blocks"]):
        if kind == "Heading":
            expected.append((f"Heading {value[0]}", value[1]))
        elif kind == "Paragraph":
            expected.append(("Normal", words(value)))
        elif kind == "List":
            expected += [("List Bullet", words(point)) for point in value]
        elif kind == "Table":
            columns = len(value["header"])
            rows = [row + [""] * (columns - len(row)) for row in [value["header"], *value["rows"]]]
            expected.append(("Table Grid", rows))
    for pair in zip(found, expected):
        assert pair[0] == pair[1], pair
    assert len(found) == len(expected)
    runs = file.paragraphs[1].runs
    assert [(run.bold, run.italic) for run in runs] == [(True, None), (None, None), (None, True)]


def check_pdf(name, wanted):
    pages = [page.extract_text() for page in pypdf.PdfReader(folder / f"{name}.pdf").pages]
    assert len(pages) >= 4
    last = len(pages)
    plain = [re.sub(r"\s+", " ", page) for page in pages]
    for number, page in enumerate(plain, 1):
        assert f"{number} / {last}" in page, (number, page[-80:])
    # The break, and the header row on each page that the long table has a row on.
    (begins,) = [number for number, page in enumerate(plain) if "Actions" in page and "Action 1 :" in page]
    assert plain[begins].startswith("Actions") and "Actions" not in plain[begins - 1]
    with_rows = [page for page in plain if re.search(r"Action \d+ :", page)]
    assert len(with_rows) >= 3
    assert all("Pour quand" in page for page in with_rows), with_rows
    assert all(f"Action {number} :" in " ".join(plain) for number in range(1, 61))


def shown(tokens):
    """The text of inline tokens, and whether anything in them is markup."""
    text, markup = "", []
    for token in tokens:
        if token.type in ("text", "text_special"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak"):
            text += "\n"
        elif token.type == "html_inline" and token.content in ("<br>", "<!-- -->"):
            text += "\n" if token.content == "<br>" else ""
        else:
            markup.append(token.type)
    return text, markup


def check_markdown(name, wanted):
    raw = (folder / f"{name}.md").read_text()
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(raw)
    found, around = [], []
    for token in tokens:
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            place = next((tag for tag in reversed(around) if tag in ("h1", "h2", "h3", "h4", "li", "th", "td", "p")), "")
            if "li" in around:
                place = "li"
            text, markup = shown(token.children)
            found.append((place, text, [kind for kind in markup if kind not in ("strong_open", "strong_close", "em_open", "em_close")]))
        else:
            assert token.type == "html_block" and token.content.strip() == "<!-- -->", token
    expected = [("h1", wanted["title"])]
    for kind, value in map(level, wanted["blocks"]):
        if kind == "Heading":
            expected.append((f"h{value[0] + 1}", value[1]))
        elif kind == "Paragraph":
            expected.append(("p", words(value).strip()))
        elif kind == "List":
            expected += [("li", words(point)) for point in value]
        elif kind == "Table":
            expected += [("th", cell) for cell in value["header"]]
            columns = len(value["header"])
            expected += [("td", cell) for row in value["rows"] for cell in row + [""] * (columns - len(row))]
    for one, other in zip(found, expected):
        assert one[:2] == other and not one[2], (one, other)
    assert len(found) == len(expected)


checked = 0
for about in sorted(folder.glob("*.json")):
    wanted = json.loads(about.read_text())
    check_docx(about.stem, wanted)
    check_markdown(about.stem, wanted)
    check_pdf(about.stem, wanted)
    checked += 1
assert checked == 2
print("checked", checked, "documents, as structure, as pages and as Markdown")
