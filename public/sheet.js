// @ts-check
/*
  sheet.js: the sheet of a reading, as text or as a picture. Fetched when somebody asks for one of the two,
  so that no page carries it before. The browser lays the sheet out as it would for paper, beside the
  screen; its words, lines and drawings are then drawn where they stand. Nothing is sent anywhere.
*/
const WIDTH = 720;
const MARGIN = 40;
const MOST_PIXELS = 12e6; /* what old phones can still draw on */
const BLOCKS = 'h1, h2, h3, h4, p, li, tr, dt, dd, figcaption';
const SVG_STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'opacity', 'visibility', 'display',
];

/** @param {string} text */
const said = (text) => text.replace(/\s+/g, ' ').trim();
/**
 * Its text: what a person wrote has line breaks of its own, everything else is one line.
 * @param {Node} node
 * @returns {string}
 */
const raw = (node) => {
  const isText = node.nodeType === 3;
  if (!isText) return [...node.childNodes].map(raw).join('');
  const isWritten = node.parentElement && node.parentElement.closest('.written');
  return (node.nodeValue || '').replace(isWritten ? /\r\n?|\n/g : /\s+/g, isWritten ? '\n' : ' ');
};
/**
 * The text of several nodes, beside each other.
 * @param {Iterable<Node>} nodes
 */
const written = (nodes) => {
  const text = [...nodes].map(raw).join(' ').replace(/[^\S\n]+/g, ' ');
  return text.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
};
/**
 * An entry of a list: its further lines stand under its first.
 * @param {string} text
 */
const entry = (text) => '- ' + text.replace(/\n(?=.)/g, '\n  ');
/** @param {Element} node */
const isSilent = (node) => node.closest('.visually-hidden, svg') !== null;

/**
 * The sheet as text: a line a block, its headings apart, the cells of a row with their headings.
 * @param {Element} sheet
 */
export const textOf = (sheet) => {
  const lines = [];
  for (const block of sheet.querySelectorAll(BLOCKS)) {
    if (isSilent(block) || (block.localName !== 'tr' && block.closest('tr'))) continue;
    if (block.localName === 'tr') {
      const cells = [...block.children].map((cell) => written([cell])).filter(Boolean);
      if (block.querySelector('td')) lines.push(entry(cells.join(' · ')));
      continue;
    }
    /* A block that only holds other blocks says nothing itself. */
    const own = [...block.childNodes].filter((node) => !(node instanceof Element && node.matches('ul, ol, table, ' + BLOCKS)));
    const text = written(own);
    if (!text) continue;
    const isHeading = /^h\d$/.test(block.localName);
    if (isHeading && lines.length) lines.push('');
    lines.push(block.localName === 'li' ? entry(text) : text);
  }
  return lines.join('\n');
};

/**
 * @typedef {{ x: number, y: number, w: number, h: number }} Box
 * @typedef {Box & { colour: string }} Line
 * @typedef {{ text: string, x: number, y: number, h?: number, line?: number, font: string, colour: string }} Word
 * @typedef {[name: string, value: string][]} Styles
 * @typedef {{ svg: SVGSVGElement, styles: Styles[], box: Box }} Drawing
 * @typedef {{ words: Word[], lines: Line[], drawings: Drawing[], height: number, ink: string, paper: string }} Plan
 */

/**
 * A drawing as an image of its own: its styles go with it, as attributes.
 * @param {SVGSVGElement} svg
 * @param {Styles[]} styles
 */
