//! How a talk with the child went, for the worker: what was tried, rests, and what to look at together. None of it is
//! a mark, and no answer is left out because of it.

use catalogue::ChildTexts;
use domain::{Caution, Course, ScaleOk};
use leptos::prelude::*;

use crate::i18n::{key, t, tag, tv};
use crate::ports::intl;
use crate::ui::Banner;

/// What to look at together with the child.
#[component]
pub(super) fn LookTogether(
    /// How the talk went.
    course: Course,
    /// What the child read.
    texts: Option<ChildTexts>,
) -> impl IntoView {
    let caution = |it: Caution| {
        let screen = t(&format!("child-part-{}", it.screen));
        let words = t(&format!("views-course-{}", key(it.pattern).replace('_', "-")));
        view! { <li>{screen} ": " {words}</li> }
    };
    let objection = move |place: &String| {
        let title = texts.as_ref().and_then(|texts| texts.topics.iter().find(|it| it.id == *place));
        let words = match title {
            Some(topic) => tv("views-course-objected", &[("topic", topic.title.clone().into())]),
            None => t("views-course-objected-end"),
        };
        view! { <li>{words}</li> }
    };
    let objections = course.objections.iter().map(objection).collect_view();
    let no_scale = (course.scale_ok == ScaleOk::No).then(|| view! { <li>{t("views-course-no-faces")}</li> });
    let any = !course.cautions.is_empty() || !course.objections.is_empty() || no_scale.is_some();
    let cautions = course.cautions.into_iter().map(caution).collect_view();
    any.then(|| {
        view! {
            <Banner title=t("views-course-together") still=true>
                <ul>{cautions} {objections} {no_scale}</ul>
            </Banner>
        }
    })
}

/// What was tried and how often the child rested, as list items.
#[component]
pub(super) fn Went(
    /// How the talk went.
    course: Course,
) -> impl IntoView {
    let names: Vec<String> = course
        .practised
        .iter()
        .map(|it| t(&format!("views-course-tried-{}", key(*it).replace('_', "-"))))
        .collect();
    let tried =
        (!names.is_empty()).then(|| tv("views-course-tried", &[("names", intl::list(tag(), names).into())]));
    let rests = (course.rests_offered > 0 || course.pauses > 0).then(|| {
        tv(
            "views-course-rests",
            &[
                ("offered", usize::from(course.rests_offered).into()),
                ("asked", usize::from(course.pauses).into()),
            ],
        )
    });
    tried.into_iter().chain(rests).map(|words| view! { <li>{words}</li> }).collect_view()
}
