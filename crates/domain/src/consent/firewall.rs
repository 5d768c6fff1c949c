//! Recognises a name that stands for enforcement or for the State of origin, in several languages.
//!
//! It errs on the side of refusal: who is refused wrongly writes another name or a request (form M3), what was sent
//! cannot be called back. It is no proof that other names are harmless: the closed list of kinds is.

use serde::{Deserialize, Serialize};

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

/// Words that stand for enforcement, folded as [`fold`] does. `*` at the end: any ending.
const ENFORCEMENT: &[&str] = &[
    // English
    "immigration police",
    "immigration enforcement",
    "migration enforcement",
    "migration police",
    "aliens police",
    "foreigners police",
    "enforcement",
    "deport*",
    "removal centre",
    "removal center",
    "removals",
    "removal unit",
    "removal service*",
    "return enforcement",
    "forced return*",
    "border police",
    "border guard*",
    "border force",
    "border patrol",
    "border agency",
    "coast guard",
    "coastguard",
    "detention",
    "frontex",
    "immigration service*",
    "immigration office*",
    "immigration authorit*",
    // French
    "police aux frontieres",
    "police des frontieres",
    "police des etrangers",
    "garde frontiere*",
    "gardes frontieres",
    "garde cotes",
    "eloignement",
    "expulsion*",
    "reconduite*",
    "retention administrative",
    "centre de retention",
    "immigration et integration",
    "prefecture*",
    "douane*",
    // Arabic
    "ترحيل*",
    "الترحيل*",
    "ابعاد*",
    "الابعاد*",
    "شرطه الحدود",
    "حرس الحدود",
    "شرطه الهجره",
    "شرطه الاجانب",
    "خفر السواحل",
    "احتجاز*",
    "الاحتجاز*",
    "دائره الهجره",
    "مصلحه الهجره",
    // German
    "abschieb*",
    "auslanderbehorde*",
    "auslanderamt",
    "bundespolizei",
    "grenzpolizei",
    "grenzschutz",
    "grenzwache",
    "fremdenpolizei",
    "ruckfuhrung*",
    // Spanish, Portuguese, Italian
    "deportacion*",
    "deportac*",
    "expulsiones",
    "policia de fronteras",
    "policia de fronteira*",
    "guardia de fronteras",
    "extranjeria",
    "estrangeiros e fronteiras",
    "polizia di frontiera",
    "espulsion*",
    "rimpatri*",
    "questura",
    "guardia costiera",
    "guardia civil",
    // Greek, Turkish, Dari and Persian
    "απελαση*",
    "συνοριοφυλακ*",
    "λιμενικ*",
    "sinir disi*",
    "sinir polisi",
    "geri gonderme",
    "goc idaresi",
    "اخراج*",
    "پلیس مرزی",
    "پلیس مهاجرت",
    "رد مرز*",
];

/// Words of the State of origin.
const ORIGIN: &[&str] = &[
    "embass*",
    "consulate*",
    "consulat",
    "consulado*",
    "consolato",
    "consul",
    "consular",
    "ambassade*",
    "botschaft*",
    "konsulat*",
    "embajada*",
    "embaixada*",
    "ambasciata*",
    "πρεσβεια*",
    "προξενει*",
    "buyukelcili*",
    "konsolosl*",
    "سفاره*",
    "السفاره*",
    "قنصلي*",
    "القنصلي*",
    "سفارت*",
    "کنسولگری",
];

/// Words of police of any kind; `*` in front: any beginning.
const POLICE: &[&str] = &[
    "police",
    "policeman",
    "policemen",
    "policewoman",
    "constabulary",
    "sheriff*",
    "interpol",
    "europol",
    "gendarm*",
    "carabinier*",
    "*polizei*",
    "polizia",
    "policia*",
    "guardia urbana",
    "politie",
    "politi",
    "politiet",
    "polis",
    "polisen",
    "polisi",
    "jandarma*",
    "emniyet",
    "αστυνομ*",
    "полици*",
    "поліці*",
    "شرطه",
    "الشرطه",
    "للشرطه",
    "بوليس",
    "البوليس",
    "الدرك",
    "پلیس",
    "پولیس",
    "پوليس",
    "booliska",
    "boolis*",
    "ፖሊስ*",
];

/// Short names that count only in capitals, because they are words or parts of names otherwise.
const IN_CAPITALS: &[&str] = &["ICE", "CBP", "PAF", "OFII", "SEF"];

/// Why nothing may go to somebody of that name; none for other names.
#[must_use]
pub fn forbidden(name: &str) -> Option<Forbidden> {
    let words = folded(name);
    let says = |list: &[&str]| list.iter().any(|entry| contains(&words, entry));
    let short = || name.split(|letter: char| !letter.is_alphanumeric()).any(|it| IN_CAPITALS.contains(&it));
    if says(ENFORCEMENT) || short() {
        return Some(Forbidden::Enforcement);
    }
    says(ORIGIN).then_some(Forbidden::StateOfOrigin)
}

/// The same where the ground would be somebody's yes: then police get nothing either.
#[must_use]
pub fn forbidden_by_yes(name: &str) -> Option<Forbidden> {
    let words = folded(name);
    let police = || POLICE.iter().any(|entry| contains(&words, entry)).then_some(Forbidden::Police);
    forbidden(name).or_else(police)
}

fn contains(words: &[String], entry: &str) -> bool {
    let wanted: Vec<&str> = entry.split(' ').collect();
    words.windows(wanted.len()).any(|found| {
        found.iter().zip(&wanted).all(|(word, wanted)| {
            match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
                (Some(_), _) => word.contains(wanted.trim_matches('*')),
                (None, Some(stem)) => word.starts_with(stem),
                (None, None) => word == wanted,
            }
        })
    })
}

/// The words of a text, without case and marks.
pub(super) fn folded(name: &str) -> Vec<String> {
    let folded: String = name.to_lowercase().chars().filter_map(fold).collect();
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A letter without its marks; none for a mark alone.
fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' | 'ė' => 'e',
        'ì'..='ï' | 'ı' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ğ' => 'g',
        'ş' | 'š' => 's',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        // Marks: combining accents, Arabic vowels and the stretch of a letter; soft hyphens and joiners hide words.
        '\u{300}'..='\u{36f}'
        | '\u{64b}'..='\u{65f}'
        | '\u{640}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{feff}' => return None,
        other => other,
    })
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
