//! Writes the ZIP archive of a word-processor file (APPNOTE 6.3, without compression: a document has some
//! tens of kilobytes, less than the code of a compressor).

/// An archive being written.
#[derive(Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// 1 January 1980, 0:00, the first instant of the format, as this room has no clock.
const TIME: u16 = 0;
const DATE: u16 = 1 << 5 | 1;
/// The version needed to read it: 2.0.
const VERSION: u16 = 20;

impl Archive {
    /// Adds a file. Names are ASCII. Sizes stay far below the limits of the format, because what is
    /// written was checked before.
    pub(super) fn add(&mut self, name: &str, content: &str) {
        let content = content.as_bytes();
        let start = length(&self.bytes);
        let mut about = Vec::new();
        for short in [VERSION, 0, 0, TIME, DATE] {
            about.extend(short.to_le_bytes());
        }
        for long in [crc(content), length(content), length(content)] {
            about.extend(long.to_le_bytes());
        }
        about.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        about.extend([0, 0]);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&about);
        // No remark, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(start.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    /// Closes the archive and returns its bytes.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let start = length(&self.bytes);
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(length(&self.directory).to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// Computes the CRC-32 of ZIP bit by bit; a table would cost more code than it saves.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let divisor = if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
            crc = crc >> 1 ^ divisor;
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(super::crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(super::crc(b""), 0);
    }
}
