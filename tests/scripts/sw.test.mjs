import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serviceWorker } from './world.mjs';

const HASH = 'x-passerelle-hash';

const stamp = (base = '/', version = 'two') => {
  const at = (list) => list.map(([url, hash]) => [base + url, hash]);
  const french = at([['', 'h1'], ['carnet/', 'c1'], ['hors-ligne/', 'o1'], ['404.html', 'n1']]);
  return {
    version, base,
    core: at([['boot.js', 'b2'], ['style.0123456789abcdef.css', 's1'], ['404.html', 'n1']]),
    languages: [
      { id: 'fr', folder: '', offline: 'hors-ligne/', files: french },
      { id: 'en', folder: 'en/', offline: 'en/offline/', files: at([['en/', 'h2'], ['en/offline/', 'o2']]) },
      { id: 'it', folder: 'it/', offline: 'it/offline/', files: at([['it/', 'h3'], ['it/offline/', 'o3']]) },
    ],
  };
};

/** A server that has all of it, and the worker of that version. */
const served = (base = '/') => {
  const { core, languages } = stamp(base);
  const all = [core, ...languages.map(({ files }) => files)].flat();
  const files = all.map(([url]) => [url, 'content of ' + url]);
  return { ...Object.fromEntries(files), [base + 'sw.js']: 'const STAMP = {"version":"two"};' };
};

const worker = (more = {}) => serviceWorker({ stamp: stamp(), server: served(), ...more });
const kept = (text, hash) => new Response(text, { headers: { [HASH]: hash } });
const paths = (asked) => asked.map(({ path }) => path).sort();
const marksIn = async (it, name = 'passerelle:/:two') =>
  (await it.caches.open(name)).urls.filter((url) => url.includes('.on-this-device'));

test('an address is found with and without its slash, its file and its parameters', () => {
  const pagePath = worker().get('pagePath');
  for (const [given, expected] of [
    ['/', '/'], ['/index.html', '/'], ['/carnet', '/carnet/'], ['/carnet/', '/carnet/'],
    ['/carnet/index.html', '/carnet/'], ['/carnet/?doc=1#avant', '/carnet/'], ['/other', '/other/'],
  ]) assert.equal(pagePath(new URL(given, 'https://host')), expected, given);
});

test('the language of a path stands in its folder, below the base', () => {
  const [top, below] = [worker(), serviceWorker({ stamp: stamp('/app/') })].map((it) => it.get('languageOf'));
  assert.deepEqual(['/', '/en/', '/english/', '/en', '/it/x/'].map(top), ['fr', 'en', 'fr', 'fr', 'it']);
  assert.deepEqual(['/app/', '/app/en/carnet/', '/en/'].map(below), ['fr', 'en', 'fr']);
});

test('every file has its group, and the page for unknown addresses has none', () => {
  const groups = worker().get('GROUP_OF');
  assert.equal(groups.get('/boot.js'), 'core');
  assert.equal(groups.get('/carnet/'), 'fr');
  assert.equal(groups.get('/en/'), 'en');
  assert.equal(groups.get('/it/offline/'), 'it');
  assert.equal(groups.has('/404.html'), false);
});

test('a file whose hash is the same is taken from the version before, and one that changed is fetched', async () => {
  const it = worker();
  const before = await it.caches.open('passerelle:/:one');
  await before.put('/boot.js', kept('old', 'b1'));
  await before.put('/carnet/', kept('the same', 'c1'));
  const cache = await it.caches.open('passerelle:/:two');
  await it.get('keep')(cache, [before, cache], ['/carnet/', 'c1']);
  assert.deepEqual(it.asked, []);
  assert.equal(await (await cache.match('/carnet/')).text(), 'the same');
  await it.get('keep')(cache, [before, cache], ['/boot.js', 'b2']);
  assert.deepEqual(paths(it.asked), ['/boot.js']);
  assert.equal((await cache.match('/boot.js')).headers.get(HASH), 'b2');
  await it.get('keep')(cache, [before, cache], ['/boot.js', 'b2']);
  assert.equal(it.asked.length, 1, 'what an install that was cut short has is not fetched again');
});

