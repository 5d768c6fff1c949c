//! A photo that somebody took or chose, drawn anew and small. The file itself is read once and never kept: what the camera
//! wrote into it, such as the place, goes with it.

use domain::paper::{PAPER_TRIES, fitted};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Event, File, HtmlCanvasElement, HtmlInputElement, ImageBitmap,
};

/// Largest file that is looked at. A larger one would need more memory than a small tablet has.
const MOST_FILE_BYTES: f64 = 40.0 * 1024.0 * 1024.0;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoPhoto {
    /// This browser cannot read it as a picture.
    NotAPicture,
    /// The file is too large, or stays too large however small it is drawn.
    TooLarge,
}

/// The file that was just taken or chosen in an input; none where nobody chose one.
pub(crate) fn chosen(event: &Event) -> Option<(File, HtmlInputElement)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((input.files()?.get(0)?, input))
}

/// Draws the picture on white and small, as JPEG with so many bytes at most.
///
/// # Errors
/// [`NoPhoto`].
pub(crate) async fn small(file: &File, most_bytes: u32, mime: &str) -> Result<Vec<u8>, NoPhoto> {
    if file.size() > MOST_FILE_BYTES {
        return Err(NoPhoto::TooLarge);
    }
    let bitmap = read(file).await.ok_or(NoPhoto::NotAPicture)?;
    let mut found = Err(NoPhoto::TooLarge);
    for (longest, quality) in PAPER_TRIES {
        let bytes = drawn(&bitmap, longest, quality, mime).await.ok_or(NoPhoto::NotAPicture)?;
        if u32::try_from(bytes.len()).is_ok_and(|size| (1..=most_bytes).contains(&size)) {
            found = Ok(bytes);
            break;
        }
    }
    bitmap.close();
    found
}

async fn read(file: &File) -> Option<ImageBitmap> {
    let promise = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    (bitmap.width() > 0 && bitmap.height() > 0).then_some(bitmap)
}

async fn drawn(bitmap: &ImageBitmap, longest: u32, quality: f64, mime: &str) -> Option<Vec<u8>> {
    let (width, height) = fitted(bitmap.width(), bitmap.height(), longest);
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    // What a picture leaves clear would be black in a JPEG.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
    let blob = encoded(&canvas, quality, mime).await?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The drawn picture as bytes of this kind; none where the browser writes another kind in its place.
async fn encoded(canvas: &HtmlCanvasElement, quality: f64, mime: &str) -> Option<Blob> {
    let made = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // A promise that is settled takes no second call: nothing to do where it refuses.
            let _ = resolve.call1(&JsValue::UNDEFINED, &blob);
        });
        let quality = JsValue::from_f64(quality);
        let asked = canvas.to_blob_with_type_and_encoder_options(done.unchecked_ref(), mime, &quality);
        if asked.is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    let blob: Blob = JsFuture::from(made).await.ok()?.dyn_into().ok()?;
    (blob.type_() == mime).then_some(blob)
}
