//! The program of what needs no instrument, and of the list of everything.

fn main() {
    passerelle::engine::mount::family(passerelle::features::notebook);
}
