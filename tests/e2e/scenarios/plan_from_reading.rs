//! From the gap of a participation assessment to a task of the contact plan, by keyboard and without a server: what is
//! kept of the reading comes into the plan of the same project, once; and so does what is left on a to-do list.

use crate::support::browser::Browser;
use crate::support::journey::word;
use crate::support::keyboard::ENTER;
use crate::support::outcome::Outcome;
use crate::support::planning::PLAN_WORK;
use crate::support::prelude::WATCH;
use crate::support::stage::Stage;
use crate::support::view::plain;
use passerelle::catalogue::Word;
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{ItemKind, field};
use passerelle::notebook::Document;

/// The participation journey.
const PARTICIPATION: &str = "evaluer/participation/";

/// The plan on the disk, and its tasks.
async fn stored(browser: &Browser) -> Outcome<(Document, ContactPlan, Vec<String>)> {
    browser.see_saved().await?;
    let documents = browser.documents().await?;
    let plans = documents.into_iter().filter_map(|document| {
        let plan = document.read::<ContactPlan>()?;
        Some((document, plan))
    });
    let mut plans: Vec<_> = plans.collect();
    ensure_eq!(plans.len(), 1, "there is one plan");
    let (document, plan) = plans.pop().ok_or("a plan")?;
    let tasks = plan
        .of(ItemKind::Task)
        .map(|task| task.get(field::TEXT).to_owned())
        .collect();
    Ok((document, plan, tasks))
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(WATCH).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();

    // A gap, and what to do about it.
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}#avant")))
        .await?;
    for (question, degree) in [
        ("before.today", "information"),
        ("before.wished", "partnership"),
    ] {
        browser.choose_by_keys(question, degree).await?;
    }
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see_heading_focused().await?;
    browser
        .see_words("[data-act=plan]", &plain(&word(Word::IntoPlan)))
        .await?;
    browser.enter("[data-act=keep]").await?;
    browser
        .see_words("[data-act=plan]", &plain(&word(Word::KeptIntoPlan)))
        .await?;
    browser.enter("[data-act=plan]").await?;
    browser.ready().await?;
    browser
        .see_words("#plan-said", "Une tâche est entrée dans votre plan")
        .await?;
    let (document, plan, tasks) = stored(&browser).await?;
    ensure_eq!(tasks.len(), 1, "one gap, one task");
    browser
        .see_words("[data-list=task]", &plain(&tasks[0]))
        .await?;
    let assessment = plan.fact(field::ASSESSMENT).to_owned();
    ensure!(!assessment.is_empty(), "the plan knows its assessment");

    // Back to the assessment, and to the same plan again: nothing comes twice.
    browser.see("[data-act=open-assessment]").await?;
    browser.enter("[data-act=open-assessment]").await?;
    browser.see_words("#kept-count", "1 point gardé").await?;
    ensure_eq!(browser.document().await?, assessment, "the same assessment");
    // By keys it went the first time; after the way back the driver of Firefox gives Enter to its own frame.
    browser.click("[data-act=plan]").await?;
    browser
        .see_words("#plan-said", "sont déjà dans votre plan")
        .await?;
    browser.ready().await?;
    ensure_eq!(
        browser.document().await?,
        document.id.to_string(),
        "the same plan"
    );
    ensure_eq!(stored(&browser).await?.2, tasks, "the same task");

    // What is left on a to-do list.
    browser.go_ready(&site.at("a-faire/")).await?;
    browser.tab_to("#new-task").await?;
    browser.press("Appeler Camille").await?;
    browser.press(ENTER).await?;
    browser.see_words("#to-do-said", "Appeler Camille").await?;
    browser.see_saved().await?;
    browser
        .go_ready(&site.at(&format!("{PLAN_WORK}?doc={}", document.id)))
        .await?;
    browser.enter("#lists > summary").await?;
    for said in ["Une tâche est entrée", "sont déjà dans votre plan"] {
        browser.enter("[data-act=take-list]").await?;
        browser.see_words("#plan-said", said).await?;
    }
    let (_, _, tasks) = stored(&browser).await?;
    ensure_eq!(tasks.len(), 2, "two tasks");
    browser
        .see_words("[data-list=task]", "Appeler Camille")
        .await?;
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{noted:#?}");
    Ok(())
}
