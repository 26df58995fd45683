//! The name of a project that is changed in the notebook while the project is open; and a copy in the notebook that
//! this version cannot read, which is said and left alone.

use super::{field, file};
use crate::support::browser::Browser;
use crate::support::journey::{NOTEBOOK, word};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::users_project::{USERS_PROJECT, copy_of, stored};
use crate::support::wait::wait_for;
use passerelle::catalogue::Word;
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::{Body, Document, Id, PackedBody, encode};

const NAME: &str = "Projet du CHU";
const NEW_NAME: &str = "Projet du CHU 2028";

async fn see_name(browser: &Browser, name: &str) -> Outcome {
    let control = field(Part::Project, PROJECT, Field::Text);
    wait_for(&format!("the project is called {name}"), async || {
        Ok(browser.value(&control).await? == name)
    })
    .await
}

/// Renamed in the notebook, written on in the tab where it is open: the name stays.
pub async fn renamed(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(USERS_PROJECT)).await?;
    browser
        .type_into(&field(Part::Project, PROJECT, Field::Text), NAME)
        .await?;
    browser.see_saved().await?;
    let (document, _) = stored(&browser).await?;
    let writing = browser.tab().await?;
    browser.open_tab(&site.at(NOTEBOOK)).await?;
    browser.ready().await?;
    browser.enter("[data-act=rename]").await?;
    browser
        .see_focus(&format!("[id='title-{}']", document.id))
        .await?;
    browser
        .retype(&format!("[id='title-{}']", document.id), NEW_NAME)
        .await?;
    browser.click("[data-act=keep-title]").await?;
    browser.see_words(".doc h3", NEW_NAME).await?;

    browser.turn_to(&writing).await?;
    see_name(&browser, NEW_NAME).await?;
    browser
        .type_into(
            &field(Part::Project, PROJECT, Field::Why),
            "Pour être entendus",
        )
        .await?;
    browser.see_saved().await?;
    wait_for("both are on the disk", async || {
        let (document, project) = stored(&browser).await?;
        let why = project.get(Part::Project, PROJECT, Field::Why);
        Ok(document.title == NEW_NAME && project.name() == NEW_NAME && !why.is_empty())
    })
    .await?;
    let (_, project) = stored(&browser).await?;
    ensure!(project.conflicts().is_empty(), "nothing waits for a choice");
    browser.reload().await?;
    browser.ready().await?;
    see_name(&browser, NEW_NAME).await
}

/// A copy in the notebook of a newer version, or damaged: said, and not written over.
pub async fn unreadable(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    let mut project = UsersProject::default();
    project.set(Id::new(1, 1), Part::Project, PROJECT, Field::Text, NAME);
    let good = copy_of(project, NAME);
    let folder = tempfile::tempdir()?;
    let path = file(folder.path(), "project.json", &good)?;
    let cases = [
        (99_u16, &b"of tomorrow"[..], Word::DocumentNewer),
        (1, b"\xff\xff\xff", Word::StorageDamaged),
    ];
    for (schema, bytes, said) in cases {
        // As a record holds it: the kind, the schema, how far it is, the bytes.
        let packed = (UsersProject::KIND, schema, (0_u32, 0_u32), bytes);
        let packed = postcard::from_bytes(&postcard::to_allocvec(&packed)?)?;
        let there = Document {
            body: Body::Packed(packed),
            ..good.clone()
        };
        let key = there.id.to_string();
        browser.put_record(&key, &encode(&there)?).await?;
        browser.go_ready(&site.at(USERS_PROJECT)).await?;
        browser.choose_file("#take-file", &path).await?;
        browser
            .see_words("#take-file-said.error", &word(said))
            .await?;
        ensure_eq!(
            browser.documents().await?,
            std::slice::from_ref(&there),
            "it is as it was"
        );
        browser
            .go_ready(&format!("{}?doc={key}", site.at(USERS_PROJECT)))
            .await?;
        browser
            .see_words(".empty [role=alert]", &word(said))
            .await?;
        ensure_eq!(
            browser.documents().await?,
            [there],
            "opening it changes nothing"
        );
    }
    Ok(())
}
