//! Who decides, and whether they may: from the appointments and the family list. Who cannot is shown with the reason, and
//! with the form in which that is put right.

use domain::consent::{Line, Mandate};
use leptos::prelude::*;

use super::form::Form;
use super::{kind_words, mandates, today, track};
use crate::app::routes::To;
use crate::caseworker::opened::CaseHandle;
use crate::i18n::{t, tv};
use crate::ui::{Banner, Card, Choice, Field, LinkButton, Radios, TextInput, Tone, YesNo};

/// Why somebody cannot say yes, as a sentence.
pub(super) fn no_power(of: domain::consent::NoPower) -> String {
    t(&format!("permissions-power-{}", of.key().replace('_', "-")))
}

/// How much somebody can say yes to today: everything, part of it, or why nothing.
fn reach(mandate: &Mandate) -> String {
    let today = today();
    // How one reaches the person is the person's own, and tells nothing of the powers.
    let lines = || Line::ALL.into_iter().filter(|line| *line != Line::Contact);
    let refused: Vec<_> = lines().filter_map(|line| mandate.power(line, today).err()).collect();
    match (refused.first(), refused.len() == lines().count()) {
        (None, _) => t("sitting-may-all"),
        (Some(why), true) => no_power(*why),
        (Some(_), false) => {
            let mut reasons: Vec<String> = Vec::new();
            for words in refused.iter().map(|why| no_power(*why)) {
                if !reasons.contains(&words) {
                    reasons.push(words);
                }
            }
            // The list of points below names that one too, and whoever sits here may say yes to it.
            let all = Line::ALL.len();
            let said = [("may", (all - refused.len()).into()), ("all", all.into())];
            format!("{} {}", tv("sitting-may-some", &said), reasons.join(" "))
        }
    }
}

/// To how much somebody agreed that still counts.
fn agreed(case: CaseHandle, person: &str) -> String {
    let count = track(case, |ledger| ledger.agreements_of(person).len());
    tv("sitting-agreed-count", &[("count", count.into())])
}

/// The card.
#[component]
pub(super) fn Who(case: CaseHandle, form: Form) -> impl IntoView {
    let id = case.with_value(|it| it.id.clone());
    let all = Memo::new(move |_| Shown(mandates(case).to_ask()));
    let of_age = form.of_age;
    let known = move |link: &str| {
        let people = case.with_value(|it| it.track(domain::people));
        people.into_iter().find(|it| it.id == link).map(|it| it.name)
    };
    // A record elsewhere may hold the name; an id is no name to read.
    let name = move |link: &str| known(link).unwrap_or_else(|| t("sitting-name-elsewhere"));
    let options = Signal::derive(move || {
        let one = |(at, mandate): (usize, &Mandate)| {
            let said = [("name", name(&mandate.person).into()), ("kind", kind_words(mandate.kind).into())];
            let hint = if form.back { agreed(case, &mandate.person) } else { reach(mandate) };
            Choice::new(at.to_string(), tv("permissions-recipient", &said)).with_hint(hint)
        };
        all.with(|all| all.0.iter().enumerate().map(one).collect::<Vec<_>>())
    });
    let value = Signal::derive(move || {
        let chosen = form.who.get()?;
        all.with(|all| all.0.iter().position(|it| *it == chosen)).map(|at| at.to_string())
    });
    let choose = UnsyncCallback::new(move |key: String| {
        let found = key.parse::<usize>().ok().and_then(|at| all.with_untracked(|all| all.0.get(at).cloned()));
        form.person.set(found.as_ref().and_then(|it| untrack(|| known(&it.person))).unwrap_or_default());
        form.who.set(found);
    });
    let right = move || {
        let appointment = form.who.with(|who| who.as_ref().and_then(|it| it.appointment.clone()));
        match appointment {
            Some(document) => To::Resume(id.clone(), document),
            None => To::Case(id.clone()),
        }
        .path()
    };
    let right = Signal::derive_local(right);
    let yes_no = |id: &'static str, value: RwSignal<Option<bool>>| {
        view! {
            <Field id=id label=t(id) hint=t(&format!("{id}-hint")) group=true>
                <YesNo value on_choose=UnsyncCallback::new(move |yes| value.set(Some(yes))) yes=t("common-yes") no=t("common-no") />
            </Field>
        }
    };
    // What else changes in the case leaves the choices where they are, under whoever moves by keys.
    let nobody = Memo::new(move |_| all.with(|all| all.0.is_empty()));
    view! {
        <Card id="sitting-who-card" title=t("sitting-who-title")>
            {move || if of_age {
                view! { <p>{t("sitting-who-of-age")}</p> }.into_any()
            } else if nobody.get() {
                view! { <Banner tone=Tone::Stop title=t("sitting-nobody") text=t("sitting-nobody-words") still=true /> }.into_any()
            } else {
                view! {
                    <Field id="sitting-who" label=t(if form.own { "sitting-who-own" } else { "sitting-who" }) hint=t("sitting-who-hint") group=true>
                        <Radios options value on_choose=choose />
                    </Field>
                }
                .into_any()
            }}
            {move || right.with(|href| (!of_age && form.who.with(Option::is_some)).then(|| view! {
                <LinkButton href=href.clone() label=t("sitting-put-right") />
            }))}
            <Field id="sitting-person" label=t("sitting-person") hint=t("sitting-person-hint")>
                <TextInput value=form.person on_input=UnsyncCallback::new(move |text| form.person.set(text)) max_length=120_u32 />
            </Field>
            {(!of_age && !form.back).then(|| view! {
                {yes_no("sitting-proof", form.proof)}
                {yes_no("sitting-conflict", form.conflict)}
            })}
        </Card>
    }
}

/// Mandates that a memo can hold.
#[derive(Debug, Clone, PartialEq)]
struct Shown(Vec<Mandate>);
