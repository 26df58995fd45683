// @ts-check
/*
  sw.js: Passerelle without a connection. No dependency.

  The build replaces the line of STAMP by the list of files with the hash of each: what every
  language needs ("core"), then each language with its pages and packs; the first of them is the
  reference. Left as it is (in development), the worker lets every request through.

  What it promises:
  - Install is all or nothing: if one file cannot be had, the version before stays in charge.
  - A file whose hash has not changed is taken from the version before, not fetched again.
  - A language is on the device as a whole or not at all; a mark in the cache says which are.
  - A new version waits until the person accepts it; old files are deleted only once it rules.
  - The storage of the notebook is created with the first version, and never touched again.
  - Only this site's own GET requests are answered; everything else goes its usual way.
*/
'use strict';

/**
 * @typedef {[url: string, hash: string]} Entry
 * @typedef {{ id: Lang, folder: string, offline: string, files: Entry[] }} Language
 * @typedef {{ version: string, base: string, core: Entry[], languages: Language[] }} Stamp
 * @typedef {string} Lang
 * @typedef {'core' | Lang} Group
 */

/** @type {any} */
const STAMP = null;

/** @type {Stamp} */
const LIST = STAMP || { version: '', base: '/', core: [], languages: [] };
/** @type {ServiceWorkerGlobalScope} */
const scope =
  /** @type {any} */
  (self);
const BASE = LIST.base;
/* Two sites under one origin do not share caches. */
const FAMILY = 'passerelle:' + BASE + ':';
const CACHE = FAMILY + LIST.version;
const LANGUAGES = LIST.languages.map(({ id }) => id);
const HASH = 'x-passerelle-hash';
const AT_ONCE = 6;
/* How many of them take the programs, which are heavy. */
const HEAVY_LANES = 2;

/* The page for unknown addresses is for hosts; here its place is taken by the offline page. */
/** @type {Map<Group, Entry[]>} */
const WANTED = new Map();
/** @type {Map<string, Group>} */
const GROUP_OF = new Map();
for (const { id, files } of [{ id: 'core', files: LIST.core }, ...LIST.languages]) {
  WANTED.set(id, files.filter(([url]) => url !== BASE + '404.html'));
  for (const [url] of WANTED.get(id) || []) GROUP_OF.set(url, id);
}
/**
 * The language of a page, by its folder. The reference has none.
 * @param {string} path
 */
const languageOf = (path) => {
  const own = LIST.languages.find(({ folder }) => folder && path.startsWith(BASE + folder));
  return (own || LIST.languages[0]).id;
};
/** @param {Lang} lang */
const markOf = (lang) => BASE + '.on-this-device/' + lang;

/* ---- Filling the cache ---- */

/**
 * A copy that carries its hash. It is made anew, because Safari refuses to answer a navigation
 * with a response that was redirected, and because the body is no longer compressed.
 * @param {Response} response
 * @param {string} hash
 */
async function copy(response, hash) {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set(HASH, hash);
  return new Response(await response.blob(), { status: 200, headers });
}

/* A name with a hash has one content for ever: what the pages have just loaded does not come twice. Of
   any other name the browser's own cache may hold what was there before. An install is in no hurry: what
   a person opens meanwhile comes first. */
const HASHED = /[^/]\.[0-9a-f]{8,}\.[^./]+$/;

/** @param {string} url */
async function fetchFresh(url) {
  const cache = HASHED.test(url) ? 'default' : 'no-cache';
  const response = await fetch(url, { cache, credentials: 'same-origin', priority: 'low' });
  if (response.status !== 200) throw new Error(url + ' answered ' + response.status);
  return response;
}

/* The files of earlier versions, and of an install that was cut short. */
async function olderCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY));
  return Promise.all(names.map((name) => caches.open(name)));
}

/**
 * @param {Cache} cache
 * @param {Cache[]} older
 * @param {Entry} entry
 */
async function keep(cache, older, [url, hash]) {
  for (const earlier of older) {
    const found = await earlier.match(url, { ignoreVary: true });
    if (found && found.headers.get(HASH) === hash) {
      return earlier === cache ? undefined : cache.put(url, found);
    }
  }
  return cache.put(url, await copy(await fetchFresh(url), hash));
}

/**
 * Keeps every file of these groups. The programs come first and fill the line; pages, small and many, would each
 * wait for an answer while the line is empty. So most lanes take pages, from the end, and some the programs.
 * @param {Cache} cache
 * @param {Cache[]} older
 * @param {Group[]} groups
 */
async function keepGroups(cache, older, groups) {
  const queue = groups.flatMap((group) => WANTED.get(group) || []);
  /** @param {number} lane */
  const work = async (lane) => {
    const next = () => (lane < HEAVY_LANES ? queue.shift() : queue.pop());
    for (let entry = next(); entry; entry = next()) await keep(cache, older, entry);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => work(lane)));
}

/* A deployment in the middle of an install would mix two versions: the server must still offer
   this very one at the end. */
async function checkVersion() {
  const text = await (await fetch(BASE + 'sw.js', { cache: 'no-store' })).text();
  if (!text.includes('"' + LIST.version + '"')) throw new Error('the server has moved on');
}

