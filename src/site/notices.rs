//! Draws the notices of the frame, hidden. `boot.js` shows a notice, and never writes one.

use super::page::Page;
use super::routes::{Door, Route};
use super::words::PageWord as W;
use leptos::prelude::*;

/// A button of a notice: the act of `boot.js`, its word, and whether it is the main one.
type Act = (&'static str, W, bool);

/// Draws every notice of a page, hidden.
pub fn notices(page: &Page) -> AnyView {
    const CLOSE: Act = ("close", W::NoticeClose, false);
    let offers_install = page.route == Route::Home || page.route.door() == Some(Door::Notebook);
    let install = offers_install.then(|| {
        let acts = [
            ("install", W::NoticeInstallDo, true),
            ("later", W::NoticeLater, false),
        ];
        view! {
            {notice(page, "notice-install", W::NoticeInstall, &acts)}
            {notice(page, "notice-ios", W::NoticeIos, &acts[1..])}
        }
    });
    view! {
        <section id="notices" aria-label=page.word(W::NoticesLabel) aria-live="polite">
            {notice(page, "notice-failed", W::NoticeFailed, &[("reload", W::NoticeFailedDo, true), CLOSE])}
            {notice(page, "notice-update", W::NoticeUpdate, &[("update", W::NoticeUpdateDo, true), ("close", W::NoticeLater, false)])}
            {notice(page, "notice-reload", W::NoticeReload, &[("reload", W::NoticeReloadDo, true), CLOSE])}
            {install}
        </section>
    }
    .into_any()
}

fn notice(page: &Page, id: &'static str, says: W, acts: &[Act]) -> AnyView {
    let button = |(act, word, is_main): &Act| {
        let class = if *is_main { "btn small-btn" } else { "linkish" };
        let act = *act;
        view! { <button type="button" class=class data-do=act>{page.word(*word)}</button> }
            .into_any()
    };
    let buttons: Vec<AnyView> = acts.iter().map(button).collect();
    view! {
        <p class="notice" id=id hidden>
            <span>{page.word(says)}</span>
            <span class="acts">{buttons}</span>
        </p>
    }
    .into_any()
}
