import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, rest } from './world.mjs';

const NEXT = `<html><head><link rel="stylesheet" href="/s.css"><link rel="modulepreload" href="/a.js">
  <link rel="preload" href="/a.wasm"><link rel="icon" href="/i.png"></head></html>`;
const LINKS = '<a id="near" href="/journey/?doc=1#avant"><b>x</b></a><a id="far" href="https://elsewhere/x/">y</a><a id="file" href="/x.pdf">z</a>';

/** A page that ahead.js runs in, and what it asked for. */
const looking = ({ next = '', serviceWorker } = {}) => {
  const asked = [];
  const it = page(LINKS, {
    script: `<link rel="stylesheet" href="/s.css"><script src="/boot.js"${next && ` data-next="${next}"`}></script>`,
    navigator: { serviceWorker },
    fetch: async (address, { priority }) => {
      asked.push(`${address} ${priority}`);
      if (address === '/gone/') return new Response(NEXT, { status: 404 });
      return new Response(address.endsWith('/') ? NEXT : 'x');
    },
  });
  // A link of linkedom does not know the parts of its address.
  for (const link of it.all('a')) {
    const { origin, pathname } = new URL(link.getAttribute('href'), 'https://host/');
    Object.defineProperties(link, { origin: { value: origin }, pathname: { value: pathname } });
  }
  return { ...it, asked, exports: it.run('ahead.js', ['fetchPage']) };
};

test('the page that most links lead to is fetched with what it loads, but for what is here', async () => {
  const { asked } = looking({ next: '/journey/' });
  await rest();
  assert.deepEqual(asked, ['/journey/ low', '/a.js low', '/a.wasm low']);
});

test('a hand that comes near a link has its page fetched once', async () => {
  const it = looking();
  await rest();
  assert.deepEqual(it.asked, []);
  it.say('pointerover', it.one('#near b'));
  it.say('focusin', it.one('#near'));
  await rest();
  assert.deepEqual(it.asked, ['/journey/ high', '/a.js high', '/a.wasm high']);
});

test('other origins, files and this very page are left alone', async () => {
  const it = looking();
  for (const id of ['#far', '#file']) it.say('pointerover', it.one(id));
  it.say('pointerover', it.document);
  await it.exports.fetchPage('/', 'low');
  await rest();
  assert.deepEqual(it.asked, []);
});

test('once a service worker answers nothing is fetched', async () => {
  const serviceWorker = { controller: null };
  const it = looking({ serviceWorker });
  serviceWorker.controller = {};
  it.say('pointerover', it.one('#near'));
  await rest();
  assert.deepEqual(it.asked, []);
});

test('a page that is not there leads no further', async () => {
  const { asked } = looking({ next: '/gone/' });
  await rest();
  assert.deepEqual(asked, ['/gone/ low']);
});