test('any answer but 200 is refused', async () => {
  for (const status of [206, 304, 404, 500]) {
    const it = worker();
    it.server['/boot.js'] = () => ({ status, ok: status < 300, headers: [], blob: async () => new Blob() });
    const cache = await it.caches.open('passerelle:/:two');
    await assert.rejects(it.get('keep')(cache, [], ['/boot.js', 'b2']), /boot\.js answered/);
    assert.deepEqual(cache.urls, []);
  }
});

test('only a name with a hash may come from the cache of the browser', async () => {
  const it = worker();
  for (const url of ['/boot.js', '/style.0123456789abcdef.css', '/pack.fr.00c0ffee.bin', '/', '/worker.Cafe0123.js', '/cafebabe00.js']) {
    it.server[url] = 'x';
    await it.get('fetchFresh')(url);
  }
  assert.deepEqual(it.asked.map(({ cache }) => cache), ['no-cache', 'default', 'default', 'no-cache', 'no-cache', 'no-cache']);
  assert.ok(it.asked.every(({ priority }) => priority === 'low'));
});

test('what is kept is a copy that carries its hash and is compressed no longer', async () => {
  const answer = new Response('x', { headers: { 'content-encoding': 'br', 'content-length': '9', vary: 'accept', 'content-type': 'text/css' } });
  Object.defineProperty(answer, 'redirected', { value: true });
  const copy = await worker().get('copy')(answer, 'h');
  assert.equal(copy.redirected, false);
  assert.deepEqual([...copy.headers.keys()].sort(), ['content-type', HASH]);
});

test('a server that moved on makes the install fail', async () => {
  const it = worker();
  await it.get('checkVersion')();
  assert.equal(it.asked[0].cache, 'no-store');
  it.server['/sw.js'] = 'const STAMP = {"version":"three"};';
  await assert.rejects(it.get('checkVersion')(), /moved on/);
});

test('an install keeps what all need and the language of the open page, and marks it', async () => {
  const it = worker({ pages: ['/en/'] });
  await it.tell('install');
  assert.deepEqual(paths(it.asked), ['/boot.js', '/en/', '/en/offline/', '/style.0123456789abcdef.css', '/sw.js']);
  assert.deepEqual(await marksIn(it), ['/.on-this-device/en']);
  assert.deepEqual([...await it.get('languages')()], ['en']);
});

test('without one file, or with the server moved on, nothing is marked', async () => {
  for (const spoil of [(server) => { server['/carnet/'] = 404; }, (server) => { server['/sw.js'] = 'newer'; }]) {
    const it = worker();
    spoil(it.server);
    await assert.rejects(it.tell('install'));
    assert.deepEqual(await marksIn(it), []);
  }
});

test('a version that swept meanwhile makes the install fail', async () => {
  const it = worker();
  it.server['/sw.js'] = () => {
    it.caches.all.delete('passerelle:/:two');
    return new Response('"two"');
  };
  await assert.rejects(it.tell('install'), /cache is gone/);
});

test('the languages of the version before and of the open pages are installed, or French', async () => {
  const list = async (it) => [...await it.get('languagesToInstall')()].sort();
  assert.deepEqual(await list(worker()), ['fr']);
  assert.deepEqual(await list(worker({ pages: ['/en/x/'] })), ['en']);
  const it = worker({ pages: ['/'] });
  await (await it.caches.open('passerelle:/:one')).put('/.on-this-device/en', kept('', 'one'));
  assert.deepEqual(await list(it), ['en', 'fr']);
  const below = serviceWorker({ stamp: stamp('/app/'), pages: ['/', '/app/en/'] });
  assert.deepEqual(await list(below), ['en'], 'a page of another app of this origin counts for nothing');
});

test('two apps of one origin do not share caches', async () => {
  const it = serviceWorker({ stamp: stamp('/app/') });
  for (const name of ['passerelle:/:one', 'passerelle:/app/:one', 'other']) await it.caches.open(name);
  assert.equal((await it.get('olderCaches')()).length, 1);
  await it.tell('activate');
  assert.deepEqual(await it.caches.keys(), ['passerelle:/:one', 'other']);
});

test('who takes over sweeps, but not while the next version is being kept', async () => {
  for (const [installing, left] of [[null, ['passerelle:/:two']], [{}, ['passerelle:/:one', 'passerelle:/:two']]]) {
    const it = worker();
    await it.caches.open('passerelle:/:one');
    await it.caches.open('passerelle:/:two');
    it.context.registration.installing = installing;
    await it.tell('activate');
    assert.deepEqual(await it.caches.keys(), left);
    assert.deepEqual(it.calls, ['claim']);
  }
});

