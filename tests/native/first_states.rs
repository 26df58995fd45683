//! What a journey's page says before, and without, WebAssembly.

use super::content::folder;
use passerelle::catalogue::{Lang, Word};
use passerelle::engine::{Opening, Start};
use passerelle::features::TABLE;
use passerelle::features::institution::words::InstitutionPack;
use passerelle::features::institution::words::InstitutionWord;
use passerelle::features::notebook::words::NotebookPack;
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::participation::words::ParticipationPack;
use passerelle::features::place::ID as PLACE;
use passerelle::features::place::words::PlacePack;
use passerelle::features::place::words::PlaceWord;
use passerelle::features::readiness::TEAM;
use passerelle::features::situations::words::SituationsPack;
use passerelle::features::situations::words::SituationsWord;
use passerelle::features::users_project::words::Part;
use passerelle::features::users_project::words::ProjectWord;
use passerelle::features::users_project::words::UsersProjectPack;
use passerelle::notebook::{Assessment, Body, Document, Stamp};
use passerelle::pages::write::{Packs, packs_of};
use passerelle::site::entry::Entry;
use passerelle::site::routes::FeatureRoute;

/// Every page that carries a journey, with its feature.
fn journeys() -> impl Iterator<Item = (&'static Entry, &'static FeatureRoute)> {
    let with = |entry: &'static Entry| {
        entry
            .feature
            .routes()
            .into_iter()
            .map(move |of| (entry, of))
    };
    TABLE
        .iter()
        .flat_map(with)
        .filter(|(_, route)| route.journey.is_some())
}

fn state(lang: Lang, id: &str) -> (Packs, String) {
    let _ = any_spawner::Executor::init_tokio();
    let packs = packs_of(&folder(), lang).unwrap();
    let (entry, _) = journeys().find(|(_, route)| route.id == id).unwrap();
    let html = entry.feature.first_state(id, &packs, "/base/").unwrap();
    (packs, html)
}

/// Words as they stand in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn has(html: &str, words: &str) -> bool {
    html.contains(words) || html.contains(&escaped(words))
}

#[test]
fn every_month_has_its_name() {
    for lang in Lang::ALL {
        let words = packs_of(&folder(), *lang)
            .unwrap()
            .get::<ParticipationPack>()
            .unwrap()
            .words
            .clone();
        let months: Vec<&str> = words.get(Word::Months).split_whitespace().collect();
        assert_eq!(months.len(), 12, "{months:?}");
        let date = words.date(2026, 12, 21);
        assert_eq!(date, format!("21 {} 2026", months[11]));
    }
}

#[test]
fn the_participation_journey_opens_with_its_setting() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "participation");
        let pack = &packs.get::<ParticipationPack>().unwrap();
        assert_eq!(html.matches("<h1").count(), 1);
        for words in [&pack.instrument.title, &pack.instrument.lead] {
            assert!(has(&html, words), "{words}");
        }
        let scales = [&pack.participation.kinds, &pack.participation.viewpoints];
        for choice in scales.iter().flat_map(|scale| &scale.choices) {
            assert!(has(&html, &choice.label), "{}", choice.label);
            assert!(
                html.contains(&format!("value=\"{}\"", choice.id)),
                "{}",
                choice.id
            );
        }
        let n = &[("n", "1"), ("total", "6")];
        for words in [
            pack.words.fill(Word::Step, n),
            pack.words.get(Word::SubjectName).to_owned(),
        ] {
            assert!(has(&html, &words), "{words}");
        }
        assert!(
            html.contains("href=\"#avant\""),
            "the way on is a plain link"
        );
        assert!(
            !html.contains(" style="),
            "the content policy allows no style attributes"
        );
        assert!(!html.contains(" checked"), "nothing is answered for anyone");
    }
}

#[test]
fn the_notebook_opens_with_a_way_to_start() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "notebook");
        let pack = packs.get::<NotebookPack>().unwrap();
        assert_eq!(html.matches("<h1").count(), 1);
        for word in [
            Word::NotebookTitle,
            Word::NotebookLead,
            Word::StartAssessment,
        ] {
            assert!(has(&html, pack.words.get(word)), "{}", pack.words.get(word));
        }
        let path = &pack.assess;
        assert!(html.contains(&format!("href=\"/base/{path}\"")), "{html}");
        assert!(
            !has(&html, pack.words.get(Word::NotebookEmpty)),
            "nobody knows yet whether it is empty"
        );
    }
}

#[test]
fn the_role_explorer_opens_with_every_question_and_no_answer() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "place");
        let place = &packs.get::<PlacePack>().unwrap().place;
        assert_eq!(html.matches("<h1").count(), 1);
        for asked in &place.questions {
            assert!(has(&html, &asked.text), "{}", asked.text);
            for choice in &asked.scale.choices {
                assert!(has(&html, &choice.label), "{}", choice.label);
            }
        }
        assert!(
            has(&html, place.words.get(PlaceWord::Blank)),
            "what to do is said"
        );
        assert!(!html.contains(" checked"), "nothing is answered for anyone");
        assert!(!html.contains(" style="), "no style attributes");
    }
}

