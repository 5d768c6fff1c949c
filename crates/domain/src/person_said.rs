//! Somebody on a child's map of people (V06), as the child put them there.
//!
//! Names and relations stay as the child said them. Which person of the case it is, is the worker's own link, made
//! elsewhere; nothing here is ever corrected.

use serde::{Deserialize, Serialize};

use crate::statement::{Chosen, Horizon, Verbatim};

/// One person, or animal, on the map.
///
/// What can be chosen about somebody is stored as the option keys of the texts; none where the child said nothing.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSaid {
    /// Names the person within one map; it never changes while the child moves or renames somebody.
    pub key: String,
    /// The circle in which the child put them.
    pub ring: Ring,
    /// How they are drawn, as the name of a picture; none for a plain figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// The name that the child uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Verbatim>,
    /// The word for the relation: `family`, `friend`, `helper`, `animal`, `missed`, `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// In the child's life before, or now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Horizon>,
    /// Where they are: `here`, `other_place`, `not_known`, `died`, `not_said`. Offered, never asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How it feels: `good`, `so_so`, `not_good`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feel: Option<String>,
    /// What the child says about them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Verbatim>,
    /// Contact that the child wants: `want_more`, `fine`, `want_less`, `none`, `dont_contact_for_me`, `dont_know`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Whether contact could be a danger: `for_me`, `for_them`, `no`, `dont_know`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<String>,
    /// Whether the child would like to live with them: `yes`, `maybe`, `no`, `dont_know`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live: Option<String>,
}

/// A circle around the child's own figure.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ring {
    /// Close to me.
    Close,
    /// Not so close.
    Near,
    /// Far from me.
    Far,
}

impl Ring {
    /// All of them, from the inside out.
    pub const ALL: [Ring; 3] = [Ring::Close, Ring::Near, Ring::Far];

    /// Its key in records and texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Ring::Close => "close",
            Ring::Near => "near",
            Ring::Far => "far",
        }
    }
}

impl PersonSaid {
    /// Somebody new in a circle, of whom nothing is said yet.
    #[must_use]
    pub fn in_ring(key: String, ring: Ring) -> Self {
        Self {
            key,
            ring,
            figure: None,
            name: None,
            relation: None,
            time: None,
            place: None,
            feel: None,
            words: None,
            contact: None,
            risk: None,
            live: None,
        }
    }

    /// True where the child has put nothing but the circle: a touch by accident, which stays no person.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::in_ring(self.key.clone(), self.ring)
    }

    /// What was chosen about this person, by the option sets of the texts, in the order in which it is read.
    #[must_use]
    pub fn chosen(&self) -> Vec<Chosen> {
        let time = match self.time {
            Some(Horizon::Before) => Some("before"),
            Some(Horizon::Now) => Some("now"),
            Some(Horizon::Turning18 | Horizon::Later) | None => None,
        };
        let sets = [
            ("relation", self.relation.as_deref()),
            ("ring", Some(self.ring.name())),
            ("time", time),
            ("where", self.place.as_deref()),
            ("feel", self.feel.as_deref()),
            ("contact", self.contact.as_deref()),
            ("risk", self.risk.as_deref()),
            ("live", self.live.as_deref()),
        ];
        let one = |(part, key): (&str, Option<&str>)| {
            let (part, key) = (part.to_owned(), key?.to_owned());
            Some(Chosen { part, key, words: None, strength: None, time: None })
        };
        sets.into_iter().filter_map(one).collect()
    }

    /// True where nobody may look for this person for the child before a worker has talked with the child.
    #[must_use]
    pub fn holds_back_tracing(&self) -> bool {
        let contact = self.contact.as_deref().is_some_and(|it| matches!(it, "none" | "dont_contact_for_me"));
        let risk = self.risk.as_deref().is_some_and(|it| it != "no");
        contact || risk
    }
}
