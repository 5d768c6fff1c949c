//! What a packet may hold: the answers that stand behind the permitted groups, and what the child chose to tell this
//! kind of recipient. What is disputed or kept closed is named, and stays here.

use std::rc::Rc;

use domain::consent::{Entry, FORMS, Group, Place, RecipientKind, Ticked, is_ticked, may_be_told, places};
use domain::{AnswerState, ChildStatement, Path, Standing};
use form_engine::{FieldType, QuestionView};
use leptos::prelude::*;

use crate::app::desk::Desk;
use crate::app::open_case::OpenCase;
use crate::caseworker::outcome::Source;
use crate::caseworker::views_people;
use crate::forms::{FormSession, words};
use crate::i18n::{tag, tv_kept, unmarked};

/// One answer or statement that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Names it on the screen.
    pub(super) key: String,
    /// Tells this answer from another one in its place; empty where nothing else can stand there.
    mark: String,
    /// What was asked.
    pub(super) asked: String,
    /// What stands there.
    pub(super) answer: String,
}

impl Piece {
    /// As it stands in the packet.
    pub(super) fn entry(&self) -> Entry {
        Entry { asked: self.asked.clone(), answer: self.answer.clone() }
    }

    /// Its tick.
    pub(super) fn tick(&self) -> Ticked {
        Ticked { key: self.key.clone(), mark: self.mark.clone() }
    }

    /// True where it is chosen as it stands.
    pub(super) fn is_ticked(&self, all: &[Ticked]) -> bool {
        is_ticked(all, &self.key, &self.mark)
    }
}

/// Questions of one form that are kept closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Closed {
    /// Which of the opened forms.
    pub(super) session: usize,
    /// Their places.
    pub(super) paths: Vec<Path>,
}

/// Everything that was found behind the permitted groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// What can be chosen, group by group.
    pub(super) groups: Vec<(Group, Vec<Piece>)>,
    /// What opens only after somebody says why.
    pub(super) closed: Vec<Closed>,
    /// Questions with different answers: they must be settled first.
    pub(super) contested: usize,
}

impl Found {
    /// True where something of it is chosen.
    pub(super) fn has_any(&self, chosen: &[Ticked]) -> bool {
        self.groups.iter().flat_map(|(_, pieces)| pieces).any(|it| it.is_ticked(chosen))
    }
}

/// The newest filled form of each kind behind the groups, and the child's words for this recipient.
#[derive(Clone)]
pub(super) struct Inside {
    sessions: Vec<StoredValue<Rc<FormSession>, LocalStorage>>,
    said: Vec<Piece>,
}

impl Inside {
    /// Opens what the groups stand for.
    pub(super) async fn open(
        desk: Rc<Desk>,
        case: Rc<OpenCase>,
        groups: Vec<Group>,
        kind: RecipientKind,
    ) -> Self {
        let mut sessions = Vec::new();
        let wanted = |form: &&&str| groups.iter().any(|it| places(*it).iter().any(|it| it.form == **form));
        for form in FORMS.iter().filter(wanted) {
            let document = case.now(|file| file.documents_of(form).last().map(|it| it.id().clone()));
            let Some(document) = document else { continue };
            // A form that this build does not have cannot be read: nothing of it goes.
            if let Ok(session) = FormSession::open(&desk, &case, &document).await {
                sessions.push(StoredValue::new_local(session));
            }
        }
        let said = if groups.contains(&Group::ViewsFull) { said(&case, kind).await } else { Vec::new() };
        Self { sessions, said }
    }

    /// One of the opened forms.
    pub(super) fn handle(&self, session: usize) -> Option<StoredValue<Rc<FormSession>, LocalStorage>> {
        self.sessions.get(session).copied()
    }

    /// Takes in what others wrote.
    pub(super) fn take_in(&self) {
        for session in &self.sessions {
            session.with_value(FormSession::take_in);
        }
    }

    /// What stands there now. Follows the forms.
    pub(super) fn found(&self, groups: &[Group]) -> Found {
        let mut found = Found::default();
        for group in groups {
            let mut pieces = if *group == Group::ViewsFull { self.said.clone() } else { Vec::new() };
            for (at, session) in self.sessions.iter().enumerate() {
                session.with_value(|session| {
                    session.shape.track();
                    session.case.revision().track();
                    self.take(at, session, *group, &mut pieces, &mut found);
                });
            }
            found.groups.push((*group, pieces));
        }
        found
    }

