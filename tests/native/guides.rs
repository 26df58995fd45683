//! The pages of Discover as they are written: what they hold, what they link, what they weigh.

use super::content::{build, folder};
use passerelle::catalogue::guides::Guides;
use passerelle::catalogue::search::Index;
use passerelle::catalogue::{Lang, MissionId, RoleId, load};
use std::fs;

fn guides(lang: Lang) -> Guides {
    load::guides(&folder(), lang).unwrap()
}

/// A page of the site as the page writer writes it.
fn page(path: &str) -> String {
    let out = tempfile::tempdir().unwrap();
    build(&folder(), out.path(), "/").unwrap();
    fs::read_to_string(out.path().join(path).join("index.html")).unwrap()
}

#[test]
fn every_role_and_every_card_is_there_and_they_name_each_other() {
    for lang in [Lang::Fr, Lang::En] {
        let guides = guides(lang);
        for id in RoleId::ALL {
            let role = guides.role(*id).unwrap();
            assert!(!role.part.is_empty(), "{} says something", id.id());
        }
        for id in MissionId::ALL {
            let mission = guides.mission(*id).unwrap();
            assert!(!mission.roles.is_empty(), "{} has someone", id.id());
            for role in &mission.roles {
                let back = &guides.role(*role).unwrap().missions;
                assert!(back.contains(id), "{} leads back to {}", role.id(), id.id());
            }
        }
        assert_eq!(guides.portraits.len(), 6);
    }
}

#[test]
fn the_comparison_has_the_rows_of_its_source_for_both_actors() {
    for lang in [Lang::Fr, Lang::En] {
        let comparison = guides(lang).comparison;
        for role in [RoleId::UsersRepresentative, RoleId::PartnerPatientOrCarer] {
            assert!(comparison.roles().contains(&role));
            for row in ["aim", "lived-experience", "legitimacy", "skills"] {
                assert!(
                    comparison.cell(row, role).is_some(),
                    "{row} of {}",
                    role.id()
                );
            }
        }
        for note in ["both", "same-aim", "vigilance"] {
            assert!(comparison.note.iter().any(|n| n.id == note), "{note}");
        }
    }
}

#[test]
fn the_table_has_headings_for_rows_and_columns_and_says_what_is_not_known() {
    let html = page("comparer");
    let roles = guides(Lang::Fr).comparison.roles().len();
    assert_eq!(html.matches("<th scope=\"col\"").count(), roles);
    let rows = guides(Lang::Fr).comparison.row.len();
    assert_eq!(html.matches("scope=\"rowgroup\"").count(), rows);
    assert!(html.contains("Non précisé dans les guides"));
}

#[test]
fn the_line_of_a_source_says_what_passerelle_added() {
    let added = "Complété par Passerelle\u{a0}: ";
    let landmarks = page("reperes");
    assert!(landmarks.contains(&format!("{added}ce qui est dû à chaque degré")));
    assert!(page("lexique").contains(&format!("{added}la première phrase")));
    // The document is that of the whole page, but the part is not all its own.
    assert!(
        page("missions/soins-cliniques").contains(&format!("{added}les noms officiels")),
        "a part says it too"
    );
    assert!(page("en/landmarks").contains("Added by Passerelle: what is due at each degree"));
}

#[test]
fn what_has_changed_since_the_guides_is_dated_and_ours() {
    let html = page("ressources");
    let (_, rest) = html.split_once("id=\"depuis\"").unwrap();
    let (since, _) = rest.split_once("</section>").unwrap();
    let changes = guides(Lang::Fr).since.change;
    assert_eq!(since.matches("<dt>").count(), changes.len());
    for change in changes {
        assert!(
            since.contains(&change.after),
            "{} says after what",
            change.id
        );
        assert!(since.contains(&change.date), "{} says when", change.id);
    }
    assert!(since.contains("Proposé par Passerelle"));
}

#[test]
fn words_of_the_lexicon_lead_to_it() {
    let html = page("roles/representant-des-usagers");
    assert!(html.contains("class=\"term\""), "a word is linked");
    let lexicon = page("lexique");
    for target in html
        .split("/lexique/#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(lexicon.contains(&format!(" id=\"{target}\"")), "#{target}");
    }
}

#[test]
fn the_index_finds_what_the_guides_hold() {
    let out = tempfile::tempdir().unwrap();
    build(&folder(), out.path(), "/").unwrap();
    let name = fs::read_dir(out.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("index.fr."))
        .unwrap();
    let index = Index::decode(&fs::read(out.path().join(name)).unwrap()).unwrap();
    let first = |typed: &str| {
        let hit = index.search(typed, 1).first().copied();
        hit.map(|hit| index.entries[hit.entry].path.clone())
            .unwrap_or_default()
    };
    for (typed, path) in [
        (
            "representant des usagers",
            "roles/representant-des-usagers/",
        ),
        (
            "education therapeutiqe",
            "missions/education-therapeutique/",
        ),
        ("Kathy", "roles/#kathy"),
        ("CDU", "lexique/#"),
    ] {
        assert!(
            first(typed).starts_with(path),
            "{typed} leads to {}",
            first(typed)
        );
    }
    for entry in &index.entries {
        let (path, anchor) = entry.path.split_once('#').unwrap_or((&entry.path, ""));
        let html = fs::read_to_string(out.path().join(path).join("index.html")).unwrap();
        let there = anchor.is_empty() || html.contains(&format!(" id=\"{anchor}\""));
        assert!(there, "{} leads nowhere", entry.path);
    }
}
