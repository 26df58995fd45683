import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, rest } from './world.mjs';

const NOTICES = `<section id="notices">
  <p id="notice-failed" class="notice" hidden><button data-do="reload">a</button></p>
  <p id="notice-update" class="notice" hidden><button data-do="update">b</button><button data-do="close">c</button></p>
  <p id="notice-reload" class="notice" hidden></p><p id="notice-install" class="notice" hidden></p>
  <p id="notice-ios" class="notice" hidden></p></section><p id="offline-ready" hidden></p>`;
const PLAIN = '<script src="/boot.js"></script>';
const JOURNEY = '<script src="/boot.js" data-app="/a.js" data-wasm="/a.wasm" data-pack="/p.bin"></script>';
const MAIN = '<a class="skip" href="#journey">skip</a><main id="journey" tabindex="-1"><input name="n"></main>';

/** A page that boot.js ran in. */
const booted = (more = {}) => {
  const it = page((more.body ?? '') + NOTICES, { script: PLAIN, ...more });
  it.run('boot.js');
  return it;
};

/** What a page knows of its service worker. */
const worker = ({ controller = null, waiting = null, active = null } = {}) => {
  const heard = new Map();
  const registration = {
    waiting, active, installing: null,
    addEventListener: (type, listener) => heard.set('registration ' + type, listener), update: async () => {},
  };
  return {
    heard, registration, controller, ready: Promise.resolve(registration),
    addEventListener: (type, listener) => heard.set(type, listener),
    register: async (...given) => { registration.given = given; return registration; },
  };
};
const withWorker = (serviceWorker, more = {}) =>
  booted({ navigator: { onLine: true, userAgent: '', serviceWorker, ...more.navigator }, ...more });

test('choices that were kept are applied, and others are not', () => {
  const it = booted({ kept: { 'passerelle.theme': 'dark', 'passerelle.size': 'huge', 'passerelle.spacing': 'wide' } });
  const { theme, size, spacing } = it.root.dataset;
  assert.deepEqual([theme, size, spacing], ['dark', undefined, 'wide']);
  assert.ok(it.root.classList.contains('js'));
});

test('a storage that is refused breaks nothing', () => {
  const localStorage = { getItem() { throw new Error('refused'); }, setItem() { throw new Error('refused'); } };
  const it = booted({ localStorage, body: '<details class="display"><summary></summary><input name="theme" value="dark" type="radio"></details>' });
  it.say('change', it.one('input'));
  assert.equal(it.root.dataset.theme, 'dark');
});

test('a choice is applied, kept and ticked; the usual one takes it off', () => {
  const body = `<details class="display"><summary></summary>
    <input type="radio" name="size" value="normal"><input type="radio" name="size" value="large"></details>`;
  const it = booted({ body, kept: { 'passerelle.size': 'large' } });
  const [normal, large] = it.all('input');
  assert.deepEqual([normal.checked, large.checked], [false, true]);
  it.say('change', normal);
  assert.equal(it.root.dataset.size, undefined);
  assert.equal(it.storage.get('passerelle.size'), 'normal');
});

test('a page that will open a document, a degree or a step hides its first state', () => {
  for (const [address, hides] of [
    ['?doc=1', true], ['?a=b&doc=1', true], ['?degre=information', true], ['#avant', true],
    ['', false], ['?q=doc', false], ['#journey', false], ['#contenu', false],
  ]) {
    const it = booted({ url: 'https://host/x/' + address, script: JOURNEY, body: MAIN });
    assert.equal('opening' in it.root.dataset, hides, address);
  }
  assert.equal('opening' in booted({ url: 'https://host/#part' }).root.dataset, false, 'a page without a journey');
});

test('what a hand touches before the journey is there is marked, and later not', () => {
  const it = booted({ script: JOURNEY, body: MAIN });
  const input = it.one('input');
  it.root.dataset.ready = '';
  it.say('input', input);
  assert.equal('early' in input.dataset, false);
  delete it.root.dataset.ready;
  it.say('input', input);
  assert.equal('early' in input.dataset, true);
  assert.equal(it.say('submit', input).defaultPrevented, true);
});

test('the pack is asked for at once, and kept for the wasm if it came', async () => {
  const asked = [];
  const answering = (status) => async (url) => {
    asked.push(url);
    return new Response(status === 200 ? 'pack' : 'trouble', { status });
  };
  const it = booted({ script: JOURNEY, body: MAIN, fetch: answering(200) });
  assert.deepEqual(asked, ['/a.wasm', '/p.bin'], 'beside the wasm');
  assert.equal(new TextDecoder().decode(await it.context.passerellePack), 'pack');
  assert.equal(await booted({ script: JOURNEY, body: MAIN, fetch: answering(500) }).context.passerellePack, null);
  assert.equal(await booted({ script: JOURNEY, body: MAIN }).context.passerellePack, undefined);
  assert.equal('passerellePack' in booted().context, false);
});

test('a journey that does not start is said', async () => {
  const it = booted({ script: JOURNEY, body: MAIN, imports: async () => ({ default: () => { throw new Error('x'); } }), url: 'https://host/?doc=1' });
  await rest();
  assert.equal(it.one('#notice-failed').hidden, false);
  assert.equal('opening' in it.root.dataset, false);
});

