//! Drawings and recordings follow the words.
#![expect(clippy::panic, reason = "a test may stop where it stands")]

use domain::testing::id;
use domain::{CaseId, Media, MediaId};

use super::bench::{Bench, news};
use crate::engine::{Effect, Input, NextPart, Phase, TransportError, Trigger, Trouble};
use crate::protocol::{MEDIA_PART_BYTES, PartsHeld};

fn voice(name: &str, size: usize) -> Media {
    Media::voice(id(name), "audio/mp4", 3, &vec![7; size])
}

/// A bench whose round has come to the attachments.
fn at_the_attachments(to_send: u64, to_fetch: u64) -> Bench {
    let mut bench = Bench::leading();
    bench.standing.to_send = to_send;
    bench.standing.to_fetch = to_fetch;
    bench.frozen(&[]);
    bench.pulled(Ok(news(Vec::new())));
    bench.applied();
    bench
}

fn choose(bench: &mut Bench, next: Option<NextPart>) {
    assert!(matches!(bench.only(), Effect::NextPart { .. }), "{:?}", bench.asked);
    bench.tell(Input::Chosen { ticket: bench.ticket(), next });
}

fn send(media: &Media, part: u32) -> Option<NextPart> {
    Some(NextPart::Send { case: id::<CaseId>("c"), media: media.clone(), part, bytes: vec![7] })
}

fn fetch(media: &Media, part: u32) -> Option<NextPart> {
    Some(NextPart::Fetch { case: id::<CaseId>("c"), media: media.clone(), part })
}

fn sent(bench: &mut Bench, result: Result<PartsHeld, TransportError>) {
    assert!(matches!(bench.only(), Effect::SendPart { .. }), "{:?}", bench.asked);
    bench.tell(Input::PartSent { ticket: bench.ticket(), result });
}

fn kept(bench: &mut Bench) {
    assert!(matches!(bench.only(), Effect::RecordPart { .. } | Effect::KeepPart { .. }), "{:?}", bench.asked);
    bench.tell(Input::PartKept { ticket: bench.ticket(), standing: bench.standing.clone() });
}

fn refused(code: u16) -> TransportError {
    TransportError::Status { code, retry_after: None, problem: Some("not_found".to_owned()) }
}

fn passed(bench: &Bench) -> Vec<MediaId> {
    let Effect::NextPart { passed, .. } = bench.only() else { panic!("{:?}", bench.asked) };
    passed.iter().cloned().collect()
}

#[test]
fn part_after_part_goes_out_from_where_the_server_stands() {
    let long = voice("m1", 3 * MEDIA_PART_BYTES);
    let mut bench = at_the_attachments(1, 0);
    choose(&mut bench, send(&long, 0));
    // An earlier try had brought two parts before it was cut off.
    sent(&mut bench, Ok(PartsHeld { parts: 2, whole: false }));
    kept(&mut bench);
    assert_eq!(passed(&bench), []);
    choose(&mut bench, send(&long, 2));
    sent(&mut bench, Ok(PartsHeld { parts: 3, whole: true }));
    bench.standing.to_send = 0;
    kept(&mut bench);
    assert_eq!(bench.engine.status().phase, Phase::Resting);
}

#[test]
fn nothing_that_the_server_does_not_take_keeps_the_others_waiting() {
    let (one, two) = (voice("m1", 5), voice("m2", 5));
    let mut bench = at_the_attachments(2, 0);
    choose(&mut bench, send(&one, 0));
    sent(&mut bench, Err(refused(422)));
    assert_eq!(passed(&bench), [one.id]);
    choose(&mut bench, send(&two, 0));
    sent(&mut bench, Ok(PartsHeld { parts: 1, whole: true }));
    kept(&mut bench);
    choose(&mut bench, None);
    assert_eq!(bench.engine.status().phase, Phase::Resting);
}

#[test]
fn a_server_that_stands_still_is_not_asked_for_ever() {
    let long = voice("m1", 2 * MEDIA_PART_BYTES);
    let mut bench = at_the_attachments(1, 0);
    choose(&mut bench, send(&long, 1));
    sent(&mut bench, Ok(PartsHeld { parts: 0, whole: false }));
    kept(&mut bench);
    assert_eq!(passed(&bench), std::slice::from_ref(&long.id));
    choose(&mut bench, send(&long, 0));
    assert!(matches!(bench.engine.status().phase, Phase::Waiting { trouble: Trouble::Store, .. }));
}

#[test]
fn a_line_that_breaks_is_waited_for_like_for_words() {
    let mut bench = at_the_attachments(1, 0);
    choose(&mut bench, send(&voice("m1", 5), 0));
    sent(&mut bench, Err(TransportError::Offline));
    assert!(matches!(bench.engine.status().phase, Phase::Waiting { trouble: Trouble::Offline, .. }));
}

#[test]
fn what_others_drew_is_fetched_and_what_is_not_there_yet_is_asked_for_later() {
    let (early, there) = (voice("m1", 9), voice("m2", MEDIA_PART_BYTES + 4));
    let mut bench = at_the_attachments(0, 2);
    choose(&mut bench, fetch(&early, 0));
    bench.tell(Input::PartFetched { ticket: bench.ticket(), result: Err(refused(404)) });
    for (part, bytes) in [(0, MEDIA_PART_BYTES), (1, 4)] {
        choose(&mut bench, fetch(&there, part));
        bench.tell(Input::PartFetched { ticket: bench.ticket(), result: Ok(vec![7; bytes]) });
        kept(&mut bench);
    }
    assert_eq!(passed(&bench), [early.id, there.id]);
}

#[test]
fn a_part_that_is_too_short_is_no_answer_of_our_server() {
    let mut bench = at_the_attachments(0, 1);
    choose(&mut bench, fetch(&voice("m1", 9), 0));
    bench.tell(Input::PartFetched { ticket: bench.ticket(), result: Ok(vec![7; 8]) });
    assert!(matches!(bench.engine.status().phase, Phase::Waiting { trouble: Trouble::NotOurServer, .. }));
}

#[test]
fn words_that_are_saved_meanwhile_go_first() {
    let long = voice("m1", 3 * MEDIA_PART_BYTES);
    let mut bench = at_the_attachments(1, 0);
    choose(&mut bench, send(&long, 0));
    let ticket = bench.ticket();
    bench.tell(Input::Trigger(Trigger::Saved));
    bench.tell(Input::PartSent { ticket, result: Ok(PartsHeld { parts: 1, whole: false }) });
    kept(&mut bench);
    let Effect::Wait { ticket, .. } = bench.only() else { panic!("{:?}", bench.asked) };
    let woken = *ticket;
    bench.tell(Input::Woke(woken));
    assert!(matches!(bench.only(), Effect::Freeze { .. }), "{:?}", bench.asked);
}
