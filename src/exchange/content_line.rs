//! Reads and writes the lines of calendars (RFC 5545, section 3.1) and contact cards (RFC 6350, section 3):
//! `NAME;PARAMETER=value:text`, folded so that none is too long.

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// Lines being written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a line, folded if needed, but never inside a character.
    pub(super) fn push(&mut self, line: &str) {
        let mut room = LONGEST;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property whose value is text.
    pub(super) fn push_text(&mut self, name: &str, text: &str) {
        self.push(&format!("{name}:{}", escape(text)));
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Removes control characters from a text, and turns every kind of line end into
/// a plain one.
pub(super) fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter_map(|c| match c {
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' | '\t' => Some(c),
        c if c.is_control() || c == '\u{feff}' => None,
        c => Some(c),
    });
    kept.collect()
}

/// Cleans a text and trims it.
pub(super) fn plain(text: &str) -> String {
    cleaned(text).trim().to_owned()
}

/// Cleans a text into one line.
pub(super) fn one_line(text: &str) -> String {
    let text = plain(text);
    let words: Vec<&str> = text
        .split(['\n', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    words.join(" ")
}

/// Escapes a text as a value: what would end or split it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Removes the escapes of a value.
pub(super) fn unescape(value: &str) -> String {
    split(value, None).concat()
}

/// Splits a value at each unescaped `separator`.
pub(super) fn split(value: &str, separator: Option<char>) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        if Some(c) == separator {
            parts.push(String::new());
            continue;
        }
        let read = match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => '\n',
                Some(escaped) => escaped,
                None => '\\',
            },
            c => c,
        };
        if let Some(part) = parts.last_mut() {
            part.push(read);
        }
    }
    parts
}

/// A line that was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ContentLine {
    /// The name in capitals, without the group that some address books put before it.
    pub(super) name: String,
    /// Names in capitals, values as they are. A parameter of old cards that is only a value has
    /// no name.
    pub(super) parameters: Vec<(String, String)>,
    /// The value, still escaped.
    pub(super) value: String,
}

impl ContentLine {
    /// Reads a line; `None` if it is not a property.
    pub(super) fn read(line: &str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
        let mut quoted = false;
        let mut parts = head.split(|c| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        let name = parts.next()?;
        let name = name.rsplit('.').next()?.trim().to_ascii_uppercase();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        let parameter = |part: &str| {
            let (name, value) = part.split_once('=').unwrap_or(("", part));
            (
                name.trim().to_ascii_uppercase(),
                value.trim().replace('"', ""),
            )
        };
        Some(Self {
            name,
            parameters: parts.map(parameter).collect(),
            value: value.to_owned(),
        })
    }

    /// Returns whether the line is this property with this value, ignoring case.
    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value.trim().eq_ignore_ascii_case(value)
    }
}

/// Joins folded lines. It works on bytes, because some programs fold inside a
/// character.
pub(super) fn unfold(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        let folded = match rest {
            [b'\r', b'\n', b' ' | b'\t', after @ ..]
            | [b'\r' | b'\n', b' ' | b'\t', after @ ..] => Some(after),
            _ => None,
        };
        rest = folded.unwrap_or(after);
        if folded.is_none() {
            whole.push(*first);
        }
    }
    whole
}