test('what comes next is fetched once the page is loaded, unless a worker answers or data are saved', () => {
  const loaded = (it) => { it.say('load'); return it.imported; };
  const it = booted();
  assert.deepEqual(it.imported, []);
  assert.deepEqual(loaded(it), ['/ahead.js']);
  assert.deepEqual(loaded(booted({ requestIdleCallback: undefined })), ['/ahead.js']);
  assert.deepEqual(loaded(withWorker(worker())), ['/ahead.js'], 'a worker that does not answer yet');
  assert.deepEqual(loaded(withWorker(worker({ controller: {} }))), []);
  assert.deepEqual(loaded(booted({ navigator: { connection: { saveData: true } } })), []);
  assert.deepEqual(loaded(booted({ navigator: { connection: { saveData: false } } })), ['/ahead.js']);
});

test('the worker is registered after the load, past the cache of the browser', () => {
  const serviceWorker = worker();
  const it = withWorker(serviceWorker);
  assert.equal(serviceWorker.registration.given, undefined);
  it.say('load');
  const [script, { scope, updateViaCache }] = serviceWorker.registration.given;
  assert.deepEqual([script, scope, updateViaCache], ['/sw.js', '/', 'none']);
});

/** A page on which a new version waits and was accepted while something is being saved. */
const accepting = async (saving) => {
  const told = [];
  const serviceWorker = worker({ controller: {}, waiting: { postMessage: ({ type }) => told.push(type) } });
  const it = withWorker(serviceWorker);
  it.say('load');
  await rest();
  assert.equal(it.one('#notice-update').hidden, false, 'it is offered');
  it.root.dataset.saving = saving;
  it.say('click', it.one('[data-do=update]'));
  assert.equal(it.one('#notice-update').hidden, true);
  return { it, told, serviceWorker };
};

test('an update that is accepted waits for what is being saved', async () => {
  const { it, told, serviceWorker } = await accepting('pending');
  it.changed();
  assert.deepEqual(told, [], 'still pending');
  it.root.dataset.saving = 'done';
  it.changed();
  it.changed();
  assert.deepEqual(told, ['take-over'], 'once');
  assert.deepEqual(it.calls, [], 'not loaded anew before the new version rules');
  serviceWorker.heard.get('controllerchange')();
  assert.deepEqual(it.calls, ['reload']);
});

test('an update that is accepted with everything on the disk waits for nothing', async () => {
  assert.deepEqual((await accepting('done')).told, ['take-over']);
});

test('a version that another tab took over is said, and the first one is not', async () => {
  for (const [controller, said] of [[{}, true], [null, false]]) {
    const serviceWorker = worker({ controller });
    const it = withWorker(serviceWorker);
    it.say('load');
    serviceWorker.heard.get('controllerchange')();
    assert.equal(it.one('#notice-reload').hidden, !said);
    assert.deepEqual(it.calls, []);
  }
});

test('ready without a connection is said in the language of the page, which is asked for once', async () => {
  const told = [];
  const serviceWorker = worker({ active: { postMessage: (message) => told.push(message) } });
  const it = withWorker(serviceWorker, { lang: 'en' });
  it.say('load');
  await rest();
  const status = (ready, languages) => serviceWorker.heard.get('message')({ data: { type: 'status', ready, languages } });
  status(false, []);
  status(true, ['fr']);
  status(true, ['fr']);
  assert.deepEqual(told.map(({ type, lang }) => [type, lang]), [['status', undefined], ['language', 'en']]);
  assert.equal(it.one('#offline-ready').hidden, true);
  status(true, ['fr', 'en']);
  assert.equal(it.one('#offline-ready').hidden, false);
});

test('installing is offered from the second page on, and not for a month after "later"', () => {
  const day = 24 * 3600 * 1000;
  for (const [controller, kept, offered] of [
    [null, {}, false], [{}, {}, true],
    [{}, { 'passerelle.later': String(Date.now() - 29 * day) }, false],
    [{}, { 'passerelle.later': String(Date.now() - 31 * day) }, true],
  ]) {
    const it = withWorker(worker({ controller }), { kept });
    assert.equal(it.say('beforeinstallprompt').defaultPrevented, true);
    assert.equal(it.one('#notice-install').hidden, !offered);
  }
});

test('on paper what is folded is open, but what stays folded', () => {
  const body = '<main><details id="a"></details><div class="stays-folded"><details id="b"></details></div><details id="c" open></details></main>';
  const it = booted({ body });
  const open = () => ['a', 'b', 'c'].filter((id) => it.one('#' + id).open).join('');
  it.say('beforeprint');
  assert.equal(open(), 'ac');
  it.say('afterprint');
  assert.equal(open(), 'c');
});

test('a switch to any language takes the place in the page along', () => {
  const body = '<a data-switch href="/en/x/">English</a><a data-switch href="/de/x/">Deutsch</a>';
  const it = booted({ url: 'https://host/x/?doc=1#avant', body });
  const targets = () => it.all('[data-switch]').map((link) => link.getAttribute('href'));
  it.say('click', it.all('[data-switch]')[0]);
  it.say('click', it.all('[data-switch]')[0]);
  assert.deepEqual(targets(), ['/en/x/?doc=1#avant', '/de/x/']);
  it.say('focus', it.all('[data-switch]')[1]);
  assert.deepEqual(targets(), ['/en/x/?doc=1#avant', '/de/x/?doc=1#avant']);
});
