#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use form_engine::Answer;

mod properties;

use super::*;
use crate::testing::{Tablet, id, path};
use crate::{Absence, Choice, Claim, DeviceId, GroupId, Refused, SignAct, conflicts, resolve};

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn two_tablets() -> (Tablet, Tablet, DocumentId) {
    let case: CaseId = id("case");
    let mut ann = Tablet::new(&case, "ann");
    let bo = Tablet::new(&case, "bo");
    ann.open_case();
    let document = ann.open_form("reg_bia");
    let mut bo = bo;
    bo.take(&ann);
    (ann, bo, document)
}

#[test]
fn a_later_answer_replaces_the_one_it_has_seen_whatever_the_clock_says() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "name_display", text("Tavi"));
    bo.take(&ann);
    let mut second = bo.answer(&document, "name_display", text("Tavo"));
    second.recorded = Timestamp(1);
    let all: Vec<Change> = ann.written.iter().cloned().chain([second]).collect();
    let file = CaseFile::fold(&id("case"), &all);
    assert_eq!(file.standing(&document, &path("name_display")), Standing::One(&text("Tavo")));
    assert!(conflicts(&file).is_empty());
}

#[test]
fn two_answers_written_without_knowing_of_each_other_both_stand() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "name_display", text("Tavi"));
    bo.answer(&document, "name_display", text("Davi"));
    ann.take(&bo);
    bo.take(&ann);
    assert_eq!(
        ann.file.standing(&document, &path("name_display")),
        bo.file.standing(&document, &path("name_display"))
    );
    let found = conflicts(&ann.file);
    assert_eq!(found.len(), 1);
    let claims: Vec<&Claim> = found[0].values.iter().map(|side| &side.value).collect();
    assert_eq!(claims, [&Claim::Answer(text("Davi")), &Claim::Answer(text("Tavi"))]);
    assert!(ann.file.filled(&document).contested.contains(&path("name_display")));
}

#[test]
fn equal_answers_are_shown_once_and_both_are_kept() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "sex", Answer::Choice("male".into()));
    bo.answer(&document, "sex", Answer::Choice("male".into()));
    ann.take(&bo);
    assert!(matches!(ann.file.standing(&document, &path("sex")), Standing::One(_)));
    assert_eq!(ann.file.current(&document, &path("sex")).len(), 2);
    assert!(conflicts(&ann.file).is_empty());
}

#[test]
fn an_emptied_answer_against_a_new_one_is_a_conflict_too() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "phone", text("1"));
    bo.take(&ann);
    ann.answer(&document, "phone", Answer::Absent(Absence::NotYet));
    bo.answer(&document, "phone", text("2"));
    ann.take(&bo);
    assert_eq!(conflicts(&ann.file).len(), 1);
}

#[test]
fn a_resolution_needs_a_reason_and_clears_the_conflict_on_both_tablets() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "name_display", text("Tavi"));
    let kept = bo.answer(&document, "name_display", text("Davi"));
    ann.take(&bo);
    let at = path("name_display");
    let choice = Choice::Keep(kept.id.clone());
    assert_eq!(resolve(&ann.file, &document, &at, choice.clone(), "  "), Err(Refused::NoReason));
    assert_eq!(
        resolve(&ann.file, &document, &at, Choice::Keep(id("other")), "asked her"),
        Err(Refused::NotAChoice)
    );
    assert_eq!(
        resolve(&ann.file, &document, &path("phone"), choice.clone(), "asked her"),
        Err(Refused::NoConflict)
    );
    let body = resolve(&ann.file, &document, &at, choice, "asked her").unwrap();
    assert_eq!(body.sees().len(), 2);
    ann.write(body);
    bo.take(&ann);
    for file in [&ann.file, &bo.file] {
        assert!(conflicts(file).is_empty());
        assert_eq!(file.standing(&document, &at), Standing::One(&text("Davi")));
    }
}

#[test]
fn two_resolutions_can_stand_against_each_other() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "name_display", text("Tavi"));
    bo.answer(&document, "name_display", text("Davi"));
    ann.take(&bo);
    bo.take(&ann);
    let at = path("name_display");
    let mine = resolve(&ann.file, &document, &at, Choice::Write(text("Tavi D.")), "both").unwrap();
    let theirs = resolve(&bo.file, &document, &at, Choice::Write(text("D. Tavi")), "both").unwrap();
    ann.write(mine);
    bo.write(theirs);
    ann.take(&bo);
    assert_eq!(conflicts(&ann.file)[0].values.len(), 2);
}

