//! A report as a file of a word processor: Office Open XML (ECMA-376), with real styles, so that headings, lists and
//! tables can be worked on. No author and no clock are in it.

use super::archive::archive;
use crate::notebook::report::{Block, Report};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// A4, in twentieths of a point, and its margins: 2 cm.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
/// What the margins leave, in the same unit.
const WIDTH: usize = 9638;

/// The file.
#[must_use]
pub fn write_word(report: &Report) -> Vec<u8> {
    let types = [
        "<Types xmlns=\"",
        PACKAGE,
        "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        &override_of("/word/document.xml", "wordprocessingml.document.main"),
        &override_of("/word/styles.xml", "wordprocessingml.styles"),
        &override_of("/word/numbering.xml", "wordprocessingml.numbering"),
        &override_of("/word/footer1.xml", "wordprocessingml.footer"),
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
    ];
    let links = [
        (
            "rId1",
            [RELATED, "/officeDocument"].concat(),
            "word/document.xml",
        ),
        (
            "rId2",
            [PACKAGE, "/relationships/metadata/core-properties"].concat(),
            "docProps/core.xml",
        ),
    ];
    let parts = [
        ("rId1", [RELATED, "/styles"].concat(), "styles.xml"),
        ("rId2", [RELATED, "/numbering"].concat(), "numbering.xml"),
        ("rId3", [RELATED, "/footer"].concat(), "footer1.xml"),
    ];
    archive(&[
        ("[Content_Types].xml", [HEAD, &types.concat()].concat()),
        ("_rels/.rels", relationships(&links)),
        ("docProps/core.xml", properties(report)),
        ("word/document.xml", document(report)),
        ("word/styles.xml", styles(&report.locale)),
        ("word/numbering.xml", numbering()),
        ("word/footer1.xml", footer()),
        ("word/_rels/document.xml.rels", relationships(&parts)),
    ])
}

fn override_of(part: &str, kind: &str) -> String {
    [
        "<Override PartName=\"",
        part,
        "\" ContentType=\"application/vnd.openxmlformats-officedocument.",
        kind,
        "+xml\"/>",
    ]
    .concat()
}

fn relationships(links: &[(&str, String, &str)]) -> String {
    let mut xml = [
        HEAD,
        "<Relationships xmlns=\"",
        PACKAGE,
        "/relationships\">",
    ]
    .concat();
    for (id, kind, target) in links {
        for part in [
            "<Relationship Id=\"",
            id,
            "\" Type=\"",
            kind,
            "\" Target=\"",
            target,
            "\"/>",
        ] {
            xml.push_str(part);
        }
    }
    xml.push_str("</Relationships>");
    xml
}

fn properties(report: &Report) -> String {
    let title = escape(&report.title);
    let language = escape(&report.locale);
    [
        HEAD,
        "<cp:coreProperties xmlns:cp=\"",
        PACKAGE,
        "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
        &title,
        "</dc:title><dc:language>",
        &language,
        "</dc:language></cp:coreProperties>",
    ]
    .concat()
}

fn document(report: &Report) -> String {
    let mut xml = [
        HEAD,
        "<w:document xmlns:w=\"",
        MAIN,
        "\" xmlns:r=\"",
        RELATED,
        "\"><w:body>",
    ]
    .concat();
    paragraph(&mut xml, "Title", "", &report.title);
    for block in &report.blocks {
        match block {
            Block::Heading(level, text) => {
                let style = ["Heading1", "Heading2", "Heading3"];
                let place = usize::from(*level).clamp(1, 3) - 1;
                paragraph(&mut xml, style.get(place).unwrap_or(&"Heading3"), "", text);
            }
            Block::Paragraph(text) => paragraph(&mut xml, "Normal", "", text),
            Block::List(items) => {
                for item in items {
                    paragraph(&mut xml, "ListBullet", "", item);
                }
            }
            Block::Table(heads, rows) => table(&mut xml, heads, rows),
        }
    }
    xml.push_str(PAGE);
    xml.push_str("</w:body></w:document>");
    xml
}

