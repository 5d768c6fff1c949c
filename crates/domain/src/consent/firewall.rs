//! Recognises a name that stands for enforcement or for the State of origin, in several languages.
//!
//! It errs on the side of refusal: who is refused wrongly writes another name or a request (form M3), what was sent
//! cannot be called back. It is no proof that other names are harmless: the closed list of kinds is.

mod reading;
mod returns;
mod words;

use serde::{Deserialize, Serialize};

pub(super) use reading::folded;
use reading::readings;
use returns::{NOT_OF_THE_STATE, RETURNS};
use words::{ENFORCEMENT, IN_CAPITALS, OF_BORDERS, ORIGIN, POLICE};

/// Why nothing may go to somebody of that name.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forbidden {
    /// A body that finds, holds or removes people (domain.md 4.5, 1).
    Enforcement,
    /// A consulate or authority of the State of origin (domain.md 4.5, 5).
    StateOfOrigin,
    /// Police: nothing goes there by anybody's yes, only by law or in danger ([`super::WithoutYes`]).
    Police,
}

/// The gate of questions whose answer names to whom something goes (domain.md 1.5, G20): a name that [`forbidden`] knows is no
/// answer there.
pub const SHARING_GATE: &str = "G20";

/// Why nothing may go to somebody of that name; none for other names.
#[must_use]
pub fn forbidden(name: &str) -> Option<Forbidden> {
    let readings = readings(name);
    let says = |list| readings.iter().any(|words| is_in(words, list));
    let returns = || readings.iter().any(|words| is_in(&without(words, NOT_OF_THE_STATE), RETURNS));
    let short = || name.split(|letter: char| !letter.is_alphanumeric()).any(|it| IN_CAPITALS.contains(&it));
    if says(ENFORCEMENT) || returns() || short() {
        return Some(Forbidden::Enforcement);
    }
    says(ORIGIN).then_some(Forbidden::StateOfOrigin)
}

/// The same where the ground would be somebody's yes: then police get nothing either.
#[must_use]
pub fn forbidden_by_yes(name: &str) -> Option<Forbidden> {
    let police = || readings(name).iter().any(|words| is_in(words, POLICE)).then_some(Forbidden::Police);
    forbidden(name).or_else(police)
}

/// The same where the kind says already that it is police: then one word of borders, of foreigners or of return is enough.
pub(super) fn forbidden_police(name: &str) -> Option<Forbidden> {
    let theirs = readings(name).iter().any(|words| is_in(words, OF_BORDERS));
    forbidden(name).or(theirs.then_some(Forbidden::Enforcement))
}

fn is_in(words: &[String], list: &[&str]) -> bool {
    list.iter().any(|entry| contains(words, entry))
}

fn contains(words: &[String], entry: &str) -> bool {
    let wanted: Vec<&str> = entry.split(' ').collect();
    words.windows(wanted.len()).any(|found| is_said(found, &wanted))
}

/// True where each word is one of those that the entry allows in its place.
fn is_said(found: &[String], wanted: &[&str]) -> bool {
    found.iter().zip(wanted).all(|(word, wanted)| wanted.split('|').any(|wanted| is_word(word, wanted)))
}

fn is_word(word: &str, wanted: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(_), _) => word.contains(wanted.trim_matches('*')),
        (None, Some(stem)) => word.starts_with(stem),
        (None, None) => word == wanted,
    }
}

