// Withdraws a version: served in the place of `sw.js`, it takes over at once, empties the caches of code and
// leaves, so that the next load comes from the server. It never touches what people saved (IndexedDB).

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('heard-') || ['recordings', 'signed'].includes(name)) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  );
});
