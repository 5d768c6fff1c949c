//! What the place says of itself, as this tablet heard it last: which sentences a child is told, and how offices are
//! called.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::ChildTexts;
use domain::{COMPLAINT_CONTACT, House, PANEL_NAME, Recipient, SCHOOL_NAME};
use store::StoreError;
use store::case_store::HouseWords;

use super::desk::Desk;
use crate::i18n::key;
use crate::ports::transport::asset_text;

/// The place as a talk begins there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Here {
    /// Everything that stands.
    pub(crate) house: House,
    /// The local truths that are confirmed for the sentences of this build.
    pub(crate) confirmed: BTreeSet<String>,
}

impl Here {
    /// Reads what the tablet has. Without the English sentences nothing counts as confirmed.
    ///
    /// # Errors
    /// [`StoreError`] when it could not be read.
    pub(crate) async fn of(desk: &Desk) -> Result<Self, StoreError> {
        let house = desk.store.meta::<HouseWords>().await?.unwrap_or_default().0;
        let confirmed = english().await.map(|texts| house.confirmed(&texts.truth_fingerprints()));
        Ok(Self { house, confirmed: confirmed.unwrap_or_default() })
    }

    /// Whom a child can turn to outside, where that is confirmed.
    pub(crate) fn contact(&self) -> Option<&str> {
        self.house.words(COMPLAINT_CONTACT).filter(|_| self.confirmed.contains(COMPLAINT_CONTACT))
    }

    /// Names of offices, by the recipients behind which they stand.
    pub(crate) fn offices(&self) -> BTreeMap<String, String> {
        let names = [(Recipient::School, SCHOOL_NAME), (Recipient::Panel, PANEL_NAME)];
        let named =
            names.into_iter().filter_map(|(who, name)| Some((key(who), self.house.words(name)?.to_owned())));
        named.collect()
    }
}

/// The sentences that are confirmed: those of the source.
pub(crate) async fn english() -> Option<ChildTexts> {
    let text = asset_text(&ChildTexts::file("en")).await.ok()?;
    ChildTexts::parse(&text).ok()
}
