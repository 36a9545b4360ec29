// @ts-check
// What makes a page handier where scripts run. Nothing here is needed to read it.
(() => {
  'use strict';
  const root = document.documentElement;
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  root.classList.add('js');

  /** @template {Element} [T=HTMLElement] @param {string} selector @param {ParentNode} [within] @returns {T[]} */
  const all = (selector, within = document) => [.../** @type {NodeListOf<T>} */ (within.querySelectorAll(selector))];

  /** Lets addresses of this site, and no others, be run as scripts (Trusted Types). @type {{ createScriptURL(url: string): any }} */
  const scripts = (/** @type {any} */ (window).trustedTypes ?? { createPolicy: (/** @type {string} */ _, /** @type {any} */ rules) => rules }).createPolicy('lbp', {
    createScriptURL: (/** @type {string} */ url) => {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(url);
      return url;
    },
  });

  // The reader's choice of colours, kept on this device.
  const choices = /** @type {HTMLSelectElement[]} */ (all('[data-theme-choice]'));
  const show = (/** @type {string} */ theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const choice of choices) choice.value = root.dataset.theme ?? '';
  };
  const keep = (/** @type {string} */ theme) => {
    try {
      if (theme) localStorage.setItem('theme', theme);
      else localStorage.removeItem('theme');
    } catch { /* The browser keeps nothing: the choice holds for this page. */ }
  };
  try { show(localStorage.getItem('theme') ?? ''); } catch { /* as above */ }
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      show(choice.value);
      keep(choice.value);
    });
  }

  for (const button of all('[data-print]')) button.addEventListener('click', () => print());

  // The list of contents marks the part that is being read.
  const links = /** @type {HTMLAnchorElement[]} */ (all('[data-contents] a[href^="#"]'));
  const parts = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const line = innerHeight * 0.3;
    const current = parts.findLastIndex(part => part && part.getBoundingClientRect().top < line);
    links.forEach((link, i) => i === current ? link.setAttribute('aria-current', 'location') : link.removeAttribute('aria-current'));
  };
  if (links.length > 0) {
    let waiting = false;
    addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }, { passive: true });
    mark();
  }

  // A button after each heading copies the heading's address.
  for (const text of navigator.clipboard ? all('[data-copy-link]') : []) {
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    text.append(status);
    for (const heading of all('h2[id], h3[id]', text)) {
      const button = document.createElement('button');
      const words = text.dataset.copyLink ?? '';
      button.type = 'button';
      button.className = 'copy-link';
      button.textContent = '#';
      button.title = words;
      button.setAttribute('aria-label', `${words}: ${heading.textContent}`);
      button.addEventListener('click', async () => {
        const url = new URL(location.href);
        url.hash = heading.id;
        try {
          await navigator.clipboard.writeText(url.href);
        } catch {
          // The browser does not let the page copy: the address goes where the reader can copy it.
          location.hash = heading.id;
          return;
        }
        button.textContent = '✓';
        status.textContent = text.dataset.copied ?? '';
        setTimeout(() => {
          button.textContent = '#';
          status.textContent = '';
        }, 3000);
      });
      heading.append(' ', button);
    }
  }

  // The meaning of a word and a source open where they are named. Elsewhere, and without script, their links lead to them.
  const aside = document.createElement('div');
  /** @type {HTMLAnchorElement | null} */
  let opener = null;
  let wasOpen = false;
  aside.className = 'aside';
  aside.setAttribute('role', 'dialog');
  aside.tabIndex = -1;
  aside.popover = 'auto';
  const unfold = (/** @type {HTMLAnchorElement} */ link, /** @type {Element} */ from) => {
    const copy = /** @type {Element} */ (from.cloneNode(true));
    const close = document.createElement('button');
    for (const back of all('[role=doc-backlink]', copy)) back.remove();
    close.type = 'button';
    close.textContent = own.close ?? '';
    close.addEventListener('click', () => aside.hidePopover());
    aside.replaceChildren(...copy.childNodes, ' ', close);
    aside.setAttribute('aria-label', link.getAttribute('aria-label') ?? link.textContent ?? '');
    /** @type {Element} */ (link.closest('main')).append(aside);
    link.focus();
    /** @type {any} */ (aside).showPopover({ source: link });
    opener = link;
    aside.focus();
  };
  if (aside.showPopover) {
    // A press elsewhere closes what is open, also one on its own link, whose click must not open it again.
    document.addEventListener('pointerdown', () => { wasOpen = aside.matches(':popover-open'); }, true);
    document.addEventListener('click', event => {
      const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a.term, .cite a'));
      const from = link && document.getElementById(link.hash.slice(1));
      if (!from || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const isOpen = aside.matches(':popover-open');
      if (opener === link && isOpen) aside.hidePopover();
      if (opener !== link || !(isOpen || wasOpen)) unfold(link, from);
      wasOpen = false;
    });
    for (const link of all('a.term, .cite a')) link.setAttribute('aria-haspopup', 'dialog');
  }

  // Search opens in a dialog from every page, and its script is loaded only then. Where that fails, the link leads to the search page.
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[data-search-open]'));
  let loading = false;
  const load = () => {
    loading = true;
    const script = document.createElement('script');
    script.src = scripts.createScriptURL(own.search ?? '');
    script.integrity = own.searchIntegrity ?? '';
    script.dataset.index = `${own.root}search.json`;
    script.dataset.page = link?.href;
    script.addEventListener('error', () => location.assign(link?.href ?? ''));
    document.head.append(script);
  };
  const open = () => {
    if (loading) document.dispatchEvent(new Event('search-open'));
    else load();
  };
  if (link && own.search) {
    for (const opener of all('[data-search-open]')) {
      opener.addEventListener('click', event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open();
      });
    }
    addEventListener('keydown', event => {
      const isWriting = /** @type {HTMLElement} */ (event.target).matches?.('input, textarea, select, [contenteditable]');
      const isSlash = event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isSlash && !isShortcut) return;
      event.preventDefault();
      open();
    });
    if (document.querySelector('[data-search-panel]')) load();
  }

  // After one visit the site can be read without a network.
  if (own.root && 'serviceWorker' in navigator) {
    const register = () => navigator.serviceWorker
      .register(scripts.createScriptURL(`${own.root}sw.js`), { scope: own.root, updateViaCache: 'none' })
      .catch(() => { /* The page is on the screen; it will not be there without a network. */ });
    if (document.readyState === 'complete') register();
    else addEventListener('load', register);
  }
})();
