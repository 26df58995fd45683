//! From the guides to the list, by keyboard and without a server: what the role explorer answers, what a role and a
//! mission ask one to prepare. It comes in once, can be taken back, and leads back to where it is from.

use super::{said, stored};
use crate::support::browser::Browser;
use crate::support::journey::{PLACE, TO_DO};
use crate::support::keyboard::SPACE;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::view::plain;
use passerelle::catalogue::{Lang, fill};
use passerelle::features::to_do::rule::guides;
use passerelle::features::to_do::words::Preparation;
use passerelle::features::to_do::words::ToDoPack;
use passerelle::features::to_do::words::ToDoWord;
use passerelle::pages::write::packs_of;
use std::path::Path;
use std::sync::LazyLock;

/// The words of the page of the list.
static PACK: LazyLock<ToDoPack> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let packs = packs_of(&folder, Lang::Fr).expect("the site was built from it");
    packs.get::<ToDoPack>().unwrap().clone()
});

fn preparation(id: &str) -> Outcome<&'static Preparation> {
    let found = PACK.preparation(id);
    found.ok_or_else(|| format!("{id} is to be prepared").into())
}

/// Where the things of the list come from.
async fn entries(browser: &Browser) -> Outcome<Vec<String>> {
    let (_, list) = stored(browser).await?;
    let origins = list.tasks.iter().filter_map(|task| task.origin.as_ref());
    let origins = origins.filter(|origin| origin.document == guides());
    Ok(origins.map(|origin| origin.entry.clone()).collect())
}

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let words = &said().words;
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    site.stop();

    // From the role explorer, with one press; nothing of its own answers is kept.
    browser.go_ready(&site.at(PLACE)).await?;
    ensure!(
        !browser.has("#preparing").await?,
        "nothing to do before anything is answered"
    );
    browser.tab_to("input[id='experience-own']").await?;
    browser.press(SPACE).await?;
    browser.see("#preparing").await?;
    browser.enter("#preparing [data-act=to-do]").await?;
    browser.see("html[data-ready] #to-do-said").await?;
    browser.see("[data-act=undo-arrived]").await?;
    browser.see_saved().await?;
    let explored = entries(&browser).await?;
    for entry in ["role.ethics-committee-member", "step.master-2", "step.join"] {
        ensure!(
            explored.iter().any(|one| one == entry),
            "{entry} in {explored:?}"
        );
    }
    ensure_eq!(
        browser.documents().await?.len(),
        1,
        "the list alone is kept"
    );

    // Back to the page that it is from; the answers are still there.
    let from = format!(".to-dos .from[href$='/{PLACE}']");
    browser.enter(&from).await?;
    browser.ready().await?;
    browser.see_ticked("experience-own", true).await?;

    // The same again, on the same list: nothing comes in twice.
    browser.enter("#preparing [data-act=to-do]").await?;
    browser.see("#arriving").await?;
    browser.enter("#arriving [data-act=into]").await?;
    browser
        .see_words("#to-do-said", &plain(words.get(ToDoWord::ArrivedNone)))
        .await?;
    ensure_eq!(entries(&browser).await?, explored, "once");

    // A role that the explorer named brings nothing more; its page leads here by a plain link.
    role_and_mission(&browser, &site.at(""), &explored).await?;

    // An address that names nothing is the plain list.
    browser
        .go_ready(&format!("{}?guide=role.nobody", site.at(TO_DO)))
        .await?;
    ensure!(!browser.has("#arriving").await?, "nothing arrives");
    Ok(())
}

async fn role_and_mission(browser: &Browser, base: &str, explored: &[String]) -> Outcome {
    let words = &said().words;
    let role = preparation("role.users-representative")?;
    browser.go(&[base, &role.path].concat()).await?;
    browser
        .enter("a[href*='guide=role.users-representative']")
        .await?;
    browser.see("html[data-ready] #arriving").await?;
    browser.see_words("#arriving", &plain(&role.name)).await?;
    browser.enter("#arriving [data-act=into]").await?;
    let fresh: Vec<&String> = role
        .entries
        .iter()
        .map(|(id, _)| id)
        .filter(|id| !explored.contains(id))
        .collect();
    browser.see("[data-act=undo-arrived]").await?;
    browser.see_saved().await?;
    ensure_eq!(
        entries(browser).await?.len(),
        explored.len() + fresh.len(),
        "what was not there yet"
    );
    // A reload asks no more, and brings nothing.
    browser.reload().await?;
    browser.ready().await?;
    ensure!(!browser.has("#arriving").await?, "it asks once");

    // A mission, taken back at once: the list is as it was.
    let before = entries(browser).await?;
    let mission = preparation("mission.patient-education")?;
    browser.go(&[base, &mission.path].concat()).await?;
    browser
        .enter("a[href*='guide=mission.patient-education']")
        .await?;
    browser.see("html[data-ready] #arriving").await?;
    browser.enter("#arriving [data-act=into]").await?;
    browser.see("[data-act=undo-arrived]").await?;
    browser.see_saved().await?;
    let count = entries(browser).await?.len() - before.len();
    ensure!(count >= 3, "{count} came in");
    let arrived = fill(words.get(ToDoWord::Arrived), &[("n", &count.to_string())]);
    browser.see_words("#to-do-said", &plain(&arrived)).await?;
    browser.enter("[data-act=undo-arrived]").await?;
    browser
        .see_words("#to-do-said", &plain(words.get(ToDoWord::Undone)))
        .await?;
    browser.see_focus("#new-task").await?;
    browser.see_saved().await?;
    ensure_eq!(entries(browser).await?, before, "as it was");

    // On none: the address asks no more either.
    browser.go(&[base, &mission.path].concat()).await?;
    browser
        .enter("a[href*='guide=mission.patient-education']")
        .await?;
    browser.see("html[data-ready] #arriving").await?;
    browser.enter("#arriving [data-act=into-none]").await?;
    browser.see_no("#arriving").await?;
    browser.reload().await?;
    browser.ready().await?;
    browser.see("#lists").await?;
    ensure!(!browser.has("#arriving").await?, "it asks no more");
    ensure_eq!(entries(browser).await?, before, "nothing came in");
    Ok(())
}
