//! A paper that belongs to an answer, kept as a picture: the authority's decision beside an appointment (form M1, `gd_paper`).
//!
//! A photo is a fact beside the answer and is never changed. A wrong one is put aside with a reason; every one keeps its day.

use form_engine::Path;
use serde::{Deserialize, Serialize};

use crate::case_file::CaseFile;
use crate::change::Change;
use crate::consent::says_why;
use crate::fact::CaseFact;
use crate::fields::consent::appointment;
use crate::fields::guardianship;
use crate::ids::{ChangeId, DocumentId};
use crate::media::{Media, MediaKind};
use crate::refused::Refused;

/// Longest side of a kept picture, in dots: a page of writing can be read, and a bad line carries it.
pub const PAPER_LONGEST: u32 = 1_600;

/// How a picture is made small: longest side and quality, tried in this order until it has bytes few enough.
pub const PAPER_TRIES: [(u32, f64); 5] =
    [(PAPER_LONGEST, 0.8), (PAPER_LONGEST, 0.65), (PAPER_LONGEST, 0.5), (1_280, 0.5), (1_024, 0.5)];

/// Questions to which a paper can be kept, by form.
const PLACES: [(&str, &str); 1] = [(guardianship::ID, appointment::PAPER)];

/// A photo of a paper was kept with an answer.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperKept {
    /// The filled form.
    pub document: DocumentId,
    /// The question.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub path: Path,
    /// The picture.
    pub media: Media,
}

/// A photo is the wrong one. It is shown and printed no more; that it was kept, and why it is aside, stays.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperPutAside {
    /// The change that kept it.
    pub of: ChangeId,
    /// Why, in own words.
    pub reason: String,
}

/// A paper of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper<'a> {
    /// The change that kept it: who, when.
    pub change: &'a Change,
    /// What was kept.
    pub kept: &'a PaperKept,
    /// The first change that put it aside, with its reason; none while it stands.
    pub aside: Option<(&'a Change, &'a str)>,
}

impl PaperKept {
    /// True where it is a picture that may be kept at a place for papers of this form.
    #[must_use]
    pub fn is_whole(&self, form: &str) -> bool {
        takes_paper(form, &self.path)
            && self.media.kind == MediaKind::Paper
            && self.media.seconds.is_none()
            && self.media.is_acceptable()
    }
}

impl PaperPutAside {
    /// True where it says why.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        says_why(&self.reason)
    }
}

/// True for a question to which a paper can be kept.
#[must_use]
pub fn takes_paper(form: &str, path: &Path) -> bool {
    PLACES.iter().any(|(place, question)| *place == form && path.as_str() == *question)
}

/// All papers of a case, the newest first.
fn all(file: &CaseFile) -> Vec<Paper<'_>> {
    let asides: Vec<(&Change, &PaperPutAside)> = file
        .facts()
        .filter_map(|(change, fact)| match fact {
            CaseFact::PaperPutAside(it) => Some((change, it.as_ref())),
            _ => None,
        })
        .collect();
    let aside = |kept: &Change| {
        let of_it = asides.iter().filter(|(_, it)| it.of == kept.id);
        of_it.min_by_key(|(change, _)| change.recorded).map(|(change, it)| (*change, it.reason.as_str()))
    };
    let mut found: Vec<Paper<'_>> = file
        .facts()
        .filter_map(|(change, fact)| match fact {
            CaseFact::PaperKept(kept) => Some(Paper { change, kept, aside: aside(change) }),
            _ => None,
        })
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.change.recorded));
    found
}

/// The papers of one answer, the newest first, those that were put aside among them.
#[must_use]
pub fn papers<'a>(file: &'a CaseFile, document: &DocumentId, path: &Path) -> Vec<Paper<'a>> {
    let mut found = all(file);
    found.retain(|it| it.kept.document == *document && it.kept.path == *path);
    found
}

/// One paper, by the change that kept it.
#[must_use]
pub fn paper<'a>(file: &'a CaseFile, of: &ChangeId) -> Option<Paper<'a>> {
    all(file).into_iter().find(|it| it.change.id == *of)
}

/// The fact that keeps a picture with an answer.
///
/// # Errors
/// [`Refused::NoDocument`] where the form is not in the case; [`Refused::NoPaperHere`] where no paper belongs there, or where
/// it is no picture that may be kept.
pub fn keep_paper(
    file: &CaseFile,
    document: &DocumentId,
    path: &Path,
    media: &Media,
) -> Result<CaseFact, Refused> {
    let opening = file.opening(document).ok_or(Refused::NoDocument)?;
    let kept = PaperKept { document: document.clone(), path: path.clone(), media: media.clone() };
    if kept.is_whole(opening.form) {
        Ok(CaseFact::PaperKept(Box::new(kept)))
    } else {
        Err(Refused::NoPaperHere)
    }
}

