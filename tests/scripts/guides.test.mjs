import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, rest } from './world.mjs';

test('texts are folded on pages as they are in the search and among people', () => {
  const { fold } = page('').run('guides.js', ['fold']);
  const cases = JSON.parse(readFileSync(new URL('../fixtures/folding.json', import.meta.url), 'utf8'));
  for (const [text, folded] of cases) assert.equal(fold(text), folded, text);
});

const LEXICON = `<form data-filter="lexicon"><input></form>
  <p id="filter-said" data-some="{n} mots" data-none="Aucun"></p>
  <dl class="lexicon"><div id="etp"><dt>Éducation thérapeutique</dt><dd>Apprendre avec sa maladie. <b>ETP</b></dd></div>
  <div id="coeur"><dt>Cœur de l’été</dt><dd>Un essai.</dd></div></dl>`;

const guide = (html, more) => {
  const it = page(html, more);
  it.run('guides.js');
  return it;
};
const shown = (it, selector) => it.all(selector).filter((element) => !element.hidden).map((element) => element.id);

test('the lexicon is found without accents, capitals, ligatures and curly apostrophes', () => {
  const it = guide(LEXICON);
  const find = (typed) => {
    it.one('input').value = typed;
    it.say('input', it.one('input'));
    return shown(it, '.lexicon > div').join();
  };
  for (const [typed, found] of [
    ['education', 'etp'], ['ÉDUCATION', 'etp'], ['coeur', 'coeur'], ['CŒUR', 'coeur'], ["l'ete", 'coeur'], ['etp', 'etp'],
    ['maladie', 'etp'], ['zzz', ''], ['', 'etp,coeur'],
  ]) assert.equal(find(typed), found, typed);
  find('zzz');
  assert.equal(it.one('#filter-said').textContent, 'Aucun');
  find('essai');
  assert.equal(it.one('#filter-said').textContent, '1 mots');
  assert.equal(it.calls.at(-1), 'address /?q=essai');
});

test('a word of the address filters, and a link to what is hidden takes the filter off', () => {
  const it = guide(LEXICON, { url: 'https://host/lexique/?q=etp#coeur' });
  assert.deepEqual(shown(it, '.lexicon > div'), ['etp']);
  it.one('#coeur').scrollIntoView = () => {};
  it.say('hashchange');
  assert.deepEqual(shown(it, '.lexicon > div'), ['etp', 'coeur']);
});

const ROLES = ['a', 'b', 'c', 'd', 'e'];
const COMPARISON = `<form data-compare-form>
  ${ROLES.map((id, at) => `<input type="checkbox" name="role" value="${id}" ${at < 2 ? 'checked data-checked' : ''}>`).join('')}
  ${['r1', 'r2'].map((id) => `<input type="checkbox" name="row" value="${id}" checked data-checked>`).join('')}
  <button data-do="all-roles"></button></form>
  <p id="compare-limit" data-said="Trois"></p><p id="compare-said" data-done="Copié" data-failed="Raté"></p>
  <div data-compare-acts><button data-do="copy-table"></button><button data-do="print-all"></button></div>
  <div class="scroll-x"><table id="t" data-compare><thead><tr><td></td>${ROLES.map((id) => `<th data-role="${id}">Rôle ${id}</th>`).join('')}</tr></thead>
  <tbody><tr><th colspan="5">Tout</th></tr>${['r1', 'r2'].map((row) => `<tr data-row="${row}"><th>Ligne ${row}<a>*</a></th>
    ${ROLES.map((id) => `<td data-role="${id}"><p>${row} ${id}</p><p>source</p></td>`).join('')}</tr>`).join('')}</tbody></table></div>`;

const columns = (table) => [...table.querySelectorAll('thead [data-role]')]
  .filter((head) => !head.hidden).map((head) => head.dataset.role).join('');
const tick = (it, value, on = true) => {
  const input = it.one(`input[value=${value}]`);
  input.checked = on;
  it.say('change', input);
};

test('the comparison shows the columns that are chosen, in the page and in the address', () => {
  const it = guide(COMPARISON);
  const table = it.one('#t');
  assert.equal(columns(table), 'ab');
  tick(it, 'd');
  assert.equal(columns(table), 'abd');
  assert.equal(it.one('[colspan]').colSpan, 3);
  assert.equal(it.calls.at(-1), 'address /?roles=a,b,d');
  tick(it, 'r2', false);
  assert.deepEqual(it.all('[data-row]').map((row) => row.hidden), [false, true]);
  assert.equal(it.calls.at(-1), 'address /?roles=a,b,d&rows=r1');
  tick(it, 'r1', false);
  assert.equal(it.one('[data-row=r1]').hidden, false, 'the last one stays');
});

test('the address chooses columns; one alone gets the usual one that it is not, unknown ones none', () => {
  for (const [query, expected] of [['?roles=c,e,zz', 'ce'], ['?roles=a', 'ab'], ['?roles=d', 'ad'], ['?roles=zz', 'ab']]) {
    assert.equal(columns(guide(COMPARISON, { url: 'https://host/comparer/' + query }).one('#t')), expected, query);
  }
});

test('on a small screen the earliest of three makes room, and this is said', () => {
  const it = guide(COMPARISON, { matchMedia: () => ({ matches: true }) });
  for (const value of ['c', 'd']) tick(it, value);
  assert.equal(columns(it.one('#t')), 'bcd');
  assert.equal(it.one('#compare-limit').textContent, 'Trois');
  tick(it, 'd', false);
  assert.equal(it.one('#compare-limit').textContent, '');
});

