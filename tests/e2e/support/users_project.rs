//! The users' project as the tests speak of it.

use super::browser::Browser;
use super::outcome::Outcome;
use passerelle::catalogue::Lang;
use passerelle::features::users_project::rule::UsersProject;
use passerelle::features::users_project::words::ProjectSaid;
use passerelle::features::users_project::words::UsersProjectPack;
use passerelle::notebook::{Body, Document, Packed, Stamp};
use passerelle::pages::write::packs_of;
use std::path::Path;
use std::sync::LazyLock;

/// The page of the users' project, below the base.
pub const USERS_PROJECT: &str = "projet-des-usagers/";

/// What it says, in French.
pub fn said() -> &'static ProjectSaid {
    static SAID: LazyLock<ProjectSaid> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let packs = packs_of(&folder, Lang::Fr).expect("the site was built from it");
        packs.get::<UsersProjectPack>().unwrap().said.clone()
    });
    &SAID
}

/// The one project on the disk.
pub async fn stored(browser: &Browser) -> Outcome<(Document, UsersProject)> {
    let document = browser.only_document().await?;
    let project = document.read::<UsersProject>();
    let project = project.ok_or("it is a users' project")?;
    Ok((document, project))
}

/// A document that holds a project.
pub fn copy_of(project: UsersProject, title: &str) -> Document {
    let stamp = |random| Stamp {
        now: 1_795_000_000_000,
        random,
    };
    let body = Body::Packed(Packed::of(&project));
    Document::new(stamp(21), stamp(22), title.to_owned(), body)
}
