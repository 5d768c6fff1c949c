//! Lines about which somebody is asked, and for whom: each recipient has its own yes or no. A name of a service that removes
//! people is refused here already, and the attempt stays in the case.

use std::collections::BTreeSet;

use domain::consent::{ConsentFact, ForbiddenNamed, Line, Recipient, RecipientKind, forbidden_by_yes};
use domain::{Body, CaseFact};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::country::CountryField;
use super::opened::CaseHandle;
use super::permissions::words;
use crate::app::failure;
use crate::i18n::t;
use crate::ui::{Banner, Button, ButtonKind, Checkboxes, Choice, Field, SelectInput, TextInput, Tone};

/// One line for one recipient, as it stands in the boxes.
///
/// A row begins by a press on something that can be drawn anew, or taken out, before the row is. What stands in it is
/// therefore held by the list that the page keeps, and not by the place of the press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Tells rows apart.
    row: u32,
    pub(super) line: Line,
    kind: ArcRwSignal<Option<RecipientKind>>,
    name: ArcRwSignal<String>,
    country: ArcRwSignal<String>,
}

impl Wanted {
    /// A row of a line. A line that only one kind may receive needs no choice of it.
    fn new(row: u32, line: Line) -> Self {
        let only = match line.recipients() {
            [only] => Some(*only),
            _ => None,
        };
        let (name, country) = (ArcRwSignal::default(), ArcRwSignal::default());
        Self { row, line, kind: ArcRwSignal::new(only), name, country }
    }

    /// What stands in it, to be kept.
    pub(super) fn begun(&self) -> WantedBegun {
        let kind = self.kind.get();
        WantedBegun { line: self.line, kind, name: self.name.get(), country: self.country.get() }
    }

    /// The recipient; none where the line leaves to nobody, or while it is not complete.
    pub(super) fn recipient(&self) -> Option<Recipient> {
        let kind = self.kind.get()?;
        let name = self.name.get();
        let recipient = Recipient::new(kind, name.trim()).in_country(Some(self.country.get()));
        Some(recipient).filter(|it| it.is_named() && !it.lacks_country())
    }

    /// True where nothing is missing.
    fn is_complete(&self) -> bool {
        self.line.recipients().is_empty() || self.recipient().is_some()
    }

    /// True where the name is that of somebody who may never receive anything.
    fn is_never_one(&self) -> bool {
        self.name.with(|name| forbidden_by_yes(name).is_some())
    }

    /// Id of its field.
    fn field(&self) -> String {
        format!("sitting-to-{}", self.row)
    }

    /// Id of the first field in which something is missing, and of the words for it.
    pub(super) fn lacking(&self) -> Option<(String, &'static str)> {
        if self.is_never_one() {
            return Some((self.field(), "forbidden"));
        }
        if self.is_complete() {
            return None;
        }
        let named = self.kind.get().is_some() && self.name.with(|name| !name.trim().is_empty());
        Some(if named { (self.country_field(), "country") } else { (self.field(), "recipient") })
    }

    fn country_field(&self) -> String {
        format!("{}-country", self.field())
    }
}

/// A row as it is kept while nobody was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct WantedBegun {
    line: Line,
    kind: Option<RecipientKind>,
    name: String,
    country: String,
}

impl WantedBegun {
    /// The rows that were kept. A kind to which the line can no longer go is chosen anew.
    pub(super) fn rows(kept: Vec<Self>) -> Vec<Wanted> {
        let row = |(number, it): (u32, Self)| {
            let row = Wanted::new(number, it.line);
            if let Some(kind) = it.kind.filter(|kind| it.line.recipients().contains(kind)) {
                row.kind.set(Some(kind));
            }
            row.name.set(it.name);
            row.country.set(it.country);
            row
        };
        (1..).zip(kept).map(row).collect()
    }
}

