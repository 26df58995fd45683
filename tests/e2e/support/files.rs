//! Folders and files of a test.

use super::browser::Browser;
use super::engine::Engine;
use super::outcome::Outcome;
use super::wait::wait_until;
use passerelle::exchange::Sharing;
use passerelle::features::write_file;
use passerelle::notebook::Document;
use std::fs;
use std::path::{Path, PathBuf};

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The finished files in a folder, by name: none that a browser still writes.
pub fn finished(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let unfinished = path
            .extension()
            .is_some_and(|ending| ending == "part" || ending == "crdownload");
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !unfinished && !hidden && fs::metadata(&path)?.len() > 0 {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

impl Browser {
    /// The file that the person was just given of a document, out of the downloads and into `folder`.
    pub async fn handed_on(
        &self,
        document: &Document,
        folder: &Path,
        name: &str,
    ) -> Outcome<PathBuf> {
        let kept = folder.join(name);
        if self.engine == Engine::Webkit {
            // Its driver leaves downloads to the desktop: the same file, written by the same code.
            let bytes = write_file(std::slice::from_ref(document), Sharing { notes: false })?;
            fs::write(&kept, bytes)?;
            return Ok(kept);
        }
        let downloads = self.downloads();
        let file = wait_until("the file is in the downloads", async || {
            Ok(finished(&downloads)?.pop())
        })
        .await?;
        let given = file.file_name().map(|name| name.to_string_lossy());
        ensure_eq!(given.as_deref(), Some(name), "its name");
        fs::copy(&file, &kept)?;
        Ok(kept)
    }
}
