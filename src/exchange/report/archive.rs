//! A ZIP archive whose files are stored as they are: all that a DOCX needs. Compressing would bring a library for a
//! document of a few pages.

/// The bytes of an archive. Names are ASCII, and each once; there is no clock: every file is of 1 January 1980.
pub fn archive(files: &[(&str, String)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, text) in files {
        let offset = size(out.len());
        let mut head = Vec::new();
        // Version 2.0; no flags; stored; 0:00 on 1 January 1980.
        for field in [20_u16, 0, 0, 0, 0x21] {
            head.extend(field.to_le_bytes());
        }
        for field in [crc(text.as_bytes()), size(text.len()), size(text.len())] {
            head.extend(field.to_le_bytes());
        }
        head.extend(u16::try_from(name.len()).unwrap_or(0).to_le_bytes());
        head.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(text.as_bytes());
        // In the directory: the version that made it first; comment, disk, attributes and offset last.
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length) = (size(out.len()), size(directory.len()));
    let count = u16::try_from(files.len()).unwrap_or(0).to_le_bytes();
    out.extend(directory);
    out.extend(b"PK\x05\x06\x00\x00\x00\x00");
    out.extend(count);
    out.extend(count);
    out.extend(length.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// CRC-32 of ISO 3309, bit by bit: a few pages need no table.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1));
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::crc;

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc(b""), 0);
    }
}
