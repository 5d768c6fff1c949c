//! A talk with a child, for those whom the child did not choose: that it took place, and nothing that tells whether the
//! child spoke in it, or of what (child-ux.md 3.5, P3).

use super::{FieldAccess, Viewer, is_shared_with};
use crate::change::{Body, Change};
use crate::course::Course;
use crate::fact::CaseFact;
use crate::outcome::OutcomeTalk;
use crate::statement::ChildStatement;

/// True for the worker beside the child and for whom the child chose.
pub(super) fn may_hear(viewer: &Viewer, change: &Change, said: &ChildStatement) -> bool {
    change.entered_by == viewer.user || is_shared_with(said, viewer.role)
}

/// What the child said that was for this reader when it was said; also what it took back since.
pub(super) fn heard<'a>(
    viewer: &'a Viewer,
    fields: &'a dyn FieldAccess,
) -> impl Iterator<Item = &'a ChildStatement> {
    fields.statements().iter().filter_map(move |change| match &change.body {
        Body::Fact(CaseFact::ChildStatement(said)) if may_hear(viewer, change, said) => Some(said.as_ref()),
        _ => None,
    })
}

/// The same change without what is not for this reader; none where nothing has to be left out.
///
/// The worker beside the child gets all. Of a talk of which a reader may have nothing, not even that the child sent
/// nothing is told: silence and what was kept for others must look the same.
pub(super) fn masked(viewer: &Viewer, change: &Change, fields: &dyn FieldAccess) -> Option<Change> {
    let Body::Fact(fact) = &change.body else { return None };
    if let CaseFact::OutcomeTalk(talk) = fact {
        return outcome_masked(viewer, change, talk, fields);
    }
    let CaseFact::ChildSession { session, end, no_views, explained, help_pressed, present, manner, course } =
        fact
    else {
        return None;
    };
    if change.entered_by == viewer.user {
        return None;
    }
    let heard: Vec<&ChildStatement> = heard(viewer, fields).collect();
    let closed = !heard.iter().any(|said| said.session == *session);
    let on = |screen: &str| {
        let of_talk = |said: &&&ChildStatement| said.session == *session;
        heard.iter().filter(of_talk).any(|said| said.screen == screen || said.asked_on() == screen)
    };
    let whole = course.as_deref().cloned().unwrap_or_default();
    let is_heard = |id: &crate::ids::StatementId| heard.iter().any(|said| said.id == *id);
    let rest = Course {
        cautions: whole.cautions.iter().filter(|it| on(&it.screen)).cloned().collect(),
        objections: whole.objections.iter().filter(|it| on(it)).cloned().collect(),
        still_so: whole.still_so.iter().filter(|it| is_heard(it)).cloned().collect(),
        changed: whole.changed.iter().filter(|it| is_heard(it)).cloned().collect(),
        added: whole.added.iter().filter(|it| is_heard(it)).cloned().collect(),
        wanted_to_add: whole.wanted_to_add.iter().filter(|it| is_heard(it)).cloned().collect(),
        views_kept: closed,
        ..whole
    };
    let fact = CaseFact::ChildSession {
        session: session.clone(),
        end: *end,
        no_views: *no_views && !closed,
        explained: explained.clone(),
        help_pressed: *help_pressed,
        present: present.clone(),
        manner: manner.clone(),
        course: Some(Box::new(rest)).filter(|rest| **rest != Course::default()),
    };
    let masked = Change { body: Body::Fact(fact), ..change.clone() };
    (masked != *change).then_some(masked)
}

/// That the decision was told is for all on the case; that the child said something about it only for those who may read it.
fn outcome_masked(
    viewer: &Viewer,
    change: &Change,
    talk: &OutcomeTalk,
    fields: &dyn FieldAccess,
) -> Option<Change> {
    let reaction = talk.reaction.as_ref().filter(|_| change.entered_by != viewer.user)?;
    if heard(viewer, fields).any(|said| said.id == *reaction) {
        return None;
    }
    let fact = CaseFact::OutcomeTalk(Box::new(OutcomeTalk { reaction: None, ..talk.clone() }));
    Some(Change { body: Body::Fact(fact), ..change.clone() })
}

#[cfg(test)]
mod tests;
