#![expect(clippy::unwrap_used, reason = "tests")]

use form_engine::{Absence, Answer};

use super::*;
use crate::answers::Answers;
use crate::testing::{Tablet, id, path};

fn signed(tablet: &mut Tablet, document: &DocumentId, act: SignAct) {
    let user = tablet.writer.user.clone();
    let fact = sign(&tablet.file, document, act, &user, "A. Name", "1").unwrap();
    tablet.fact(fact);
}

fn filled() -> (Tablet, Tablet, DocumentId) {
    let mut ann = Tablet::new(&id("case"), "ann");
    ann.open_case();
    let document = ann.open_form("reg_bia");
    ann.answer(&document, "name_display", Answer::Text("Tavi \"T\"".into()));
    ann.add_row(&document, "languages/r1");
    ann.answer(&document, "languages/r1/lang_tag", Answer::Text("qaa".into()));
    (ann, Tablet::new(&id("case"), "sup"), document)
}

#[test]
fn the_signed_bytes_are_these_and_stay_these() {
    let (tablet, _, document) = filled();
    let bytes = String::from_utf8(canonical(&tablet.file, &document).unwrap()).unwrap();
    let zeros = "0".repeat(64);
    let wanted = format!(
        concat!(
            r#"{{"answers":{{"languages/r1/lang_tag":["{{\"kind\":\"text\",\"value\":\"qaa\"}}"],"#,
            r#""name_display":["{{\"kind\":\"text\",\"value\":\"Tavi \\\"T\\\"\"}}"]}},"#,
            r#""case":"case","document":"{}","form":"reg_bia","form_hash":"{}","form_version":1,"#,
            r#""rows":{{"languages":["r1"]}},"v":1}}"#
        ),
        document, zeros
    );
    assert_eq!(bytes, wanted);
    assert_eq!(digest(&tablet.file, &document).unwrap().len(), 64);
}

#[test]
fn a_change_after_signing_is_noticed_and_undone_again() {
    let (mut ann, _, document) = filled();
    signed(&mut ann, &document, SignAct::Submit);
    assert_eq!(review(&ann.file, &document), Review::Submitted);
    ann.answer(&document, "phone", Answer::Text("1".into()));
    assert_eq!(review(&ann.file, &document), Review::ChangedSince);
    assert!(sign_offs(&ann.file, &document)[0].changed_since);
    ann.answer(&document, "phone", Answer::Absent(Absence::NotYet));
    assert_eq!(review(&ann.file, &document), Review::Submitted);
}

#[test]
fn writing_the_signature_itself_does_not_break_it() {
    let (mut ann, _, document) = filled();
    signed(&mut ann, &document, SignAct::Submit);
    ann.choose(&document, "sup_decision", "approved");
    assert_eq!(review(&ann.file, &document), Review::Submitted);
}

#[test]
fn nobody_approves_their_own_work_and_another_person_does() {
    let (mut ann, mut sup, document) = filled();
    let ann_id = ann.writer.user.clone();
    let try_it = |file: &CaseFile, act, user: &UserId| sign(file, &document, act, user, "A", "1");
    assert_eq!(try_it(&ann.file, SignAct::Approve, &ann_id), Err(Refused::NotSubmitted));
    signed(&mut ann, &document, SignAct::Submit);
    assert_eq!(try_it(&ann.file, SignAct::Approve, &ann_id), Err(Refused::OwnWork));
    sup.take(&ann);
    signed(&mut sup, &document, SignAct::Approve);
    assert_eq!(review(&sup.file, &document), Review::Approved);
}

#[test]
fn an_approval_by_the_submitter_that_slipped_through_counts_for_nothing() {
    let (mut ann, _, document) = filled();
    signed(&mut ann, &document, SignAct::Submit);
    let digest = digest(&ann.file, &document).unwrap();
    let (name, text_version) = ("A".to_owned(), "1".to_owned());
    let document_id = document.clone();
    ann.fact(CaseFact::SignOff {
        document: document_id,
        digest,
        act: SignAct::Approve,
        name,
        text_version,
        words: String::new(),
    });
    assert_eq!(review(&ann.file, &document), Review::Submitted);
}

