// @ts-check
// Search: finds pages in the index that the build made, tolerant of a misspelling, and shows each with the sentence that fits.
(() => {
  'use strict';

  /** @typedef {{ url: string, title: string, section?: string, tags: string[], heads: string[], texts: string[] }} Page */
  /** @typedef {{ term: string, means: string, also: string[] }} Term */
  /** @typedef {{ ignored: string[], synonyms: string[][], pages: Page[], terms: Term[], glossary?: string }} Index */
  /** What a query asks for at one place: any of several words or phrases (in stems), of which the first is what was typed.
   * @typedef {{ ways: string[][], weight: number }} Need */
  /** @typedef {{ page: Page, text: string, hits: Set<string> }} Result */

  const english = document.documentElement.lang.startsWith('en');
  const word = /[\p{L}\p{N}'’]+/gu;

  /** A word as it is compared: without case, accents, apostrophes and, in English, common endings. @param {string} text */
  const stem = text => {
    let found = known.get(text);
    if (found === undefined) known.set(text, found = made(text));
    return found;
  };
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {string} text */
  const made = text => {
    const plain = text.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();
    if (!english || plain.length < 4) return plain;
    const single = plain.replace(/ies$/, 'y').replace(/([^siu])s$/, '$1');
    return single.length > 6 ? single.replace(/(?:ing|ed)$/, '') : single;
  };
  /** @param {string} text */
  const stems = text => (text.match(word) ?? []).map(stem).filter(each => each !== '');

  /** Rows that distance uses again and again. */
  let [before, last, row] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

  /** How many letters must be added, taken away, changed or swapped with the next; more than most counts as most + 1.
   * @param {string} a @param {string} b @param {number} most */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most || b.length > 60) return most + 1;
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      let least = row[0] = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        if (row[j] < least) least = row[j];
      }
      if (least > most) return most + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  };

  /** @param {Index} index */
  const searcher = index => {
    const ignored = new Set(index.ignored.map(stem));
    const groups = index.synonyms.map(group => group.map(stems));
    /** For each stem the pages that have it, and how much it weighs there. @type {Map<string, Map<number, number>>} */
    const places = new Map();
    const add = (/** @type {string} */ text, /** @type {number} */ page, /** @type {number} */ weight) => {
      const each = stems(text);
      for (const one of each) {
        let pages = places.get(one);
        if (!pages) places.set(one, pages = new Map());
        pages.set(page, (pages.get(page) ?? 0) + weight);
      }
      return new Set(each);
    };
    const titles = index.pages.map((page, i) => add(page.title, i, 8));
    const lines = index.pages.map((page, i) => {
      for (const tag of page.tags) add(tag, i, 4);
      const texts = page.texts.map((text, nth) => ({ text, has: add(text, i, nth === 0 ? 3 : 1), bonus: 1 }));
      return [...texts, ...page.heads.map(text => ({ text, has: add(text, i, 3), bonus: 0.6 }))];
    });
    const terms = index.terms.map(term => ({ term, names: [term.term, ...term.also].map(stems) }));
    const vocabulary = new Set([...places.keys(), ...groups.flat(2), ...terms.flatMap(term => term.names.flat())]);

    const rarity = (/** @type {string} */ one) => Math.log(1 + index.pages.length / (places.get(one)?.size ?? 0.5));

    /** The word that was most likely meant, where no page has the one that was typed. @param {string} typed @param {boolean} isLast */
    const meant = (typed, isLast) => {
      if (vocabulary.has(typed) || typed.length < 4) return typed;
      if (isLast && [...vocabulary].some(each => each.startsWith(typed))) return typed;
      const most = typed.length < 8 ? 1 : 2;
      let [best, least, spread] = [typed, most + 1, -1];
      for (const each of vocabulary) {
        // The first letter is seldom wrong; one that is costs a letter more.
        const cost = distance(typed, each, most) + (each[0] === typed[0] ? 0 : 0.5);
        const size = places.get(each)?.size ?? 0;
        if (cost <= most + 0.5 && (cost < least || (cost === least && size > spread))) [best, least, spread] = [each, cost, size];
      }
      return best;
    };

    /** The query, word by word or, where it names something with other names, phrase by phrase. @param {string} query @returns {Need[]} */
    const needs = query => {
      const typed = stems(query);
      const isOpen = /[\p{L}\p{N}]$/u.test(query);
      const asked = typed.map((each, i) => meant(each, isOpen && i === typed.length - 1));
      const found = [];
      for (let i = 0; i < asked.length;) {
        let [length, ways] = [1, [[asked[i]]]];
        for (const group of groups) {
          for (const form of group) {
            if (form.length >= length && form.length > 0 && form.every((each, j) => each === asked[i + j])) {
              ways = form.length > length ? [form] : ways;
              length = form.length;
              ways.push(...group.filter(other => other !== form));
            }
          }
        }
        if (length > 1 || !ignored.has(asked[i])) found.push({ ways, weight: Math.max(...ways.flat().map(rarity)) });
        i += length;
      }
      return found;
    };

    /** The stems of the pages that a stem of the query reaches: itself, and longer ones that begin with it. @param {string} one @param {boolean} isLast */
    const reach = (one, isLast) => {
      const reached = [{ one, weight: 1 }];
      if (one.length >= 5 || (isLast && one.length >= 2)) {
        for (const each of places.keys()) {
          if (each !== one && each.startsWith(one)) reached.push({ one: each, weight: places.has(one) ? 0.5 : 0.8 });
        }
      }
      return reached;
    };

    /** The pages for a query, best first, each with the line of its text that says most about it; and the word of the glossary that it names. @param {string} query @param {number} most */
    const find = (query, most) => {
      const asked = needs(query);
      const named = asked.length === 1 ? terms.find(({ names }) => names.some(name => asked[0].ways.some(way => way.join(' ') === name.join(' ')))) : undefined;
      const whole = asked.reduce((sum, need) => sum + need.weight, 0);
      const scores = index.pages.map(() => ({ score: 0, covered: 0 }));
      /** @type {Map<string, number>} What each stem that counts as a hit is worth in a line. */
      const worth = new Map();
      asked.forEach((need, nth) => {
        /** @type {Map<number, number>} */
        const best = new Map();
        need.ways.forEach((way, i) => {
          /** @type {Map<number, number[]>} */
          const sums = new Map();
          way.forEach((one, j) => {
            /** @type {Map<number, number>} */
            const here = new Map();
            for (const { one: each, weight } of i > 0 ? [{ one, weight: 1 }] : reach(one, nth === asked.length - 1 && j === way.length - 1)) {
              for (const [page, times] of places.get(each) ?? []) {
                const inTitle = titles[page].has(each) ? 1.5 : 1;
                here.set(page, Math.max(here.get(page) ?? 0, weight * inTitle * rarity(each) * times / (times + 4)));
                worth.set(each, Math.max(worth.get(each) ?? 0, weight * need.weight / way.length));
              }
            }
            for (const [page, score] of here) sums.set(page, [...sums.get(page) ?? [], score]);
          });
          for (const [page, parts] of sums) {
            const share = parts.length / way.length;
            const score = parts.reduce((sum, part) => sum + part, 0) / way.length * share * share * (i === 0 ? 1 : 0.85);
            best.set(page, Math.max(best.get(page) ?? 0, score));
          }
        });
        for (const [page, score] of best) {
          scores[page].score += score;
          scores[page].covered += need.weight;
        }
      });
      const ranked = scores.map((each, i) => ({ i, score: each.score * (whole > 0 ? each.covered / whole : 0) }))
        .filter(each => each.score > 0).sort((a, b) => b.score - a.score || a.i - b.i).slice(0, most);
      const hits = new Set(worth.keys());
      return { term: named?.term, results: ranked.map(({ i }) => ({ page: index.pages[i], text: line(i, worth), hits })) };
    };

    /** @param {number} page @param {Map<string, number>} worth */
    const line = (page, worth) => {
      let [best, most] = [index.pages[page].texts[0] ?? '', 0];
      for (const { text, has, bonus } of lines[page]) {
        let sum = 0;
        for (const each of has) sum += worth.get(each) ?? 0;
        if (sum * bonus > most) [best, most] = [text, sum * bonus];
      }
      return best;
    };

    return find;
  };

  /** The part of a long text around its first hit. @param {string} text @param {Set<string>} hits */
  const cut = (text, hits) => {
    const room = 170;
    if (text.length <= room) return text;
    const first = [...text.matchAll(word)].find(each => hits.has(stem(each[0])))?.index ?? 0;
    let from = Math.max(0, Math.min(first - 60, text.length - room));
    if (from > 0) from = text.indexOf(' ', from) + 1;
    const to = from + room >= text.length ? text.length : text.lastIndexOf(' ', from + room);
    return (from > 0 ? '… ' : '') + text.slice(from, to) + (to < text.length ? ' …' : '');
  };

  /** The text with its hits in mark elements. @param {string} text @param {Set<string>} hits */
  const marked = (text, hits) => {
    const pieces = /** @type {(string | Node)[]} */ ([]);
    let end = 0;
    for (const each of text.matchAll(word)) {
      if (!hits.has(stem(each[0]))) continue;
      pieces.push(text.slice(end, each.index), make('mark', each[0]));
      end = each.index + each[0].length;
    }
    return [...pieces, text.slice(end)];
  };

  /** @param {string} name @param {...(string | Node)} children */
  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };

  /** @param {Result} result */
  const item = ({ page, text, hits }) => {
    const link = /** @type {HTMLAnchorElement} */ (make('a', page.title));
    link.href = page.url;
    return make('li', link, ...(page.section ? [' ', make('small', page.section)] : []), make('p', ...marked(cut(text, hits), hits)));
  };

  /** The form with its results; where it is the page's own, its address follows. @param {HTMLElement} within @param {boolean} isPage @param {Promise<Index>} loaded */
  const start = (within, isPage, loaded) => {
    const form = /** @type {HTMLFormElement} */ (within.querySelector('form'));
    const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
    const list = /** @type {HTMLElement} */ (within.querySelector('[data-search-results]'));
    const status = /** @type {HTMLElement} */ (within.querySelector('[data-search-status]'));
    const meaning = /** @type {HTMLElement} */ (within.querySelector('[data-search-meaning]'));
    const words = form.dataset;
    /** @type {ReturnType<typeof searcher> | undefined} */
    let search;
    let saying = 0;

    /** Said once the typing rests, so that a screen reader is not told of each letter. @param {string} text */
    const say = text => {
      clearTimeout(saying);
      saying = setTimeout(() => { status.textContent = text; }, 300);
    };
    const update = () => {
      const query = input.value.trim();
      if (!search || query.length < 2) {
        list.replaceChildren();
        meaning.hidden = true;
        return say('');
      }
      const { term, results } = search(query, isPage ? 20 : 8);
      list.replaceChildren(...results.map(item));
      meaning.hidden = !term;
      meaning.replaceChildren(...(term ? [make('b', term.term), `: ${term.means}`] : []));
      say((results.length === 0 ? words.none : results.length === 1 ? words.one : words.some?.replace('{0}', String(results.length))) ?? '');
    };
    const follow = () => {
      const url = new URL(location.href);
      if (input.value.trim()) url.searchParams.set('q', input.value.trim());
      else url.searchParams.delete('q');
      history.replaceState(null, '', url);
    };

    input.addEventListener('input', () => {
      update();
      if (isPage) follow();
    });
    within.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const stops = [input, ...list.querySelectorAll('a')];
      const at = stops.indexOf(/** @type {any} */ (document.activeElement));
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    });
    if (isPage) {
      form.addEventListener('submit', event => {
        event.preventDefault();
        update();
        follow();
      });
      input.value = new URLSearchParams(location.search).get('q') ?? input.value;
    }
    loaded.then(index => {
      search = searcher(index);
      update();
    }, () => say(words.failed ?? ''));
  };

  /** The search page's form in a dialog. A document that is loaded like this runs no script. @param {string} page @returns {Promise<HTMLDialogElement>} */
  const dialogOf = page => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', page);
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const panel = /** @type {HTMLElement | undefined} */ (request.response?.querySelector('[data-search-panel]'));
      if (!panel) return reject(new Error(page));
      const dialog = /** @type {HTMLDialogElement} */ (make('dialog', document.importNode(panel, true)));
      const close = /** @type {HTMLElement} */ (dialog.querySelector('[data-search-close]'));
      dialog.className = 'search-dialog';
      dialog.setAttribute('aria-label', dialog.querySelector('form')?.getAttribute('aria-label') ?? '');
      close.hidden = false;
      close.addEventListener('click', () => dialog.close());
      dialog.addEventListener('keydown', event => {
        // A search field takes the first Escape for itself, to empty itself.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dialog.close();
      });
      document.body.append(dialog);
      resolve(dialog);
    });
    request.send();
  });

  const { index = '', page = '' } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const loaded = fetch(index).then(answer => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  });
  /** @param {HTMLElement} within @param {HTMLDialogElement} [dialog] */
  const begin = (within, dialog) => {
    start(within, !dialog, loaded);
    const open = () => {
      const field = within.querySelector('input');
      if (dialog && !dialog.open) dialog.showModal();
      field?.focus();
      field?.select();
    };
    document.addEventListener('search-open', open);
    if (dialog) open();
  };
  const panel = /** @type {HTMLElement | null} */ (document.querySelector('[data-search-panel]'));
  if (panel) begin(panel);
  else dialogOf(page).then(dialog => begin(dialog, dialog), () => location.assign(page));
})();
