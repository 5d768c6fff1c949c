//! The only file that knows the addresses of the staff's screens. No address holds a name or a number of a child.

use domain::{CaseId, ChangeId, ComplaintId, DocumentId, Path, SessionId};
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::caseworker::{
    AgreedLinkPage, AssignPage, CasePage, ComplaintPage, ComplaintsPage, ConflictsPage, CopyPage,
    CoveragePage, FormPage, HandOnPage, HandoverPage, HomePage, HousePage, NewCasePage, NewFormPage,
    OutcomePage, OutcomePaperPage, OutcomeShowPage, PaperPage, PermissionsPage, QueuePage, RecordPage,
    RequestsPage, ResumePage, ReviewPage, SaidPaperPage, SettingsPage, SittingLinkPage, SittingPage,
    StaffLayout, StaffPage, TimelinePage, ViewsPage, WhoSawPage, WithoutYesPage,
};
use crate::forms::control_id;

/// Where something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum To {
    /// Today, and my cases.
    Home,
    /// A new case.
    NewCase,
    /// A case.
    Case(CaseId),
    /// A case, where somebody writes down that the child was met or reached.
    Contact(CaseId),
    /// Begin a form.
    NewForm(CaseId),
    /// A form where somebody stopped.
    Resume(CaseId, DocumentId),
    /// A form at this question, whichever part it stands in.
    Question(CaseId, DocumentId, Path),
    /// A part of a form.
    Section(CaseId, DocumentId, String),
    /// Check answers, sign.
    Review(CaseId, DocumentId),
    /// Different answers to one question.
    Conflicts(CaseId),
    /// What the child said.
    Views(CaseId),
    /// What was offered to the child, over time, and its weight.
    Coverage(CaseId),
    /// Who may know what, and what left the team.
    Permissions(CaseId),
    /// The copy of what somebody signed.
    Copy(CaseId, SessionId),
    /// Write down what goes out although nobody said yes.
    WithoutYes(CaseId),
    /// Who can see the case, who has it, and what went out.
    WhoSaw(CaseId),
    /// What authorities asked for.
    Requests(CaseId),
    /// What the child wants others to read.
    HandOn(CaseId),
    /// What the child said so far, for the child to keep.
    SaidPaper(CaseId),
    /// Who did what.
    Timeline(CaseId),
    /// Give the tablet to a guardian or parent.
    Sitting(CaseId),
    /// Make a personal link for a guardian or parent.
    SittingLink(CaseId),
    /// Make a link with which somebody sees and takes back what they agreed to.
    AgreedLink(CaseId),
    /// Give the tablet to the child.
    Handover(CaseId),
    /// Tell the child what was decided: prepare it.
    Outcome(CaseId),
    /// The pages that worker and child look at together.
    OutcomeShow(CaseId),
    /// What was told, for the child to take along.
    OutcomePaper(CaseId, ChangeId),
    /// A photo of a paper, by the change that kept it.
    Paper(CaseId, ChangeId),
    /// What is sent.
    Queue,
    /// Settings.
    Settings,
    /// Staff, for administrators.
    Staff,
    /// Who works on which case, for administrators.
    Assign,
    /// Recording what a child hears, for administrators.
    Record,
    /// Complaints, for the complaints office.
    Complaints,
    /// One complaint.
    Complaint(ComplaintId),
    /// Sentences that must be true here, for those who answer for them.
    House,
}

