//! Decodes quoted-printable (RFC 2045, section 6.7), which cards of version 2.1 use for non-ASCII text.

use super::super::encoding::windows_1252;

/// Returns whether a line uses it.
pub(super) fn is_used(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default();
    head.to_ascii_uppercase()
        .windows(16)
        .any(|part| part == b"QUOTED-PRINTABLE")
}

/// Decodes a value. Bytes that are not UTF-8 are taken for Windows-1252, as old phones often name their character
/// set wrongly. `None` if they are neither.
pub(super) fn decode(value: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'=', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(digit(*high) << 4 | digit(*low));
                rest = after;
            }
            // The rest of a line that was folded.
            (b'=', _) => {}
            (byte, _) => bytes.push(*byte),
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => windows_1252(error.as_bytes()).ok(),
    }
}

fn digit(hex: u8) -> u8 {
    match hex {
        b'0'..=b'9' => hex - b'0',
        b'a'..=b'f' => hex - b'a' + 10,
        b'A'..=b'F' => hex - b'A' + 10,
        _ => 0,
    }
}
