//! Writes the web app manifest: the name, the look and the start page of an installed Passerelle.

use crate::site::page::Page;
use crate::site::routes::Route;
use crate::site::words::PageWord as W;

/// The icons: file, size, purpose.
const ICONS: [(&str, &str, &str); 4] = [
    ("icon.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("maskable-512.png", "512x512", "maskable"),
];

/// Writes the manifest of a language. All have the same `id`, as it is one app.
pub fn manifest(page: &Page) -> String {
    let fields = [
        ("id", string(page.base)),
        ("name", string(&page.word(W::Name))),
        ("short_name", string(&page.word(W::Name))),
        ("description", string(&page.word(W::ManifestDescription))),
        ("lang", string(page.lang().id())),
        ("start_url", string(&page.href(Route::Home))),
        ("scope", string(page.base)),
        ("display", string("standalone")),
        ("theme_color", string("#FBF8F3")),
        ("background_color", string("#FBF8F3")),
        ("categories", list(&[string("health"), string("education")])),
        ("icons", list(&ICONS.map(|icon| image(page, icon)))),
        (
            "shortcuts",
            list(&[
                shortcut(page, W::ShortcutNew, "participation"),
                shortcut(page, W::ShortcutNotebook, "notebook"),
            ]),
        ),
    ];
    object(&fields)
}

fn image(page: &Page, (file, sizes, purpose): (&str, &str, &str)) -> String {
    let kind = if file.ends_with(".svg") {
        "image/svg+xml"
    } else {
        "image/png"
    };
    object(&[
        ("src", string(&page.at(file))),
        ("sizes", string(sizes)),
        ("type", string(kind)),
        ("purpose", string(purpose)),
    ])
}

fn shortcut(page: &Page, name: W, route: &str) -> String {
    let icon = image(page, ICONS[1]);
    object(&[
        ("name", string(&page.word(name))),
        ("url", string(&page.href_named(route))),
        ("icons", list(&[icon])),
    ])
}

/// Writes a JSON object.
pub fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(key, value)| format!("{}:{value}", string(key)))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// Writes a JSON list.
pub fn list(values: &[String]) -> String {
    format!("[{}]", values.join(","))
}

/// Writes a JSON string.
pub fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn strings_are_json() {
        let cases = [
            ("é", "\"é\""),
            ("a\"b", "\"a\\\"b\""),
            ("\\\n", "\"\\\\\\u000a\""),
        ];
        for (text, expected) in cases {
            assert_eq!(string(text), expected, "{text}");
        }
    }
}