#[test]
fn a_return_stands_against_an_approval_until_it_is_taken_back() {
    let (mut ann, mut sup, document) = filled();
    signed(&mut ann, &document, SignAct::Submit);
    sup.take(&ann);
    signed(&mut sup, &document, SignAct::Approve);
    signed(&mut sup, &document, SignAct::Return);
    assert_eq!(review(&sup.file, &document), Review::Returned);
    let of = sup.written.last().unwrap().id.clone();
    sup.fact(CaseFact::Correction { of, text: "pressed by mistake".into() });
    assert_eq!(review(&sup.file, &document), Review::Approved);
}

#[test]
fn gaps_are_signed_with_a_reason_only() {
    let why = |missing, reason: &str| why_with_gaps(&SigningGaps { missing, reason: reason.to_owned() });
    assert_eq!(why(0, "whatever"), Ok(None));
    assert_eq!(why(59, "  "), Err(Refused::NoReasonForGaps));
    assert_eq!(why(1, " the child was moved "), Ok(Some("the child was moved".to_owned())));
}

#[test]
fn a_document_in_conflict_an_empty_one_and_an_unnamed_signature_are_refused() {
    let (mut ann, mut bo, document) = filled();
    bo.take(&ann);
    ann.answer(&document, "phone", Answer::Text("1".into()));
    bo.answer(&document, "phone", Answer::Text("2".into()));
    ann.take(&bo);
    let user = ann.writer.user.clone();
    let signing = |document: &DocumentId, name| {
        sign(&ann.file, document, SignAct::Submit, &user, name, "1").map(|_| ())
    };
    assert_eq!(signing(&document, "A"), Err(Refused::UnresolvedConflict));
    assert_eq!(signing(&document, " "), Err(Refused::NoName));
    assert_eq!(signing(&id("other"), "A"), Err(Refused::NoDocument));
    let empty = ann.open_form("views");
    let refused = sign(&ann.file, &empty, SignAct::Submit, &user, "A", "1");
    assert_eq!(refused, Err(Refused::NothingToSign));
    assert!(ann.file.standing(&document, &path("phone")) != crate::Standing::Blank);
}

#[test]
fn a_signature_writes_itself_into_the_form_and_changes_nothing_that_was_signed() {
    let (mut ann, mut sup, document) = filled();
    let at = "2025-06-01T10:00:00Z";
    let with =
        |tablet: &Tablet, act, words: &str| written_with(&tablet.file, &document, act, "A. Name", at, words);
    let write = |tablet: &mut Tablet, bodies: Vec<crate::change::Body>| {
        for body in bodies {
            tablet.write(body);
        }
    };
    signed(&mut ann, &document, SignAct::Submit);
    let bodies = with(&ann, SignAct::Submit, "");
    write(&mut ann, bodies);
    assert_eq!(review(&ann.file, &document), Review::Submitted);
    sup.take(&ann);
    signed(&mut sup, &document, SignAct::Approve);
    let bodies = with(&sup, SignAct::Approve, "");
    write(&mut sup, bodies);
    assert_eq!(review(&sup.file, &document), Review::Approved);
    let answers = Answers::of(&sup.file);
    let of = |question: &str| answers.only("reg_bia", question).cloned();
    let signature = Answer::Signed { name: "A. Name".into(), at: at.into() };
    assert_eq!(of("cw_signature"), Some(signature.clone()));
    assert_eq!(of("sup_signature"), Some(signature));
    assert_eq!(of("sup_decision"), Some(Answer::Choice("approved".into())));
}

#[test]
fn nothing_is_sent_back_without_saying_what_has_to_change() {
    let (mut ann, mut sup, document) = filled();
    signed(&mut ann, &document, SignAct::Submit);
    sup.take(&ann);
    let user = sup.writer.user.clone();
    let back = |words: &str| send_back(&sup.file, &document, &user, "A. Name", "1", words);
    assert_eq!(back("  "), Err(Refused::NothingSaidToChange));
    let fact = back(" The age is missing. ").unwrap();
    sup.fact(fact);
    assert_eq!(review(&sup.file, &document), Review::Returned);
    let signatures = sign_offs(&sup.file, &document);
    let returned = signatures.iter().find(|it| it.act == SignAct::Return).unwrap();
    assert_eq!(returned.words, "The age is missing.");
}
