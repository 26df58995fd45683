//! Scripts that a page runs before anything else, in every engine: to see what goes wrong early,
//! and to make things go wrong. Which fault is on is kept in the tab's session storage, so that it
//! holds over a reload and can be lifted at any time.

use super::browser::Browser;
use super::outcome::Outcome;
use serde_json::{Value, json};

/// Notes every violation of the content policy, every error, every refused promise, every request
/// to another origin.
pub const WATCH: &str = r"
(() => {
  const seen = (window.__seen = []);
  addEventListener('securitypolicyviolation', (event) => {
    seen.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener('error', (event) => {
    const target = event.target;
    seen.push('error: ' + (event.message || `${target.tagName} ${target.src || target.href}`));
  }, true);
  addEventListener('unhandledrejection', (event) => seen.push('rejection: ' + event.reason));
  for (const name of ['error', 'warn']) {
    const real = console[name];
    console[name] = (...said) => { seen.push(`console.${name}: ${said.join(' ')}`); real.apply(console, said); };
  }
})();
";

/// Faults of the storage, each on while the tab's session storage names it.
pub const STORAGE_FAULTS: &str = r"
(() => {
  const on = (fault) => sessionStorage.getItem('fault') === fault;
  const realPut = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (on('quota')) {
      window.__refused = (window.__refused || 0) + 1;
      throw new DOMException('there is no room', 'QuotaExceededError');
    }
    const request = realPut.apply(this, given);
    if (on('abort')) this.transaction.abort();
    return request;
  };
  const realOpen = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    if (on('throw')) throw new DOMException('storage is forbidden here', 'SecurityError');
    if (on('newer-open') && version) version += 1;
    const request = version === undefined ? realOpen.call(this, name) : realOpen.call(this, name, version);
    if (on('mute')) {
      // What the browser would have said is said once the fault is over.
      const hold = (event) => {
        if (!on('mute')) return;
        event.stopImmediatePropagation();
        const look = setInterval(() => {
          if (on('mute')) return;
          clearInterval(look);
          request.dispatchEvent(new Event(event.type));
        }, 20);
      };
      request.addEventListener('success', hold);
      request.addEventListener('error', hold);
    }
    return request;
  };
  const real = Object.getOwnPropertyDescriptor(window, 'indexedDB')
    || Object.getOwnPropertyDescriptor(Window.prototype, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get: () => (on('none') ? undefined : real.get.call(window)),
  });
})();
";

/// Holds back the wasm and the words of the journeys until `__release()`.
pub const SLOW_WASM: &str = r"
(() => {
  let release;
  const released = new Promise((go) => { release = go; });
  window.__release = () => release();
  const real = window.fetch;
  window.fetch = async (...given) => {
    const address = String(given[0]?.url || given[0]);
    if (/\.(wasm|bin)$/.test(address)) await released;
    return real.apply(window, given);
  };
})();
";

impl Browser {
    /// Switches a storage fault on, or off with none. Needs [`STORAGE_FAULTS`].
    pub async fn set_fault(&self, fault: Option<&str>) -> Outcome {
        self.note(format!("fault {fault:?}"));
        let script = "if (arguments[0]) sessionStorage.setItem('fault', arguments[0]);
            else sessionStorage.removeItem('fault');";
        self.js(script, vec![json!(fault)]).await?;
        Ok(())
    }

    /// What [`WATCH`] noted on this page.
    pub async fn noted(&self) -> Outcome<Vec<String>> {
        let seen = self.js("return window.__seen || null;", Vec::new()).await?;
        match seen {
            Value::Array(lines) => Ok(lines
                .iter()
                .filter_map(|line| line.as_str().map(str::to_owned))
                .collect()),
            _ => Err("this page was not watched".into()),
        }
    }
}