    fn take(
        &self,
        at: usize,
        session: &FormSession,
        group: Group,
        pieces: &mut Vec<Piece>,
        found: &mut Found,
    ) {
        let form = session.engine(|engine| engine.form().about().id.clone());
        let mut closed = Vec::new();
        for place in places(group).iter().filter(|place| place.form == form) {
            let paths = session.engine(|engine| engine.section_paths(place.section));
            for path in paths.into_iter().filter(|path| place.holds(path.last())) {
                let mut shut = false;
                for view in asked(session, &path, place) {
                    if session.shuts(&view.path) {
                        shut = true;
                    } else if session.contested(&view.path) {
                        found.contested += 1;
                    } else {
                        pieces.push(piece(session, &view));
                    }
                }
                if shut {
                    closed.push(path);
                }
            }
        }
        if !closed.is_empty() {
            match found.closed.iter_mut().find(|it| it.session == at) {
                Some(it) => it
                    .paths
                    .extend(closed.into_iter().filter(|path| !it.paths.contains(path)).collect::<Vec<_>>()),
                None => found.closed.push(Closed { session: at, paths: closed }),
            }
        }
    }
}

/// The answered questions at a path of a place, those in the rows included that belong to it.
fn asked(session: &FormSession, path: &Path, place: &Place) -> Vec<QuestionView> {
    let list = path.last();
    // Where people do not agree, every answer that stands counts.
    let answers = |row: &Path, question: &str| {
        let Ok(path) = row.field(question) else { return Vec::new() };
        session.case.track(|file| match file.standing(&session.document, &path) {
            Standing::Blank => Vec::new(),
            Standing::One(answer) => vec![answer.clone()],
            Standing::Several(all) => all.into_iter().cloned().collect(),
        })
    };
    let takes = |row: &&Path| {
        row.parent().as_ref() != Some(path) || place.takes(list, |question| answers(row, question))
    };
    session.engine(|engine| {
        let mut found = Vec::new();
        let mut open = vec![path.clone()];
        while let Some(path) = open.pop() {
            let Some(view) = engine.question(&path).filter(|view| view.relevant) else { continue };
            let rows = engine.rows(&path);
            open.extend(rows.iter().filter(takes).flat_map(|row| engine.row_paths(row)).rev());
            // Signatures and files are no words; what nobody answered is no answer, whatever the reason.
            let words = !matches!(
                view.kind,
                FieldType::Group
                    | FieldType::Signature
                    | FieldType::File
                    | FieldType::Photo
                    | FieldType::Audio
                    | FieldType::Drawing
            );
            if words && !view.answer.is_blank() && !matches!(view.answer, domain::Answer::Absent(_)) {
                found.push(view);
            }
        }
        found
    })
}

/// Tells an answer from others, in whatever language it is shown.
fn mark_of(answer: &domain::Answer) -> String {
    let written = serde_json::to_vec(answer).unwrap_or_default();
    catalogue::hash(&written).chars().take(12).collect()
}

/// One answer, with the number of its entry where it stands in a row.
fn piece(session: &FormSession, view: &QuestionView) -> Piece {
    let path = &view.path;
    let row = path.parent();
    let place = row.as_ref().and_then(|row| {
        let group = row.parent()?;
        session.engine(|engine| {
            let at = engine.rows(&group).iter().position(|it| it == row)?;
            Some((engine.question(&group)?.label, at + 1))
        })
    });
    let asked = match place {
        None => view.label.clone(),
        Some((group, at)) => tv_kept(
            "packet-in-row",
            &[("group", group.into()), ("n", at.into()), ("question", view.label.clone().into())],
        ),
    };
    Piece {
        key: format!("{}-{}", session.document, path.as_str().replace('/', ".")),
        mark: mark_of(&view.answer),
        asked,
        answer: unmarked(&words::answer(session.known(), Some(view), &view.answer)),
    }
}

/// What the child chose to tell this kind of recipient, in its own words.
async fn said(case: &Rc<OpenCase>, kind: RecipientKind) -> Vec<Piece> {
    let chosen: Vec<ChildStatement> =
        case.now(|file| may_be_told(file, kind).into_iter().map(|(_, said)| said.clone()).collect());
    if chosen.is_empty() {
        return Vec::new();
    }
    let Some(source) = Source::read(tag().to_owned()).await else { return Vec::new() };
    let one = |said: &ChildStatement| Piece {
        key: format!("said-{}", said.id),
        mark: String::new(),
        asked: views_people::asked(said, Some(&source.texts)),
        answer: {
            let for_the_child = (said.source == domain::Source::ViaCaregiver)
                .then(|| source.tongue.t("views-source-via-caregiver"));
            unmarked(&source.exactly(said).into_iter().chain(for_the_child).collect::<Vec<_>>().join("\n"))
        },
    };
    chosen.iter().filter(|said| said.state == AnswerState::Answered).map(one).collect()
}
