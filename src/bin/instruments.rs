//! The program of the instruments, and of the list that their readings fill.

fn main() {
    passerelle::engine::mount::family(passerelle::features::instruments);
}
