// @ts-check
/*
  ahead.js: what one may open next, fetched before it is asked for, so that the browser's own cache has it:
  when the page is idle the page that most of its links lead to, and any other when a hand comes near. boot.js
  fetches this file only while no service worker answers, and not where data are to be saved. By `fetch`, for
  the content policy would refuse a prefetch, and WebKit knows none.
*/
const base = document.documentElement.dataset.base || '/';
/**
 * What a page loads by itself.
 * @param {ParentNode} from
 */
const links = (from) => [...from.querySelectorAll('[rel=stylesheet], [rel=modulepreload], [rel=preload]')]
  .map((link) => link.getAttribute('href') || '');
const known = new Set([location.pathname, ...links(document)]);

/**
 * Read to its end, or no browser keeps it.
 * @param {string} address
 * @param {'high' | 'low'} priority
 */
const fetchOnce = async (address, priority) => {
  if (known.has(address)) return new Blob();
  known.add(address);
  const answer = await fetch(address, { priority });
  return answer.ok ? answer.blob() : new Blob();
};

/**
 * A page, and what it would load by itself.
 * @param {string} address
 * @param {'high' | 'low'} priority
 */
export const fetchPage = async (address, priority) => {
  const html = await (await fetchOnce(address, priority)).text();
  const files = links(new DOMParser().parseFromString(html, 'text/html'));
  await Promise.all(files.map((file) => fetchOnce(file, priority)));
};
/**
 * What fails is asked for again by the page that needs it.
 * @param {string} address
 * @param {'high' | 'low'} priority
 */
const ahead = (address, priority) => fetchPage(address, priority).catch(() => {});

const isControlled = () => Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
/** @param {Event & { target: Element }} event */
const comeNear = ({ target }) => {
  /** @type {HTMLAnchorElement | null} */
  const link = target.closest && target.closest('a[href]');
  if (!link || isControlled() || link.origin !== location.origin) return;
  /* Pages end in a slash. */
  const { pathname } = link;
  if (pathname.startsWith(base) && pathname.endsWith('/')) ahead(pathname, 'high');
};
for (const sign of ['pointerover', 'focusin']) addEventListener(sign, comeNear);

/** @type {HTMLScriptElement | null} */
const script = document.querySelector('script[data-next]');
if (script) ahead(script.dataset.next || '', 'low');
