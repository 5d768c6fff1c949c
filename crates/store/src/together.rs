//! Waits for many futures at once: WebCrypto works on many records while this thread waits for one.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// How many are under way at a time. More gains nothing and keeps more memory.
const AT_ONCE: usize = 64;

enum Slot<'a, T> {
    Running(Pin<Box<dyn Future<Output = T> + 'a>>),
    Done(T),
}

/// The results of all futures, in their order.
pub(crate) async fn together<'a, T: 'a, F: Future<Output = T> + 'a>(
    futures: impl IntoIterator<Item = F>,
) -> Vec<T> {
    let mut waiting = futures.into_iter();
    let mut results = Vec::new();
    loop {
        let mut slots: Vec<Slot<'a, T>> =
            waiting.by_ref().take(AT_ONCE).map(|future| Slot::Running(Box::pin(future))).collect();
        if slots.is_empty() {
            return results;
        }
        poll_fn(|cx| {
            let mut pending = false;
            for slot in &mut slots {
                if let Slot::Running(future) = slot {
                    match future.as_mut().poll(cx) {
                        Poll::Ready(result) => *slot = Slot::Done(result),
                        Poll::Pending => pending = true,
                    }
                }
            }
            if pending { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
        results.extend(slots.into_iter().filter_map(|slot| match slot {
            Slot::Done(result) => Some(result),
            Slot::Running(_) => None,
        }));
    }
}
