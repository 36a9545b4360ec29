// @ts-check
// The service worker: keeps the site on the reader's device, and shows it where there is no network. The build writes `build` above this line.
// A page comes from the network where there is one, so that a correction reaches readers at once; what is kept is always one whole build.
/** @typedef {[url: string, hash: string]} Kept */
/** @typedef {{ version: string, root: string, date: string, copy: string, old: string, missing: string, core: Kept[], parts: Record<string, Kept[]> }} Build */
((/** @type {any} */ worker, /** @type {Build} */ build) => {
  'use strict';
  const patience = 4000;
  const name = `${build.root} ${build.version}`;
  const oldAfter = 30 * 24 * 60 * 60 * 1000;

  /** The finished file, from an older copy where that is the same, else from the network, where its bytes must be those of the build.
   * @param {Kept} file */
  const fetched = async ([url, hash]) => {
    const old = await caches.match(url);
    if (old?.headers.get('x-kept') === hash) return old;
    const answer = await fetch(url, { cache: 'no-cache', integrity: `sha256-${hash}` });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    // Made anew, because a browser refuses a page that was redirected on its way here.
    return new Response(await answer.blob(), { headers: { 'content-type': answer.headers.get('content-type') ?? '', 'x-kept': hash } });
  };

  /** Keeps files, all or none, a few at a time. @param {Kept[]} files */
  const keep = async files => {
    const cache = await caches.open(name);
    const wanted = [...files];
    /** @type {[string, Response][]} */
    const got = [];
    const take = async () => {
      for (let file = wanted.pop(); file; file = wanted.pop()) got.push([file[0], await fetched(file)]);
    };
    await Promise.all(Array.from({ length: 6 }, take));
    await Promise.all(got.map(([url, answer]) => cache.put(url, answer)));
  };

  const own = async () => (await caches.keys()).filter(each => each.startsWith(`${build.root} `));

  /** What the reader had of the parts before this build. */
  const visited = async () => {
    const had = [];
    for (const file of Object.values(build.parts).flat()) {
      if (await caches.match(file[0])) had.push(file);
    }
    return had;
  };

  const install = async () => {
    await keep(build.core);
    await keep(await visited());
    await worker.skipWaiting();
  };

  const activate = async () => {
    for (const each of await own()) {
      if (each !== name) await caches.delete(each);
    }
    await worker.clients.claim();
  };

  /** The page as kept, with a line above its text that says so. @param {Response} kept */
  const copy = async kept => {
    const page = await kept.text();
    const line = Date.now() - Date.parse(build.date) > oldAfter ? build.old : build.copy;
    const at = /<main\b[^>]*>/.exec(page) ?? /<body\b[^>]*>/.exec(page);
    const end = at ? at.index + at[0].length : 0;
    return new Response(page.slice(0, end) + line + page.slice(end), { headers: { 'content-type': 'text/html; charset=utf-8' } });
  };

  /** The answer of the host, which a copy in the browser's own cache must not stand in for. @param {Request} request */
  const fromNetwork = request => {
    const answer = fetch(request, { cache: 'no-cache' });
    // A signal that is there but carries nothing must not leave the reader before a blank page.
    const late = new Promise((_, reject) => { setTimeout(() => reject(new Error('late')), patience); });
    return { answer, inTime: Promise.race([answer, late]) };
  };

  /** @param {Request} request */
  const page = async request => {
    const { answer, inTime } = fromNetwork(request);
    try {
      return await inTime;
    } catch {
      const cache = await caches.open(name);
      const kept = await cache.match(request, { ignoreSearch: true });
      if (kept) {
        answer.catch(() => {});
        return copy(kept);
      }
      return answer.catch(async error => {
        const missing = await cache.match(build.missing);
        if (!missing) throw error;
        return copy(missing);
      });
    }
  };

  /** A file whose name changes with its bytes comes from the copy; any other from the network first. @param {Request} request */
  const file = async request => {
    const cache = await caches.open(name);
    const kept = await cache.match(request);
    if (kept && new URL(request.url).pathname.startsWith(`${build.root}assets/`)) return kept;
    const { answer, inTime } = fromNetwork(request);
    return kept ? inTime.catch(() => kept) : answer;
  };

  worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));
  worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const request = /** @type {Request} */ (event.request);
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== worker.location.origin || !url.pathname.startsWith(build.root)) return;
    const part = build.parts[url.pathname.slice(build.root.length).split('/')[0]];
    if (request.mode !== 'navigate') {
      event.respondWith(file(request));
      const seen = part?.filter(([each]) => each === url.pathname);
      if (seen?.length) event.waitUntil(keep(seen).catch(() => {}));
      return;
    }
    event.respondWith(page(request));
    if (part) event.waitUntil(caches.open(name).then(cache => cache.match(part[0][0])).then(has => has ? undefined : keep(part)).catch(() => {}));
  });
})(self, build);
