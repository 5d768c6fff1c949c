//! What the office makes of a complaint. Deeds are only ever added; [`Handling`] is what they come to.

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::sent::{Complaint, MOST_LETTERS};
use crate::ids::UserId;
use crate::time::Timestamp;

/// Days after which the person is asked whether they were treated worse.
const ASKED_AFTER_DAYS: i32 = 30;

/// One thing that the office did.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Deed {
    /// Somebody handles it from now on.
    Taken,
    /// A step.
    Step {
        /// What was done.
        what: String,
    },
    /// What came of it.
    Result {
        /// In words for the person who complained.
        words: String,
    },
    /// The person was told.
    Told {
        /// The day.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        on: CivilDate,
    },
    /// The person was asked whether they were treated worse because they complained.
    RetaliationAsked {
        /// What they said.
        seen: Retaliation,
    },
    /// It is closed.
    Closed,
}

/// Was somebody treated worse for complaining?
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retaliation {
    /// Yes.
    Yes,
    /// No.
    No,
    /// They could not be asked.
    Unknown,
}

/// A deed, by whom and when.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// What.
    pub deed: Deed,
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// How far it is.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// Nobody has taken it up.
    New,
    /// Somebody handles it.
    InHand,
    /// There is a result.
    Answered,
    /// It is closed.
    Closed,
}

/// Why a deed cannot be added now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotNow {
    /// First somebody takes it up.
    #[error("nobody handles it yet")]
    NotTaken,
    /// It was taken up before.
    #[error("somebody handles it already")]
    TakenAlready,
    /// It is closed.
    #[error("it is closed")]
    Closed,
    /// Words are missing, or there are too many.
    #[error("words are missing, or too many")]
    NoWords,
    /// It closes with a result.
    #[error("there is no result yet")]
    NoResult,
    /// It closes after the person was told; one without a name cannot be told.
    #[error("the person was not told yet")]
    NotTold,
    /// The day lies ahead, or before the complaint.
    #[error("not on that day")]
    WrongDay,
    /// Asking comes a month after the person was told, or after it was closed.
    #[error("too early to ask")]
    TooEarly,
    /// There is nobody to ask or tell.
    #[error("it has no name")]
    WithoutName,
}

/// What was done with a complaint, as a fold of its deeds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Handling {
    /// Who handles it.
    pub handler: Option<UserId>,
    /// True where there is a result.
    pub has_result: bool,
    /// The day on which the person was told.
    pub told: Option<CivilDate>,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// What the person said about being treated worse, last.
    pub retaliation: Option<Retaliation>,
}

impl Handling {
    /// What the deeds come to.
    #[must_use]
    pub fn fold<'a>(deeds: impl IntoIterator<Item = &'a Done>) -> Self {
        let mut handling = Self::default();
        for done in deeds {
            match &done.deed {
                Deed::Taken => handling.handler = Some(done.by.clone()),
                Deed::Step { .. } => {}
                Deed::Result { .. } => handling.has_result = true,
                Deed::Told { on } => handling.told = Some(*on),
                Deed::RetaliationAsked { seen } => handling.retaliation = Some(*seen),
                Deed::Closed => handling.closed = Some(done.at),
            }
        }
        handling
    }

    /// How far it is.
    #[must_use]
    pub fn stand(&self) -> Stand {
        match self {
            Self { closed: Some(_), .. } => Stand::Closed,
            Self { has_result: true, .. } => Stand::Answered,
            Self { handler: Some(_), .. } => Stand::InHand,
            _ => Stand::New,
        }
    }

    /// May this be added now?
    ///
    /// # Errors
    /// [`NotNow`] with the reason.
    pub fn may_add(&self, complaint: &Complaint, deed: &Deed, now: Timestamp) -> Result<(), NotNow> {
        let nameless = complaint.is_without_name();
        match deed {
            Deed::Taken if self.handler.is_some() => Err(NotNow::TakenAlready),
            Deed::Taken => Ok(()),
            _ if self.handler.is_none() => Err(NotNow::NotTaken),
            Deed::Told { .. } | Deed::RetaliationAsked { .. } if nameless => Err(NotNow::WithoutName),
            Deed::RetaliationAsked { .. } if !self.may_ask(now) => Err(NotNow::TooEarly),
            Deed::RetaliationAsked { .. } => Ok(()),
            _ if self.closed.is_some() => Err(NotNow::Closed),
            Deed::Step { what: words } | Deed::Result { words } => {
                let good = !words.trim().is_empty() && words.chars().count() <= MOST_LETTERS;
                if good { Ok(()) } else { Err(NotNow::NoWords) }
            }
            Deed::Told { .. } if !self.has_result => Err(NotNow::NoResult),
            Deed::Told { on } => {
                // The day of a moment is that of Greenwich; where the office is, it may be the day before or after.
                let around = |at: Timestamp, days: i32| at.day().map(|day| day.days_since_1970() + days);
                let on = on.days_since_1970();
                let days = (around(complaint.at, -1), around(now, 1));
                let good = matches!(days, (Some(first), Some(last)) if first <= on && on <= last);
                if good { Ok(()) } else { Err(NotNow::WrongDay) }
            }
            Deed::Closed if !self.has_result => Err(NotNow::NoResult),
            Deed::Closed if self.told.is_none() && !nameless => Err(NotNow::NotTold),
            Deed::Closed => Ok(()),
        }
    }

    /// True once a month has passed since the person was told.
    #[must_use]
    pub fn may_ask(&self, now: Timestamp) -> bool {
        let days = |day: CivilDate| day.days_since_1970();
        match (self.told, now.day()) {
            (Some(told), Some(today)) => days(today) - days(told) >= ASKED_AFTER_DAYS,
            _ => false,
        }
    }
}
