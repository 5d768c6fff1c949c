//! Sealed complaints of this tablet on their way to the office. Whoever is online carries them, in nobody's name; none of the
//! staff's screens says that there are any, since that alone would tell who complained.

use std::cell::Cell;

use domain::complaint::Receipt;
use store::StoreError;
use store::device::WaitingLetter;
use sync::engine::TransportError;
use sync::letter::seal;
use sync::protocol::OfficeKey;

use crate::app::boot::TabletDevice;
use crate::ports::transport;

thread_local! {
    /// True while this document carries letters: none is sent twice at once.
    static CARRIES: Cell<bool> = const { Cell::new(false) };
}

/// Why nothing was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotSealed {
    /// The tablet has heard of no office, or has no randomness.
    NoOffice,
    /// The tablet could not keep it.
    NotKept(StoreError),
}

/// Random bytes for one complaint: its id, its number, and what seals it.
pub(crate) struct Chance {
    /// Bytes of its id.
    pub(crate) id: [u8; 16],
    /// The number to ask with.
    pub(crate) receipt: Receipt,
    once: [u8; 32],
}

impl Chance {
    /// Draws; none where the browser gives no randomness.
    pub(crate) fn draw() -> Option<Self> {
        let (mut id, mut receipt, mut once) = ([0; 16], [0; 6], [0; 32]);
        for bytes in [id.as_mut_slice(), &mut receipt, &mut once] {
            getrandom::fill(bytes).ok()?;
        }
        Some(Self { id, receipt: Receipt::from_random(receipt), once })
    }
}

/// An id as text.
pub(crate) fn id_text(id: &[u8; 16]) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Seals a complaint to the office and keeps it until there is a network. From then on nobody on this tablet can read it.
///
/// # Errors
/// [`NotSealed`]; nothing was kept then.
pub(crate) async fn keep(
    device: &TabletDevice,
    chance: Chance,
    complaint: &domain::complaint::Complaint,
) -> Result<(), NotSealed> {
    let office = device.office().await.map_err(NotSealed::NotKept)?.ok_or(NotSealed::NoOffice)?;
    let sealed = seal(&office, chance.once, complaint).map_err(|_| NotSealed::NoOffice)?;
    device.keep_letter(&WaitingLetter { id: chance.id, sealed }).await.map_err(NotSealed::NotKept)
}

/// Asks for the office's key and brings what waits. Quiet whatever happens: what could not be brought waits on.
pub(crate) async fn carry(device: &TabletDevice) {
    if CARRIES.replace(true) {
        return;
    }
    if let Ok(OfficeKey { key }) = transport::get_unnamed("complaints/office").await {
        let key = key.and_then(|key| <[u8; 32]>::try_from(key).ok());
        if device.office().await.ok() != Some(key) {
            // Not kept now: it is asked again with the next contact.
            let _ = device.put_office(key).await;
        }
        bring(device).await;
    }
    CARRIES.set(false);
}

async fn bring(device: &TabletDevice) {
    for letter in device.letters().await.unwrap_or_default() {
        let path = format!("complaints/letters/{}", id_text(&letter.id));
        match transport::put_unnamed(&path, &letter.sealed).await.map_err(|failure| failure.error) {
            Ok(()) => {
                // Brought again the next time, and counted once.
                let _ = device.letter_sent(letter.id).await;
            }
            // Sealed to a key that the office has no more: it stays, and keeps no other one back.
            Err(TransportError::Status { code: 413 | 422, .. }) => {}
            Err(_) => return,
        }
    }
}
