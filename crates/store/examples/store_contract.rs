//! The contract suite as a page: IndexedDB and WebCrypto in a real browser. See the README of this crate.
//!
//! The page imports the bindings and calls `run_contract`. Results stand in `window.heardContract` when it is done, and as
//! one line each in the document.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, Object, Promise, Reflect};
use store::backend::{Backend, Batch, Databases, Index, Record};
use store::contract::{CASES, Failure, Harness, Verdict, run};
use store::indexeddb::{IndexedDb, last_durability};
use store::keys::WebKeys;
use store::schema::{META, USER};
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

    /// Asks whoever drives the browser: a page cannot take room from itself.
    async fn leave_room(&self, bytes: Option<u64>) -> bool {
        let Ok(ask) = global("heardLeaveRoom").dyn_into::<Function>() else { return false };
        let bytes = bytes.map_or(JsValue::NULL, |bytes| (bytes as f64).into());
        match ask.call1(&JsValue::UNDEFINED, &bytes).map(JsValue::dyn_into::<Promise>) {
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

/// Only a browser can make this promise, so only a browser is asked.
async fn every_write_is_strict() -> Verdict {
    let name = "contract-every_write_is_strict";
    IndexedDb.erase(name).await?;
    let backend = IndexedDb.open(name, &USER).await?;
    for byte in 0..3 {
        let mut batch = Batch::default();
        let key = store::backend::BlindKey([byte; 16]);
        batch.put(META, Record { key, index: Index::default(), parts: vec![vec![byte]] });
        backend.commit(batch).await?;
        let durability = last_durability();
        if durability != "strict" {
            return Err(Failure::Broken(format!("a write was {durability}")));
        }
    }
    Ok(())
}

/// Runs all cases, or those whose name contains the filter, and returns how many did not hold.
#[wasm_bindgen]
pub async fn run_contract(filter: String) -> u32 {
    let results = Array::new();
    let mut broken = 0;
    let strict = "every_write_is_strict";
    for case in CASES.iter().copied().chain([strict]).filter(|case| case.contains(&filter)) {
        let start = Browser.now();
        let verdict = if case == strict { every_write_is_strict().await } else { run(case, &Browser).await };
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