test('on paper more than four columns become tables of up to four, and the page is as before', () => {
  const it = guide(COMPARISON);
  it.say('click', it.one('[data-do=print-all]'));
  assert.deepEqual(it.calls.at(-1), 'print');
  it.say('beforeprint');
  const sheets = it.all('.sheet-part');
  assert.deepEqual(sheets.map(columns), ['abc', 'de']);
  assert.ok(sheets.every((sheet) => !sheet.id && !sheet.querySelector('[id]')), 'no id twice');
  it.say('afterprint');
  assert.equal(it.all('.sheet-part').length, 0);
  it.say('beforeprint');
  assert.equal(it.all('.sheet-part').length, 0, 'two columns stay one table');
});

test('the table is copied as text: a line a role, only what is shown', async () => {
  const copied = [];
  const navigator = { clipboard: { writeText: async (text) => { copied.push(text); } } };
  const it = guide(COMPARISON, { url: 'https://host/?roles=b,d', navigator });
  tick(it, 'r2', false);
  it.say('click', it.one('[data-do=copy-table]'));
  await rest();
  assert.deepEqual(copied, ['LIGNE R1\nRôle b : r1 b\nRôle d : r1 d']);
  assert.equal(it.one('#compare-said').textContent, 'Copié');
});

/** A page that is read aloud by `voices`; each piece ends at once unless it is held. */
const aloud = (main, voices = [{ localService: true, lang: 'fr-FR' }]) => {
  const spoken = [];
  const speechSynthesis = {
    getVoices: () => voices, cancel: () => {}, addEventListener: () => {},
    speak: (piece) => { spoken.push(piece.text); it.pieces.push(piece); },
  };
  const buttons = '<div data-aloud data-state="idle" hidden><button data-idle="Lire" data-speaking="Pause" data-paused="Reprendre"></button><button hidden></button></div>';
  const it = page(`<main>${buttons}${main}</main>`, {
    speechSynthesis, SpeechSynthesisUtterance: class { constructor(text) { this.text = text; } },
  });
  it.pieces = [];
  it.run('guides.js');
  const [play, stop] = it.all('button');
  const readOn = () => { while (it.pieces.length) it.pieces.shift().onend(); };
  return { ...it, spoken, play, stop, readOn, pieces: it.pieces };
};

test('all that a page says is read sentence by sentence, but sources and what is hidden', () => {
  const it = aloud(`<h1>Titre</h1><p>Une. Deux !</p><ul><li><p>Trois</p></li></ul><p hidden>non</p>
    <p class="source">non</p><div class="no-print"><p>non</p></div><details><p>Plié</p></details><p> </p>`);
  assert.equal(it.one('[data-aloud]').hidden, false);
  it.say('click', it.play);
  it.readOn();
  assert.deepEqual(it.spoken, ['Titre', 'Une.', 'Deux !', 'Trois', 'Plié']);
  assert.equal(it.one('[data-aloud]').dataset.state, 'idle');
});

test('a pause goes on from the sentence that it cut', () => {
  const it = aloud('<p>Une. Deux. Trois.</p>');
  it.say('click', it.play);
  it.pieces.shift().onend();
  it.say('click', it.play);
  assert.equal(it.play.textContent, 'Reprendre');
  it.pieces.shift().onend();
  assert.equal(it.spoken.length, 2, 'what was cut does not go on by itself');
  it.say('click', it.play);
  it.readOn();
  assert.deepEqual(it.spoken, ['Une.', 'Deux.', 'Deux.', 'Trois.']);
});

test('a voice that would send the text away, or of another language, is not offered', () => {
  for (const voices of [[], [{ localService: false, lang: 'fr-FR' }], [{ localService: true, lang: 'en-GB' }]]) {
    assert.equal(aloud('<p>x</p>', voices).one('[data-aloud]').hidden, true);
  }
});

/** A search whose worker answers with `hits`, and what was asked of it. */
const searching = (hits, more) => {
  const asked = [];
  class Worker {
    postMessage([operation, bytes]) {
      asked.push(operation === 'search' ? new TextDecoder().decode(bytes) : operation);
      const answer = operation === 'search' ? new TextEncoder().encode(JSON.stringify(hits)) : null;
      queueMicrotask(() => this.onmessage({ data: [true, answer] }));
    }
  }
  const body = `<form data-search="/i.bin" data-worker="/w.js"><input></form>
    <p id="search-said" data-none="Rien" data-one="Un" data-some="{n} pages" data-failed="Raté"></p><ol id="hits" data-base="/"></ol>`;
  const it = page(body, { Worker, fetch: async () => new Response('index'), ...more });
  it.run('guides.js');
  return { ...it, asked, type: async (text) => { it.one('input').value = text; it.say('input', it.one('input')); await rest(); } };
};

test('what is found is listed, with the words that were looked for marked', async () => {
  const it = searching([{ title: 'Éducation', kind: 'Lexique', path: 'lexique/', summary: 'De l’éducation.' }]);
  await it.type('educ');
  assert.equal(it.one('#hits a').getAttribute('href'), '/lexique/');
  assert.deepEqual(it.all('mark').map((mark) => mark.textContent), ['Éducation', 'éducation']);
  assert.equal(it.one('#search-said').textContent, 'Un');
  assert.deepEqual(it.asked, ['index', 'educ']);
  await it.type('é');
  assert.equal(it.all('#hits li').length, 0, 'one letter finds nothing');
});

test('a search without its index says so, and tries again', async () => {
  let status = 404;
  const it = searching([], { fetch: async () => new Response('index', { status }) });
  await it.type('soins');
  assert.equal(it.one('#search-said').textContent, 'Raté');
  status = 200;
  await it.type('soin');
  assert.equal(it.one('#search-said').textContent, 'Rien');
});
