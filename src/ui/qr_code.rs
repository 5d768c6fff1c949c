//! An address as a square of dots, for the camera of a phone.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode as Dots, QrCodeEcc};

/// Empty dots that must stand around it.
const QUIET: i32 = 4;

/// A text as a square of dots, black on white in every theme. Nothing where it is too long for one: the text itself stands
/// beside it.
#[component]
pub fn QrCode(
    /// What a camera reads.
    #[prop(into)]
    text: String,
    /// What it is, for who does not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    Dots::encode_text(&text, QrCodeEcc::Medium).ok().map(|dots| {
        let side = dots.size() + 2 * QUIET;
        view! {
            <svg class="qr-code" role="img" aria-label=label viewBox=format!("0 0 {side} {side}")>
                <rect class="qr-code__page" width=side height=side />
                <path class="qr-code__dots" d=path(&dots) />
            </svg>
        }
    })
}

/// The dark dots, each stretch of a line in one.
fn path(dots: &Dots) -> String {
    let mut path = String::new();
    for y in 0..dots.size() {
        let mut x = 0;
        while x < dots.size() {
            let length = (x..dots.size()).take_while(|at| dots.get_module(*at, y)).count();
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += length.max(1);
        }
    }
    path
}
