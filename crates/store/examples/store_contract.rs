//! The contract suite as a page: IndexedDB and WebCrypto in a real browser. See the README of this crate.
//!
//! The page imports the bindings and calls `run_contract`. Results stand in `window.heardContract` when it is done, and as
//! one line each in the document.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, Object, Promise, Reflect};
use store::StoreError;
use store::backend::{Backend, Batch, BlindKey, Databases, Index, Record, Select};
use store::contract::{CASES, Failure, Harness, Verdict, run};
use store::indexeddb::{IndexedDb, last_durability};
use store::keys::WebKeys;
use store::schema::{META, Schema, USER};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

struct Browser;

fn global(name: &str) -> JsValue {
    Reflect::get(&js_sys::global(), &name.into()).unwrap_or(JsValue::UNDEFINED)
}

impl Harness for Browser {
    type Databases = IndexedDb;
    type Keys = WebKeys;

    fn databases(&self) -> &IndexedDb {
        &IndexedDb
    }

    /// A page cannot take room from itself: it asks whoever drives the browser.
    async fn shortage(&self, begins: bool) -> bool {
        let Ok(ask) = global("heardShortage").dyn_into::<Function>() else { return false };
        match ask.call1(&JsValue::UNDEFINED, &begins.into()).map(JsValue::dyn_into::<Promise>) {
            Ok(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
            _ => false,
        }
    }

    fn now(&self) -> f64 {
        let performance = global("performance");
        let now =
            Reflect::get(&performance, &"now".into()).ok().and_then(|now| now.dyn_into::<Function>().ok());
        now.and_then(|now| now.call0(&performance).ok()).and_then(|now| now.as_f64()).unwrap_or(0.0)
    }
}

#[wasm_bindgen(inline_js = r#"
let held;
export function hold(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      held = request.result;
      resolve();
    };
  });
}
export function release() {
  held.close();
}
"#)]
extern "C" {
    /// Opens a database as an old tab does that never lets go of it.
    fn hold(name: &str) -> Promise;
    /// Closes that tab.
    fn release();
}

fn one_record(byte: u8) -> Batch {
    let mut batch = Batch::default();
    batch.put(META, Record { key: BlindKey([byte; 16]), index: Index::default(), parts: vec![vec![byte]] });
    batch
}

fn expect(found: Option<StoreError>, expected: StoreError, what: &str) -> Verdict {
    let held = found.as_ref() == Some(&expected);
    if held { Ok(()) } else { Err(Failure::Broken(format!("{what}: {found:?}, expected {expected:?}"))) }
}

/// Cases that only a browser can hold or break.
const BROWSER_CASES: [&str; 3] = [
    "every_write_is_strict",
    "an_old_tab_in_the_way_is_reported",
    "an_upgrade_elsewhere_closes_the_connection",
];

async fn browser_case(case: &str) -> Verdict {
    static NEWER: Schema = Schema { version: USER.version + 100, stores: USER.stores };
    let name = format!("contract-{case}");
    IndexedDb.erase(&name).await?;
    match case {
        "every_write_is_strict" => {
            let backend = IndexedDb.open(&name, &USER).await?;
            for byte in 0..3 {
                backend.commit(one_record(byte)).await?;
                let durability = last_durability();
                if durability != "strict" {
                    return Err(Failure::Broken(format!("a write was {durability}")));
                }
            }
            Ok(())
        }
        "an_old_tab_in_the_way_is_reported" => {
            let no_tab = |_| Failure::Broken("no old tab".to_owned());
            JsFuture::from(hold(&name)).await.map_err(no_tab)?;
            let blocked = IndexedDb.open(&name, &USER).await.err();
            release();
            expect(blocked, StoreError::Blocked, "opening it")?;
            Ok(IndexedDb.open(&name, &USER).await?.commit(one_record(1)).await?)
        }
        "an_upgrade_elsewhere_closes_the_connection" => {
            let backend = IndexedDb.open(&name, &USER).await?;
            backend.commit(one_record(1)).await?;
            let newer = IndexedDb.open(&name, &NEWER).await?;
            expect(backend.commit(one_record(2)).await.err(), StoreError::Closed, "a late commit")?;
            let count = newer.count(META, Select::All).await?;
            if count == 1 {
                Ok(())
            } else {
                Err(Failure::Broken(format!("{count} records after the upgrade")))
            }
        }
        _ => Err(Failure::Broken("no such case".to_owned())),
    }
}

/// Runs all cases, or those whose name contains the filter, and returns how many did not hold.
#[wasm_bindgen]
pub async fn run_contract(filter: String) -> u32 {
    let results = Array::new();
    let mut broken = 0;
    for case in CASES.iter().copied().chain(BROWSER_CASES).filter(|case| case.contains(&filter)) {
        let start = Browser.now();
        let browser_only = BROWSER_CASES.contains(&case);
        let verdict = if browser_only { browser_case(case).await } else { run(case, &Browser).await };
        let (result, why) = match verdict {
            Ok(()) => ("passed", String::new()),
            Err(Failure::NotRun) => ("not run", String::new()),
            Err(Failure::Broken(why)) => ("failed", why),
        };
        broken += u32::from(result == "failed");
        let entry = Object::new();
        let fields: [(&str, JsValue); 4] = [
            ("name", case.into()),
            ("result", result.into()),
            ("why", why.into()),
            ("millis", (Browser.now() - start).into()),
        ];
        for (name, value) in fields {
            // setting a property of a fresh plain object cannot fail
            drop(Reflect::set(&entry, &name.into(), &value));
        }
        results.push(&entry);
    }
    drop(Reflect::set(&js_sys::global(), &"heardContract".into(), &results));
    broken
}
