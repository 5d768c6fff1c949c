// Opens the app: compiles it while it arrives, starts it, then asks the service worker to keep it for days
// without a network. Everything that can fail here ends in a plain sentence with a next step. These sentences
// are English in every language, because the texts could not be read when they are shown.

const here = new URL('.', import.meta.url);

/** Folder of all files of this build, for the app; ends with a slash. */
globalThis.heardBase = here.pathname;

// Behind a personal link the page stands on somebody's own phone, and nobody there looks after tablets.
const own = location.pathname.startsWith('/p/');
const device = own ? 'phone' : 'tablet';
const helper = own ? 'the person who sent you the link' : 'the person who looks after your tablets';

let compiled; // the WebAssembly.Module, kept so that the worker below needs no second download

async function open() {
  if (typeof WebAssembly !== 'object' || !globalThis.crypto?.subtle || !globalThis.indexedDB) {
    const why = globalThis.isSecureContext === false
      ? `Heard only opens on a safe address, one that begins with https. Check the address, or ask ${helper}.`
      : 'This browser is too old for Heard. Update it, or open Heard in a current Chrome, Edge, Firefox or Safari.';
    return sayWhy(why, 'browser');
  }
  let glue;
  try {
    [glue, compiled] = await Promise.all([
      import('./heard.js'),
      compile(new URL('heard_bg.wasm', here)),
    ]);
  } catch (error) {
    console.error('fetching the app failed', error);
    return sayWhy(`Heard could not be fetched. Check the connection, then try again. What was saved on this ${device} is still there.`, 'fetch');
  }
  try {
    await glue.default({ module_or_path: compiled });
    glue.start_app();
  } catch (error) {
    console.error('starting the app failed', error);
    return sayWhy(`Heard could not start. Try again. What was saved on this ${device} is still there. If it happens again, tell ${helper}.`, 'start');
  }
  document.getElementById('opening')?.remove();
  keepForDaysWithoutNetwork();
}

async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the app's file answered ${response.status}`);
  // A proxy may drop the media type, and streaming insists on it.
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

// ---- from passphrase to keys -------------------------------------------------------------------------------

/**
 * Stretches a passphrase in a worker of its own, so that no frame is lost and its memory ends with it.
 * Gives the 32 bytes for the server and a key that cannot be read out.
 */
globalThis.heardDerive = (passphrase, salt, memoryKib, passes, context) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('derive-worker.js', here), { type: 'module', name: 'heard-derive' });
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    worker.onmessage = ({ data }) =>
      data.failed ? end(reject, new Error(data.failed)) : end(resolve, data);
    worker.onerror = (event) => end(reject, new Error(event.message || 'the worker could not start'));
    worker.onmessageerror = () => end(reject, new Error('the worker could not read the request'));
    // Copied, never a view of the app's memory: that may move while the message waits.
    worker.postMessage({ module: compiled, passphrase, salt: Uint8Array.from(salt), memoryKib, passes, context });
  });

// ---- the service worker ------------------------------------------------------------------------------------

async function keepForDaysWithoutNetwork() {
  if (!('serviceWorker' in navigator)) return;
  // Somebody's own phone, for one sitting: nothing is installed there, and nothing more is fetched than that page needs.
  if (own) return;
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const ready = await navigator.serviceWorker.ready;
    ready.active?.postMessage({ kind: 'fill' });
  } catch (error) {
    // The app works as it is; it only cannot promise to open without a network. The settings page says so.
    console.warn('the service worker could not be registered', error);
  }
}

/** Has the recordings of these languages kept on the tablet, as soon as there is somebody who keeps. */
globalThis.heardRecordings = (languages) => {
  navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ kind: 'recordings', languages }));
};

/** Has the films of one sign language kept on the tablet; gives `kept`, `full` or `failed`. */
globalThis.heardFilms = async (language, sign) => {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.active) return 'failed';
  const channel = new MessageChannel();
  const answered = new Promise((resolve) => {
    channel.port1.onmessage = ({ data }) => resolve(data.how);
  });
  registration.active.postMessage({ kind: 'films', language, sign }, [channel.port2]);
  const how = await answered;
  channel.port1.close();
  return how;
};

/**
 * Lets a newer version that waits take over; the app calls it where nothing is open (unlock screen, lock).
 * Gives true when it did: then the page must be loaded anew. False when none waits or another window is open.
 */
globalThis.heardActivate = async () => {
  const registration = await navigator.serviceWorker?.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting || !navigator.serviceWorker.controller) return false;
  const changed = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true }));
  const channel = new MessageChannel();
  const answered = new Promise((resolve) => {
    channel.port1.onmessage = ({ data }) => resolve(data.activated === true);
  });
  waiting.postMessage({ kind: 'activate' }, [channel.port2]);
  const late = new Promise((resolve) => setTimeout(resolve, 5000, false));
  const activated = (await Promise.race([answered, late])) && (await Promise.race([changed, late]));
  channel.port1.close();
  return activated;
};

// ---- when something breaks ---------------------------------------------------------------------------------

// After a defect inside the app nothing on the screen answers any more. Say so instead of standing still.
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) sayStopped();
});
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) sayStopped();
});

function sayStopped() {
  sayWhy(own
    ? 'Something in this page broke. What you chose is kept on this phone. Open the link again to go on.'
    : 'Something in Heard broke. Everything that said “saved on this tablet” is saved. Open Heard again to go on.', 'stopped');
}

function sayWhy(sentence, code) {
  if (document.getElementById('boot-failure')) return;
  const notice = document.createElement('main');
  notice.id = 'boot-failure';
  notice.className = 'opening';
  notice.setAttribute('role', 'alert');
  notice.lang = 'en';
  notice.dir = 'ltr';
  const name = document.createElement('h1');
  name.className = 'opening__name';
  name.textContent = 'Heard';
  const words = document.createElement('p');
  words.className = 'opening__words';
  words.textContent = sentence;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button';
  again.textContent = 'Open again';
  again.addEventListener('click', () => location.reload());
  const small = document.createElement('p');
  small.className = 'opening__code';
  small.textContent = `Code: boot-${code}`;
  notice.append(name, words, again, small);
  // What stood there before shows a person's case and answers nothing: it goes.
  document.body.replaceChildren(notice);
}

open();
