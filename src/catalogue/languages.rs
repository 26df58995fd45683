//! The languages of the app: one line each, from which everything follows. What a language says is in its folder,
//! `content/<id>`.

use super::closed_lists::closed_list;

/// Which signs stand apart from the word before them in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// Tall signs do, by a space at which no line breaks: "Qui ?".
    Apart,
    /// None does: "Who?".
    Close,
}

/// Declares the languages: the closed list of their ids, and a look-up for each column, so that a program carries
/// only the columns that it reads.
macro_rules! languages {
    ($($name:ident: $id:literal, $folder:literal, $locale:literal, $decimal:literal, $spacing:ident;)+) => {
        closed_list! {
            /// The languages of the app. The first is the reference, which lives at the root.
            Lang {
                $(#[doc = concat!("The language of `content/", $id, "`.")] $name = $id,)+
            }
        }

        impl Lang {
            /// Returns the folder of its pages below the base of the app: "en/", or nothing at the root.
            #[must_use]
            pub const fn folder(self) -> &'static str {
                match self { $(Self::$name => $folder),+ }
            }

            /// Returns its BCP 47 tag, with the region for its dates.
            #[must_use]
            pub const fn locale(self) -> &'static str {
                match self { $(Self::$name => $locale),+ }
            }

            /// Returns the sign before the decimals of a number, as its spreadsheets write them.
            #[must_use]
            pub const fn decimal(self) -> char {
                match self { $(Self::$name => $decimal),+ }
            }

            /// Returns which of its signs stand apart.
            #[must_use]
            pub const fn spacing(self) -> Spacing {
                match self { $(Self::$name => Spacing::$spacing),+ }
            }
        }
    };
}

languages! {
//  name  id    folder  locale   decimal spacing
    Fr:   "fr", "",     "fr-FR", ',',    Apart;
    En:   "en", "en/",  "en-GB", '.',    Close;
}

impl Lang {
    /// The language that content is written in first, and that the others are compared with.
    pub const REFERENCE: Self = Self::ALL[0];

    /// The language of the documents that the content cites.
    pub const CITED: Self = Self::Fr;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_reference_alone_lives_at_the_root() {
        for lang in Lang::ALL {
            let expected = match *lang {
                Lang::REFERENCE => String::new(),
                other => [other.id(), "/"].concat(),
            };
            assert_eq!(lang.folder(), expected);
            assert!(lang.locale().starts_with(lang.id()));
        }
        let locales: BTreeSet<&str> = Lang::ALL.iter().map(|lang| lang.locale()).collect();
        assert_eq!(
            locales.len(),
            Lang::ALL.len(),
            "a report is told by its locale"
        );
    }
}
