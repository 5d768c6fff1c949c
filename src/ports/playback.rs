//! Bytes that the page can play: an address that exists in this document alone, and goes when it is dropped.

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, Url};

/// An address of bytes in memory.
pub(crate) struct Address(String);

impl Address {
    /// Gives bytes an address.
    pub(crate) fn of(bytes: &[u8], mime: &str) -> Option<Self> {
        let kind = BlobPropertyBag::new();
        kind.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        // An address that is not there any more needs no taking back.
        let _ = Url::revoke_object_url(&self.0);
    }
}
