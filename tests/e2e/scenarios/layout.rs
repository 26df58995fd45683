//! Nothing sticks out sideways: every page and every state is looked at by `everywhere`. And nothing moves while a
//! page loads.

use crate::support::browser::Browser;
use crate::support::journey::PARTICIPATION;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use serde_json::{Value, json};

/// What makes the page wider than the screen; nothing where nothing does. What is laid out by itself
/// (`contain: layout` in style/journey.css) does not widen the page: what sticks out of it cannot be
/// reached at all.
const WIDER: &str = "
    const root = document.scrollingElement;
    const width = document.documentElement.clientWidth;
    const isWider = root.scrollWidth > width;
    const alone = ':is(.practice, .doc, .card) *:not(.visually-hidden, .visually-hidden *)';
    const inner = (element) => element.closest('.scroll-x, .table') && !element.matches('.scroll-x, .table');
    const out = [...document.querySelectorAll(isWider ? 'body *' : alone)]
        .filter((element) => element.checkVisibility() && !inner(element))
        .filter((element) => element.getBoundingClientRect().right > width + 0.5)
        .map((element) => `${element.tagName.toLowerCase()}#${element.id}.${element.className}`);
    return isWider || out.length ? [`${root.scrollWidth} of ${width}`, ...out.slice(0, 5)] : [];";

/// Two things that are wider than any screen.
const WIDE: &str = "
    document.querySelectorAll('.too-wide').forEach((wide) => wide.remove());
    const wide = document.createElement('div');
    wide.className = 'too-wide';
    wide.textContent = 'wide';
    wide.style.width = '3000px';
    let place = document.querySelector('main');
    if (arguments[0]) {
        place = place.appendChild(document.createElement('section'));
        place.className = arguments[0];
    }
    place.append(wide);";

/// Looks at what is in front, as it is.
pub async fn look_for_wider(browser: &Browser, place: &str, found: &mut Vec<String>) -> Outcome {
    let wider = browser.js(WIDER, Vec::new()).await?;
    if wider.as_array().is_some_and(|list| !list.is_empty()) {
        found.push(format!("{place}: {wider}"));
    }
    Ok(())
}

/// What is too wide would have been found.
pub async fn sees(browser: &Browser) -> Outcome {
    for place in ["card", ""] {
        browser.js(WIDE, vec![json!(place)]).await?;
        let mut harmed = Vec::new();
        look_for_wider(browser, place, &mut harmed).await?;
        let is_seen = harmed.iter().any(|found| found.contains("too-wide"));
        ensure!(is_seen, "what is too wide is seen: {harmed:?}");
    }
    let away = "document.querySelectorAll('.too-wide').forEach((wide) => wide.remove());";
    browser.js(away, Vec::new()).await.map(drop)
}

/// How much of a page moved while it loaded, without anybody's doing.
const SHIFTS: &str = "
    const shifts = await new Promise((done) => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(seen))));
    });
    const name = (node) => node && (node.id || node.getAttribute?.('class') || node.nodeName);
    const place = ({ x, y, width, height }) => `${x},${y} ${width}x${height}`;
    return shifts.filter((shift) => !shift.hadRecentInput).map((shift) => [shift.value, Math.round(shift.startTime),
        ...shift.sources.map((source) => `${name(source.node)}: ${place(source.previousRect)} to ${place(source.currentRect)}`)]);";

/// Moves what is on screen.
const MOVE: &str = "
    const block = document.createElement('div');
    block.style.height = '200px';
    document.body.prepend(block);";

/// The pages that are looked at in both languages on both widths.
const ON_BOTH: [&str; 8] = [
    "",
    "en/",
    "comparer/",
    "en/compare/",
    "carnet/",
    "en/notebook/",
    PARTICIPATION,
    "en/assess/participation/",
];

/// A page that tells the service worker, after each frame, how much of it that frame had.
const TELLS: &str = "
    const sizes = (window.__sizes = new Set());
    const frame = () => {
        const { body } = document;
        const size = body ? body.getElementsByTagName('*').length + body.textContent.length : 0;
        const isLast = document.readyState === 'complete';
        setTimeout(() => {
            sizes.add(size);
            navigator.serviceWorker?.controller?.postMessage(size);
            if (!isLast) requestAnimationFrame(frame);
        });
    };
    requestAnimationFrame(frame);";