test('a language that is not wholly on the device answers nothing', async () => {
  const it = worker();
  const cache = await it.caches.open('passerelle:/:two');
  await cache.put('/boot.js', kept('script', 'b2'));
  await cache.put('/carnet/', kept('page', 'c1'));
  assert.equal(await it.get('fromCache')('/carnet/'), undefined);
  assert.equal(await (await it.get('fromCache')('/boot.js')).text(), 'script');
  await cache.put('/.on-this-device/fr', kept('', 'two'));
  const later = worker({ caches: it.caches });
  assert.equal(await (await later.get('fromCache')('/carnet/')).text(), 'page');
});

const navigation = (path) => ({ request: { url: 'https://host' + path, method: 'GET', mode: 'navigate', headers: new Headers() } });

test('a page that is not there gives the page that says so, in its language or another', async () => {
  const installed = worker();
  await installed.tell('install');
  const it = serviceWorker({ stamp: stamp(), caches: installed.caches });
  assert.equal((await it.tell('fetch', navigation('/carnet?doc=1'))).status, 200);
  for (const path of ['/nothing/', '/en/nothing/']) {
    const answer = await it.tell('fetch', navigation(path));
    assert.equal(answer.status, 503);
    assert.equal(await answer.text(), 'content of /hors-ligne/');
  }
  const both = serviceWorker({ stamp: stamp(), server: served(), caches: installed.caches });
  await both.tell('message', { data: { type: 'language', lang: 'it' } });
  const answer = await both.tell('fetch', navigation('/it/nothing/'));
  assert.equal(await answer.text(), 'content of /it/offline/');
  const empty = serviceWorker({ stamp: stamp() });
  await assert.rejects(empty.tell('fetch', navigation('/')), /no connection/);
});

test('what is not a plain request of this app is left to the browser', async () => {
  const it = serviceWorker({ stamp: stamp('/app/') });
  const request = (more) => ({ request: { url: 'https://host/app/boot.js', method: 'GET', mode: 'cors', headers: new Headers(), ...more } });
  const isAnswered = async (more) => (await it.tell('fetch', request(more)).then(() => true, () => true), it.asked.length);
  for (const more of [
    { method: 'POST' }, { headers: new Headers({ range: 'bytes=0-1' }) }, { url: 'https://elsewhere/app/boot.js' },
    { url: 'https://host/boot.js' }, { url: 'https://host/app/unknown.js' },
  ]) assert.equal(await isAnswered(more), 0, JSON.stringify(more));
  assert.equal(await isAnswered({}), 1);
});

test('it takes over when it is told to, and not before', async () => {
  const it = worker();
  await it.tell('install');
  assert.deepEqual(it.calls, []);
  await it.tell('message', { data: { type: 'take-over' } });
  assert.deepEqual(it.calls, ['skipWaiting']);
});

test('a language that is asked for is fetched, and a status is given', async () => {
  const it = worker();
  await it.tell('install');
  const said = [];
  const source = { postMessage: (message) => said.push(message) };
  await it.tell('message', { data: { type: 'status' }, source });
  await it.tell('message', { data: { type: 'language', lang: 'en' }, source });
  await it.tell('message', { data: { type: 'language', lang: 'de' }, source });
  await it.tell('message', { data: null, source });
  assert.deepEqual(said.map(({ ready, languages }) => [ready, [...languages]]), [[true, ['fr']], [true, ['fr', 'en']]]);
});

test('a cache that the browser emptied is filled again', async () => {
  const it = worker();
  await it.tell('install');
  it.caches.all.clear();
  const later = worker({ caches: it.caches });
  await later.tell('message', { data: { type: 'status' } });
  assert.deepEqual(await marksIn(later), ['/.on-this-device/fr']);
});

test('without a list, in development, it answers nothing and takes over at once', async () => {
  const it = serviceWorker();
  assert.deepEqual([...it.heard.keys()], ['install', 'activate']);
  await it.tell('install');
  await it.tell('activate');
  assert.deepEqual(it.calls, ['skipWaiting', 'claim']);
});
