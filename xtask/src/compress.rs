//! `.br` and `.gz` beside each file that gains by it: done once here, not at every request.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use flate2::write::GzEncoder;

use crate::problem::{Explain, Outcome, Problem};

/// Below this a header costs more than compression saves.
const WORTH_IT: usize = 200;

/// Whether a file of that name is text, or binary with room in it.
pub fn gains(name: &str) -> bool {
    const KINDS: [&str; 11] = [
        "html",
        "css",
        "js",
        "json",
        "webmanifest",
        "svg",
        "txt",
        "xml",
        "wasm",
        "bin",
        "map",
    ];
    name != "_headers"
        && name
            .rsplit_once('.')
            .is_some_and(|(_, kind)| KINDS.contains(&kind))
}

/// Compresses the files of a folder, on all cores.
pub fn all(folder: &Path, files: &[String]) -> Outcome {
    let work: Vec<PathBuf> = files
        .iter()
        .filter(|file| gains(file))
        .map(|file| folder.join(file))
        .collect();
    let next = AtomicUsize::new(0);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<io::Result<()>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores)
            .map(|_| {
                scope.spawn(|| -> io::Result<()> {
                    while let Some(file) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                        one(file)?;
                    }
                    Ok(())
                })
            })
            .collect();
        let lost = || Err(io::Error::other("a thread was lost"));
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| lost()))
            .collect()
    });
    results.into_iter().collect::<io::Result<()>>().explain(
        "The files could not be compressed",
        "check that the disk has room and build again",
    )
}

fn one(file: &Path) -> io::Result<()> {
    let content = std::fs::read(file)?;
    if content.len() <= WORTH_IT {
        return Ok(());
    }
    std::fs::write(beside(file, "br"), brotli(&content)?)?;
    std::fs::write(beside(file, "gz"), gzip(&content)?)
}

/// `a.css` gives `a.css.br`.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Brotli at its highest level: in one block or in several, whichever is shorter. For a program it is a matter of a
/// kilobyte, once one way and once the other; a file of one block is the same in both.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    const SEVERAL: i32 = 0;
    const ONE: i32 = 24;
    let several = brotli_in(content, SEVERAL)?;
    if content.len() < 1 << 18 {
        return Ok(several);
    }
    let one = brotli_in(content, ONE)?;
    Ok(if one.len() < several.len() {
        one
    } else {
        several
    })
}

fn brotli_in(content: &[u8], lgblock: i32) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        lgblock,
        ..Default::default()
    };
    let mut encoder = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &parameters);
    encoder.write_all(content)?;
    encoder.flush()?;
    Ok(encoder.into_inner())
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// The size of a file as it travels to a browser of today.
pub fn travelling(file: &Path) -> Outcome<u64> {
    let on_disk = |path: &Path| path.metadata().map(|data| data.len());
    on_disk(&beside(file, "br"))
        .or_else(|_| on_disk(file))
        .map_err(|error| {
            Problem::new(
                format!("{} is not there ({error})", file.display()),
                "build again with `cargo xtask build`",
            )
        })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back() -> io::Result<()> {
        let text = "Le degré annoncé dépasse ce que montrent les pratiques. ".repeat(50);
        let mut back = String::new();
        brotli::Decompressor::new(&*brotli(text.as_bytes())?, 4096).read_to_string(&mut back)?;
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(&*gzip(text.as_bytes())?).read_to_string(&mut back)?;
        assert_eq!(back, text);
        Ok(())
    }

    #[test]
    fn pictures_and_compressed_files_are_left_alone() {
        assert!(gains("a.css") && gains("en/index.html") && gains("x.wasm"));
        assert!(
            !gains("icon.png") && !gains("a.css.br") && !gains("_headers") && !gains("LICENSE")
        );
    }
}