/// The words with a gap where one of these entries stood, so that what stood around it does not become neighbours.
fn without(words: &[String], entries: &[&str]) -> Vec<String> {
    let mut left = words.to_vec();
    for entry in entries {
        let wanted: Vec<&str> = entry.split(' ').collect();
        for at in 0..words.len() {
            let here = words.get(at..at + wanted.len()).is_some_and(|found| is_said(found, &wanted));
            if here {
                left.iter_mut().skip(at).take(wanted.len()).for_each(String::clear);
            }
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enforcement_is_recognised_in_several_languages_and_ways_of_writing() {
        for name in [
            "Immigration Police, North District",
            "IMMIGRATION   ENFORCEMENT",
            "Deportation unit",
            "Border-Guard Post 4",
            "Bundespolizei",
            "Ausländerbehörde",
            "Police aux Frontières",
            "Service de l’éloignement",
            "Préfecture du Nord",
            "PAF",
            "شُرْطَة الحدود",
            "دائرة الترحيل",
            "Policía de fronteras",
            "Ufficio rimpatri",
            "Συνοριοφύλακας",
            "ΑΠΕΛΑΣΗ",
            "Sınır dışı etme birimi",
            "de\u{ad}port\u{200b}ation",
        ] {
            assert_eq!(forbidden(name), Some(Forbidden::Enforcement), "{name}");
        }
    }

    #[test]
    fn who_decides_or_carries_out_return_is_recognised_by_plain_names() {
        for name in [
            "Returns Unit",
            "Return Unit North",
            "removals team",
            "Removal Office",
            "Home Office",
            "the home-office",
            "Ministry of the Interior",
            "Ministry of Interior",
            "Interior Ministry, desk 4",
            "Department of Home Affairs",
            "Foreigners department",
            "Foreigners’ Office",
            "Aliens Office",
            "alien’s department",
            "Department for Foreigners",
            "Voluntary return programme",
            "Assisted Voluntary Return and Reintegration",
            "Repatriation office",
            "Immigration Department",
            "Ministère de l’Intérieur",
            "MINISTERE DE L'INTERIEUR",
            "Sous-préfecture",
            "Préfet du Nord",
            "Service des étrangers",
            "Bureau du retour",
            "Cellule retour",
            "Aide au retour volontaire",
            "Rapatriement",
            "وزارة الداخلية",
            "وزاره الداخليه",
            "لوزارة الداخلية",
            "وحدة العودة",
            "برنامج العودة الطوعية",
            "دائرة الأجانب",
            "دائرة شؤون الأجانب",
            "مديرية الهجرة",
            "إعادة إلى الوطن",
            "وزارت کشور",
            "Ausländerbehörde",
            "Auslaenderbehoerde",
            "Rückkehrberatung",
            "Innenministerium",
            "Ministerio del Interior",
            "Ufficio Stranieri",
            "Υπουργείο Εσωτερικών",
            "İçişleri Bakanlığı",
            "Re\u{ad}turns\u{200b} Unit",
        ] {
            assert_eq!(forbidden(name), Some(Forbidden::Enforcement), "{name}");
        }
    }

    #[test]
    fn names_that_only_sound_like_it_may_be_named() {
        for name in [
            "Return to School project",
            "Return to School Unit",
            "Back to School Programme",
            "School Return Team",
            "Home for Children",
            "Home Visits Office",
            "Interior design school",
            "Dr Foreign",
            "Foreign Languages School",
            "Office of the Ombudsperson",
            "Family Tracing Service",
            "Red Thread Tracing (body that looks for family)",
            "Restoring Family Links",
            "Office for Children",
            "Ministry of Health",
            "Department of Education",
            "Immigration Law Clinic",
            "Legal aid for foreigners",
            "Unité de retour à l’école",
            "Service d’aide aux étrangers",
            "Intérieur Jardin",
            "Service social",
            "برنامج العودة إلى المدرسة",
            "وحدة العودة إلى المدرسة",
            "وزارة الصحة",
            "مدرسة اللغات الأجنبية",
            "مكتب حماية الطفل",
            "مكتب لم شمل الأسرة",
            "Rückkehr in die Schule",
            "Centro de Salud Interior",
        ] {
            assert_eq!(forbidden(name), None, "{name}");
        }
        // Reading over a school's name hides nobody who stands beside it.
        assert_eq!(forbidden("Returns Unit, return to school"), Some(Forbidden::Enforcement));
    }

    #[test]
    fn every_word_of_the_lists_is_written_as_names_are_folded() {
        for entry in
            [ENFORCEMENT, RETURNS, NOT_OF_THE_STATE, ORIGIN, POLICE, OF_BORDERS].into_iter().flatten()
        {
            let plain = entry.replace(['*', '|'], " ");
            let words: Vec<&str> = plain.split_whitespace().collect();
            assert_eq!(folded(entry), words, "{entry}");
        }
    }

    #[test]
    fn the_state_of_origin_is_recognised() {
        for name in ["Embassy of Homeland", "Consulat général", "السفارة", "Büyükelçiliği"] {
            assert_eq!(forbidden(name), Some(Forbidden::StateOfOrigin), "{name}");
        }
    }

    #[test]
    fn police_by_any_name_get_nothing_by_a_yes_and_are_not_enforcement_by_that_name_alone() {
        for name in [
            "Polizei",
            "City police",
            "Landespolizei Nord",
            "Policía Local",
            "Polizia di Stato",
            "Gendarmerie nationale",
            "Ελληνική Αστυνομία",
            "الشرطة",
            "Polis merkezi",
            "پولیس",
        ] {
            assert_eq!(forbidden_by_yes(name), Some(Forbidden::Police), "{name}");
            assert_eq!(forbidden(name), None, "{name}");
        }
        assert_eq!(forbidden_by_yes("Border police"), Some(Forbidden::Enforcement));
        for name in ["Polish Red Cross", "Political Rights Centre", "Harbour School", "Apolis Clinic", ""] {
            assert_eq!(forbidden_by_yes(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_written_so_that_only_a_person_reads_it_is_read_as_one() {
        for name in ["P0lice", "Pol1ce station", "P.O.L.I.C.E.", "p o l i c e", "Polic3"] {
            assert_eq!(forbidden_by_yes(name), Some(Forbidden::Police), "{name}");
        }
        for name in ["Dep0rtation unit", "B0rder Guard", "D e p o r t a t i o n", "Fr0ntex"] {
            assert_eq!(forbidden(name), Some(Forbidden::Enforcement), "{name}");
        }
        for name in ["School 7", "Clinic 101", "A. B. Carter", "M S F", "3rd Street Clinic", "B2 House"] {
            assert_eq!(forbidden_by_yes(name), None, "{name}");
        }
    }

    #[test]
    fn customs_and_the_services_of_security_are_enforcement_and_a_sergeant_is_police() {
        for name in [
            "Customs and Excise",
            "Customs office",
            "Zoll",
            "Zollamt Nord",
            "Aduana",
            "Security desk",
            "State Security",
            "National Security Agency",
            "Security service",
            "Intelligence service",
            "Verfassungsschutz",
        ] {
            assert_eq!(forbidden(name), Some(Forbidden::Enforcement), "{name}");
        }
        for name in
            ["Sergeant Grey", "Sgt. Grey", "Constable Grey", "Detective Grey", "Polizeikommissar Grau"]
        {
            assert_eq!(forbidden_by_yes(name), Some(Forbidden::Police), "{name}");
        }
        for name in [
            "Social security office",
            "Social Security Service",
            "Sécurité sociale",
            "Customs and Traditions Museum",
            "School inspector",
            "Food Security Project",
        ] {
            assert_eq!(forbidden_by_yes(name), None, "{name}");
        }
    }

    #[test]
    fn helpers_may_be_named() {
        for name in [
            "Harbour School",
            "Border Street Clinic",
            "ice rink school",
            "Sea and Sky Psychosocial Centre",
            "Removers & Sons",
            "Casey Thorn",
            "Child protection authority",
            "Croissant-Rouge",
            "مدرسة الميناء",
            "Jugendamt Nord",
            "Consolata Clinic",
            "",
        ] {
            assert_eq!(forbidden(name), None, "{name}");
        }
    }
}
