//! Groups of information: what a permission covers and a share may hold (domain.md 4.4).

use serde::{Deserialize, Serialize};

macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident = $key:literal),* $(,)?) => {
        /// One group of information. Each stands for parts of forms.
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Group {
            $($(#[$doc])* #[serde(rename = $key)] $name,)*
        }

        impl Group {
            /// All of them, in the order of the vocabulary `data_scope`.
            pub const ALL: &[Group] = &[$(Group::$name,)*];

            /// Its key in the vocabulary `data_scope`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Group::$name => $key,)* }
            }
        }
    };
}

groups! {
    /// Name, age, sex, language.
    Identity = "d01_identity",
    /// Where the child is and how to reach it.
    Contact = "d02_contact",
    /// Papers.
    Documents = "d03_documents",
    /// Family.
    Family = "d04_family",
    /// Separation and tracing.
    Separation = "d05_separation",
    /// Care and placement.
    Care = "d06_care",
    /// Guardian and lawyer.
    Guardian = "d07_guardian",
    /// Health, as far as the service needs it.
    Health = "d08_health",
    /// Functioning and adjustments.
    Disability = "d09_disability",
    /// Mental health.
    MentalHealth = "d10_mental_health",
    /// School and skills.
    Education = "d11_education",
    /// Protection concerns.
    Protection = "d12_protection",
    /// Trafficking and violence.
    Trafficking = "d13_trafficking",
    /// Asylum claim and fears.
    Asylum = "d14_asylum",
    /// The child's views, in short.
    Views = "d15_views",
    /// The child's views in full, drawings, voice.
    ViewsFull = "d16_views_full",
    /// The assessment.
    Bia = "d17_bia",
    /// The outcome of the determination only.
    BidOutcome = "d18_bid_outcome",
    /// The report on the determination.
    BidReport = "d19_bid_report",
    /// The plan.
    Plan = "d20_plan",
    /// Travel.
    Travel = "d21_travel",
    /// Results of visits.
    FollowUp = "d22_followup",
    /// Photo.
    Photo = "d23_photo",
    /// Religion and ethnicity.
    ReligionEthnicity = "d24_religion_ethnicity",
    /// Figures without names.
    Statistics = "d25_statistics",
}

impl Group {
    /// The group of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.key() == key)
    }

    /// True for data of a special kind (GDPR art. 9).
    #[must_use]
    pub fn is_special(self) -> bool {
        matches!(
            self,
            Group::Health
                | Group::Disability
                | Group::MentalHealth
                | Group::Trafficking
                | Group::Asylum
                | Group::ViewsFull
                | Group::ReligionEthnicity
        )
    }
}