#[test]
fn one_text_of_both_is_an_ordinary_answer_that_has_seen_both() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.answer(&document, "reasons", text("She has an aunt. "));
    bo.answer(&document, "reasons", text("She wants to stay."));
    ann.take(&bo);
    bo.take(&ann);
    let found = conflicts(&ann.file);
    let mut texts: Vec<&str> = found[0].texts().unwrap().into_iter().map(|(_, text)| text).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["She has an aunt.", "She wants to stay."]);
    let both = Choice::Write(text(&texts.join("\n\n")));
    let body = resolve(&ann.file, &document, &path("reasons"), both, "Both are true.").unwrap();
    assert_eq!(body.sees().len(), 2);
    ann.write(body);
    bo.take(&ann);
    assert!(conflicts(&bo.file).is_empty());
}

#[test]
fn only_texts_can_become_one_text() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.choose(&document, "sex", "male");
    bo.choose(&document, "sex", "female");
    ann.answer(&document, "reasons", text("She has an aunt."));
    bo.answer(&document, "reasons", Answer::Absent(Absence::NotYet));
    ann.take(&bo);
    assert!(conflicts(&ann.file).iter().all(|conflict| conflict.texts().is_none()));
    assert_eq!(conflicts(&ann.file).len(), 2);
}

#[test]
fn a_row_taken_away_is_gone_and_its_answers_come_back_with_it() {
    let (mut ann, _, document) = two_tablets();
    ann.add_row(&document, "languages/r1");
    ann.answer(&document, "languages/r1/lang_tag", text("qaa"));
    ann.remove_row(&document, "languages/r1");
    assert!(ann.file.rows(&document, &path("languages")).is_empty());
    assert!(ann.file.filled(&document).answers.is_empty());
    ann.add_row(&document, "languages/r1");
    assert_eq!(ann.file.rows(&document, &path("languages")), [path("languages/r1")]);
    assert_eq!(ann.file.filled(&document).answers[&path("languages/r1/lang_tag")], text("qaa"));
    assert!(conflicts(&ann.file).is_empty());
}

#[test]
fn a_row_edited_by_one_and_taken_away_by_another_stays_and_is_a_conflict() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.add_row(&document, "languages/r1");
    ann.answer(&document, "languages/r1/lang_tag", text("qaa"));
    bo.take(&ann);
    ann.remove_row(&document, "languages/r1");
    bo.answer(&document, "languages/r1/lang_tag", text("qab"));
    ann.take(&bo);
    let row = path("languages/r1");
    assert_eq!(ann.file.rows(&document, &path("languages")), std::slice::from_ref(&row));
    let found = conflicts(&ann.file);
    assert_eq!((found.len(), found[0].about_row), (1, true));
    let claims: Vec<&Claim> = found[0].values.iter().map(|side| &side.value).collect();
    assert!(claims.contains(&&Claim::RowRemoved));
    assert!(claims.contains(&&Claim::EditedInRow(path("languages/r1/lang_tag"))));

    let mut gone = ann.file.clone();
    let body = resolve(&gone, &document, &row, Choice::RemoveRow, "written twice").unwrap();
    gone.insert(ann.writer.change(&ann.ids, &ann.clock, body).unwrap());
    assert!(gone.rows(&document, &path("languages")).is_empty() && conflicts(&gone).is_empty());

    let body = resolve(&ann.file, &document, &row, Choice::KeepRow, "she does speak it").unwrap();
    ann.write(body);
    assert_eq!(ann.file.rows(&document, &path("languages")), [row]);
    assert!(conflicts(&ann.file).is_empty());
}

#[test]
fn two_added_rows_are_two_rows() {
    let (mut ann, mut bo, document) = two_tablets();
    ann.add_row(&document, "languages/r1");
    bo.add_row(&document, "languages/r2");
    ann.take(&bo);
    assert_eq!(ann.file.rows(&document, &path("languages")).len(), 2);
    assert!(conflicts(&ann.file).is_empty());
}

