// @ts-check
/*
  guides.js: what the pages of Discover can do beyond being read: choose what to compare, filter the
  lexicon, search, read aloud. Everything it acts on is in the page already, and is readable without
  it. Each part looks for its own element. Words are never written here: the page brings them.
*/
/**
 * The letters that no accent explains.
 * @type {Record<string, string>}
 */
const SPELLED = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ﬁ: 'fi', ﬂ: 'fl' };
/**
 * The words of a text in small letters without accents, with one space between: "l ete" finds "L’ÉTÉ". The same
 * as `fold` in src/catalogue/folding.rs; both are asked the cases of tests/fixtures/folding.json.
 * @param {string} text
 */
const fold = (text) => text.toLowerCase()
  .replace(/[ß-žșțﬁﬂ]/g, (letter) => SPELLED[letter] || letter.normalize('NFD').charAt(0))
  .replace(/[\u0300-\u036f]/g, '')
  .replace(/[^\p{Alphabetic}\p{N}]+/gu, ' ').trim();

(() => {
  'use strict';
  /**
   * What the page has; where it may not be there, whoever asks says so by the type of what they keep.
   * @template {Element} [T=Worded]
   * @param {string} selector
   * @param {ParentNode} from
   * @returns {T}
   */
  const one = (selector, from = document) =>
    /** @type {T} */
    (from.querySelector(selector));
  /**
   * @template {Element} [T=Worded]
   * @param {string} selector
   * @param {ParentNode} from
   * @returns {T[]}
   */
  const all = (selector, from = document) => [...(
    /** @type {NodeListOf<T>} */
    (from.querySelectorAll(selector)))];
  /**
   * @param {string} sentence
   * @param {number} n
   */
  const fill = (sentence, n) => sentence.replace('{n}', String(n));
  const asked = () => new URLSearchParams(location.search);
  /* What is chosen is kept in the address, so that it can be shared and comes back. */
  /** @param {URLSearchParams} parameters */
  const keep = (parameters) => {
    const query = parameters.toString().replace(/%2C/g, ',');
    const address = location.pathname + (query && '?' + query) + location.hash;
    /* WebKit refuses more than a hundred in half a minute; the next one catches up. */
    try { history.replaceState(history.state, '', address); } catch (refused) { /* the address waits */ }
  };

  /* 1. The comparison: the whole table is there; hidden is what was not chosen. On a small screen one
     chooses up to three; a link may bring more, and the table then scrolls. On paper more than four
     become several tables. */
  /** @type {HTMLTableElement | null} */
  const table = one('[data-compare]');
  if (table) {
    const FEW = 3;
    const ON_PAPER = 4;
    const isSmall = matchMedia('(max-width: 45.99rem)');
    const form = one('[data-compare-form]');
    const region =
      /** @type {HTMLElement} */
      (table.closest('.scroll-x'));
    const limit = one('#compare-limit');
    const acts = one('[data-compare-acts]');
    const said = one('#compare-said');
    /**
     * @param {string} name
     * @returns {HTMLInputElement[]}
     */
    const inputs = (name) => all(`input[name="${name}"]`, form);
    /** @param {string} name */
    const chosen = (name) => inputs(name).filter((input) => input.checked).map((input) => input.value);
    /**
     * @param {string} name
     * @param {string[]} values
     */
    const choose = (name, values) => {
      for (const input of inputs(name)) input.checked = values.includes(input.value);
    };
    /* As the page was written. */
    const USUAL = inputs('role').filter((input) => input.defaultChecked).map((input) => input.value);

    /**
     * A table with the columns of some roles only.
     * @param {Element} table
     * @param {string[]} roles
     */
    const arrange = (table, roles) => {
      for (const cell of all('[data-role]', table)) cell.hidden = !roles.includes(cell.dataset.role);
      for (const head of
        /** @type {HTMLTableCellElement[]} */
        (all('[colspan]', table))) head.colSpan = roles.length;
    };
    const show = () => {
      const [roles, rows] = [chosen('role'), chosen('row')];
      arrange(table, roles);
      region.classList.toggle('many', roles.length > FEW);
      for (const row of all('[data-row]', table)) row.hidden = !rows.includes(row.dataset.row);
    };
    const remember = () => {
      const parameters = new URLSearchParams();
      const [roles, rows] = [chosen('role'), chosen('row')];
      if (roles.join() !== USUAL.join()) parameters.set('roles', roles.join());
      if (rows.length < inputs('row').length) parameters.set('rows', rows.join());
      keep(parameters);
    };
    const read = () => {
      /**
       * @param {string} name
       * @param {string} key
       */
      const known = (name, key) => {
        const values = inputs(name).map((input) => input.value);
        return (asked().get(key) || '').split(',').filter((value) => values.includes(value));
      };
      const [roles, rows] = [known('role', 'roles'), known('row', 'rows')];
      /* One alone is set beside the usual one that it is not. */
      if (roles.length === 1) roles.push(
        /** @type {string} */
        (USUAL.find((usual) => usual !== roles[0])));
      choose('role', roles.length ? roles : USUAL);
      choose('row', rows.length ? rows : inputs('row').map((input) => input.value));
    };
    /* The roles in the order in which they were chosen. */
    /** @type {string[]} */
    let order = [];
    /** @param {HTMLInputElement} target */
    const makeRoom = (target) => {
      order = order.filter((value) => value !== target.value && chosen('role').includes(value));
      if (target.checked) order.push(target.value);
      const isFull = isSmall.matches && target.checked && order.length > FEW;
      if (isFull) {
        order = order.slice(-FEW);
        choose('role', order);
      }
      limit.textContent = isFull ? limit.dataset.said : '';
    };
    form.addEventListener('change',
      /** @param {Event & { target: HTMLInputElement }} event */
      ({ target }) => {
      /* A table of nothing says nothing: the last one stays. */
      if (!chosen(target.name).length) target.checked = true;
      if (target.name === 'role') makeRoom(target);
      show();
      remember();
      said.textContent = '';
    });
    form.addEventListener('submit', (event) => event.preventDefault());

    /* Every role, or the usual ones again. */
    one('[data-do="all-roles"]', form).addEventListener('click', () => {
      const every = inputs('role').map((input) => input.value);
      choose('role', chosen('role').length < every.length ? every : USUAL);
      order = chosen('role');
      show();
      remember();
    });

    /* Paper is narrow: more than four roles stand in tables of up to four. */
    let everyRole = false;
    /** @type {HTMLElement[]} */
    let sheets = [];
    addEventListener('beforeprint', () => {
      const roles = everyRole ? inputs('role').map((input) => input.value) : chosen('role');
      if (roles.length <= ON_PAPER) return;
      const count = Math.ceil(roles.length / ON_PAPER);
      const size = Math.ceil(roles.length / count);
      for (let from = 0; from < roles.length; from += size) {
        const some = roles.slice(from, from + size);
        const sheet =
          /** @type {HTMLElement} */
          (table.cloneNode(true));
        for (const named of [sheet, ...all('[id]', sheet)]) named.removeAttribute('id');
        arrange(sheet, some);
        sheet.classList.add('sheet-part');
        sheets.push(sheet);
      }
      region.after(...sheets);
      region.classList.add('no-print');
    });
    addEventListener('afterprint', () => {
      for (const sheet of sheets) sheet.remove();
      sheets = [];
      everyRole = false;
      region.classList.remove('no-print');
    });

    const heads = () => all('thead [data-role]', table).filter((head) => !head.hidden);
    const words = () => all('[data-row]', table).filter((row) => !row.hidden).map((row) => {
      const cells = all('[data-role]', row).filter((cell) => !cell.hidden);
      const lines = cells.map((cell, place) => {
        const text = (one('p', cell) || cell).textContent.trim();
        return `${heads()[place].textContent} : ${text}`;
      });
      return [
        /** @type {Text} */
        (one('th', row).firstChild).textContent.trim().toUpperCase(), ...lines].join('\n');
    }).join('\n\n');
    /** @param {string} text */
    const copy = (text) => {
      const done = () => { said.textContent = said.dataset.done; };
      const failed = () => { said.textContent = said.dataset.failed; };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, failed);
      else failed();
    };
    acts.addEventListener('click',
      /** @param {Event & { target: HTMLElement }} event */
      ({ target }) => {
      if (target.dataset.do === 'copy-table') copy(words());
      if (target.dataset.do === 'copy-link') copy(location.href);
      if (target.dataset.do === 'print-all') { everyRole = true; print(); }
    });
    read();
    order = chosen('role');
    show();
    table.dataset.shown = '';
  }

  /* 2. The lexicon: names first; the definitions only where no name fits. */
  /** @type {HTMLElement | null} */
  const filter = one('[data-filter="lexicon"]');
  if (filter) {
    /** @type {HTMLInputElement} */
    const input = one('input', filter);
    const said = one('#filter-said');
    const entries = all('.lexicon > div').map((element) => ({
      element,
      name: fold(all('dt, dd b', element).map((part) => part.textContent).join(' ')),
      text: fold(element.textContent),
    }));
    const show = () => {
      const wanted = fold(input.value);
      let fits = entries.filter(({ name }) => name.includes(wanted));
      if (!fits.length) fits = entries.filter(({ text }) => text.includes(wanted));
      for (const entry of entries) entry.element.hidden = !fits.includes(entry);
      said.textContent = !wanted ? '' : fits.length ? fill(said.dataset.some, fits.length) : said.dataset.none;
      const parameters = new URLSearchParams();
      if (wanted) parameters.set('q', input.value.trim());
      keep(parameters);
    };
    /* A link to an entry that the filter hides takes the filter off. */
    const reveal = () => {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      if (!target || !target.hidden) return;
      input.value = '';
      show();
      target.scrollIntoView();
    };
    input.addEventListener('input', show);
    addEventListener('hashchange', reveal);
    input.value = asked().get('q') || '';
    if (input.value) show();
  }

  /* 3. The search: its index is fetched at first use, and the worker looks, so that typing never
     waits. While it looks only the last thing typed is kept. */
  /** @type {Worded | null} */
  const search = one('[data-search]');
  if (search) {
    /** @type {HTMLInputElement} */
    const input = one('input', search);
    const said = one('#search-said');
    const list = one('#hits');
    /**
     * None before the index is there.
     * @type {any}
     */
    let worker = null;
    /** @type {Promise<void> | null} */
    let waiting = null;
    /** @type {(answer: [boolean, any]) => void} */
    let answered = () => {};
    /**
     * @param {string} operation
     * @param {Uint8Array} bytes
     */
    const ask = (operation, bytes) => new Promise((resolve, reject) => {
      answered = ([ok, answer]) => (ok ? resolve(answer) : reject(new Error('refused')));
      worker.onerror = reject;
      worker.postMessage([operation, bytes]);
    });
    const start = async () => {
      const index = await fetch(search.dataset.search);
      if (!index.ok) throw new Error('no index');
      worker = new Worker(search.dataset.worker);
      worker.onmessage =
        /** @param {MessageEvent} event */
        ({ data }) => answered(data);
      await ask('index', new Uint8Array(await index.arrayBuffer()));
    };
    /**
     * @param {Element} element
     * @param {string} text
     * @param {string[]} wanted
     */
    const mark = (element, text, wanted) => {
      for (const piece of text.split(/(\p{L}[\p{L}\p{M}\p{N}]*)/u)) {
        const fits = /\p{L}/u.test(piece) && wanted.some((word) => fold(piece).startsWith(word));
        const node = fits ? document.createElement('mark') : document.createTextNode(piece);
        if (fits) node.textContent = piece;
        element.append(node);
      }
      return element;
    };
    /**
     * @param {{ title: string, kind: string, path: string, summary: string }[]} hits
     * @param {string[]} wanted
     */
    const draw = (hits, wanted) => {
      list.replaceChildren(...hits.map(({ title, kind, path, summary }) => {
        const item = document.createElement('li');
        const link = item.appendChild(document.createElement('a'));
        link.href = list.dataset.base + path;
        mark(link, title, wanted);
        const line = item.appendChild(document.createElement('p'));
        line.className = 'small';
        line.textContent = kind;
        mark(item.appendChild(document.createElement('p')), summary, wanted);
        return item;
      }));
    };
    /** @param {number} count */
    const tell = (count) => {
      said.textContent = count === 0 ? said.dataset.none
        : count === 1 ? said.dataset.one : fill(said.dataset.some, count);
    };
    const look = async () => {
      if (waiting) return;
      try {
        waiting = worker ? Promise.resolve() : start();
        await waiting;
        for (let typed = null; typed !== input.value;) {
          typed = input.value;
          const wanted = fold(typed).split(' ').filter((word) => word.length > 1);
          const bytes = await ask('search', new TextEncoder().encode(typed));
          const hits = wanted.length ? JSON.parse(new TextDecoder().decode(bytes)) : [];
          draw(hits, wanted);
          if (wanted.length) tell(hits.length);
          else said.textContent = '';
        }
        waiting = null;
      } catch (trouble) {
        waiting = worker = null;
        said.textContent = said.dataset.failed;
      }
    };
    input.addEventListener('input', () => {
      look();
      const parameters = new URLSearchParams();
      if (input.value.trim()) parameters.set('q', input.value.trim());
      keep(parameters);
    });
    search.addEventListener('submit', (event) => {
      event.preventDefault();
      const first = one('a', list);
      if (first) first.focus();
    });
    input.value = asked().get('q') || '';
    if (input.value) look();
  }

  /* 4. Reading aloud, by a voice of the device: one that would send the text away is not used. */
  /** @type {Worded | null} */
  const aloud = one('[data-aloud]');
  const speech = window.speechSynthesis;
  if (aloud && speech) {
    const language = document.documentElement.lang;
    const voice = () => speech.getVoices().find((one) => one.localService && one.lang.startsWith(language));
    const offer = () => { aloud.hidden = !voice(); };
    const [play, stop] = all('button', aloud);
    /** @type {string[]} */
    let pieces = [];
    let at = 0;
    /* Kept by name: Chromium forgets a piece that nobody holds, and never says that it ended. */
    /** @type {SpeechSynthesisUtterance | null} */
    let piece = null;
    let turn = 0;
    /* All that the page says, folds included: who listens does not see that they are closed. */
    const SAID = 'h1, h2, h3, h4, p, li, dt, dd, blockquote, caption, th, td';
    const collect = () => all(SAID, one('main'))
      .filter((element) => !element.closest('.no-print, [hidden], .source, .cite'))
      .filter((element) => !one(SAID, element))
      .flatMap((element) => element.textContent.trim().split(/(?<=[.!?…])\s+/))
      .filter(Boolean);
    /** @param {string} state */
    const say = (state) => {
      aloud.dataset.state = state;
      play.textContent = play.dataset[state];
      stop.hidden = state === 'idle';
    };
    /** @param {number} mine */
    const speak = (mine) => {
      if (mine !== turn) return;
      if (at >= pieces.length) { say('idle'); return; }
      piece = new SpeechSynthesisUtterance(pieces[at]);
      piece.lang = language;
      piece.voice = voice() || null;
      piece.onend = () => { if (mine === turn) { at += 1; speak(mine); } };
      piece.onerror = () => { if (mine === turn) say('idle'); };
      speech.speak(piece);
    };
    const halt = () => { turn += 1; speech.cancel(); };
    play.addEventListener('click', () => {
      const state = aloud.dataset.state;
      halt();
      /* A pause goes on from the sentence that it cut: phones do not know how to pause a voice. */
      if (state === 'speaking') return say('paused');
      if (state !== 'paused') { pieces = collect(); at = 0; }
      say('speaking');
      speak(turn);
    });
    stop.addEventListener('click', () => { halt(); say('idle'); play.focus(); });
    addEventListener('pagehide', halt);
    speech.addEventListener('voiceschanged', offer);
    offer();
  }
})();
