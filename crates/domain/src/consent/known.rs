//! Who knows what of a child, as the child or a guardian reads it: a small copy for a page that holds no key of the case.
//! Names of recipients and kinds of information only; nothing of what was written or said.

use std::collections::BTreeSet;

use form_engine::CivilDate;
use serde::{Deserialize, Serialize};

use super::disagreement::fears_guardian;
use super::exception::WithoutYes;
use super::group::Group;
use super::ledger::Ledger;
use super::line::Line;
use super::needs::GuardianPart;
use super::permit::{Ask, gaps};
use super::readers::{OpenedBy, TeamPart};
use super::recipient::{Recipient, RecipientKind};
use super::refusal::Why;
use crate::authority::{Asker, Decision, requests};
use crate::case_file::CaseFile;
use crate::time::Timestamp;

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The child.
    Child,
    /// A guardian or parent.
    Guardian,
}

/// Everybody who got something or may get something, and which authorities asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhoKnows {
    /// The day on which it was read from the case.
    pub day: CivilDate,
    /// One for each recipient and purpose: who got something first, the newest first.
    #[serde(default)]
    pub rows: Vec<Knows>,
    /// What authorities asked for, as far as they were told of it.
    #[serde(default)]
    pub asked: Vec<AskedFor>,
    /// What somebody who decides said yes to and what may not go all the same; for who decides alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<Waiting>,
    /// Who of the staff is put on the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<TeamPart>,
    /// Who opened what is kept closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<OpenedBy>,
}

/// A yes that lets nothing go yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// What for.
    pub line: Line,
    /// To whom.
    pub recipient: Recipient,
    /// What it waits for.
    pub on: WaitsOn,
}

/// What a yes waits for. It says no more than a guardian may know: what the child answered, or another guardian, stands in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitsOn {
    /// The child is asked first.
    Child,
    /// Somebody else must still agree.
    Others,
}

/// What one recipient got, or may get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Knows {
    /// Its kind.
    pub kind: RecipientKind,
    /// Its name; empty where the kind says it.
    #[serde(default)]
    pub name: String,
    /// Its country, where it is not this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What for; none by law or in danger.
    #[serde(default)]
    pub line: Option<Line>,
    /// Which kinds of information.
    pub groups: BTreeSet<Group>,
    /// When it got something the last time; none where it got nothing yet.
    #[serde(default)]
    pub got: Option<Timestamp>,
    /// True where more may go to it.
    pub may: bool,
    /// The last day on which more may go.
    #[serde(default)]
    pub until: Option<CivilDate>,
    /// True where it was told to stop using what it got.
    #[serde(default)]
    pub told_to_stop: bool,
    /// By which law; none with a purpose, and in danger.
    #[serde(default)]
    pub law: Option<ByLaw>,
}

/// Which law lets something out without a yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByLaw {
    /// Who ordered it.
    pub ordered_by: String,
    /// The rule.
    pub rule: String,
}

impl ByLaw {
    fn of(it: &WithoutYes<'_>) -> Option<Self> {
        it.law.map(|law| Self { ordered_by: law.ordered_by.clone(), rule: law.rule.clone() })
    }
}

/// An authority asked about the child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFor {
    /// What kind of authority.
    pub asker: Option<Asker>,
    /// When it was written down.
    pub on: Timestamp,
    /// What was answered; none while nobody answered.
    pub decision: Option<Decision>,
}

