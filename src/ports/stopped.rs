//! Where the app stopped, for whoever looks into the console after it: a file and a line, never what was in anybody's hands.

use web_sys::console;

/// From now on the console says where the app stops. What stopped it may hold words of a case and is not said.
pub(crate) fn says_where() {
    std::panic::set_hook(Box::new(|stopped| {
        if let Some(at) = stopped.location() {
            console::error_1(&format!("stopped at {at}").into());
        }
    }));
}
