//! Who may receive something: a list of kinds that is closed, and never holds an enforcement body.
//!
//! The list stands in code, so that no form, text or deployment can add to it (child-ux.md 5.4; domain.md 4.5).

use serde::{Deserialize, Serialize};

use super::firewall::{Forbidden, forbidden, forbidden_by_yes, forbidden_police};

/// Kinds of recipients. There is none for removal or enforcement, and none can be added outside the code.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// The best-interests panel.
    Panel,
    /// The child's guardian.
    Guardian,
    /// The child's lawyer.
    Lawyer,
    /// A health service.
    Health,
    /// A school.
    School,
    /// A partner organisation.
    NgoPartner,
    /// The child-protection authority here.
    ChildProtectionAuthority,
    /// A body that looks for family.
    TracingBody,
    /// A member of the family.
    FamilyMember,
    /// Child protection in another country.
    ForeignChildProtection,
    /// Police, without a yes alone: by law or in danger. Whoever guards borders or carries out return is none.
    Police,
}

impl RecipientKind {
    /// All of them to whom something may go by a yes.
    pub const ALL: [RecipientKind; 10] = [
        RecipientKind::Panel,
        RecipientKind::Guardian,
        RecipientKind::Lawyer,
        RecipientKind::Health,
        RecipientKind::School,
        RecipientKind::NgoPartner,
        RecipientKind::ChildProtectionAuthority,
        RecipientKind::TracingBody,
        RecipientKind::FamilyMember,
        RecipientKind::ForeignChildProtection,
    ];

    /// All of them to whom something may go without a yes.
    pub fn without_yes() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain([RecipientKind::Police])
    }

    /// Its key in records and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            RecipientKind::Panel => "panel",
            RecipientKind::Guardian => "guardian",
            RecipientKind::Lawyer => "lawyer",
            RecipientKind::Health => "health",
            RecipientKind::School => "school",
            RecipientKind::NgoPartner => "ngo_partner",
            RecipientKind::ChildProtectionAuthority => "child_protection_authority",
            RecipientKind::TracingBody => "tracing_body",
            RecipientKind::FamilyMember => "family_member",
            RecipientKind::ForeignChildProtection => "foreign_child_protection",
            RecipientKind::Police => "police",
        }
    }

    /// The kind of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        Self::without_yes().find(|kind| kind.key() == key)
    }

    /// The kind for a word of the forms' vocabulary `recipient_category`; none for what is not on the list.
    #[must_use]
    pub fn of_category(category: &str) -> Option<Self> {
        Some(match category {
            "guardian_service" => RecipientKind::Guardian,
            "legal" => RecipientKind::Lawyer,
            "health" => RecipientKind::Health,
            "education" => RecipientKind::School,
            "ngo" | "un_agency" | "social" | "reintegration_provider" => RecipientKind::NgoPartner,
            "child_protection_authority" => RecipientKind::ChildProtectionAuthority,
            "tracing" => RecipientKind::TracingBody,
            "family" => RecipientKind::FamilyMember,
            "receiving_child_protection" => RecipientKind::ForeignChildProtection,
            "panel" => RecipientKind::Panel,
            _ => return None,
        })
    }

    /// Whether somebody of this kind is in another country (H3, country of the recipient).
    #[must_use]
    pub fn abroad(self) -> Abroad {
        match self {
            RecipientKind::ForeignChildProtection => Abroad::Always,
            RecipientKind::TracingBody | RecipientKind::FamilyMember | RecipientKind::NgoPartner => {
                Abroad::Perhaps
            }
            RecipientKind::Panel
            | RecipientKind::Guardian
            | RecipientKind::Lawyer
            | RecipientKind::Health
            | RecipientKind::School
            | RecipientKind::ChildProtectionAuthority
            | RecipientKind::Police => Abroad::Never,
        }
    }

    /// True where one body stands for the kind, so that no name is needed to tell two apart.
    #[must_use]
    pub fn is_one(self) -> bool {
        self == RecipientKind::Panel
    }
}

/// Whether somebody of a kind is in another country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abroad {
    /// Always: which one is asked.
    Always,
    /// Perhaps: it can be said.
    Perhaps,
    /// Never.
    Never,
}

/// One person, office or service, by kind and name: each has its own yes or no.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// The kind.
    pub kind: RecipientKind,
    /// The name, as people write it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Country, where it is not this one (ISO 3166-1 alpha-2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

impl Recipient {
    /// Somebody of this kind and name, here.
    #[must_use]
    pub fn new(kind: RecipientKind, name: &str) -> Self {
        Self { kind, name: name.to_owned(), country: None }
    }

    /// The same in that country, where somebody of the kind can be abroad.
    #[must_use]
    pub fn in_country(mut self, country: Option<String>) -> Self {
        self.country = country.filter(|code| self.kind.abroad() != Abroad::Never && !code.is_empty());
        self
    }

    /// True where the country is still to be named: whoever decides reads it before the answer. What was permitted before
    /// it was asked stays as it was said.
    #[must_use]
    pub fn lacks_country(&self) -> bool {
        self.kind.abroad() == Abroad::Always && self.country.is_none()
    }

    /// True where it may be the same recipient: as [`Recipient::is`], or of one of them nobody wrote the country. A no stops
    /// then; a yes opens only what it names.
    #[must_use]
    pub fn may_be(&self, other: &Recipient) -> bool {
        let same = |other: &Recipient| self.is(&Recipient { country: self.country.clone(), ..other.clone() });
        self.is(other) || ((self.country.is_none() || other.country.is_none()) && same(other))
    }