#[test]
fn the_situations_open_with_all_that_can_be_read_without_playing() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "situations");
        let said = &packs.get::<SituationsPack>().unwrap().situations;
        assert_eq!(html.matches("<h1").count(), 1);
        for words in [
            &said.title,
            &said.lead,
            said.words.get(SituationsWord::Start),
        ] {
            assert!(has(&html, words), "{words}");
        }
        for degree in &said.degrees {
            assert!(has(&html, &degree.short), "{}", degree.short);
        }
        for situation in &said.situations {
            assert!(has(&html, &situation.text), "{}", situation.text);
            assert!(has(&html, &situation.why), "{}", situation.why);
        }
        assert_eq!(html.matches("<details").count(), said.situations.len());
        assert!(
            html.contains("href=\"#situation-1\"") && html.contains("id=\"situation-1\""),
            "the way on is a plain link that leads somewhere without a script"
        );
        assert!(!html.contains(" checked"), "nothing is answered for anyone");
        assert!(!html.contains(" style="), "no style attributes");
    }
}

#[test]
fn the_institution_opens_with_its_name_and_no_answer() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "institution");
        let asked = &packs.get::<InstitutionPack>().unwrap().instrument;
        let said = &packs.get::<InstitutionPack>().unwrap().institution;
        assert_eq!(html.matches("<h1").count(), 1);
        for words in [
            &asked.title,
            &asked.lead,
            said.words.get(InstitutionWord::Name),
            said.words.get(InstitutionWord::How),
            &said.source,
        ] {
            assert!(has(&html, words), "{words}");
        }
        for choice in &said.viewpoints.choices {
            assert!(has(&html, &choice.label), "{}", choice.label);
        }
        let common = packs.get::<InstitutionPack>().unwrap();
        assert!(
            has(&html, common.words.get(Word::Dialogue)),
            "what it is not is said"
        );
        assert!(
            html.contains("href=\"#soins\""),
            "the way on is a plain link"
        );
        assert!(!html.contains(" checked"), "nothing is answered for anyone");
        assert!(!html.contains(" style="), "no style attributes");
    }
}

#[test]
fn the_users_project_opens_with_all_that_can_be_chosen() {
    for lang in Lang::ALL {
        let (packs, html) = state(*lang, "users-project");
        let said = &packs.get::<UsersProjectPack>().unwrap().said;
        assert_eq!(html.matches("<h1").count(), 1);
        let overview = said.words.get(ProjectWord::Overview);
        let advice = said.advice.iter().map(String::as_str);
        for words in advice.chain([&said.title, &said.lead, overview]) {
            assert!(has(&html, words), "{words}");
        }
        for part in Part::CHOSEN {
            assert!(!said.entries(part).is_empty(), "{part:?}");
            for entry in said.entries(part) {
                assert!(has(&html, &entry.name), "{}", entry.name);
            }
        }
        for theme in said.entries(Part::Theme) {
            let examples = said.examples.iter().filter(|one| one.theme == theme.id);
            let count = examples
                .map(|one| assert!(has(&html, &one.text), "{}", one.text))
                .count();
            assert!(count > 1, "two examples of {}", theme.id);
        }
        assert!(
            html.contains("href=\"#choix\"") && html.contains("id=\"choix\""),
            "the way on is a plain link that leads somewhere without a script"
        );
        assert!(!html.contains(" checked"), "nothing is answered for anyone");
        assert!(!html.contains(" style="), "no style attributes");
        assert!(!html.contains("class=\"sheet"), "nothing to print yet");
    }
}

/// Nothing may be written into a document of another kind that an address names by mistake.
#[test]
fn a_document_of_another_instrument_is_not_opened() {
    let stamp = |random| Stamp { now: 1, random };
    let about = |instrument| {
        let blank = Assessment::new(instrument, stamp(1).id());
        let body = Body::Assessment(blank);
        let document = Document::new(stamp(2), stamp(3), String::new(), body);
        Start {
            opening: Opening::Found(Box::new(document)),
            ..Start::blank("/".to_owned())
        }
    };
    let opens = |instrument| {
        let start = about(instrument).answering(|found| found == PLACE);
        matches!(start.opening, Opening::Found(_))
    };
    assert!(opens(PLACE));
    for other in [PARTICIPATION, TEAM] {
        assert!(!opens(other), "{other:?}");
    }
}

#[test]
fn no_blank_is_left_unfilled() {
    for lang in Lang::ALL {
        for (_, route) in journeys() {
            let (_, html) = state(*lang, route.id);
            assert!(!html.contains(['{', '}']), "{html}");
        }
    }
}
