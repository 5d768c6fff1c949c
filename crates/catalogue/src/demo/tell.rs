//! Tells one child's case, day by day.

use std::collections::BTreeMap;

use domain::{
    Author, CaseFact, CaseId, Change, ChildStatement, Chosen, CivilDate, DocumentId, Explained, Path, Role,
    Scope, SessionEnd, SessionId, Share, Shown, StaffMember, TeachBack, UserId, Verbatim, sign,
};
use form_engine::{Field, FormDefinition};
use serde_json::Value as Json;

use super::anchor::Anchor;
use super::file::{
    CaseText, ChildText, DocumentText, EntryText, EventText, OtherPerson, SignedText, SittingText,
    StatementText,
};
use super::teller::Teller;
use super::value::answer;
use crate::manifest::Manifest;
use crate::procedure::Procedure;

/// What every case is told with.
pub(super) struct Context<'a> {
    pub(super) start: CivilDate,
    pub(super) staff: &'a [StaffMember],
    pub(super) others: &'a [OtherPerson],
    pub(super) procedure: &'a Procedure,
    pub(super) manifest: &'a Manifest,
}

pub(super) struct Told {
    pub(super) case: CaseId,
    pub(super) changes: Vec<Change>,
}

/// Version of the words that the demo's children saw and signed under.
const CONTENT: &str = "2026-1";