/// The fact that puts a wrong photo aside.
///
/// # Errors
/// [`Refused::NoPaperHere`] where it is not in the case or aside already; [`Refused::NoReason`] without a reason.
pub fn put_paper_aside(file: &CaseFile, of: &ChangeId, reason: &str) -> Result<CaseFact, Refused> {
    paper(file, of).filter(|it| it.aside.is_none()).ok_or(Refused::NoPaperHere)?;
    let aside = PaperPutAside { of: of.clone(), reason: reason.trim().to_owned() };
    if aside.is_whole() { Ok(CaseFact::PaperPutAside(Box::new(aside))) } else { Err(Refused::NoReason) }
}

/// Width and height of a picture whose longest side is `longest` at most. Nothing is made larger.
#[must_use]
pub fn fitted(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let side = width.max(height);
    if side <= longest {
        return (width.max(1), height.max(1));
    }
    let scaled = |of: u32| {
        let scaled = (u64::from(of) * u64::from(longest)).div_ceil(u64::from(side));
        u32::try_from(scaled).unwrap_or(longest).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::change::Body;
    use crate::testing::{Tablet, id, path};

    fn picture(name: &str) -> Media {
        Media::paper(id(name), name.as_bytes())
    }

    fn appointment() -> (Tablet, DocumentId) {
        let mut tablet = Tablet::new(&id("case"), "ann");
        tablet.open_case();
        let document = tablet.open_form(guardianship::ID);
        (tablet, document)
    }

    #[test]
    fn a_photo_is_kept_with_the_appointment_and_nowhere_else() {
        let (mut tablet, document) = appointment();
        let other = tablet.open_form("reg_bia");
        let here = path("gd_paper");
        let keep = |document: &DocumentId, path: &Path, media: &Media| {
            keep_paper(&tablet.file, document, path, media)
        };
        assert!(keep(&document, &here, &picture("m1")).is_ok());
        assert_eq!(keep(&document, &path("gd_person"), &picture("m1")), Err(Refused::NoPaperHere));
        assert_eq!(keep(&other, &here, &picture("m1")), Err(Refused::NoPaperHere));
        assert_eq!(keep(&id("none"), &here, &picture("m1")), Err(Refused::NoDocument));
        let voice = Media::voice(id("m2"), "audio/mp4", 3, b"a");
        let page = Media { mime: "image/svg+xml".to_owned(), ..picture("m3") };
        let huge = Media { size: 700 * 1024 + 1, ..picture("m4") };
        for media in [voice, page, huge] {
            assert_eq!(keep(&document, &here, &media), Err(Refused::NoPaperHere), "{media:?}");
        }
    }

    #[test]
    fn a_wrong_photo_is_put_aside_once_with_a_reason_and_stays_listed_with_its_day() {
        let (mut tablet, document) = appointment();
        let here = path("gd_paper");
        let first = tablet.fact(keep_paper(&tablet.file, &document, &here, &picture("m1")).unwrap());
        tablet.clock.advance(1_000);
        let second = tablet.fact(keep_paper(&tablet.file, &document, &here, &picture("m2")).unwrap());
        assert_eq!(put_paper_aside(&tablet.file, &second.id, " no "), Err(Refused::NoReason));
        let aside = put_paper_aside(&tablet.file, &second.id, "This is the paper of another child.").unwrap();
        tablet.fact(aside);
        let again = put_paper_aside(&tablet.file, &second.id, "This is the paper of another child.");
        assert_eq!(again, Err(Refused::NoPaperHere));
        let found = papers(&tablet.file, &document, &here);
        let listed: Vec<_> = found.iter().map(|it| (&it.change.id, it.aside.is_some())).collect();
        assert_eq!(listed, [(&second.id, true), (&first.id, false)]);
        assert!(papers(&tablet.file, &document, &path("gd_person")).is_empty());
        assert!(paper(&tablet.file, &first.id).is_some() && paper(&tablet.file, &id("none")).is_none());
    }

    #[test]
    fn a_change_names_the_picture_that_goes_with_it() {
        let (mut tablet, document) = appointment();
        let kept =
            tablet.fact(keep_paper(&tablet.file, &document, &path("gd_paper"), &picture("m1")).unwrap());
        assert_eq!(crate::media::named_by(&kept), [picture("m1")]);
        let note = tablet.write(Body::Fact(CaseFact::Note { text: "m1".to_owned() }));
        assert!(crate::media::named_by(&note).is_empty());
    }

    #[test]
    fn a_picture_keeps_its_shape_and_is_never_made_larger() {
        assert_eq!(fitted(4_000, 3_000, 1_600), (1_600, 1_200));
        assert_eq!(fitted(3_000, 4_000, 1_600), (1_200, 1_600));
        assert_eq!(fitted(800, 600, 1_600), (800, 600));
        assert_eq!(fitted(20_000, 1, 1_600), (1_600, 1));
        assert_eq!(fitted(0, 0, 1_600), (1, 1));
        assert!(PAPER_TRIES.array_windows().all(|[one, next]| next.0 <= one.0 && next.1 <= one.1));
    }
}
