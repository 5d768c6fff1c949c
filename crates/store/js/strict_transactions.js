// "Saved" must survive a power cut. Browsers commit with relaxed durability unless a transaction asks for
// strict, and the IndexedDB package of this app cannot ask. So every read-write transaction asks here.
//
// The package also swallows why a transaction failed and that an upgrade is blocked; both are noted here.

let installed = false;
let durability = "";
let failure = "";
const waiting = new Map();

if (typeof IDBDatabase !== "undefined") {
  const plainTransaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode = "readonly", options = {}) {
    if (mode !== "readwrite") return plainTransaction.call(this, names, mode, options);
    const transaction = plainTransaction.call(this, names, mode, { durability: "strict", ...options });
    durability = transaction.durability ?? "unknown";
    failure = "";
    transaction.addEventListener("error", (event) => {
      failure = event.target.error?.name ?? failure;
    });
    transaction.addEventListener("abort", () => {
      failure = transaction.error?.name ?? failure;
    });
    return transaction;
  };

  const plainOpen = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, ...version) {
    const request = plainOpen.call(this, name, ...version);
    request.addEventListener("blocked", () => waiting.get(name)?.());
    return request;
  };
  installed = true;
}

/** True where the browser has a database and every read-write transaction is made strict here. */
export function isInstalled() {
  return installed;
}

/** Durability of the newest read-write transaction: "strict", or what the browser made of it. */
export function lastDurability() {
  return durability;
}

/** Name of the error that ended the newest failed read-write transaction; empty if none did. */
export function lastFailure() {
  return failure;
}

/** Resolves when another tab keeps the next opening of this database from going on. */
export function blocked(name) {
  return new Promise((resolve) => waiting.set(name, resolve));
}

/** Bytes in use and at most, as the browser estimates them. */
export function estimate() {
  return navigator.storage?.estimate?.() ?? Promise.resolve({});
}
