// Runs the scripts as they are delivered, outside a browser: each in a context of its own, with made-up
// surroundings. What a browser alone can show is in the scenarios of tests/e2e.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const folder = new URL('../../public/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

// `cargo xtask test --suite scripts` says where it installed linkedom.
const require = createRequire((process.env.PASSERELLE_LINKEDOM || process.cwd()) + '/');

/** Waits until everything that was begun has come to rest. */
export const rest = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
};

/** A cache as browsers have it: what is taken out is a copy. */
class Cache {
  #kept = new Map();
  async match(url) { return this.#kept.get(url)?.clone(); }
  async put(url, response) { this.#kept.set(url, response); }
  get urls() { return [...this.#kept.keys()]; }
}

/** The caches of an origin. */
class Caches {
  all = new Map();
  async keys() { return [...this.all.keys()]; }
  async has(name) { return this.all.has(name); }
  async delete(name) { return this.all.delete(name); }
  async open(name) {
    if (!this.all.has(name)) this.all.set(name, new Cache());
    return this.all.get(name);
  }
}

/**
 * The service worker with the list `stamp`, or as it is in development. `server` holds what each address
 * answers: a text, a status, or a function that gives a response.
 */
export const serviceWorker = ({ stamp = null, server = {}, pages = [], caches = new Caches() } = {}) => {
  const heard = new Map();
  const asked = [];
  const calls = [];
  const context = vm.createContext({
    Response, Headers, Request, URL, Map, Set, Promise, setTimeout: () => {},
    caches,
    location: { origin: 'https://host' },
    fetch: async (what, options = {}) => {
      const path = new URL(what.url || what, 'https://host').pathname;
      asked.push({ path, ...options });
      const answer = server[path];
      if (answer === undefined) throw new TypeError('no connection');
      if (typeof answer === 'function') return answer();
      return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
    },
    indexedDB: { open: () => { throw new Error('refused'); } },
    addEventListener: (type, listener) => heard.set(type, listener),
    skipWaiting: () => { calls.push('skipWaiting'); },
    clients: {
      claim: async () => { calls.push('claim'); },
      matchAll: async () => pages.map((path) => ({ url: 'https://host' + path })),
    },
    registration: { installing: null },
  });
  context.self = context;
  const source = read('sw.js');
  vm.runInContext(source.replace('const STAMP = null;', `const STAMP = ${JSON.stringify(stamp)};`), context);
  /** Something of the script, by its name. */
  const get = (name) => vm.runInContext(name, context);
  /** An event of the worker's life; gives what it waited for, or answered with. */
  const tell = async (type, event = {}) => {
    let result;
    const take = (promise) => { result = promise; };
    heard.get(type)({ ...event, waitUntil: take, respondWith: take });
    return result;
  };
  return { get, tell, heard, asked, calls, caches, server, context };
};

/** A page with a script of public/: `html` is its body. Events are told to its document. */
export const page = (html, { url = 'https://host/', script = '', lang = 'fr', kept = {}, ...globals } = {}) => {
  const text = `<!doctype html><html lang="${lang}" data-base="/"><head>${script}</head><body>${html}</body></html>`;
  const dom = require('linkedom').parseHTML(text);
  const { document } = dom;
  Object.defineProperty(document, 'currentScript', { value: document.querySelector('script') });
  complete(dom);
  const location = new URL(url);
  location.reload = () => { calls.push('reload'); };
  const calls = [];
  const imported = [];
  const observers = new Set();
  const storage = new Map(Object.entries(kept));
  const context = vm.createContext({
    document, location, URL, URLSearchParams, Blob, TextEncoder, TextDecoder, console,
    Element: dom.Element,
    DOMParser: dom.DOMParser,
    navigator: { onLine: true, userAgent: '' },
    addEventListener: (type, listener) => document.addEventListener(type, listener),
    localStorage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => { storage.set(key, value); },
    },
    history: { state: null, replaceState: (state, title, address) => calls.push('address ' + address) },
    matchMedia: () => ({ matches: false }),
    MutationObserver: class {
      constructor(told) { this.told = told; }
      observe() { observers.add(this); }
      disconnect() { observers.delete(this); }
    },
    requestIdleCallback: (act) => { act(); },
    setTimeout: (act) => { act(); },
    fetch: async () => { throw new TypeError('no connection'); },
    print: () => { calls.push('print'); },
    /** Stands for `import()`, which a context has not. */
    imports: async (name) => { imported.push(name); return {}; },
    ...globals,
  });
  context.window = context;
  const say = (type, target = document, more = {}) => {
    const event = new dom.Event(type, { bubbles: true, cancelable: true });
    target.dispatchEvent(Object.assign(event, more));
    return event;
  };
  return {
    document, calls, imported, storage, context, say,
    root: document.documentElement,
    one: (selector) => document.querySelector(selector),
    all: (selector) => [...document.querySelectorAll(selector)],
    /** What was observed has changed. */
    changed: () => { for (const observer of [...observers]) observer.told([], observer); },
    /** Runs a script; gives what it exports, where it does. */
    run: (name, exported = []) => {
      const source = read(name).replace(/\bimport\(/g, 'imports(').replace(/^export /gm, '');
      return vm.runInContext(`${source}\n;({ ${exported.join(', ')} })`, context);
    },
  };
};

/** What linkedom leaves out of controls, tables and folds. */
const complete = ({ HTMLElement, HTMLInputElement }) => {
  const reflect = (kind, property, attribute) => Object.defineProperty(kind.prototype, property, {
    configurable: true,
    get() { return this.hasAttribute(attribute); },
    set(on) { this.toggleAttribute(attribute, on); },
  });
  reflect(HTMLInputElement, 'checked', 'data-checked');
  reflect(HTMLInputElement, 'defaultChecked', 'checked');
  reflect(HTMLElement, 'open', 'open');
  Object.defineProperty(HTMLElement.prototype, 'colSpan', {
    configurable: true,
    get() { return Number(this.getAttribute('colspan')); },
    set(count) { this.setAttribute('colspan', count); },
  });
};
