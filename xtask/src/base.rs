//! The path a build is made for.

use std::fmt;
use std::str::FromStr;

/// `/` or `/partenariat/`: begins and ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Any path, to test builds that do not live at the root of a host.
    pub fn example() -> Self {
        Self("/partenariat/".to_owned())
    }

    /// The path as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file of the site, given relative to its top folder. A page is named by
    /// its folder, as in every link to it.
    pub fn address(&self, file: &str) -> String {
        let path = match file.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => file,
        };
        format!("{}{path}", self.0)
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Base {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, String> {
        let inner = given.trim_matches('/');
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        if !inner.chars().all(plain)
            || inner.split('/').any(|part| part == "..")
            || inner.contains("//")
        {
            return Err(
                "give a path such as /partenariat/: letters, digits, - . _ ~ and /".to_owned(),
            );
        }
        Ok(Self(if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_are_put_right() {
        for given in ["/a/b/", "a/b", "/a/b", "a/b/"] {
            assert_eq!(
                given.parse::<Base>().map(|b| b.to_string()),
                Ok("/a/b/".to_owned())
            );
        }
        assert_eq!("".parse::<Base>(), "/".parse());
    }

    #[test]
    fn other_characters_are_refused() {
        for given in [
            "https://example.org/a",
            "/a b/",
            "/../",
            "/é/",
            "/a//b/",
            "/a?b/",
        ] {
            assert!(given.parse::<Base>().is_err(), "{given}");
        }
    }

    #[test]
    fn pages_are_named_by_their_folder() {
        let base = Base("/x/".to_owned());
        assert_eq!(base.address("index.html"), "/x/");
        assert_eq!(base.address("en/index.html"), "/x/en/");
        assert_eq!(base.address("404.html"), "/x/404.html");
        assert_eq!(base.address("myindex.html"), "/x/myindex.html");
    }
}
