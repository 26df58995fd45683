//! The states of the to-do list.

use crate::support::browser::Browser;
use crate::support::journey::TO_DO;
use crate::support::outcome::Outcome;
use crate::support::site::Site;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(TO_DO)).await?;
    at("the to-do list, empty").await?;
    browser.click("[data-act=add]").await?;
    browser.see("#to-do-said.error").await?;
    at("the to-do list, nothing written").await?;
    for what in ["Appeler la Maison des usagers", "Relire la fiche"] {
        browser.type_into("#new-task", what).await?;
        browser.click("[data-act=add]").await?;
        browser.see_words("#to-do-said", what).await?;
    }
    browser.click(".tick").await?;
    browser.see(".to-dos .done").await?;
    browser.click(".to-dos li:last-child summary").await?;
    browser.see(".to-dos input[type=date]").await?;
    let give = "const field = document.querySelector('.to-dos input[type=date]');
        field.value = '2020-02-29';
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.js(give, Vec::new()).await?;
    browser.see(".to-dos .late").await?;
    browser.see_saved().await?;
    at("the to-do list, one done, one late and open").await?;
    browser.click(".to-dos [data-act=remove]").await?;
    browser.see("#undo-remove").await?;
    at("a thing to do just taken away").await
}
