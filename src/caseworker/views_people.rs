//! What the child said about its people and its choices, as it reads in the case. Names and relations stand as the
//! child put them; nothing here can be edited or linked.

use catalogue::ChildTexts;
use domain::{AnswerState, Band, ChildStatement, Chosen, PersonSaid};
use leptos::prelude::*;

use crate::i18n::t;
use crate::ui::{Avatar, Chip, Drawing, Picture, PictureSize};

/// The depth at which something was said.
fn band(said: &ChildStatement) -> Band {
    Band::named(&said.shown.band).unwrap_or(Band::B3)
}

/// What the child was asked. A choice stands in it by its name: the child's own words for places are not in the case.
pub(super) fn asked(said: &ChildStatement, texts: Option<&ChildTexts>) -> String {
    let found = texts.and_then(|texts| {
        if said.screen == "V09" && said.chosen.iter().any(|it| it.part == "influence") {
            return Some(t("views-told-title"));
        }
        match &said.solution {
            Some(solution) => texts.asked_about(band(said), solution, texts.solution(solution)),
            None => Some(texts.screen(&said.screen, &said.shown.band)?.1.prompt.clone()),
        }
    });
    found.unwrap_or_else(|| said.screen.clone())
}

/// An answer about choices with its question; none for other screens.
pub(super) fn said(said: &ChildStatement, chosen: &Chosen, texts: Option<&ChildTexts>) -> Option<String> {
    if said.state != AnswerState::Answered {
        return None;
    }
    let texts = texts?;
    texts.said(&said.screen, band(said), chosen, &|key| texts.solution(key).to_owned())
}

/// The people of the child's map, each with what the child said about them.
pub(super) fn people(said: &ChildStatement, texts: Option<&ChildTexts>) -> Option<impl IntoView + use<>> {
    let one = |person: &PersonSaid| {
        let figure = person.figure.as_deref().and_then(|name| name.parse::<Avatar>().ok());
        let figure = figure.map_or(Drawing::Someone, Drawing::Me);
        let name = person.name.as_ref().map_or_else(|| t("child-person-unnamed"), |name| name.text.clone());
        let about = texts.map(|texts| texts.about_person(person)).unwrap_or_default();
        let lines = about.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
        let first =
            person.holds_back_tracing().then(|| view! { <Chip label=t("views-person-talk-first") /> });
        view! {
            <li class="voice__person">
                <Picture of=figure size=PictureSize::Small />
                <div class="voice__about">
                    <p class="voice__name" dir="auto">{name}</p>
                    <ul class="voice__lines">{lines}</ul>
                    {first}
                </div>
            </li>
        }
    };
    (!said.people.is_empty())
        .then(|| view! { <ul class="voice__people">{said.people.iter().map(one).collect_view()}</ul> })
}
