// Lives for one passphrase: stretches it, gives back what the server may see and a key that cannot be read
// out, and ends. The passphrase and everything made on the way are in this worker's memory only.

import init, { derive } from './heard.js';

const HALF = 32; // bytes: first the key for the server, then the key for this tablet

self.onmessage = async ({ data }) => {
  let halves;
  try {
    await init({ module_or_path: data.module });
    halves = derive(data.passphrase, data.salt, data.memoryKib, data.passes, data.context);
    if (halves.length !== 2 * HALF) throw new Error('the keys have a wrong length');
    const authKey = halves.slice(0, HALF);
    const unlockKey = await crypto.subtle.importKey('raw', halves.subarray(HALF), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
      'wrapKey',
      'unwrapKey',
    ]);
    self.postMessage({ authKey, unlockKey }, [authKey.buffer]);
  } catch (error) {
    // Names what failed, never what was typed.
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  } finally {
    halves?.fill(0);
    self.close();
  }
};