#[test]
fn a_row_with_a_longer_name_is_not_inside_a_row_with_a_shorter_one() {
    let (mut ann, _, document) = two_tablets();
    for row in ["languages/r", "languages/r-1", "languages/r1"] {
        ann.add_row(&document, row);
        ann.answer(&document, &format!("{row}/lang_tag"), text(row));
    }
    ann.remove_row(&document, "languages/r");
    let rows = ann.file.rows(&document, &path("languages"));
    assert_eq!(rows, [path("languages/r-1"), path("languages/r1")]);
}

#[test]
fn one_id_with_two_contents_is_reported_and_both_are_kept() {
    let (mut ann, _, document) = two_tablets();
    let first = ann.answer(&document, "phone", text("1"));
    let mut second = first.clone();
    if let Body::Answer { value, .. } = &mut second.body {
        *value = text("0");
    }
    let mut one_way = ann.file.clone();
    one_way.insert(second.clone());
    let all: Vec<Change> = [second].into_iter().chain(ann.written.clone()).collect();
    let other_way = CaseFile::fold(&id("case"), &all);
    assert_eq!(one_way, other_way);
    let (stands, others) = one_way.mismatches().next().unwrap();
    assert_eq!((stands.id.clone(), others.len()), (first.id, 1));
}

#[test]
fn an_unsent_change_is_overwritten_and_its_frozen_content_takes_its_place() {
    let (mut ann, _, document) = two_tablets();
    let at = path("phone");
    let mut editing = crate::Editing::begin(&ann.file, &ann.writer, &document, &at);
    let first = editing.write(&ann.writer, &ann.ids, &ann.clock, text("1"), false).unwrap();
    ann.file.insert(first.clone());
    let second = editing.write(&ann.writer, &ann.ids, &ann.clock, text("12"), false).unwrap();
    assert_eq!(first.id, second.id);
    assert!(ann.file.overwrite_unsent(second.clone()));
    assert_eq!(ann.file.standing(&document, &at), Standing::One(&text("12")));
    let frozen = Change { seq: 9, ..second };
    assert_eq!(ann.file.insert(frozen.clone()), Inserted::Replaced);
    assert_eq!(ann.file.insert(first), Inserted::Known);
    assert!(!ann.file.overwrite_unsent(frozen));
    let third = editing.write(&ann.writer, &ann.ids, &ann.clock, text("123"), true).unwrap();
    ann.file.insert(third);
    assert_eq!(ann.file.standing(&document, &at), Standing::One(&text("123")));
    assert!(ann.file.mismatches().next().is_none());
}

#[test]
fn a_fact_that_waits_to_be_sent_cannot_be_overwritten() {
    let (mut ann, _, _) = two_tablets();
    let note = |text: &str| Body::Fact(CaseFact::Note { text: text.into() });
    let first = ann.writer.change(&ann.ids, &ann.clock, note("one")).unwrap();
    let second = Change { body: note("two"), ..first.clone() };
    ann.file.insert(first.clone());
    assert!(!ann.file.overwrite_unsent(second.clone()));
    ann.file.insert(Change { seq: 4, ..second });
    assert_eq!(ann.file.mismatches().count(), 1);
}

#[test]
fn reopening_a_field_goes_on_with_the_change_that_still_waits() {
    let (mut ann, mut bo, document) = two_tablets();
    let at = path("phone");
    let mut editing = crate::Editing::begin(&ann.file, &ann.writer, &document, &at);
    let first = editing.write(&ann.writer, &ann.ids, &ann.clock, text("1"), false).unwrap();
    ann.file.insert(first.clone());
    bo.answer(&document, "phone", text("7"));
    ann.take(&bo);
    let mut again = crate::Editing::begin(&ann.file, &ann.writer, &document, &at);
    let second = again.write(&ann.writer, &ann.ids, &ann.clock, text("17"), false).unwrap();
    assert_eq!(second.id, first.id);
    assert!(ann.file.overwrite_unsent(second));
    assert_eq!(ann.file.standing(&document, &at), Standing::One(&text("17")));
}

