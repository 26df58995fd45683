//! The states of the notebook with documents in it, and of a document that is in the bin or nowhere.

use crate::support::browser::Browser;
use crate::support::journey::{NOTEBOOK, PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use passerelle::catalogue::Word;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    id: &str,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    let card = format!(".doc[data-doc='{id}']");
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see("#received").await?;
    at("a notebook with documents, one received").await?;
    browser.click(&format!("{card} [data-act=rename]")).await?;
    browser.see(&format!("{card} form")).await?;
    at("a document being renamed").await?;
    browser.click(&format!("{card} [data-act=delete]")).await?;
    browser.see("#undo").await?;
    at("a document just deleted").await?;
    browser.click("#undo [data-act=dismiss]").await?;
    browser.click("#bin summary").await?;
    browser
        .click(&format!("#bin {card} [data-act=erase]"))
        .await?;
    browser
        .see_words(&format!("#bin {card}"), &word(Word::EraseSure))
        .await?;
    at("the bin open, about to erase").await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#avant")))
        .await?;
    browser.see("#in-bin").await?;
    at("a document that is in the bin").await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc=01KAM5M9J0000000000000000A")))
        .await?;
    browser
        .see_words("#journey", &word(Word::NothingTitle))
        .await?;
    at("a document that is not here").await
}
