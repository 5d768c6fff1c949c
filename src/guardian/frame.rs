//! What crosses between the staff's document and the guardian's, sealed under the sitting's own key.

use std::collections::BTreeSet;

use domain::Timestamp;
use domain::consent::{Advice, InTexts, WhoKnows};
use domain::guardian_flow::{GuardianSession, Setting};
use serde::{Deserialize, Serialize};

pub(crate) use crate::app::boot::GUARDIAN_PLACE as PLACE;
use crate::i18n::tv;

/// Name under which the sitting's key crosses over.
pub(crate) const SESSION_KEY: &str = "guardian";
/// Name of the one record of a sitting.
pub(crate) const SAVED: &str = "session";

/// Names that stand in the texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    /// Where the worker works.
    pub(crate) organisation: String,
    /// The child.
    pub(crate) child: String,
    /// Whom to ask about data.
    pub(crate) data_contact: String,
    /// The data protection authority.
    pub(crate) authority: String,
    /// Who decides.
    pub(crate) person: String,
    /// How the person reaches the worker; empty where nobody wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) reach: String,
}

/// What is other where the sitting is on the person's own phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnWay {
    /// How the person reaches the worker.
    pub(crate) contact: String,
    /// How the person reaches who interprets; nothing where nobody does, or in a link of before it was asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) interpreter: String,
    /// From when on the link no longer opens.
    pub(crate) until: Timestamp,
    /// The key to which the answer is sealed.
    pub(crate) key: [u8; 32],
}

impl OwnWay {
    /// Who interprets and how to reach them, in words; none where nobody interprets.
    pub(super) fn interpreted_by(&self, setting: &Setting) -> Option<String> {
        let name = setting.interpreter.as_ref()?.name.clone();
        Some(if self.interpreter.is_empty() {
            tv("guardian-own-with-interpreter", &[("interpreter", name.into())])
        } else {
            let said = [("interpreter", name.into()), ("contact", self.interpreter.clone().into())];
            tv("guardian-own-with-interpreter-at", &said)
        })
    }
}

/// What the worker set up. It names the case by its id alone; of the case it holds what is asked, and nothing more.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frame {
    /// Version of this shape; 1.
    pub(crate) v: u8,
    /// The sitting at its beginning.
    pub(crate) session: GuardianSession,
    /// When the tablet was handed over.
    pub(crate) began: Timestamp,
    /// The name the worker signs in with.
    pub(crate) sign_in: String,
    /// Names in the texts.
    pub(crate) names: Names,
    /// What the place has confirmed of the texts.
    pub(crate) confirmed: BTreeSet<String>,
    /// The worker's language, for the second column of the copy.
    pub(crate) official: String,
    /// None at the worker's tablet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) own: Option<OwnWay>,
    /// Who knows what of the child; none where this person may not read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) knows: Option<WhoKnows>,
    /// What this person wanted first, last time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) wished: Option<Advice>,
}

impl Frame {
    /// What is put into the texts, as the copy needs it.
    pub(super) fn in_texts(&self) -> InTexts {
        let names = self.names.clone();
        InTexts {
            organisation: names.organisation,
            child: names.child,
            person: names.person,
            data_contact: names.data_contact,
            authority: names.authority,
            reach: names.reach,
            confirmed: self.confirmed.clone(),
        }
    }

    /// Today's names by their places in the texts.
    pub(super) fn places(&self) -> [(&str, &str); 6] {
        [
            ("org", &self.names.organisation),
            ("child", &self.names.child),
            ("worker", &self.session.setting.worker),
            ("dpo", &self.names.data_contact),
            ("dpa", &self.names.authority),
            ("reach", &self.names.reach),
        ]
    }
}

/// How far the sitting is, as it is kept at every step.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Saved {
    /// Version of this shape; 1.
    pub(crate) v: u8,
    /// The sitting.
    pub(crate) session: GuardianSession,
    /// When it was kept last.
    pub(crate) at: Timestamp,
}

impl Saved {
    /// A sitting as it is now.
    pub(super) fn now(session: GuardianSession, at: Timestamp) -> Self {
        Self { v: 1, session, at }
    }
}
