import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from './world.mjs';

const texts = (html) => {
  const it = page(`<div class="sheet">${html}</div>`);
  return it.run('sheet.js', ['textOf']).textOf(it.one('.sheet'));
};

test('a block is a line, a heading stands apart, an entry has its dash', () => {
  const html = '<h2>Avant  la\n réunion</h2><p>Une phrase.</p><h3>À faire</h3><ul><li>Un</li><li>Deux <b>mots</b></li></ul>';
  assert.equal(texts(html), 'Avant la réunion\nUne phrase.\n\nÀ faire\n- Un\n- Deux mots');
});

test('a row is a line of its cells, and a row of headings none', () => {
  const html = `<table><tr><th>Phase</th><th>Degré</th></tr>
    <tr><th>Avant</th><td><p>Consultation</p></td><td></td></tr></table><p>Après.</p>`;
  assert.equal(texts(html), '- Avant · Consultation\nAprès.');
});

test('what is only for the ear, and drawings, are left out; what holds blocks says nothing twice', () => {
  const html = `<p class="visually-hidden">caché</p><svg><text>dessin</text></svg>
    <ul><li>Tête<ul><li>Fille</li></ul></li><li><p>Seule</p></li></ul><p>  </p>`;
  assert.equal(texts(html), '- Tête\n- Fille\nSeule');
});

test('what a person wrote keeps its lines, and only that', () => {
  const html = `<p class="written">Remarque\u00a0: un
   deux \r\n\n\n\n trois</p><p>De
    l'app</p><ul><li class="written">A\nB</li><li><span>☐ C\nD</span><span class="small written">E\n\nF</span></li></ul>
    <table><tr><th class="written">G\nH</th><td class="written">I</td></tr></table>`;
  assert.equal(texts(html), "Remarque : un\ndeux\n\ntrois\nDe l'app\n- A\n  B\n- ☐ C D E\n\n  F\n- G\n  H · I");
});

test('the button says what became of it', async () => {
  for (const [writeText, said, isError] of [[async () => {}, 'Copié', false], [async () => { throw new Error('no'); }, 'Raté', true]]) {
    const body = `<div class="sheet"><p>Texte</p></div><button data-sheet="text" aria-controls="line"></button>
      <p id="line" data-text="Copié" data-failed="Raté"></p>`;
    const it = page(body, { navigator: { clipboard: { writeText } } });
    await it.run('sheet.js', ['give']).give(it.one('button'));
    assert.equal(it.one('#line').textContent, said);
    assert.equal(it.one('#line').classList.contains('error'), isError);
  }
});
