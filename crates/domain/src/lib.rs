//! The Best Interests Procedure: who takes part, what is recorded, what follows, who may see it.
//!
//! No I/O, no clock, no screen: time and ids come in through [`Clock`] and [`IdSource`].

mod access;
mod age;
mod answers;
mod attention;
pub mod authority;
mod case_file;
mod change;
mod change_set;
pub mod child_flow;
pub mod complaint;
mod conflict;
pub mod consent;
mod consulate;
mod course;
mod coverage;
mod door;
mod draft;
pub mod drawing;
mod earlier;
mod evidence;
mod explain_again;
mod fact;
pub mod fields;
mod gates;
pub mod guardian_flow;
mod hand_on;
pub mod host;
mod house;
mod ids;
mod last_talk;
mod links;
mod lock;
mod manner;
mod media;
mod named;
mod next_step;
pub mod opening;
mod other_words;
pub mod outcome;
pub mod paper;
mod person_said;
mod prefill;
mod promised;
mod put_aside;
mod reasons_given;
mod refused;
mod search;
mod seen;
mod self_check;
mod sign_off;
pub mod site;
mod staff;
mod stage;
mod statement;
mod summary;
mod switch_scan;
mod taken_back;
mod talk_language;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod time;
mod told_lately;
mod track;
mod views;
mod weight;

pub use access::{
    Action, Denied, FieldAccess, Viewer, Visible, allow, may_fill, may_have_media, may_make, role_name,
    visible_to, works_on_cases,
};
pub use age::{AgeRange, Birth, BirthAnswers, MAJORITY, age_as_answer, is_treated_as_child};
pub use answers::Answers;
pub use attention::{
    Attention, ComeBack, Concern, Due, Spot, Urgency, attention, came_back, concerns, concerns_of_voices,
    concerns_on, contact, holds_back_tracing, waits_for_contact,
};
pub use case_file::{CaseFile, Deed, Document, Entry, Event, Filled, Opening, Standing, Told, told};
pub use change::{Author, Body, Change};
pub use change_set::{ChangeSet, Inserted};
pub use conflict::{Choice, Claim, Conflict, ConflictValue, conflicts, conflicts_of, resolve};
pub use consulate::{is_closed_consulate, may_ask_consulate};
pub use course::{Caution, Course, Pattern, Practised, ScaleOk};
pub use coverage::{
    Cell, CellMark, CellMarked, Column, Coverage, DutyToOffer, FACTORS, Factor, Filled as FilledCell,
    Marked as MarkedCell, NotAsked, Row, RowStanding, Solution, applies_not, coverage,
};
pub use door::{Door, Lock, Piece, arrange, door, writes_as};
pub use draft::{Editing, Writer, add_row, remove_row};
pub use earlier::{Earlier, Since, earlier};
pub use evidence::{Asked, EVIDENCE, Offered, RestsOn, offered, rests_on, rests_on_child};
pub use explain_again::{ExplainedAgain, ToExplain, to_explain_again, to_explain_from};
pub use fact::{CaseFact, Explained, SessionEnd, SignAct, TeachBack};
pub use form_engine::{Absence, Answer, CivilDate, PartialDate, Path};
pub use gates::{Gate, Unmet, Verdict, consent_by, may_write};
pub use hand_on::{HandedHow, HandedOn, ToHandOn, kind_of, may_hand_on, to_hand_on, waiting_for};
pub use house::{
    BadEntry, COMPLAINT_CONTACT, HOUSE_KEYS, House, HouseEntry, LETTER, MOST_NAME, MOST_WORDS, NEXT_DATE,
    PANEL_NAME, SCHOOL_NAME, Verdict as HouseVerdict, check_entry, is_house_name, may_write_house,
};
pub use ids::{
    CaseId, ChangeId, ComplaintId, ContactId, DeviceId, DocumentId, GroupId, IdSource, LinkId, MediaId,
    NotAnId, SessionId, StatementId, UserId,
};
pub use last_talk::{LastTalk, last_band, last_talk};
pub use links::{Linkable, Person, is_words, linkable, people};
pub use lock::{OpenReason, open_lock};
pub use manner::{
    Arranged, Band, DepthReason, DepthSet, DepthSource, Help, InPlay, LanguageSet, Manner, Reading,
    ReadingSet, SetBy, SetWhy, SupportReason, SupportSet, WritingSet, film_on_arrival, help_switched,
    helps_ask_why, read_on_arrival, reading_asks_why, shows_films, sound_first,
};
pub use media::{DRAWING_MIME, Media, MediaKind, PAPER_MIME, VOICE_MOST_SECONDS, named_by as media_named_by};
pub use named::{NamedKind, known_as, name as name_contact, named};
pub use next_step::{Missing, MissingCode, NextStep, Step, next_step};
pub use other_words::{OtherWords, OtherWordsKind, PutBy, ReadBack, other_words};
pub use person_said::{PersonSaid, Ring};
pub use prefill::{ForWhom, Surroundings, first_values};
pub use promised::late_since;
pub use put_aside::put_aside;
pub use reasons_given::{ReasonGiven, reasons_given};
pub use refused::Refused;
pub use search::{Query, best_fits};
pub use seen::{Seen, seen};
pub use self_check::{Happened, OwnPart, OwnTalk, SelfAnswer, SelfCheck, held_by, own_parts, to_look_back};
pub use sign_off::{
    Review, SignOff, SigningGaps, Waiting, canonical, comes_with_signature, digest, missing_safeguard,
    refused_signature, review, send_back, sign, sign_offs, waiting, why_with_gaps, written_by_signing,
    written_with,
};
pub use staff::{Role, StaffMember};
pub use stage::{Safeguard, Stage, determination_needed, open_safeguards, stage};
pub use statement::{
    AnswerState, ChildStatement, Chosen, Horizon, Recipient, Replaces, Scope, Share, Shown, Source, TypedBy,
    Verbatim,
};
pub use summary::{CaseSummary, SUMMARY_VERSION};
pub use switch_scan::{Marked, Scan, ScanPace, ScanWay, Switches, groups};
pub use taken_back::{CHANGE_REASONS, TakenBack};
pub use talk_language::talk_language;
pub use time::{Clock, Timestamp};
pub use told_lately::{ToldIn, not_told, told_lately};
pub use track::{Track, told_track, track};
pub use views::{
    Compared, Content, Lane, Matter, Notice, Stand, Topic, Version, compared, counting, lanes, moments,
    notices, notices_of, versions,
};
pub use weight::{
    About, Flaw, Weighed, Weight, flaws, names_age, rests_on_age_alone, still_to_weigh, weights,
};