enum Happening<'a> {
    Event(&'a EventText),
    Entry(&'a DocumentText, &'a EntryText),
    Sitting(&'a SittingText),
    Signed(&'a SignedText),
}

pub(super) fn tell(context: &Context<'_>, case: &CaseText, child: &ChildText) -> Result<Told, String> {
    let mut all: Vec<(i32, u8, Happening<'_>)> = Vec::new();
    let about = |event: &&EventText| event.only.as_ref().is_none_or(|only| *only == child.case);
    all.extend(case.timeline.iter().filter(about).map(|event| (event.day, 0, Happening::Event(event))));
    for document in &child.documents {
        let entries = document.entries.iter();
        all.extend(entries.map(|entry| (entry.day, 1, Happening::Entry(document, entry))));
    }
    all.extend(child.sittings.iter().map(|sitting| (sitting.day, 2, Happening::Sitting(sitting))));
    all.extend(child.signed.iter().map(|signed| (signed.day, 3, Happening::Signed(signed))));
    all.sort_by_key(|(day, order, _)| (*day, *order));

    let (first, last) =
        (all.first().map_or(0, |(day, ..)| *day), case.timeline.iter().map(|event| event.day).max());
    let anchor =
        Anchor::new(context.start, last.unwrap_or(0)).ok_or("its days are not days of the calendar")?;
    let mut scene = Scene {
        context,
        child,
        anchor,
        teller: Teller::new(&child.case).map_err(said)?,
        forms: BTreeMap::new(),
    };
    scene.goes_on(first)?;
    let opened = CaseFact::CaseOpened { local_number: child.case_ref.clone(), site: child.site.clone() };
    scene.fact(&child.caseworker, opened)?;
    for (day, _, happening) in all {
        scene.goes_on(day)?;
        match happening {
            Happening::Event(event) => scene.event(event)?,
            Happening::Entry(document, entry) => scene.entry(document, entry)?,
            Happening::Sitting(sitting) => scene.sitting(sitting)?,
            Happening::Signed(signed) => scene.signed(signed)?,
        }
    }
    Ok(Told { case: scene.teller.case.clone(), changes: scene.teller.finish() })
}

struct Scene<'a> {
    context: &'a Context<'a>,
    child: &'a ChildText,
    anchor: Anchor,
    teller: Teller,
    forms: BTreeMap<String, FormDefinition>,
}

impl Scene<'_> {
    fn goes_on(&mut self, day: i32) -> Result<(), String> {
        let morning =
            self.anchor.morning(day).ok_or_else(|| format!("day {day} is no day of the calendar"))?;
        self.teller.at(morning, self.anchor.pause(day));
        Ok(())
    }

    fn fact(&mut self, by: &UserId, fact: CaseFact) -> Result<(), String> {
        self.teller.fact(by, Author::Staff(by.clone()), "en", fact).map_err(said)
    }

    /// What happened, written down by the person who did it, or by the caseworker where that person has no
    /// account that works on cases.
    fn event(&mut self, event: &EventText) -> Result<(), String> {
        let works = |member: &&StaffMember| matches!(member.role, Role::Caseworker | Role::Supervisor);
        let writer = self.context.staff.iter().filter(works).find(|member| member.id.as_str() == event.actor);
        let (by, mut text) = match writer {
            Some(member) => (member.id.clone(), event.what.clone()),
            None => {
                (self.child.caseworker.clone(), format!("{}: {}", self.name_of(&event.actor)?, event.what))
            }
        };
        if let Some(gate) = &event.stopped_by {
            let gate = self.context.procedure.gate(gate).ok_or_else(|| format!("there is no gate {gate}"))?;
            text.push_str(&format!(" Not possible: {}", gate.message));
        }
        let fact = match &event.contact {
            Some(mode) => CaseFact::Contact { mode: mode.clone(), text, answers: None },
            None => CaseFact::Note { text },
        };
        self.fact(&by, fact)
    }

    fn name_of(&self, actor: &str) -> Result<String, String> {
        if let Some(member) = self.context.staff.iter().find(|member| member.id.as_str() == actor) {
            return Ok(member.name.clone());
        }
        let other = self.context.others.iter().find(|other| other.id == actor);
        let other = other.ok_or_else(|| format!("nobody is called {actor}"))?;
        Ok(if other.part.is_empty() {
            other.name.clone()
        } else {
            format!("{} ({})", other.name, other.part)
        })
    }

    fn document(&self, name: &str) -> Result<DocumentId, String> {
        format!("{}-{name}", self.child.case).parse().map_err(said)
    }

    fn entry(&mut self, text: &DocumentText, entry: &EntryText) -> Result<(), String> {
        let document = self.document(&text.id)?;
        if self.teller.file.document(&document).is_none() {
            let listed = self.context.manifest.newest(&text.form);
            let listed = listed.ok_or_else(|| format!("there is no form {}", text.form))?;
            let (version, hash) = (listed.version, listed.hash.clone());
            let form = crate::embedded::form(&text.form, version).map_err(said)?;
            self.forms.insert(text.form.clone(), form);
            let opened = CaseFact::DocumentOpened {
                document: document.clone(),
                form: text.form.clone(),
                version,
                hash,
            };
            self.fact(&entry.by, opened)?;
        }
        let form = self.forms.get(&text.form).ok_or("a form was not opened")?;
        // In the order of the form, as a person writes.
        let fields: Vec<Field> = form.sections.iter().flat_map(|section| section.fields.clone()).collect();
        for id in entry.answers.keys() {
            if !fields.iter().any(|field| field.id == *id) {
                return Err(format!("{} has no question {id}", text.form));
            }
        }
        for field in &fields {
            if let Some(value) = entry.answers.get(&field.id) {
                let path = Path::top(&field.id).map_err(said)?;
                self.answer(&entry.by, &document, &path, field, value)?;
            }
        }
        Ok(())
    }

    fn answer(
        &mut self,
        by: &UserId,
        document: &DocumentId,
        path: &Path,
        field: &Field,
        value: &Json,
    ) -> Result<(), String> {
        let Some(rows) = value.as_array().filter(|_| !field.fields.is_empty()) else {
            let answer = answer(field, value, self.anchor, &self.child.case)?;
            return self.teller.write(by, document, path, answer).map_err(said);
        };
        for (number, row) in rows.iter().enumerate() {
            let answers = row.as_object().ok_or_else(|| format!("a row of {} is no row", field.id))?;
            let row = path.row(&format!("r{}", number + 1)).map_err(said)?;
            self.teller.row(by, document, &row).map_err(said)?;
            for id in answers.keys() {
                if !field.fields.iter().any(|inner| inner.id == *id) {
                    return Err(format!("{} has no question {id}", field.id));
                }
            }
            for inner in &field.fields {
                if let Some(value) = answers.get(&inner.id) {
                    let path = row.field(&inner.id).map_err(said)?;
                    self.answer(by, document, &path, inner, value)?;
                }
            }
        }
        Ok(())
    }

    fn sitting(&mut self, sitting: &SittingText) -> Result<(), String> {
        let session: SessionId = format!("{}-{}", self.child.case, sitting.id).parse().map_err(said)?;
        for statement in &sitting.statements {
            let fact = CaseFact::ChildStatement(Box::new(self.statement(statement, &session)?));
            self.teller.fact(&sitting.by, Author::Child, &statement.language, fact).map_err(said)?;
        }
        let explained = sitting.explained.iter().map(|topic| Explained {
            topic: topic.clone(),
            content_version: CONTENT.to_owned(),
            outcome: TeachBack::Understood,
            ours_first: None,
        });
        let ended = CaseFact::ChildSession {
            session,
            end: SessionEnd::Finished,
            no_views: sitting.statements.is_empty(),
            explained: explained.collect(),
            help_pressed: false,
            present: sitting.present.clone(),
            manner: None,
            course: None,
        };
        self.fact(&sitting.by, ended)
    }

    fn statement(&self, text: &StatementText, session: &SessionId) -> Result<ChildStatement, String> {
        let verbatim = |words: &String| Verbatim {
            text: words.clone(),
            language: text.language.clone(),
            typed_by: text.typed_by,
        };
        Ok(ChildStatement {
            id: self.teller.id().map_err(said)?,
            session: session.clone(),
            screen: text.screen.clone(),
            factors: text.factors.clone(),
            not_reached: Vec::new(),
            time: text.time,
            solution: None,
            state: text.state,
            chosen: text
                .chosen
                .iter()
                .map(|card| Chosen {
                    part: card.part.clone(),
                    key: card.key.clone(),
                    words: Some(card.words.clone()),
                    strength: None,
                    time: None,
                })
                .collect(),
            people: Vec::new(),
            words: text.words.as_ref().map(verbatim),
            media: Vec::new(),
            confirmed: false,
            source: text.source,
            shown: Shown {
                prompt: format!("{}.{}", text.screen, text.band),
                content_version: CONTENT.to_owned(),
                translation: "source".to_owned(),
                band: text.band.clone(),
                language: None,
                order: Vec::new(),
            },
            said: self.teller.now(),
            replaces: None,
            shares: text
                .shares
                .iter()
                .map(|recipient| Share { recipient: *recipient, scope: Scope::All })
                .collect(),
        })
    }

    fn signed(&mut self, text: &SignedText) -> Result<(), String> {
        let document = self.document(&text.document)?;
        let name = self.name_of(text.by.as_str())?;
        let fact = sign(&self.teller.file, &document, text.act, &text.by, &name, CONTENT).map_err(said)?;
        self.fact(&text.by, fact)
    }
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
