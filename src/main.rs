//! The wasm of the pages that have something to do: reads the pack and the address, and mounts the
//! journey that the page names.

#[cfg(feature = "csr")]
mod app;

fn main() {
    #[cfg(feature = "csr")]
    app::start();
}
