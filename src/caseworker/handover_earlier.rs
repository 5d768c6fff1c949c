//! What goes over to the child of what it said another day: its own words, choices and drawings, as far as this
//! tablet may read them. It lies in the sealed envelope and goes with it.

use std::rc::Rc;

use domain::drawing::Sketch;
use domain::{Earlier, earlier};

use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;

/// Everything that the child said, with its drawings. A drawing whose bytes are not here yet stays named.
pub(super) async fn earlier_of(desk: &Rc<Desk>, case: Rc<OpenCase>) -> Vec<Earlier> {
    let mut all = case.now(earlier);
    for one in &mut all {
        let Some(media) = &one.drawing else { continue };
        let bytes = desk.store.media(&media.id).await.ok().flatten();
        let sketch = bytes.and_then(|bytes| Sketch::read(std::str::from_utf8(&bytes).ok()?).ok());
        if sketch.is_some() {
            one.content.drawing = sketch;
            one.drawing = None;
        }
    }
    all
}
