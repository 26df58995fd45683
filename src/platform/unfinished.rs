//! Transactions under way. A page that is left may be kept frozen for the way back (WebKit does so in the
//! middle of a transaction): nobody would ever end them, and every write of the next page would wait for
//! them. So they are given up when the page is left. Nothing that was said to be saved is among them.

use std::cell::RefCell;
use web_sys::IdbTransaction;

thread_local! {
    static RUNNING: RefCell<Vec<IdbTransaction>> = const { RefCell::new(Vec::new()) };
}

/// While it lives, its transaction is under way.
pub struct Unfinished(IdbTransaction);

impl Unfinished {
    /// From now on.
    pub fn begin(transaction: IdbTransaction) -> Self {
        RUNNING.with_borrow_mut(|running| running.push(transaction.clone()));
        Self(transaction)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        RUNNING.with_borrow_mut(|running| running.retain(|other| *other != self.0));
    }
}

/// Gives all of them up. One that has ended meanwhile refuses, and that is well.
pub fn give_up() {
    for transaction in RUNNING.take() {
        let _ = transaction.abort();
    }
}