/// Lines to choose, and the recipients of each.
#[component]
pub(super) fn WantedLines(
    case: CaseHandle,
    /// Id of the group of lines.
    id: &'static str,
    /// Question and help of it.
    label: String,
    hint: String,
    /// What is wanted.
    wanted: RwSignal<Vec<Wanted>>,
    /// Lines that can be chosen.
    lines: Vec<Line>,
    /// What is to be known of a line before it is chosen.
    #[prop(into)]
    of_line: Callback<Line, Option<String>>,
    /// What is to be known of a recipient of a line.
    #[prop(into)]
    of_recipient: UnsyncCallback<(Line, Recipient), Option<String>>,
) -> impl IntoView {
    // Drawn anew or put back, the list goes on counting behind the rows that stand in it.
    let next = StoredValue::new(0);
    let row = move |rows: &[Wanted], line: Line| {
        let last = rows.iter().map(|row| row.row).max().unwrap_or_default();
        let number = next.try_update_value(|next| {
            *next = last.max(*next) + 1;
            *next
        });
        Wanted::new(number.unwrap_or_default(), line)
    };
    let options = Signal::derive(move || {
        let option = |line: &Line| {
            let choice = Choice::new(line.id(), words::line(*line));
            match of_line.run(*line) {
                Some(hint) => choice.with_hint(hint),
                None => choice,
            }
        };
        lines.iter().map(option).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let lines: BTreeSet<Line> = wanted.with(|rows| rows.iter().map(|row| row.line).collect());
        lines.into_iter().map(|line| line.id().to_owned()).collect::<Vec<_>>()
    });
    let change = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        let Some(line) = Line::named(&key) else { return };
        wanted.update(|rows| {
            rows.retain(|row| row.line != line);
            if chosen {
                rows.push(row(rows, line));
                rows.sort_by_key(|row| row.line);
            }
        });
    });
    let more = move |line: Line| {
        UnsyncCallback::new(move |()| {
            wanted.update(|rows| {
                rows.push(row(rows, line));
                rows.sort_by_key(|row| row.line);
            });
        })
    };
    let named = move || {
        let rows = wanted.get().into_iter();
        rows.filter(|row| row.line.recipients().iter().any(|kind| !kind.is_one())).collect::<Vec<_>>()
    };
    view! {
        <Field id label hint group=true>
            <Checkboxes options value on_change=change />
        </Field>
        <For each=named key=|row| row.row let:row>
            <RecipientRow case wanted more=more(row.line) row of_recipient />
        </For>
    }
}

/// One recipient of a line.
#[component]
fn RecipientRow(
    case: CaseHandle,
    wanted: RwSignal<Vec<Wanted>>,
    row: Wanted,
    of_recipient: UnsyncCallback<(Line, Recipient), Option<String>>,
    more: UnsyncCallback<()>,
) -> impl IntoView {
    let kinds: Vec<Choice> =
        row.line.recipients().iter().map(|kind| Choice::new(kind.key(), words::kind(*kind))).collect();
    let several = kinds.len() > 1;
    let (line, title, field, country_field) =
        (row.line, words::line(row.line), row.field(), row.country_field());
    let (chosen, name, country) = (
        RwSignal::from(row.kind.clone()),
        RwSignal::from(row.name.clone()),
        RwSignal::from(row.country.clone()),
    );
    let number = row.row;
    let kind = Signal::derive(move || chosen.get().map(|kind| kind.key().to_owned()).unwrap_or_default());
    let choose = UnsyncCallback::new(move |key: String| chosen.set(RecipientKind::named(&key)));
    let noted = StoredValue::new(BTreeSet::<String>::new());
    let failed = RwSignal::new_local(None);
    let found = Memo::new(move |_| name.with(|name| forbidden_by_yes(name)));
    // The attempt is written down once the name stands there, not at every letter of it.
    let left = UnsyncCallback::new(move |()| {
        let name = name.get_untracked().trim().to_owned();
        let Some(found) = forbidden_by_yes(&name) else { return };
        if noted.try_update_value(|noted| noted.insert(name.clone())) != Some(true) {
            return;
        }
        let fact = ConsentFact::Forbidden(ForbiddenNamed { name, found, at: line.id().to_owned() });
        let open = case.get_value();
        spawn_local(async move {
            let done = open.write(vec![Body::Fact(CaseFact::Consent(fact))]).await;
            failed.try_set(done.err());
        });
    });
    let known = move || of_recipient.run((line, row.recipient()?));
    let take_out = UnsyncCallback::new(move |()| wanted.update(|rows| rows.retain(|it| it.row != number)));
    let (about, group) = (title.clone(), title.clone());
    view! {
        <div class="sitting-row" role="group" aria-label=group>
            <p class="sitting-row__line">{title}</p>
            {several.then(|| view! {
                <Field id=format!("{field}-kind") label=t("sitting-to-kind")>
                    <SelectInput options=kinds value=kind on_choose=choose empty_label=t("common-choose") />
                </Field>
            })}
            <Field id=field label=t("sitting-to-name") hint=t("sitting-to-name-hint")>
                <TextInput
                    value=name
                    on_input=UnsyncCallback::new(move |text| name.set(text))
                    on_leave=left
                    max_length=200_u32
                />
            </Field>
            <CountryField
                id=country_field
                kind=chosen
                value=country
                on_change=UnsyncCallback::new(|()| ())
            />
            {move || found.get().map(|found| {
                let title = words::why(&domain::consent::Why::Forbidden(found));
                let text = format!("{} {}", words::next(domain::consent::Next::WriteRequest), t("permissions-attempt-kept"));
                view! { <Banner tone=Tone::Stop title text /> }
            })}
            {move || failed.get().map(|error| view! { <Banner tone=Tone::Stop title=failure::of_store(&error) /> })}
            {move || known().map(|words| view! { <Banner title=words still=true /> })}
            <div class="cluster">
                <Button label=t("sitting-to-more") kind=ButtonKind::Quiet about=about.clone() on_press=more />
                <Button label=t("sitting-to-less") kind=ButtonKind::Quiet about=about on_press=take_out />
            </div>
        </div>
    }
}