const imageOf = async (svg, styles) => {
  const copy =
    /** @type {SVGSVGElement} */
    (svg.cloneNode(true));
  const parts = [copy, ...copy.querySelectorAll('*')];
  parts.forEach((part, place) => {
    for (const [name, value] of styles[place]) part.setAttribute(name, value);
    part.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  await image.decode();
  return image;
};

/**
 * Lays the sheet out in light colours, whatever the theme, and notes where everything stands: one task, so
 * that nothing of it is ever painted.
 * @param {Element} sheet
 */
const layOut = (sheet) => {
  const root = document.documentElement;
  const { theme, size, spacing } = root.dataset;
  const copy =
    /** @type {Element} */
    (sheet.cloneNode(true));
  copy.className += ' picture';
  root.dataset.theme = 'light';
  delete root.dataset.size;
  delete root.dataset.spacing;
  document.body.append(copy);
  /** @type {Plan} */
  const plan = { words: [], lines: [], drawings: [], height: 0, ink: '', paper: '' };
  try {
    const origin = copy.getBoundingClientRect();
    plan.height = Math.ceil(origin.height);
    /** @param {DOMRect} box */
    const place = (box) => ({ x: box.left - origin.left, y: box.top - origin.top, w: box.width, h: box.height });
    const style = getComputedStyle(copy);
    plan.ink = style.color;
    plan.paper = style.backgroundColor;
    for (const element of copy.querySelectorAll('*')) {
      if (element.closest('svg')) continue;
      const look = getComputedStyle(element);
      const box = place(element.getBoundingClientRect());
      if (!/^(transparent|rgba\(.*, 0\))$/.test(look.backgroundColor)) {
        plan.lines.push({ ...box, colour: look.backgroundColor });
      }
      for (const side of ['top', 'bottom', 'left', 'right']) {
        /** @param {string} what */
        const edge = (what) => look.getPropertyValue(`border-${side}-${what}`);
        const wide = parseFloat(edge('width'));
        if (!(wide > 0) || edge('style') === 'none') continue;
        const line = { ...box, colour: edge('color') };
        if (side === 'bottom') line.y += box.h - wide;
        if (side === 'right') line.x += box.w - wide;
        if (side === 'top' || side === 'bottom') line.h = wide;
        else line.w = wide;
        plan.lines.push(line);
      }
      if (element.localName === 'li' && look.display === 'list-item' && look.listStyleType !== 'none') {
        plan.words.push({ text: '•', x: box.x - 14, y: box.y, font: `${look.fontSize} sans-serif`, colour: look.color, line: parseFloat(look.lineHeight) });
      }
    }
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walk.nextNode()) {
      const node =
        /** @type {Text} */
        (walk.currentNode);
      const around = node.parentElement;
      if (!around || isSilent(around)) continue;
      const look = getComputedStyle(around);
      const font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
      for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const boxes = [...range.getClientRects()];
        if (boxes.length === 1) {
          plan.words.push({ text, ...place(boxes[0]), font, colour: look.color });
          continue;
        }
        /* A word that is broken over lines: letter by letter. */
        for (let at = index; at < index + text.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          plan.words.push({ text: node.data[at], ...place(box), font, colour: look.color });
        }
      }
    }
    for (const svg of copy.querySelectorAll('svg')) {
      const box = place(svg.getBoundingClientRect());
      if (!box.w || !box.h) continue;
      const styles = [svg, ...svg.querySelectorAll('*')].map((part) => {
        const look = getComputedStyle(part);
        /** @type {Styles} */
        const own = SVG_STYLES.map((name) => [name, look.getPropertyValue(name)]);
        return own.filter(([, value]) => value);
      });
      styles[0].push(['width', `${box.w}`], ['height', `${box.h}`], ['color', plan.ink]);
      plan.drawings.push({ svg, styles, box });
    }
  } finally {
    copy.remove();
    for (const [name, value] of Object.entries({ theme, size, spacing })) {
      if (value === undefined) delete root.dataset[name];
      else root.dataset[name] = value;
    }
  }
  return plan;
};

/**
 * The sheet as a picture: a PNG.
 * @param {Element} sheet
 * @returns {Promise<Blob>}
 */
export const pictureOf = async (sheet) => {
  const plan = layOut(sheet);
  const images = await Promise.all(plan.drawings.map(({ svg, styles }) => imageOf(svg, styles)));
  const [width, height] = [WIDTH + 2 * MARGIN, plan.height + 2 * MARGIN];
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(scale, scale);
  pen.fillStyle = plan.paper;
  pen.fillRect(0, 0, width, height);
  pen.translate(MARGIN, MARGIN);
  for (const line of plan.lines) {
    pen.fillStyle = line.colour;
    pen.fillRect(line.x, line.y, line.w, line.h);
  }
  images.forEach((image, place) => {
    const { box } = plan.drawings[place];
    pen.drawImage(image, box.x, box.y, box.w, box.h);
  });
  for (const word of plan.words) {
    pen.font = word.font;
    pen.fillStyle = word.colour;
    const metrics = pen.measureText(word.text);
    const rise = metrics.fontBoundingBoxAscent || metrics.actualBoundingBoxAscent;
    const drop = metrics.fontBoundingBoxDescent || metrics.actualBoundingBoxDescent;
    const tall = word.h || word.line || 0;
    pen.fillText(word.text, word.x, word.y + (tall - rise - drop) / 2 + rise);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
};

/** @param {Element} sheet */
const nameOf = (sheet) => {
  const title = said((sheet.querySelector('h1, h2') || sheet).textContent).slice(0, 60).toLowerCase();
  return `passerelle-${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}.png`;
};

/**
 * Hands the picture on: to another app where the device offers that, else into the downloads.
 * @param {Blob} blob
 * @param {string} name
 */
const handOn = async (blob, name) => {
  const file = new File([blob], name, { type: blob.type });
  if (navigator.canShare && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return;
    } catch (refused) {
      if (refused instanceof Error && refused.name === 'AbortError') return; /* the person thought better of it */
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

/**
 * A button was pressed: `data-sheet` says for what, and the line it names says what became of it.
 * @param {Worded} button
 */
export const give = async (button) => {
  const line =
    /** @type {Worded | null} */
    (document.getElementById(button.getAttribute('aria-controls') || ''));
  const sheet = document.querySelector('.sheet');
  if (!line || !sheet) return;
  const kind = button.dataset.sheet;
  let word = 'failed';
  try {
    if (kind === 'text') await navigator.clipboard.writeText(textOf(sheet));
    else await handOn(await pictureOf(sheet), nameOf(sheet));
    word = kind;
  } catch (error) { /* said below */ }
  line.classList.toggle('error', word === 'failed');
  line.textContent = line.dataset[word];
};
