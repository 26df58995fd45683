// @ts-check
/*
  boot.js: the little that every page needs from a script. It runs in <head>, before the first
  paint, and must never throw: a browser may refuse storage, service workers or WebAssembly, and
  the page stays readable. Words are never written here, only un-hidden (see notices.rs).
*/
(() => {
  'use strict';
  const root = document.documentElement;
  const base = root.dataset.base || '/';
  const DAY = 24 * 3600 * 1000;
  /** @param {string} id */
  const byId = (id) => document.getElementById(id);
  /** @param {() => void} act */
  const onReady = (act) =>
    document.readyState === 'loading' ? addEventListener('DOMContentLoaded', act) : act();

  /* Local storage, which may be refused. */
  /** @param {string} key */
  const recall = (key) => {
    try { return localStorage.getItem('passerelle.' + key) || ''; } catch (refused) { return ''; }
  };
  /**
   * @param {string} key
   * @param {string} value
   */
  const remember = (key, value) => {
    try { localStorage.setItem('passerelle.' + key, value); } catch (refused) { /* not kept, then */ }
  };

  /* 1. Before the first paint: colours, size, spacing; nothing blank, nothing jumps. */
  /** @type {Record<string, string[]>} */
  const CHOICES = { theme: ['light', 'dark'], size: ['large', 'larger'], spacing: ['wide'] };
  const applyChoices = () => {
    for (const name of Object.keys(CHOICES)) {
      const value = recall(name);
      if (CHOICES[name].includes(value)) root.dataset[name] = value;
      else delete root.dataset[name];
    }
  };
  root.classList.add('js');
  applyChoices();

  /* A page that will open a document, or a step of it, does not flash its first state. */
  if (/[?&](doc|degre)=/.test(location.search) || !['', '#journey', '#contenu'].includes(location.hash)) {
    root.dataset.opening = '';
  }

  /* 2. Notices. */
  /** @param {string} id */
  const show = (id) => { const notice = byId(id); if (notice) notice.hidden = false; };
  /** @param {string} id */
  const hide = (id) => { const notice = byId(id); if (notice) notice.hidden = true; };
  const failed = () => {
    delete root.dataset.opening;
    onReady(() => show('notice-failed'));
  };
  /** @param {unknown} error */
  const isPanic = (error) => window.WebAssembly && error instanceof WebAssembly.RuntimeError;
  addEventListener('passerelle:failed', failed);
  addEventListener('error', (event) => { if (isPanic(event.error)) failed(); });
  addEventListener('unhandledrejection', (event) => { if (isPanic(event.reason)) failed(); });

  /* 3. The journey, where the page has one. Nothing done before the mount is lost: the wasm reads
     the fields as they stand, and steps are plain links. */
  for (const sign of ['input', 'change']) {
    /* Marked, because a browser may also restore a field by itself: that is nobody's answer. */
    addEventListener(sign,
      /** @param {Event & { target: HTMLElement }} event */
      ({ target }) => {
      if (!('ready' in root.dataset)) target.dataset.early = '';
    }, true);
  }
  /* A form that is sent before the mount would load the page anew, and what was typed with it. */
  addEventListener('submit', (event) => {
    if (document.getElementById('journey') && !('ready' in root.dataset)) event.preventDefault();
  });
  /* Compiling begins while the page is still being read; mounting needs all of it. */
  const { app, wasm, pack } =
    /** @type {HTMLScriptElement} */
    (document.currentScript).dataset;
  const compiled = wasm && window.WebAssembly && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(fetch(wasm)).catch(() => wasm) /* the slow way, then */
    : wasm;
  const script = app && import(app);
  if (script) script.catch(() => {}); /* said below */
  /* The pack waits here for the wasm (platform/page.rs), which asks anew for what did not come. */
  if (pack) window.passerellePack = fetch(pack).then((answer) => answer.ok ? answer.arrayBuffer() : null).catch(() => {});
  const startJourney = () => {
    Promise.all([script, compiled])
      .then(([made, module]) => made.default({ module_or_path: module }))
      .catch(failed);
  };

  /* 4. "Affichage", language switch, skip link, print. */
  const listenToChoices = () => {
    /** @type {HTMLDetailsElement | null} */
    const panel = document.querySelector('.display');
    if (!panel) return;
    const tick = () => {
      for (const name of Object.keys(CHOICES)) {
        const first = name === 'theme' ? 'auto' : 'normal';
        const value = root.dataset[name] || first;
        for (const input of
          /** @type {NodeListOf<HTMLInputElement>} */
          (panel.querySelectorAll(`input[name="${name}"]`))) {
          input.checked = input.value === value;
        }
      }
    };
    tick();
    panel.addEventListener('change',
      /** @param {Event & { target: HTMLInputElement }} event */
      ({ target }) => {
      remember(target.name, target.value);
      if (CHOICES[target.name].includes(target.value)) root.dataset[target.name] = target.value;
      else delete root.dataset[target.name];
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      /** @type {HTMLElement} */
      (panel.firstElementChild).focus();
    });
    addEventListener('click',
      /** @param {Event & { target: Node }} event */
      (event) => { if (!panel.contains(event.target)) panel.open = false; });
    /* Another tab chose, or this page comes back from the history: follow. */
    const follow = () => { applyChoices(); tick(); };
    addEventListener('storage', follow);
    addEventListener('pageshow', (event) => { if (event.persisted) follow(); });
  };

  const keepPlaceInSwitches = () => {
    for (const link of document.querySelectorAll('[data-switch]')) {
      const target = link.getAttribute('href');
      const keep = () => {
        link.setAttribute('href', target + location.search + location.hash);
      };
      for (const sign of ['pointerdown', 'focus', 'click']) link.addEventListener(sign, keep);
    }
  };

  /** @param {HTMLElement} main */
  const skipWithoutFragment = (main) => {
    /** @type {HTMLElement} */
    (document.querySelector('.skip')).addEventListener('click', (event) => {
      event.preventDefault(); /* the fragment is the step of the journey */
      main.focus();
    });
  };

  /* 5. The service worker: offline, and updates that nobody loses anything by. */
  const worker = navigator.serviceWorker;
  /** @type {ServiceWorkerRegistration | null} */
  let registration = null;
  let updateAsked = false;

  /** @param {ServiceWorkerRegistration} registration */
  const watchUpdates = (registration) => {
    if (registration.waiting && worker.controller) show('notice-update');
    const watch = () => {
      const coming = registration.installing;
      if (!coming) return;
      coming.addEventListener('statechange', () => {
        if (coming.state === 'installed' && worker.controller) show('notice-update');
      });
    };
    registration.addEventListener('updatefound', watch);
    watch(); /* one may be on its way already */
    let checked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - checked < DAY / 24) return;
      checked = Date.now();
      registration.update().catch(() => {});
    });
  };

  const applyUpdate = () => {
    updateAsked = true;
    hide('notice-update');
    whenSaved(() => {
      const waiting = registration && registration.waiting;
      if (waiting) waiting.postMessage({ type: 'take-over' });
      else location.reload();
    });
  };

  /* Now, or once everything that was given is on the disk. */
  /** @param {() => void} go */
  const whenSaved = (go) => {
    if (root.dataset.saving !== 'pending') return go();
    new MutationObserver((changes, observer) => {
      if (root.dataset.saving === 'pending') return;
      observer.disconnect();
      go();
    }).observe(root, { attributes: true, attributeFilter: ['data-saving'] });
  };

  const startWorker = () => {
    let controlled = Boolean(worker.controller);
    worker.addEventListener('controllerchange', () => {
      if (updateAsked) location.reload();
      else if (controlled) { hide('notice-update'); show('notice-reload'); }
      controlled = true;
    });
    worker.addEventListener('message', ({ data }) => {
      if (!data || data.type !== 'status' || !data.ready) return;
      if (data.languages.includes(root.lang)) show('offline-ready');
      else if (navigator.onLine) tell({ type: 'language', lang: root.lang });
    });
    let told = false;
    /** @param {{ type: string, lang?: string }} message */
    const tell = (message) => {
      if (message.type === 'language' && told) return;
      told = told || message.type === 'language';
      if (registration && registration.active) registration.active.postMessage(message);
    };
    worker.register(base + 'sw.js', { scope: base, updateViaCache: 'none' })
      .then((made) => { registration = made; watchUpdates(made); return worker.ready; })
      .then(() => tell({ type: 'status' }))
      .catch(() => { /* no offline use here; everything else works */ });
  };

  /* 6. A sheet as text or as a picture: its script comes when a hand nears the button. */
  const listenToSheets = () => {
    for (const sign of ['pointerdown', 'focusin', 'click']) {
      addEventListener(sign,
        /** @param {Event & { target: Element }} event */
        ({ type, target }) => {
          const button = target.closest && target.closest('[data-sheet]');
          if (!button) return;
          const line = byId(button.getAttribute('aria-controls') || '');
          const lost = () => {
            if (type !== 'click' || !line) return;
            line.classList.add('error');
            line.textContent = line.dataset.failed || '';
          };
          import(base + 'sheet.js').then((made) => { if (type === 'click') made.give(button); }, lost);
        });
    }
  };

  /* 7. Installing: offered on the home and notebook pages, from the second page on. */
  /** @type {BeforeInstallPromptEvent | null} */
  let offer = null;
  const beenHere = Boolean(worker && worker.controller);
  const mayOfferInstall = () => {
    const installed = navigator.standalone || matchMedia('(display-mode: standalone)').matches;
    return beenHere && !installed && Date.now() - Number(recall('later')) > 30 * DAY;
  };
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event;
    onReady(() => { if (mayOfferInstall()) show('notice-install'); });
  });
  addEventListener('appinstalled', () => hide('notice-install'));
  const isIos = () =>
    'standalone' in navigator && (/iP(hone|ad|od)/.test(navigator.userAgent) || navigator.maxTouchPoints > 1);

  /** @type {Record<string, () => void>} */
  const ACTS = {
    reload: () => whenSaved(() => location.reload()),
    update: applyUpdate,
    install: () => { hide('notice-install'); if (offer) { offer.prompt(); offer = null; } },
    later: () => remember('later', String(Date.now())),
    close: () => {},
  };
  const listenToNotices = () => {
    const notices = byId('notices');
    if (!notices) return;
    notices.addEventListener('click',
      /** @param {Event & { target: Element }} event */
      ({ target }) => {
      /** @type {HTMLElement | null} */
      const button = target.closest('[data-do]');
      if (!button) return;
      /** @type {HTMLElement} */
      (target.closest('.notice')).hidden = true;
      ACTS[button.dataset.do || '']();
    });
    if (isIos() && mayOfferInstall()) show('notice-ios');
  };

  /* A journey that comes back from the history has missed what other tabs did meanwhile. */
  addEventListener('pageshow', (event) => {
    if (event.persisted && byId('journey') && root.dataset.saving !== 'pending') location.reload();
  });

  /* On paper nothing stays folded but what says so. */
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener('beforeprint', () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = document.querySelectorAll('main details:not([open])');
    unfolded = [...folded].filter((fold) => !fold.closest('.stays-folded'));
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of unfolded) fold.open = false;
    unfolded = [];
  });

  onReady(() => {
    const main = byId('journey');
    if (main) {
      startJourney();
      skipWithoutFragment(main);
      listenToSheets();
    } else {
      delete root.dataset.opening;
    }
    listenToChoices();
    keepPlaceInSwitches();
    listenToNotices();
    addEventListener('click',
      /** @param {Event & { target: Element }} event */
      (event) => {
        if (event.target.closest && event.target.closest('[data-print]')) print();
      });
  });
  /* 8. While no worker answers yet, what one may open next is fetched ahead (ahead.js). */
  const lookAhead = () => import(base + 'ahead.js').catch(() => {});
  addEventListener('load', () => {
    const { saveData } = navigator.connection || {};
    if (!beenHere && !saveData) (window.requestIdleCallback || setTimeout)(lookAhead);
    if (worker) startWorker();
  });
})();
