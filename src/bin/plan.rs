//! The program of the contact plan.

fn main() {
    passerelle::engine::mount::family(passerelle::features::plan);
}