#[test]
fn what_arrives_while_a_field_is_open_is_not_taken_for_seen() {
    let (mut ann, mut bo, document) = two_tablets();
    let mut editing = crate::Editing::begin(&ann.file, &ann.writer, &document, &path("phone"));
    bo.answer(&document, "phone", text("7"));
    ann.take(&bo);
    let mine = editing.write(&ann.writer, &ann.ids, &ann.clock, text("1"), false).unwrap();
    ann.file.insert(mine);
    assert_eq!(conflicts(&ann.file).len(), 1);
}

#[test]
fn writes_that_claim_to_replace_each_other_are_both_shown() {
    let (mut ann, _, document) = two_tablets();
    let mut one = ann.answer(&document, "phone", text("1"));
    let mut two = ann.answer(&document, "phone", text("2"));
    for (change, own, other) in [(&mut one, "x", "y"), (&mut two, "y", "x")] {
        change.id = id(own);
        if let Body::Answer { sees, .. } = &mut change.body {
            *sees = vec![id(other)];
        }
    }
    let file = CaseFile::fold(&id("case"), [&one, &two]);
    assert_eq!(file.current(&document, &path("phone")).len(), 2);
}

#[test]
fn a_change_cannot_replace_what_stands_at_another_place() {
    let (mut ann, _, document) = two_tablets();
    let name = ann.answer(&document, "name_display", text("Tavi"));
    let body = Body::Answer {
        document: document.clone(),
        path: path("phone"),
        value: text("1"),
        sees: vec![name.id],
        reason: String::new(),
    };
    ann.write(body);
    assert_eq!(ann.file.standing(&document, &path("name_display")), Standing::One(&text("Tavi")));
}

#[test]
fn assigned_staff_are_the_opener_and_whom_the_server_added() {
    let (mut ann, _, _) = two_tablets();
    ann.fact(CaseFact::Assigned { user: id("bo"), role: crate::Role::Supervisor });
    ann.fact(CaseFact::Assigned { user: id("cy"), role: crate::Role::Caseworker });
    ann.fact(CaseFact::Unassigned { user: id("bo") });
    let (ann_id, cy): (UserId, UserId) = (id("ann"), id("cy"));
    assert_eq!(ann.file.assigned(), [&ann_id, &cy].into());
}

#[test]
fn corrections_stand_beside_the_fact_that_they_correct() {
    let (mut ann, _, _) = two_tablets();
    let note = ann.fact(CaseFact::Note { text: "came on Monday".into() });
    ann.fact(CaseFact::Correction { of: note.id.clone(), text: "it was Tuesday".into() });
    assert_eq!(ann.file.notes().count(), 1);
    assert_eq!(ann.file.corrections(&note.id).map(|(_, text)| text).collect::<Vec<_>>(), ["it was Tuesday"]);
}

#[test]
fn the_timeline_has_one_entry_per_save_and_every_change_once() {
    let (mut ann, mut bo, document) = two_tablets();
    let bodies = vec![
        Body::Fact(CaseFact::Note { text: "one".into() }),
        Body::Fact(CaseFact::Note { text: "two".into() }),
    ];
    let saved = ann.writer.save(&ann.ids, &ann.clock, &Author::Child, bodies).unwrap();
    for change in saved {
        ann.file.insert(change);
    }
    bo.answer(&document, "phone", text("7"));
    ann.take(&bo);
    let timeline = ann.file.timeline();
    assert_eq!(timeline.iter().map(|entry| entry.events.len()).collect::<Vec<_>>().iter().sum::<usize>(), 5);
    assert_eq!(timeline.len(), 4);
    assert!(timeline.iter().any(|entry| entry.events.len() == 2 && *entry.author == Author::Child));
}

#[test]
fn a_document_is_untouched_until_somebody_writes_after_the_save_that_opened_it() {
    let (mut ann, _, document) = two_tablets();
    assert!(ann.file.is_untouched(&document));
    let opened =
        ann.written.iter().find(|change| matches!(&change.body, Body::Fact(CaseFact::DocumentOpened { .. })));
    let group = opened.unwrap().group.clone();
    let mut named = ann.answer(&document, "name_display", text("Tavi"));
    assert!(!ann.file.is_untouched(&document));
    named.group = group;
    let all: Vec<Change> =
        ann.written.iter().filter(|it| it.id != named.id).cloned().chain([named.clone()]).collect();
    assert!(CaseFile::fold(&id("case"), &all).is_untouched(&document));
}