impl To {
    /// The address.
    pub(crate) fn path(&self) -> String {
        match self {
            To::Home => "/".to_owned(),
            To::NewCase => "/cases/new".to_owned(),
            To::Case(case) => format!("/cases/{case}"),
            To::Contact(case) => format!("/cases/{case}#contact"),
            To::NewForm(case) => format!("/cases/{case}/forms"),
            To::Resume(case, document) => format!("/cases/{case}/forms/{document}"),
            To::Question(case, document, path) => {
                // A question inside a row is reached by its group: which rows stand open is the screen's own.
                let top =
                    path.steps().next().and_then(|step| Path::top(step).ok()).unwrap_or_else(|| path.clone());
                format!("/cases/{case}/forms/{document}#{}", control_id(&top))
            }
            To::Section(case, document, section) => format!("/cases/{case}/forms/{document}/{section}"),
            To::Review(case, document) => format!("/cases/{case}/review/{document}"),
            To::Conflicts(case) => format!("/cases/{case}/conflicts"),
            To::Views(case) => format!("/cases/{case}/views"),
            To::Coverage(case) => format!("/cases/{case}/views/offered"),
            To::Permissions(case) => format!("/cases/{case}/permissions"),
            To::Copy(case, session) => format!("/cases/{case}/permissions/copy/{session}"),
            To::WithoutYes(case) => format!("/cases/{case}/permissions/without-yes"),
            To::WhoSaw(case) => format!("/cases/{case}/seen"),
            To::Requests(case) => format!("/cases/{case}/authorities"),
            To::HandOn(case) => format!("/cases/{case}/hand-on"),
            To::SaidPaper(case) => format!("/cases/{case}/views/paper"),
            To::Timeline(case) => format!("/cases/{case}/timeline"),
            To::Sitting(case) => format!("/cases/{case}/guardian"),
            To::SittingLink(case) => format!("/cases/{case}/guardian/link"),
            To::AgreedLink(case) => format!("/cases/{case}/guardian/agreed"),
            To::Handover(case) => format!("/cases/{case}/handover"),
            To::Outcome(case) => format!("/cases/{case}/outcome"),
            To::OutcomeShow(case) => format!("/cases/{case}/outcome/together"),
            To::OutcomePaper(case, talk) => format!("/cases/{case}/outcome/paper/{talk}"),
            To::Paper(case, paper) => format!("/cases/{case}/paper/{paper}"),
            To::Queue => "/queue".to_owned(),
            To::Settings => "/settings".to_owned(),
            To::Staff => "/staff".to_owned(),
            To::Assign => "/assign".to_owned(),
            To::Record => "/record".to_owned(),
            To::Complaints => "/complaints".to_owned(),
            To::Complaint(complaint) => format!("/complaints/{complaint}"),
            To::House => "/true-here".to_owned(),
        }
    }
}

/// All screens of the staff.
#[component]
pub(super) fn StaffRoutes() -> impl IntoView {
    view! {
        <Router>
            <StaffLayout>
                <Routes fallback=|| view! { <HomePage /> }>
                    <Route path=path!("/") view=HomePage />
                    <Route path=path!("/cases/new") view=NewCasePage />
                    <Route path=path!("/cases/:case") view=CasePage />
                    <Route path=path!("/cases/:case/forms") view=NewFormPage />
                    <Route path=path!("/cases/:case/forms/:document") view=ResumePage />
                    <Route path=path!("/cases/:case/forms/:document/:section") view=FormPage />
                    <Route path=path!("/cases/:case/review/:document") view=ReviewPage />
                    <Route path=path!("/cases/:case/conflicts") view=ConflictsPage />
                    <Route path=path!("/cases/:case/timeline") view=TimelinePage />
                    <Route path=path!("/cases/:case/permissions") view=PermissionsPage />
                    <Route path=path!("/cases/:case/permissions/copy/:session") view=CopyPage />
                    <Route path=path!("/cases/:case/permissions/without-yes") view=WithoutYesPage />
                    <Route path=path!("/cases/:case/seen") view=WhoSawPage />
                    <Route path=path!("/cases/:case/authorities") view=RequestsPage />
                    <Route path=path!("/cases/:case/guardian") view=SittingPage />
                    <Route path=path!("/cases/:case/guardian/link") view=SittingLinkPage />
                    <Route path=path!("/cases/:case/guardian/agreed") view=AgreedLinkPage />
                    <Route path=path!("/cases/:case/views") view=ViewsPage />
                    <Route path=path!("/cases/:case/views/offered") view=CoveragePage />
                    <Route path=path!("/cases/:case/views/paper") view=SaidPaperPage />
                    <Route path=path!("/cases/:case/hand-on") view=HandOnPage />
                    <Route path=path!("/cases/:case/handover") view=HandoverPage />
                    <Route path=path!("/cases/:case/outcome") view=OutcomePage />
                    <Route path=path!("/cases/:case/outcome/together") view=OutcomeShowPage />
                    <Route path=path!("/cases/:case/outcome/paper/:talk") view=OutcomePaperPage />
                    <Route path=path!("/cases/:case/paper/:paper") view=PaperPage />
                    <Route path=path!("/queue") view=QueuePage />
                    <Route path=path!("/settings") view=SettingsPage />
                    <Route path=path!("/staff") view=StaffPage />
                    <Route path=path!("/assign") view=AssignPage />
                    <Route path=path!("/record") view=RecordPage />
                    <Route path=path!("/complaints") view=ComplaintsPage />
                    <Route path=path!("/complaints/:complaint") view=ComplaintPage />
                    <Route path=path!("/true-here") view=HousePage />
                </Routes>
            </StaffLayout>
        </Router>
    }
}
