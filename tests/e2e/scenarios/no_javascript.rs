//! Without JavaScript the pages read well: heading, words, links; a journey says what it needs and
//! where the paper is.

use crate::support::browser::Browser;
use crate::support::driver::Wishes;
use crate::support::engine::Engine;
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::view::plain;
use serde_json::json;
use thirtyfour::By;

/// Plays it. Nothing here may run a script, so that everything is asked of the driver.
pub async fn scenario(stage: &Stage) -> Outcome {
    let site = Site::shipped()?;
    let browser = stage
        .browser_with(Wishes {
            no_javascript: true,
            ..Wishes::default()
        })
        .await?;
    if stage.engine == Engine::Chromium {
        browser
            .devtools(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await?;
    }
    let text = async |selector: &str| -> Outcome<String> {
        Ok(plain(&browser.find(selector).await?.text().await?))
    };
    let pages = [
        ("", "Prendre part", "Partenariat"),
        ("reperes/", "", "Consultation"),
        ("evaluer/", "", "papier"),
        ("roles/", "Les rôles", "Kathy"),
        (
            "roles/patient-partenaire-chercheur/",
            "Chercheur",
            "Master 2",
        ),
        ("missions/", "Les missions", "Recherche"),
        (
            "missions/representation-des-usagers/",
            "Représentation",
            "1er juillet 2016",
        ),
        ("comparer/", "Comparer", "Patient partenaire ressource"),
        ("situations/", "Vingt situations", "la cuisine de l'hôpital"),
        ("exemples/", "Exemples", "cardiologie"),
        ("lexique/", "Lexique", "UTEP"),
        ("ressources/", "Pour aller plus loin", "2009"),
        ("rechercher/", "Rechercher", "Lexique"),
        (
            "evaluer/participation/papier/",
            "",
            "Les usagers reçoivent les résultats du projet.",
        ),
        (
            "evaluer/etablissement/papier/",
            "",
            "La place des usagers quand le service cherche à mieux faire.",
        ),
        ("vie-privee/", "Vie privée", "appareil"),
        ("accessibilite/", "", "JavaScript"),
        ("a-propos/", "", "Passerelle"),
        ("en/", "", "Partnership"),
    ];
    for (path, heading, words) in pages {
        browser.go(&site.at(path)).await?;
        let root = browser.find("html").await?;
        let class = root.attr("class").await?.unwrap_or_default();
        ensure!(!class.contains("js"), "{path}: no script ran");
        ensure!(
            text("h1").await?.contains(heading),
            "{path}: {}",
            text("h1").await?
        );
        ensure!(
            text("main").await?.contains(words),
            "{path}: {}",
            text("main").await?
        );
        ensure!(
            browser.web().find_all(By::Css("nav.bar a")).await?.len() >= 3,
            "{path}: the ways on"
        );
    }
    for (path, needs) in [
        ("evaluer/participation/", "JavaScript"),
        ("evaluer/etablissement/", "JavaScript"),
        ("carnet/", "JavaScript"),
        ("en/notebook/", "JavaScript"),
    ] {
        browser.go(&site.at(path)).await?;
        ensure!(
            text("main").await?.contains(needs),
            "{path}: {}",
            text("main").await?
        );
        let paper = browser.find("main noscript a, main p.card a").await?;
        ensure!(paper.is_displayed().await?, "{path}: a link to the paper");
        // What waits for a script must not hide what can be read.
        ensure!(
            browser.find("h1").await?.is_displayed().await?,
            "{path}: its heading shows"
        );
    }
    // What a page is made of does not depend on the engine: all of them are read where scripts are truly off.
    if stage.engine == Engine::Firefox {
        every_page(&browser, &site).await?;
    }
    // An answer unfolds without a script.
    browser.go(&site.at("situations/")).await?;
    let fold = browser.find("#situation-1 summary").await?;
    fold.click().await?;
    ensure!(
        text("#situation-1")
            .await?
            .contains("Consultation. Les patients"),
        "{}",
        text("#situation-1").await?
    );
    browser
        .go(&site.at("evaluer/participation/?doc=01KAM5M9J0000000000000000A#avant"))
        .await?;
    ensure!(
        browser.find("h1").await?.is_displayed().await?,
        "an address with a document is not blank"
    );
    Ok(())
}

/// Each page of the site, in both languages: its heading and words show, the ways on are there, and
/// nothing that only a script could serve.
async fn every_page(browser: &Browser, site: &Site) -> Outcome {
    for path in Browser::pages(&site.worker()?, &site.base)? {
        browser.go(&site.at(&path)).await?;
        let heading = browser.find("h1").await?;
        ensure!(heading.is_displayed().await?, "{path:?}: its heading shows");
        let said = browser.find("main").await?.text().await?;
        ensure!(said.chars().count() > 60, "{path:?} says: {said}");
        let ways = browser.web().find_all(By::Css("nav.bar a")).await?;
        ensure!(ways.len() >= 3, "{path:?}: the ways on");
        for waiting in browser.web().find_all(By::Css(".needs-script")).await? {
            ensure!(
                !waiting.is_displayed().await?,
                "{path:?}: a control that needs a script"
            );
        }
    }
    Ok(())
}
