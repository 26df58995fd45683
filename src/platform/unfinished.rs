//! Keeps track of open transactions. A page that is left may be kept frozen for the way back (WebKit does so in the
//! middle of a transaction). Nobody would end them then, and every write of the next page would wait for
//! them. So they are aborted when the page is left. Nothing that was said to be saved is among them.

use std::cell::RefCell;
use web_sys::IdbTransaction;

thread_local! {
    static RUNNING: RefCell<Vec<IdbTransaction>> = const { RefCell::new(Vec::new()) };
}

/// An open transaction, registered while this value lives.
pub struct Unfinished(IdbTransaction);

impl Unfinished {
    /// Registers a transaction.
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

/// Aborts all of them. One that has ended meanwhile refuses, which does no harm.
pub fn give_up() {
    for transaction in RUNNING.take() {
        let _ = transaction.abort();
    }
}