    /// True for the same recipient: neither capitals nor spaces make another one.
    #[must_use]
    pub fn is(&self, other: &Recipient) -> bool {
        let words = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let same_name = self.kind.is_one() || words(&self.name) == words(&other.name);
        self.kind == other.kind && self.country == other.country && same_name
    }

    /// Why nothing may ever go there, if so.
    #[must_use]
    pub fn forbidden(&self) -> Option<Forbidden> {
        match self.kind {
            RecipientKind::Police => forbidden_police(&self.name),
            _ => forbidden(&self.name),
        }
    }

    /// Why nothing goes there by anybody's yes, if so.
    #[must_use]
    pub fn forbidden_by_yes(&self) -> Option<Forbidden> {
        match self.kind {
            RecipientKind::Police => self.forbidden().or(Some(Forbidden::Police)),
            _ => forbidden_by_yes(&self.name),
        }
    }

    /// True where the name stands for police and the kind says something else: whoever reads the record later would not find
    /// them.
    #[must_use]
    pub fn hides_police(&self) -> bool {
        self.kind != RecipientKind::Police && self.forbidden_by_yes() == Some(Forbidden::Police)
    }

    /// True where it can be told apart from others.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.kind.is_one() || !self.name.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_is_for_enforcement_and_none_can_be_read_from_a_record() {
        for category in ["immigration_enforcement", "embassy", "deciding_authority", "asylum_authority", "x"]
        {
            assert_eq!(RecipientKind::of_category(category), None, "{category}");
            let written = format!(r#"{{"kind":"{category}","name":"A"}}"#);
            assert!(serde_json::from_str::<Recipient>(&written).is_err(), "{category}");
        }
        for kind in RecipientKind::without_yes() {
            assert_eq!(RecipientKind::named(kind.key()), Some(kind));
        }
    }

    #[test]
    fn capitals_and_spaces_make_no_other_recipient_and_a_name_does() {
        let one = Recipient::new(RecipientKind::School, "Harbour  School");
        assert!(one.is(&Recipient::new(RecipientKind::School, " harbour school ")));
        assert!(!one.is(&Recipient::new(RecipientKind::School, "Hill School")));
        assert!(!one.is(&Recipient::new(RecipientKind::Health, "Harbour School")));
        let abroad = Recipient { country: Some("XX".to_owned()), ..one.clone() };
        assert!(!one.is(&abroad));
    }

    #[test]
    fn only_who_can_be_abroad_has_a_country_and_who_always_is_must_say_which() {
        let office = Recipient::new(RecipientKind::ForeignChildProtection, "Child Office");
        assert!(office.lacks_country());
        assert!(!office.clone().in_country(Some("XX".to_owned())).lacks_country());
        assert!(office.clone().in_country(Some(String::new())).lacks_country());
        let aunt = Recipient::new(RecipientKind::FamilyMember, "Aunt");
        assert!(!aunt.lacks_country());
        assert_eq!(aunt.in_country(Some("XX".to_owned())).country.as_deref(), Some("XX"));
        let school = Recipient::new(RecipientKind::School, "Hill School").in_country(Some("XX".to_owned()));
        assert_eq!(school.country, None);
    }

    #[test]
    fn who_may_be_the_same_is_the_same_where_nobody_wrote_a_country() {
        let office = Recipient::new(RecipientKind::ForeignChildProtection, "Child Office");
        let there = office.clone().in_country(Some("XX".to_owned()));
        let elsewhere = office.clone().in_country(Some("YY".to_owned()));
        assert!(office.may_be(&there) && there.may_be(&office) && there.may_be(&there));
        assert!(!there.may_be(&elsewhere));
        assert!(!office.is(&there));
        assert!(!office.may_be(&Recipient::new(RecipientKind::ForeignChildProtection, "Other Office")));
    }

    #[test]
    fn police_are_a_kind_of_their_own_to_whom_nothing_goes_by_a_yes_and_border_police_are_none() {
        let police = |name: &str| Recipient::new(RecipientKind::Police, name);
        assert!(!RecipientKind::ALL.contains(&RecipientKind::Police));
        assert!(super::super::Line::ALL.iter().all(|it| !it.recipients().contains(&RecipientKind::Police)));
        for name in ["City police", "Station 4", "Child protection desk"] {
            assert_eq!(police(name).forbidden(), None, "{name}");
            assert_eq!(police(name).forbidden_by_yes(), Some(Forbidden::Police), "{name}");
        }
        // The kind says police already: the name need not.
        for name in [
            "Border police",
            "Immigration Police",
            "Border unit",
            "Immigration section",
            "Foreigners desk",
            "Returns Unit",
            "Frontières, poste 4",
            "Section des étrangers",
            "الحدود",
            "قسم الهجرة",
            "Grenzschutz",
            "PAF",
            "Polizia di frontiera",
        ] {
            for found in [police(name).forbidden(), police(name).forbidden_by_yes()] {
                assert_eq!(found, Some(Forbidden::Enforcement), "{name}");
            }
        }
    }

    #[test]
    fn police_under_another_kind_are_hidden_there() {
        let authority = |name: &str| Recipient::new(RecipientKind::ChildProtectionAuthority, name);
        assert!(authority("City police").hides_police());
        assert!(!authority("Office for Children").hides_police());
        assert!(!authority("Border police").hides_police(), "it is refused for what it is");
        assert!(!Recipient::new(RecipientKind::Police, "City police").hides_police());
    }
}