/// A service worker that gives pages piece by piece: the head as a whole, small pieces of the first
/// screen, then larger ones; the next when what came before is on screen. A piece ends with a tag.
const PIECES: &str = "
    let painted = () => {};
    self.addEventListener('message', ({ data }) => { if (typeof data === 'number') painted(data); });
    const inPieces = async (response) => {
        const text = await response.text();
        const encoder = new TextEncoder();
        let from = 0;
        let shown = 0;
        const body = new ReadableStream({
            async pull(controller) {
                const least = from + (from < 4000 ? 200 : 6000);
                const tag = text.indexOf('</', least);
                const to = from === 0 ? text.indexOf('<body') : tag < 0 ? text.length : text.indexOf('>', tag) + 1;
                controller.enqueue(encoder.encode(text.slice(from, to)));
                const head = from === 0;
                from = to;
                if (from >= text.length) controller.close();
                else if (!head) shown = await new Promise((done) => {
                    painted = (size) => { if (size > shown) done(size); };
                });
            },
        }, { highWaterMark: 0 });
        return new Response(body, { headers: response.headers });
    };
    const respondWith = FetchEvent.prototype.respondWith;
    FetchEvent.prototype.respondWith = function (answer) {
        const isPage = this.request.mode === 'navigate';
        return respondWith.call(this, isPage ? Promise.resolve(answer).then(inPieces) : answer);
    };";

/// Cumulative layout shift of every page, and of a document that opens: each comes piece by piece and is
/// painted as far as it has come, as on a slow phone.
pub async fn nothing_moves(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(TELLS).await?;
    site.prelude_of_worker(PIECES)?;
    browser.go(&site.at("")).await?;
    browser.resize(360).await?;
    let mut pages = Browser::pages(&site.worker()?, &site.base)?;
    browser.see_offline_ready().await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?degre=consultation")))
        .await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    pages.push(format!("{PARTICIPATION}?doc={id}#pendant"));
    pages.push(format!("{PARTICIPATION}?doc={id}#lecture"));
    pages.push(format!("{PARTICIPATION}?doc={id}"));
    let mut moved = Vec::new();
    for width in [360, 1440] {
        browser.resize(width).await?;
        // One language on a telephone, the other on a computer; what is laid out most, on both.
        let looked_at = |page: &&String| {
            page.starts_with("en/") == (width == 1440)
                || page.contains(&id)
                || ON_BOTH.contains(&page.as_str())
        };
        for page in pages.iter().filter(looked_at) {
            browser.go("about:blank").await?;
            browser.go(&site.at(page)).await?;
            if browser.has("#journey").await? {
                browser.ready().await?;
            }
            if page == "carnet/" {
                browser.see(".docs .doc").await?;
            }
            let sizes = browser
                .js("return window.__sizes.size;", Vec::new())
                .await?;
            ensure!(sizes.as_u64() > Some(4), "/{page} came in pieces: {sizes}");
            let (total, shifts) = shifts(&browser).await?;
            if total > 0.01 {
                moved.push(format!("/{page} at {width}: {total:.3} {shifts}"));
            }
        }
    }
    // What moves would have been seen.
    browser.js(MOVE, Vec::new()).await?;
    let (total, _) = shifts(&browser).await?;
    let is_seen = total > 0.01;
    ensure!(is_seen, "a page that moved is seen: {total}");
    ensure!(
        moved.is_empty(),
        "these pages move while they load:\n  {}",
        moved.join("\n  ")
    );
    Ok(())
}

/// The cumulative layout shift of the page in front, and what moved.
async fn shifts(browser: &Browser) -> Outcome<(f64, Value)> {
    let shifts = browser.js_later(SHIFTS, Vec::new()).await?;
    let list = shifts.as_array().into_iter().flatten();
    let total = list.filter_map(|shift| shift[0].as_f64()).sum();
    Ok((total, shifts))
}