/// A paragraph in a style; `run` is how its letters differ from it.
fn paragraph(xml: &mut String, style: &str, run: &str, text: &str) {
    for part in ["<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/></w:pPr><w:r>"] {
        xml.push_str(part);
    }
    if !run.is_empty() {
        for part in ["<w:rPr>", run, "</w:rPr>"] {
            xml.push_str(part);
        }
    }
    for (line, place) in text.lines().zip(0..) {
        if place > 0 {
            xml.push_str("<w:br/>");
        }
        for part in ["<w:t xml:space=\"preserve\">", &escape(line), "</w:t>"] {
            xml.push_str(part);
        }
    }
    xml.push_str("</w:r></w:p>");
}

/// A table whose head is repeated on each page. The first column, which says what the row is about, is the widest.
fn table(xml: &mut String, heads: &[String], rows: &[Vec<String>]) {
    let count = heads.len().max(1);
    let first = WIDTH * 27 / 100;
    let other = (WIDTH - first) / count.saturating_sub(1).max(1);
    let width = |place: usize| if place == 0 { first } else { other };
    xml.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    for place in 0..count {
        for part in ["<w:gridCol w:w=\"", &width(place).to_string(), "\"/>"] {
            xml.push_str(part);
        }
    }
    xml.push_str("</w:tblGrid>");
    let mut row = |cells: &[String], is_head: bool| {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
        xml.push_str(if is_head { "<w:tblHeader/>" } else { "" });
        xml.push_str("</w:trPr>");
        // Every row has as many cells as the head.
        for place in 0..count {
            let text = cells.get(place).map_or("", String::as_str);
            for part in [
                "<w:tc><w:tcPr><w:tcW w:w=\"",
                &width(place).to_string(),
                "\" w:type=\"dxa\"/></w:tcPr>",
            ] {
                xml.push_str(part);
            }
            let run = if is_head { "<w:b/>" } else { "" };
            paragraph(xml, "TableText", run, text);
            xml.push_str("</w:tc>");
        }
        xml.push_str("</w:tr>");
    };
    row(heads, true);
    for cells in rows {
        row(cells, false);
    }
    xml.push_str("</w:tbl>");
    // Two tables in a row would grow together.
    paragraph(xml, "Normal", "", "");
}

fn styles(locale: &str) -> String {
    let mut xml = [
        HEAD,
        "<w:styles xmlns:w=\"",
        MAIN,
        "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"",
        &escape(locale),
        "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
    ]
    .concat();
    // Id, name, paragraph, letters.
    let paragraphs = [
        ("Normal", "Normal", "", ""),
        (
            "Title",
            "Title",
            "<w:spacing w:after=\"240\"/>",
            "<w:b/><w:sz w:val=\"44\"/>",
        ),
        (
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"30\"/>",
        ),
        (
            "Heading2",
            "heading 2",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/><w:sz w:val=\"25\"/>",
        ),
        (
            "Heading3",
            "heading 3",
            "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
            "<w:b/>",
        ),
        (
            "ListBullet",
            "List Bullet",
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"360\" w:hanging=\"360\"/>",
            "",
        ),
        (
            "TableText",
            "Table Text",
            "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"17\"/>",
        ),
    ];
    for (id, name, paragraph, letters) in paragraphs {
        let (default, based) = match id {
            "Normal" => (" w:default=\"1\"", ""),
            _ => ("", "<w:basedOn w:val=\"Normal\"/>"),
        };
        for part in [
            "<w:style w:type=\"paragraph\"",
            default,
            " w:styleId=\"",
            id,
            "\"><w:name w:val=\"",
            name,
            "\"/>",
            based,
            "<w:qFormat/><w:pPr>",
            paragraph,
            "</w:pPr><w:rPr>",
            letters,
            "</w:rPr></w:style>",
        ] {
            xml.push_str(part);
        }
    }
    xml.push_str("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        for part in [
            "<w:",
            side,
            " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>",
        ] {
            xml.push_str(part);
        }
    }
    xml.push_str("</w:tblBorders></w:tblPr></w:style></w:styles>");
    xml
}

fn numbering() -> String {
    [
        HEAD,
        "<w:numbering xmlns:w=\"",
        MAIN,
        "\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
    ]
    .concat()
}

/// The number of the page.
fn footer() -> String {
    [
        HEAD,
        "<w:ftr xmlns:w=\"",
        MAIN,
        "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>",
    ]
    .concat()
}

/// A text inside XML. Letters that XML does not know become a space.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push(' '),
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
