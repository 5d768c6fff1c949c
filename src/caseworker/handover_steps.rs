//! Steps to which the child is asked for its own yes or no at the end of the talk: those that somebody was asked about
//! before, and others that the worker names.

use domain::child_flow::AskedStep;
use domain::consent::{ChildPart, Ledger, Line, Recipient};
use leptos::prelude::*;

use super::opened::CaseHandle;
use super::permissions::words;
use super::wanted::{Wanted, WantedLines};
use crate::i18n::{t, tv};
use crate::ports::intl;
use crate::ui::{Card, Checkboxes, Choice, Field};

/// What stands in the boxes. Nothing is chosen beforehand.
#[derive(Clone, Copy)]
pub(super) struct StepsForm {
    /// Parts of steps about which somebody was asked before.
    known: RwSignal<Vec<String>>,
    wanted: RwSignal<Vec<Wanted>>,
}

impl StepsForm {
    /// No step.
    pub(super) fn nothing() -> Self {
        Self { known: RwSignal::default(), wanted: RwSignal::default() }
    }

    /// What is missing, as ids of texts.
    pub(super) fn missing(self) -> Option<&'static str> {
        let lacks = |row: &Wanted| row.lacking().is_some();
        self.wanted.get().iter().any(lacks).then_some("handover-missing-steps")
    }

    /// The steps, each once, in the order of the lines.
    pub(super) fn asked(self, case: CaseHandle) -> Vec<AskedStep> {
        let (known, wanted) = (self.known.get_untracked(), self.wanted.get_untracked());
        let wanted: Vec<_> = untrack(|| wanted.into_iter().map(|row| (row.line, row.recipient())).collect());
        case.with_value(|it| {
            it.now(|file| {
                let ledger = Ledger::read(file, intl::today());
                let mut steps: Vec<AskedStep> = asked_before(&ledger);
                steps.retain(|step| known.contains(&step.part()));
                for (line, recipient) in wanted {
                    let step = step(&ledger, line, recipient);
                    if steps.iter().all(|it| it.part() != step.part()) {
                        steps.push(step);
                    }
                }
                steps.sort_by_key(|step| step.line);
                steps
            })
        })
    }
}

fn step(ledger: &Ledger<'_>, line: Line, recipient: Option<Recipient>) -> AskedStep {
    let to = recipient.as_ref();
    let before = ledger.child(line, to).changes.last().map(|(_, assent)| assent.answer);
    let left_out = ledger.left_out_together(line, to);
    AskedStep { line, sees: ledger.sees(line, to), left_out, before, recipient }
}

fn is_childs(ledger: &Ledger<'_>, line: Line) -> bool {
    ledger.needs(line).child != ChildPart::None
}

/// Steps about which somebody was asked, and on which the child has a say.
fn asked_before(ledger: &Ledger<'_>) -> Vec<AskedStep> {
    let asked = ledger.asked().into_iter().filter(|(line, _)| is_childs(ledger, *line));
    asked.map(|(line, recipient)| step(ledger, line, recipient)).collect()
}

/// The card; nothing for who is of age and signs alone.
#[component]
pub(super) fn StepsCard(case: CaseHandle, form: StepsForm) -> impl IntoView {
    let (known, lines) = case.with_value(|it| {
        it.now(|file| {
            let ledger = Ledger::read(file, intl::today());
            let option = |step: AskedStep| {
                let to = step.recipient.as_ref();
                let says = words::child(&ledger.child(step.line, to));
                let hint = tv("handover-steps-said", &[("says", says.into())]);
                Choice::new(step.part(), words::line_for(step.line, to)).with_hint(hint)
            };
            let known: Vec<Choice> = asked_before(&ledger).into_iter().map(option).collect();
            let lines: Vec<Line> = Line::ALL.into_iter().filter(|line| is_childs(&ledger, *line)).collect();
            (known, lines)
        })
    });
    if lines.is_empty() {
        return ().into_any();
    }
    let change = UnsyncCallback::new(move |(key, chosen): (String, bool)| {
        form.known.update(|list| {
            list.retain(|it| *it != key);
            if chosen {
                list.push(key);
            }
        });
    });
    let others = if known.is_empty() { "handover-steps-which" } else { "handover-steps-others" };
    view! {
        <Card id="handover-steps-card" title=t("handover-steps-title")>
            <p>{t("handover-steps-lead")}</p>
            {(!known.is_empty()).then(|| view! {
                <Field id="handover-steps-known" label=t("handover-steps-known") hint=t("handover-steps-known-hint") group=true>
                    <Checkboxes options=known value=form.known on_change=change />
                </Field>
            })}
            <WantedLines
                case
                id="handover-steps"
                label=t(others)
                hint=t("handover-steps-hint")
                wanted=form.wanted
                lines
                of_line=Callback::new(|_| None)
                of_recipient=UnsyncCallback::new(|_| None)
            />
        </Card>
    }
    .into_any()
}
