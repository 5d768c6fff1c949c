//! Whether texts still say what somebody signed: a copy is printed in the words that stood there, or says that it is not.

use std::collections::BTreeSet;

use domain::consent::{ConsentSession, InTexts};

use super::GuardianTexts;
use crate::form_file::hash;

impl GuardianTexts {
    /// The words of a screen or line as they stand before a person, names put in; `own` on the person's own phone. What is
    /// signed is their digest.
    #[must_use]
    pub fn stands(
        &self,
        id: &str,
        names: &[(&str, &str)],
        confirmed: &BTreeSet<String>,
        own: bool,
    ) -> Vec<String> {
        match self.screen(id) {
            Some(screen) => {
                std::iter::once(screen.title.clone()).chain(self.told(id, names, confirmed, own)).collect()
            }
            None => self.line_told(id, names),
        }
    }

    /// True where a screen or line says, letter by letter, what stood before the person who signed: the digest under the
    /// signature decides, whatever version these texts have.
    #[must_use]
    pub fn says_what_was_signed(&self, session: &ConsentSession, put_in: &InTexts, id: &str) -> bool {
        let own = !session.route.is_together();
        let words = self.stands(id, &put_in.places(&session.signature.worker), &put_in.confirmed, own);
        let sha256 = hash(words.join("\n").as_bytes());
        session.told.iter().any(|it| it.id == id && it.sha256 == sha256)
    }
}
