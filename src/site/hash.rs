//! Names that change when the content does: of the files that the page writer makes, and, in `xtask`, of those
//! that Trunk compiled.

/// FNV-1a on 128 bits, folded to 64: the same on every machine and every Rust release, which
/// the hashers of `std` do not promise. Nobody attacks these names: they only have to differ.
#[must_use]
pub fn of(bytes: &[u8]) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let full = bytes.iter().fold(OFFSET, |hash, byte| {
        (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
    });
    let [high, low] = [(full >> 64) as u64, full as u64];
    format!("{:016x}", high ^ low)
}

/// `name.<hash>.extension`.
#[must_use]
pub fn name(stem: &str, content: &[u8], extension: &str) -> String {
    format!("{stem}.{}.{extension}", of(content))
}

/// Whether a path ends in a name of that form: then its content never changes, and it may be
/// cached for ever.
#[must_use]
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let parts: Vec<&str> = name.split('.').collect();
    let hex = |part: &str| {
        part.len() >= 8 && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    parts.len() >= 3 && parts.get(parts.len() - 2).is_some_and(|part| hex(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_vectors_folded() {
        // FNV-1a 128 of "" is the offset; of "a" d228cb696f1a8caf78912b704e4a8964.
        assert_eq!(
            of(b""),
            format!("{:016x}", 0x6c62_272e_07bb_0142_u64 ^ 0x62b8_2175_6295_c58d)
        );
        assert_eq!(
            of(b"a"),
            format!("{:016x}", 0xd228_cb69_6f1a_8caf_u64 ^ 0x7891_2b70_4e4a_8964)
        );
    }

    #[test]
    fn hashed_names_are_told_from_others() {
        for name in [
            "style.0123456789abcdef.css",
            "a/pack.fr.00c0ffee.bin",
            &name("x", b"y", "js"),
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "sw.js",
            "boot.js",
            "icon-192.png",
            "pack.fr.bin",
            "worker.Cafe0123.js",
            "cafebabe00.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
