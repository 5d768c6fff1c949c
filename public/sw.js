// Keeps the app on the tablet, so that it opens with no network. It caches code, texts and pictures, never a
// word of a case. The build writes the three values below; a byte that changes in any file makes a new version.
//
// - Nothing is taken from the network that the cache holds: a page and its code are always of one version.
// - A newer version waits until a page says `activate`, and the app says it only where nothing is open. It does
//   not take over while a second window is open either.
// - To withdraw a broken version, serve `sw-off.js` in the place of this file: it empties these caches and
//   leaves, and what people saved stays untouched.

const VERSION = '__VERSION__';
const ASSETS = '__ASSETS__'; // the folder of hashed files
const FIRST = __FIRST__; // what opening takes
const LATER = __LATER__; // fetched when the app stands: other languages

const CACHE = `heard-${VERSION}`;
const PAGE = '/';
const RECORDINGS = '/recordings/'; // words for children, read aloud; they outlive a version of the app
const SPOKEN = 'recordings';
const SIGNED = 'signed'; // films in one sign language, where somebody set it up on this tablet

self.addEventListener('install', (event) => {
  event.waitUntil(keep(FIRST));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('heard-') && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

/** Fetches files into this version's cache, all or none; a name that never changes is asked for anew. */
async function keep(paths) {
  const cache = await caches.open(CACHE);
  await cache.addAll(paths.map((path) => new Request(path, { cache: path.startsWith(ASSETS) ? 'default' : 'reload' })));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  // Cases, sign-in and the question "is there a newer version" only ever come from the server.
  if (address.pathname.startsWith('/api/') || address.pathname === '/version.json') return;
  if (address.pathname.startsWith(RECORDINGS)) {
    // Who records asks for what is at the server now.
    if (!address.search) event.respondWith(recording(request, address));
    return;
  }
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request, address));
});

/** Every address of the app is the same page; `/c/` and `/g/` too. */
async function page(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(PAGE)) ?? fetch(request);
}

async function file(request, address) {
  const cache = await caches.open(CACHE);
  // Looked up by path: a page and a preload ask for the same file in different ways.
  const kept = await cache.match(address.pathname);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic' && address.pathname.startsWith(ASSETS)) {
    await cache.put(address.pathname, answer.clone());
  }
  return answer;
}

/** A list, a sound or a film, from the tablet where it is kept. */
async function recording(request, address) {
  for (const cacheName of [SPOKEN, SIGNED]) {
    const kept = await caches.match(address.pathname, { cacheName });
    if (kept) return kept;
  }
  return fetch(request);
}

/** Fetches all recordings of a language. The list comes last: what it names is there, without a network too. */
async function keepRecordings(language) {
  const folder = `${RECORDINGS}${language}/`;
  const cache = await caches.open(SPOKEN);
  try {
    const answer = await fetch(`${folder}list.json`, { cache: 'no-cache' });
    if (!answer.ok) return;
    const { clips } = await answer.clone().json();
    const wanted = new Set(clips.map(({ file }) => folder + file));
    for (const path of wanted) {
      if (!(await cache.match(path))) await cache.add(path);
    }
    await cache.put(`${folder}list.json`, answer);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      const old = pathname.startsWith(folder) && !pathname.endsWith('/list.json') && !wanted.has(pathname);
      if (old) await cache.delete(pathname);
    }
  } catch {
    // Without a network it is tried again at the next start.
  }
}

/**
 * Keeps the films of one sign language in one language, and of no other: they are large. Says how it went: `kept`, `full` where the
 * tablet has no room, `failed` where the server cannot be reached; what came so far stays then, and goes on the next time. The
 * list comes last here too.
 */
async function keepFilms(language, sign) {
  const folder = `${RECORDINGS}${language}/${sign}/`;
  const [list, others] = [`${folder}list.json`, `${RECORDINGS}${language}/signed.json`];
  const cache = await caches.open(SIGNED);
  const drop = async (unwanted) => {
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (unwanted(pathname)) await cache.delete(pathname);
    }
  };
  const came = [];
  try {
    const answer = await fetch(list, { cache: 'no-cache' });
    if (!answer.ok) return 'failed';
    const { clips } = await answer.clone().json();
    const wanted = new Set([list, others, ...clips.map(({ file }) => folder + file)]);
    await drop((path) => path !== others && !path.startsWith(folder));
    for (const path of wanted) {
      const had = await cache.match(path);
      if (path === list || (had && path !== others)) continue;
      if (!had) came.push(path);
      await cache.add(path);
    }
    await cache.put(list, answer);
    await drop((path) => !wanted.has(path));
    return 'kept';
  } catch (error) {
    if (error.name !== 'QuotaExceededError') return 'failed';
    for (const path of came) await cache.delete(path);
    return 'full';
  }
}

/** Looks for new films in the sign language that is kept here, if one is. */
async function renewFilms() {
  if (!(await caches.has(SIGNED))) return;
  for (const { url } of await (await caches.open(SIGNED)).keys()) {
    const [language, sign, file] = new URL(url).pathname.slice(RECORDINGS.length).split('/');
    if (file) return keepFilms(language, sign);
  }
}

let films = Promise.resolve();

/** One after the other: each drops what the other would keep. */
function filmsInTurn(work) {
  films = films.then(work, work);
  return films;
}

// ---- messages from pages -------------------------------------------------------------------------------------

const HOLD_FOR = 2 * 60 * 1000; // milliseconds
const held = new Map(); // name -> { value, forget }: in memory only, gone when this worker ends

self.addEventListener('message', (event) => {
  const { kind, name, value, languages, language, sign } = event.data ?? {};
  const answer = (words) => event.ports[0]?.postMessage(words);
  if (kind === 'hold') event.waitUntil(hold(name, value, answer));
  if (kind === 'take') answer({ value: take(name) });
  if (kind === 'activate') event.waitUntil(activate(answer));
  if (kind === 'fill') event.waitUntil(fill());
  if (kind === 'recordings') event.waitUntil(Promise.all([...languages.map(keepRecordings), filmsInTurn(renewFilms)]));
  if (kind === 'films') event.waitUntil(filmsInTurn(() => keepFilms(language, sign)).then((how) => answer({ how })));
});

/**
 * Keeps one value for the next page of this tablet. The promise lasts as long as the value, so that the
 * browser does not end an idle worker in between.
 */
function hold(name, value, answer) {
  held.get(name)?.forget();
  return new Promise((gone) => {
    const forget = () => {
      clearTimeout(timer);
      held.delete(name);
      gone();
    };
    const timer = setTimeout(forget, HOLD_FOR);
    held.set(name, { value, forget });
    answer({ held: true });
  });
}

/** Gives a value out once. */
function take(name) {
  const entry = held.get(name);
  entry?.forget();
  return entry?.value ?? null;
}

async function activate(answer) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const alone = windows.length <= 1;
  answer({ activated: alone });
  if (alone) await self.skipWaiting();
}

/** Fetches what is still missing of the rest; without a network it is tried again at the next start. */
async function fill() {
  const cache = await caches.open(CACHE);
  for (const path of LATER) {
    if (await cache.match(path)) continue;
    try {
      await cache.add(path);
    } catch {
      return;
    }
  }
}