/** @param {Group[]} groups */
async function keepAll(groups) {
  const cache = await caches.open(CACHE);
  const older = await olderCaches();
  await keepGroups(cache, older, groups);
  await checkVersion();
  /* A version that took over meanwhile has swept: what was kept may be gone. */
  if (!(await caches.has(CACHE))) throw new Error('the cache is gone');
  for (const group of groups) {
    if (group === 'core') continue;
    await cache.put(markOf(group), new Response('', { headers: { [HASH]: LIST.version } }));
  }
  onDevice = null;
}

/* ---- The notebook ---- */

/* Creates the storage where there is none yet (the names are those of platform/database.rs), so that no
   page has to: a page that is left while it creates it may be kept frozen, and would hold it from every
   page after it. What is there is left as it is, whatever its version. Never a reason not to install. */
/** @returns {Promise<void>} */
function createNotebook() {
  return new Promise((done) => {
    setTimeout(done, 4000);
    try {
      const request = indexedDB.open('passerelle');
      request.onupgradeneeded = () => request.result.createObjectStore('documents');
      request.onsuccess = () => { request.result.close(); done(); };
      request.onerror = () => done();
    } catch (refused) {
      done();
    }
  });
}

/* ---- Which languages are on the device ---- */

/** @param {Cache} cache */
async function languagesIn(cache) {
  const marks = await Promise.all(LANGUAGES.map((lang) => cache.match(markOf(lang))));
  return LANGUAGES.filter((_, place) => marks[place]);
}

/** @type {Promise<Lang[]> | null} */
let onDevice = null;
function languages() {
  onDevice = onDevice || caches.open(CACHE).then(languagesIn).catch(() => {
    onDevice = null; /* asked again at the next request */
    return [];
  });
  return onDevice;
}

/* Those of the version before, and those of the pages that are open. */
async function languagesToInstall() {
  /** @type {Set<Lang>} */
  const found = new Set();
  for (const cache of await olderCaches()) {
    for (const lang of await languagesIn(cache)) found.add(lang);
  }
  for (const page of await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
    const { pathname } = new URL(page.url);
    if (pathname.startsWith(BASE)) found.add(languageOf(pathname));
  }
  if (!found.size) found.add(LANGUAGES[0]);
  return [...found];
}

/* ---- Answering ---- */

/**
 * A file of the cache, if its group is on the device. A cache that fails is as an empty one.
 * @param {string} path
 */
async function fromCache(path) {
  const group = GROUP_OF.get(path);
  if (!group || (group !== 'core' && !(await languages()).includes(group))) return undefined;
  try {
    return await (await caches.open(CACHE)).match(path, { ignoreVary: true });
  } catch (broken) {
    return undefined;
  }
}

/**
 * "/carnet", "/carnet/index.html" and "/carnet/?doc=…" are all "/carnet/".
 * @param {{ pathname: string }} address
 */
function pagePath({ pathname }) {
  const folder = pathname.replace(/index\.html$/, '');
  return GROUP_OF.has(folder) ? folder : folder + '/';
}

/** @param {Request} request */
async function answerPage(request) {
  const url = new URL(request.url);
  const kept = await fromCache(pagePath(url));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (noConnection) {
    /* The page that says so, in its own language before any other. */
    const own = languageOf(url.pathname);
    const others = LIST.languages.filter(({ id }) => id !== own);
    for (const { offline } of [...LIST.languages.filter(({ id }) => id === own), ...others]) {
      const page = await fromCache(BASE + offline);
      if (page) return new Response(page.body, { status: 503, headers: page.headers });
    }
    throw noConnection;
  }
}

/** @param {Request} request */
async function answerFile(request) {
  return (await fromCache(new URL(request.url).pathname)) || fetch(request);
}

/* ---- Life ---- */

async function status() {
  const found = await languages();
  return { type: 'status', ready: found.length > 0, languages: found, version: LIST.version };
}

/** @param {ExtendableMessageEvent} event */
async function hear({ data, source }) {
  if (!data) return;
  if (data.type === 'take-over') return scope.skipWaiting();
  if (data.type === 'language' && LANGUAGES.includes(data.lang)) {
    /* Without a connection, or with a newer version on the server, it is not added: that is all. */
    if (!(await languages()).includes(data.lang)) await keepAll([data.lang]).catch(() => {});
  } else if (data.type !== 'status') {
    return;
  } else if (!(await languages()).length) {
    /* The browser emptied the cache: it is filled again. */
    await languagesToInstall().then((found) => keepAll(['core', ...found])).catch(() => {});
  }
  if (source) source.postMessage(await status());
}

async function takeOver() {
  for (const name of await caches.keys()) {
    /* What a next version is just keeping is left to it: it sweeps in its turn. */
    if (scope.registration.installing) break;
    if (name.startsWith(FAMILY) && name !== CACHE) await caches.delete(name);
  }
  await scope.clients.claim();
}

if (STAMP) {
  scope.addEventListener('install', (event) => {
    const kept = languagesToInstall().then((found) => keepAll(['core', ...found]));
    event.waitUntil(Promise.all([createNotebook(), kept]));
  });
  scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  scope.addEventListener('message', (event) => event.waitUntil(hear(event)));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || request.headers.has('range')) return;
    if (url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
    if (request.mode === 'navigate') event.respondWith(answerPage(request));
    else if (GROUP_OF.has(url.pathname)) event.respondWith(answerFile(request));
  });
} else {
  /* In development a build that was served here before must not go on answering. */
  scope.addEventListener('install', () => scope.skipWaiting());
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
}