/// Who knows what. None for a guardian of whom the child may be afraid: then the page is not offered, and nothing says why
/// (table 5.5).
#[must_use]
pub fn who_knows(file: &CaseFile, today: CivilDate, reader: Reader) -> Option<WhoKnows> {
    let ledger = Ledger::read(file, today);
    if reader == Reader::Guardian && fears_guardian(file) {
        return None;
    }
    // What a young person decides alone is nobody else's to read.
    let shown = |line: Line| reader == Reader::Child || ledger.needs(line).guardian != GuardianPart::None;
    let mut rows: Vec<Knows> = Vec::new();
    // What the guardian may not be told stands nowhere on the guardian's page, and nothing says that it is missing.
    let hidden = |it: &WithoutYes<'_>| reader == Reader::Guardian && it.not_for_guardian;
    for left in ledger.left().iter().filter(|left| left.line.is_none_or(shown)) {
        let ground = if left.line.is_none() { ledger.ground_without_yes(left.by) } else { None };
        if ground.as_ref().is_some_and(hidden) {
            continue;
        }
        on_row(&mut rows, left.recipient, left.line, |row| {
            row.groups.extend(left.groups.iter().copied());
            row.got = row.got.max(Some(left.sent));
            row.told_to_stop |= left.told.is_some();
            row.law = ground.as_ref().and_then(ByLaw::of).or_else(|| row.law.take());
        });
    }
    for may in ledger.may_go().into_iter().filter(|may| shown(may.line)) {
        let Some(recipient) = &may.recipient else { continue };
        on_row(&mut rows, recipient, Some(may.line), |row| {
            row.groups.extend(may.groups.iter().copied());
            row.may = true;
            row.until = may.until;
            row.told_to_stop = false;
        });
    }
    // What a law or a danger lets out is shown as soon as it may go, not only once it went.
    for open in ledger.without_yes().filter(|it| it.is_open() && !hidden(it)) {
        on_row(&mut rows, open.recipient, None, |row| {
            row.groups.extend(open.groups.iter().copied());
            row.may = true;
            row.until = row.until.max(open.until);
            row.told_to_stop = false;
            row.law = ByLaw::of(&open).or_else(|| row.law.take());
        });
    }
    let waiting = if reader == Reader::Guardian { waiting(&ledger, &shown) } else { Vec::new() };
    rows.sort_by_key(|row| std::cmp::Reverse(row.got));
    let told = requests(file).into_iter().filter(|it| it.told);
    let asked = told.map(|it| AskedFor { asker: it.asker, on: it.written, decision: it.decision });
    let (team, opened) = (Vec::new(), Vec::new());
    Some(WhoKnows { day: today, rows, asked: asked.collect(), waiting, team, opened })
}

/// What a guardian's yes that counts does not open by itself.
fn waiting(ledger: &Ledger<'_>, shown: &dyn Fn(Line) -> bool) -> Vec<Waiting> {
    let mut found = Vec::new();
    for (line, recipient) in ledger.asked().into_iter().filter(|(line, _)| shown(*line)) {
        let Some(recipient) = recipient else { continue };
        let Some(all) = ledger.together(line, Some(&recipient)).map(|it| it.groups) else { continue };
        let unread = ledger.unread_by_child(line, Some(&recipient));
        let read: BTreeSet<Group> = all.difference(&unread).copied().collect();
        // Where the child read nothing of what may go now, it is asked again.
        let groups = if read.is_empty() { all } else { read };
        let ask = Ask { line, recipient: Some(recipient.clone()), groups, in_step: Some(ledger.today()) };
        let gaps = gaps(ledger, &ask);
        let child = gaps.iter().any(|gap| matches!(gap.why, Why::ChildNotAsked | Why::ChildNotTold(_)));
        let on = if child { WaitsOn::Child } else { WaitsOn::Others };
        if !gaps.is_empty() {
            found.push(Waiting { line, recipient, on });
        }
    }
    found
}

/// Works on the row of this recipient and purpose, which is added where there is none.
fn on_row(rows: &mut Vec<Knows>, recipient: &Recipient, line: Option<Line>, change: impl FnOnce(&mut Knows)) {
    let is = |row: &&mut Knows| {
        let known = Recipient { kind: row.kind, name: row.name.clone(), country: row.country.clone() };
        row.line == line && known.is(recipient)
    };
    if let Some(row) = rows.iter_mut().find(is) {
        change(row);
        return;
    }
    let mut row = Knows {
        kind: recipient.kind,
        name: recipient.name.trim().to_owned(),
        country: recipient.country.clone(),
        line,
        groups: BTreeSet::new(),
        got: None,
        may: false,
        until: None,
        told_to_stop: false,
        law: None,
    };
    change(&mut row);
    rows.push(row);
}
