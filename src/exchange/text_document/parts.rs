//! Writes the files inside a word-processor file.

use super::super::refusal::Refusal;
use super::zip::Archive;
use super::{TextDocument, body, check, xml};
use crate::notebook::Day;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Writes the word-processor file of a document: A4, real styles, page numbers at the foot. It
/// names no author, and no time except the one that is given.
///
/// # Errors
/// [`Refusal`] for an empty document, too many pieces, too long a text, or an impossible instant.
pub fn write_docx(document: &TextDocument) -> Result<Vec<u8>, Refusal> {
    check(document)?;
    let lang = document.language.locale();
    let title = super::super::content_line::one_line(&document.title);
    let styles = include_str!("styles.xml").replace("{lang}", lang);
    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", &content_types());
    archive.add(
        "_rels/.rels",
        &links(&[
            (&format!("{LINKS}/officeDocument"), "word/document.xml"),
            (
                &format!("{PACKAGE}/relationships/metadata/core-properties"),
                "docProps/core.xml",
            ),
        ]),
    );
    archive.add("docProps/core.xml", &properties(document, &title, lang)?);
    archive.add("word/document.xml", &main(document));
    archive.add(
        "word/_rels/document.xml.rels",
        &links(&[
            (&format!("{LINKS}/styles"), "styles.xml"),
            (&format!("{LINKS}/numbering"), "numbering.xml"),
            (&format!("{LINKS}/settings"), "settings.xml"),
            (&format!("{LINKS}/footer"), "footer1.xml"),
        ]),
    );
    archive.add("word/styles.xml", &styles);
    archive.add("word/numbering.xml", include_str!("numbering.xml"));
    archive.add("word/settings.xml", &settings(lang));
    archive.add("word/footer1.xml", include_str!("footer.xml"));
    Ok(archive.finish())
}

fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts: String = [
        ("/word/document.xml", format!("{word}.document.main+xml")),
        ("/word/styles.xml", format!("{word}.styles+xml")),
        ("/word/numbering.xml", format!("{word}.numbering+xml")),
        ("/word/settings.xml", format!("{word}.settings+xml")),
        ("/word/footer1.xml", format!("{word}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
    ]
    .iter()
    .map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"))
    .collect();
    let links = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"{links}\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

/// Writes the relationships of a part, in the order of their numbers.
fn links(targets: &[(&str, &str)]) -> String {
    let one = |(place, (kind, target)): (usize, &(&str, &str))| {
        let id = place + 1;
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
    };
    let all: String = targets.iter().enumerate().map(one).collect();
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn properties(document: &TextDocument, title: &str, lang: &str) -> Result<String, Refusal> {
    let created = match document.created {
        None => String::new(),
        Some(millis) => {
            let seconds = millis / 1_000;
            let day = i32::try_from(seconds / 86_400)
                .ok()
                .and_then(Day::of_number);
            let day = day.ok_or(Refusal::NoSuchDay)?;
            let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
            format!(
                "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T{hour:02}:{minute:02}:{second:02}Z</dcterms:created>"
            )
        }
    };
    let title = xml::text(title);
    Ok(format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:language>{lang}</dc:language>{created}</cp:coreProperties>"
    ))
}

/// Writes the text and the page format: A4 portrait, margins of 2 cm.
fn main(document: &TextDocument) -> String {
    let body = body::write(document);
    format!(
        "{HEAD}<w:document xmlns:w=\"{WORDS}\" xmlns:r=\"{LINKS}\"><w:body>{body}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
         w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

/// Marks the file as current, or Word opens it as one of 2003.
fn settings(lang: &str) -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORDS}\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{lang}\"/></w:settings>"
    )
}
