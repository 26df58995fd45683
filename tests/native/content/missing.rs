//! What is missing, is there twice or contradicts another entry is told where it should be put right.

use super::altered::{alter, none};

/// What is missing has no line of its own: the entry that lacks it, or the table, is named.
#[test]
fn what_is_missing_is_told_where_it_should_be() {
    let source = "source = { document = \"formes\", section = \"Échelle simplifiée des degrés de participation\", ours = \"ce qui est dû à chaque degré\" }\n";
    let cases: &[(&str, &'static str, &str, &str, &str)] = &[
        (
            "a field",
            "fr/degrees.toml",
            "name = \"Information\"\n",
            "",
            "name",
        ),
        ("a source", "fr/degrees.toml", source, "", "source"),
        (
            "a source and an origin",
            "fr/degrees.toml",
            source,
            &format!("{source}origin = \"passerelle\"\n"),
            "keep one",
        ),
        (
            "a word of journeys",
            "en/interface.toml",
            "back = \"Back\"\n",
            "",
            "`back` is missing",
        ),
        (
            "a word of pages",
            "en/frame.toml",
            "skip = ",
            "# skip = ",
            "`skip` is missing",
        ),
        (
            "an action in one language",
            "en/participation.toml",
            "id = \"before-information-1\"",
            "id = \"before-information-9\"",
            "`id` differs",
        ),
        (
            "two actions with one id",
            "fr/participation.toml",
            "id = \"before-information-2\"",
            "id = \"before-information-1\"",
            "two actions",
        ),
        (
            "a degree",
            "en/degrees.toml",
            "id = \"consultation\"",
            "id = \"information\"",
            "exactly",
        ),
        (
            "two situations with one id",
            "fr/situations.toml",
            "id = \"study-newsletter\"",
            "id = \"menu-survey\"",
            "two entries",
        ),
        (
            "a situation announced below what it is",
            "fr/situations.toml",
            "announced = \"partnership\"",
            "announced = \"information\"",
            "above",
        ),
        (
            "a situation of a degree that is none",
            "fr/situations.toml",
            "degree = \"consultation\"",
            "degree = \"power\"",
            "unknown id",
        ),
        (
            "a situation without a source",
            "en/situations.toml",
            "origin = \"passerelle\"",
            "",
            "names no source",
        ),
        (
            "a situation in another phase",
            "en/situations.toml",
            "phase = \"before\"",
            "phase = \"after\"",
            "differs",
        ),
        (
            "a degree that the situations leave out",
            "fr/situations.toml",
            "id = \"information\"",
            "id = \"consultation\"",
            "exactly",
        ),
        (
            "an example action for a theme that is none",
            "fr/users-project.toml",
            "theme = \"restraint\"",
            "theme = \"weather\"",
            "no theme of the landmarks",
        ),
        (
            "a field that the project lacks",
            "fr/users-project.toml",
            "field = \"institution\"",
            "field = \"period\"",
            "exactly",
        ),
        (
            "two example actions with one id",
            "en/users-project.toml",
            "id = \"night-rounds\"",
            "id = \"welcome-words\"",
            "two entries",
        ),
        (
            "an example action of another source",
            "en/users-project.toml",
            "origin = \"passerelle\"",
            "source = { document = \"nancy\", section = \"x\" }",
            "own",
        ),
        (
            "a state of an action",
            "fr/users-project.toml",
            "id = \"agreed\"",
            "id = \"done\"",
            "exactly",
        ),
        (
            "a cited document",
            "fr/sources.toml",
            "id = \"formes\"",
            "id = \"nancy\"",
            "",
        ),
    ];
    let faults = cases
        .iter()
        .filter_map(|(what, file, find, replace, said)| {
            alter(file, find, replace).fault(what, None, said)
        });
    none(faults);
}
