//! Turns the bytes of a file into text, for the encodings that other programs write, without wild guesses.
//!
//! It reads UTF-8, UTF-16 with its mark, and what Windows and old phones write in Western Europe
//! (Windows-1252, which includes Latin-1) if it is recognisable: each byte above ASCII must
//! be a letter or a sign of French or a neighbouring language. Text in another encoding mostly fails
//! this test and is refused rather than shown garbled.

use super::refusal::Refusal;

/// Returns the text of a file, without its byte order mark.
///
/// # Errors
/// [`Refusal`] for a file that is larger than `most` bytes, empty, binary, cut, or in an unknown encoding.
pub(super) fn text(bytes: &[u8], most: usize) -> Result<String, Refusal> {
    if bytes.len() > most {
        return Err(Refusal::TooLarge);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            String::from_utf8(rest.to_vec()).map_err(|_| damaged(rest))?
        }
        _ => match str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            // Signs of UTF-8 before the place where it breaks: it was cut or altered.
            Err(error)
                if bytes
                    .iter()
                    .take(error.valid_up_to())
                    .any(|byte| !byte.is_ascii()) =>
            {
                return Err(damaged(bytes));
            }
            Err(_) => windows_1252(bytes)?,
        },
    };
    if text.chars().any(is_binary) {
        return Err(Refusal::NotText);
    }
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(text)
}

/// Returns whether a file begins with the mark of UTF-16.
pub(super) fn is_utf_16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
}

/// Returns whether a character never occurs in text.
fn is_binary(c: char) -> bool {
    c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}

/// Chooses the refusal: a damaged text, or no text at all.
fn damaged(bytes: &[u8]) -> Refusal {
    if bytes.iter().any(|byte| is_binary(char::from(*byte))) {
        Refusal::NotText
    } else {
        Refusal::Damaged
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refusal> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Refusal::Damaged);
    }
    char::decode_utf16(units.iter().map(|bytes| unit(*bytes)))
        .collect::<Result<String, _>>()
        .map_err(|_| Refusal::Damaged)
}

/// Decodes Windows-1252, if every byte is one that such a text would have.
pub(super) fn windows_1252(bytes: &[u8]) -> Result<String, Refusal> {
    let read = |byte: &u8| match *byte {
        ..0x80 => Ok(char::from(*byte)),
        0x80 => Ok('€'),
        0x85 => Ok('…'),
        0x8C => Ok('Œ'),
        0x91 => Ok('‘'),
        0x92 => Ok('’'),
        0x93 => Ok('“'),
        0x94 => Ok('”'),
        0x95 => Ok('•'),
        0x96 => Ok('–'),
        0x97 => Ok('—'),
        0x99 => Ok('™'),
        0x9C => Ok('œ'),
        0x9F => Ok('Ÿ'),
        // Signs that neither French nor its neighbours write, and Ã, which is what UTF-8 that was
        // taken for Latin-1 is full of.
        0x81..0xA0 | 0xA2 | 0xA4..=0xA6 | 0xA8 | 0xAC | 0xAF | 0xB8 | 0xC3 => Err(Refusal::NotText),
        high => Ok(char::from(high)),
    };
    bytes.iter().map(read).collect()
}
