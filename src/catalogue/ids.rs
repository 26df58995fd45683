//! Names that features give to what people's documents hold. The lists of them are open here: what exists
//! is said by the table of features alone.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most letters that such a name has.
const MOST: usize = 47;

/// A short name: 1 to 47 small letters, digits and dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Slug {
    letters: [u8; MOST],
    length: u8,
}

impl Slug {
    /// A name that code gives. What is no name fails the compilation.
    const fn new(name: &'static str) -> Self {
        assert!(Self::is_name(name.as_bytes()));
        Self::filled(name.as_bytes())
    }

    fn parse(name: &str) -> Option<Self> {
        Self::is_name(name.as_bytes()).then(|| Self::filled(name.as_bytes()))
    }

    const fn is_name(name: &[u8]) -> bool {
        let mut place = 0;
        while place < name.len() {
            if !matches!(name[place], b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return false;
            }
            place += 1;
        }
        !name.is_empty() && name.len() <= MOST
    }

    const fn filled(name: &[u8]) -> Self {
        let mut letters = [0; MOST];
        let mut place = 0;
        while place < name.len() {
            letters[place] = name[place];
            place += 1;
        }
        Self {
            letters,
            length: place as u8,
        }
    }

    fn as_str(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length));
        str::from_utf8(letters.unwrap_or_default()).unwrap_or_default()
    }
}

/// Declares a kind of name.
macro_rules! named {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(Slug);
            impl $name {
                /// The name that a feature gives. What is no name fails the compilation.
                #[must_use]
                pub const fn new(id: &'static str) -> Self {
                    Self(Slug::new(id))
                }
                /// The name that this text writes, if it is one. Whether anything has that name, the
                /// table of features says.
                #[must_use]
                pub fn from_id(id: &str) -> Option<Self> {
                    Slug::parse(id).map(Self)
                }
                /// As documents and content files write it.
                #[must_use]
                pub fn id(&self) -> &str {
                    self.0.as_str()
                }
            }
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.id())
                }
            }
            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let id = String::deserialize(deserializer)?;
                    Self::from_id(&id).ok_or_else(|| serde::de::Error::custom("not a name"))
                }
            }
        )+
    };
}

named! {
    /// An instrument. Documents store the name of theirs.
    InstrumentId,
    /// A kind of document that is not the answers to an instrument, and whose body is stored packed.
    PackedKind,
}

#[cfg(test)]
mod tests {
    use super::InstrumentId;

    #[test]
    fn a_name_is_short_and_plain() {
        for good in ["a", "readiness-users-representation", &"x".repeat(47)] {
            let id = InstrumentId::from_id(good);
            assert_eq!(id.as_ref().map(InstrumentId::id), Some(good));
        }
        for bad in ["", "A", "é", "a b", "../a", &"x".repeat(48)] {
            assert_eq!(InstrumentId::from_id(bad), None, "{bad}");
        }
    }
}
