//! Tests the letters in both languages.

use super::{Letter, feedback, invitation, mail, sms};
use crate::catalogue::Lang;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{ItemKind, field as f, invite, remarks};
use crate::features::contact_plan::words::ContactPlanPack;
use crate::notebook::{Id, Stamp};
use std::path::Path;

fn pack(lang: Lang) -> ContactPlanPack {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    crate::pages::write::packs_of(&content, lang)
        .unwrap()
        .get::<ContactPlanPack>()
        .unwrap()
        .clone()
}

/// Undoes the typography of a text.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
        .replace('\u{2019}', "'")
}

fn stamp(random: u128) -> Stamp {
    Stamp { now: 1, random }
}

/// A plan with one invited person.
fn begun() -> (ContactPlan, Id) {
    let mut plan = ContactPlan::default();
    let guest = plan.add(ItemKind::Person, stamp(1));
    plan.set(guest, f::NAME, "Marie D.");
    let id = invite(&mut plan, guest, None, stamp(10));
    let slots: Vec<Id> = plan
        .belonging(ItemKind::Slot, id)
        .map(|slot| slot.id)
        .collect();
    for (slot, (day, start)) in slots
        .iter()
        .zip([("2026-12-01", "14:30"), ("2026-12-04", "")])
    {
        plan.set(*slot, f::DAY, day);
        plan.set(*slot, f::START, start);
    }
    plan.facts.set(f::SIGNATURE, "Jo");
    (plan, id)
}

#[test]
fn an_invitation_says_when_and_leaves_the_rest_open() {
    let (mut plan, id) = begun();
    let french = pack(Lang::Fr);
    let letter = invitation(&french, &plan, plan.item(id).unwrap());
    let text = plain(&letter.text);
    for words in [
        "Bonjour Marie D.,",
        "- mardi 1er décembre 2026, 14 h 30 (60 min)",
        "- vendredi 4 décembre 2026, à l'heure qui vous va",
        "choisissons ensemble",
        "Vous pouvez bien sûr dire non.",
        "À bientôt,\nJo",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let english = invitation(&pack(Lang::En), &plan, plan.item(id).unwrap());
    assert!(
        english
            .text
            .contains("- Tuesday 1 December 2026, 14:30 (60 min)"),
        "{}",
        english.text
    );
    plan.facts.set(f::PROJECT, "Un livret d'accueil.");
    plan.set(id, f::TEMPLATE, "project");
    plan.set(id, f::PLACES, "la Maison des usagers\n chez vous");
    let text = plain(&invitation(&french, &plan, plan.item(id).unwrap()).text);
    assert!(
        text.contains("J'ai une idée en tête : un livret d'accueil. Votre"),
        "{text}"
    );
    assert!(
        text.contains("la Maison des usagers et chez vous"),
        "{text}"
    );
    plan.set(id, f::BODY, "Mes mots {project}");
    let text = invitation(&french, &plan, plan.item(id).unwrap()).text;
    assert!(text.contains("\n\nMes mots {project}\n\n"), "{text}");
}

/// The templates pass the checks that people's own words must pass.
#[test]
fn no_template_summons() {
    for lang in Lang::ALL {
        let pack = pack(*lang);
        let (mut plan, id) = begun();
        for template in &pack.plan.templates {
            plan.set(id, f::TEMPLATE, &template.id);
            let letter = invitation(&pack, &plan, plan.item(id).unwrap());
            assert_eq!(
                remarks(
                    &plan,
                    plan.item(id).unwrap(),
                    &letter.text,
                    &pack.plan.summons
                ),
                [],
                "{}",
                letter.text
            );
            assert!(
                !letter.text.contains('{') && !letter.subject.is_empty(),
                "{}",
                letter.text
            );
        }
    }
}

#[test]
fn feedback_says_what_became_of_each_proposal_and_why() {
    let (mut plan, _) = begun();
    let pack = pack(Lang::Fr);
    for (random, text, outcome, why) in [
        (50, "Des repas chauds", "changed", ""),
        (51, "Une rampe", "unchanged", "trop cher"),
        (52, "Un banc", "", ""),
    ] {
        let id = plan.add(ItemKind::Proposal, stamp(random));
        plan.set(id, f::TEXT, text);
        plan.set(id, f::OUTCOME, outcome);
        plan.set(id, f::WHY, why);
    }
    plan.facts.set(f::THANKS, "Merci d'être venus.");
    plan.facts.set(f::NEXT, "un essai en mai");
    let text = plain(&feedback(&pack, &plan).text);
    for words in [
        "- Des repas chauds\n  → C'est fait",
        "- Une rampe\n  → Ce n'est pas retenu\n  Pourquoi : trop cher",
        "- Un banc\n  → Ce n'est pas encore décidé",
        "Merci d'être venus.",
        "La suite : un essai en mai",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn addresses_hold_every_letter_and_no_mark_of_their_own() {
    let letter = Letter {
        subject: "Un café ? & plus".to_owned(),
        text: "Bonjour,\n100 % #1\u{a0}!".to_owned(),
    };
    assert_eq!(
        mail(&["x?cc=evil@z.fr"], &letter),
        "mailto:x%3Fcc%3Devil@z.fr?subject=Un%20caf%C3%A9%20%3F%20%26%20plus\
         &body=Bonjour%2C%0D%0A100%20%25%20%231%C2%A0%21"
    );
    assert_eq!(
        mail(&["a@b.fr", "c&d@e.fr"], &letter),
        "mailto:?subject=Un%20caf%C3%A9%20%3F%20%26%20plus&bcc=a@b.fr,c%26d@e.fr\
         &body=Bonjour%2C%0D%0A100%20%25%20%231%C2%A0%21"
    );
    let short = Letter {
        subject: String::new(),
        text: "à &".to_owned(),
    };
    assert_eq!(
        sms(" +33 6 12;body=x", &short),
        "sms:+33612?&body=%C3%A0%20%26"
    );
    assert_eq!(sms("06.12", &short), "sms:0612?&body=%C3%A0%20%26");
}
