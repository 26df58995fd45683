//! The states of the contact plan, one after the other.

use super::browser::Browser;
use super::outcome::Outcome;
use super::site::Site;

/// The page of the contact plan on which it begins.
pub const CONTACT_PLAN: &str = "rencontrer/";
/// The one on which people work together.
pub const PLAN_WORK: &str = "rencontrer/travailler/";

/// A name that has no place to break.
const LONG: &str = "Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement";

/// Goes to a step as a link does.
pub async fn step(browser: &Browser, step: &str) -> Outcome {
    browser.click(&tab(step)).await?;
    at_step(browser, step).await
}

/// The link to a step, among the steps.
pub fn tab(step: &str) -> String {
    format!("nav [data-step={step}]")
}

/// Waits until a step is there: each is a page of its own.
pub async fn at_step(browser: &Browser, step: &str) -> Outcome {
    browser
        .see(&format!("{}[aria-current=step]", tab(step)))
        .await?;
    browser.ready().await
}

/// Walks through them and calls back at each.
pub async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(CONTACT_PLAN)).await?;
    browser.click("label:has(> #ask-officer)").await?;
    browser.see("[id^=asked-officer]").await?;
    for name in ["Marie Dupont", "DUPONT Marie", LONG] {
        browser.type_into("#new-person", name).await?;
        browser.click("[data-act=add-person]").await?;
    }
    browser
        .see("[data-list=person] details[open] textarea")
        .await?;
    browser.see("#twins").await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details.note')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("the people of a plan, one open, two alike").await?;
    browser.type_into("input[id^=service-]", LONG).await?;
    browser
        .type_into("input[id^=phone-]", "06 12 34 56 78")
        .await?;
    browser
        .click("[data-list=person] details[open] [data-act=remove]")
        .await?;
    browser.see("#undo").await?;
    at("a person just taken off a plan").await?;
    browser.click("#undo [data-act=undo]").await?;
    browser
        .see("[data-list=person] details[open] [data-act=invite]")
        .await?;
    browser
        .click("[data-list=person] details[open] [data-act=invite]")
        .await?;
    browser.see("[data-part=message]").await?;
    browser.js(unfold, Vec::new()).await?;
    browser
        .type_into("textarea[id^=body-]", "Vous êtes convoqué. ")
        .await?;
    browser.click("[data-act=sent]").await?;
    browser.see(".log").await?;
    browser.js(unfold, Vec::new()).await?;
    at("an invitation that was sent, with remarks").await?;
    step(browser, "work").await?;
    browser.js(unfold, Vec::new()).await?;
    browser.click("#start-cardiology-day").await?;
    browser.see("[data-list=task] li").await?;
    browser
        .click("[data-list=task] li:first-child summary")
        .await?;
    browser
        .see("[data-list=task] details[open] textarea")
        .await?;
    at("a plan that began with an example, a task open").await?;
    browser.type_into("#new-proposal", LONG).await?;
    browser.click("[data-act=add-proposal]").await?;
    browser.see("#feedback").await?;
    at("a plan with a proposal to answer").await?;
    step(browser, "whole").await?;
    at("the whole of a plan").await
}
