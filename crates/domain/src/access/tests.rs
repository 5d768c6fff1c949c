use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::change::Author;
use crate::statement::Share;
use crate::statement::tests::statement;
use crate::testing::{Tablet, id, path};
use crate::{Answer, CaseId};

const ROLES: [Role; 5] = [
    Role::Caseworker,
    Role::Supervisor,
    Role::Administrator,
    Role::DataProtectionOfficer,
    Role::ComplaintHandler,
];

mod papers;

struct Forms;

impl FieldAccess for Forms {
    fn form_of(&self, document: &DocumentId) -> Option<String> {
        (document.as_str() == "doc").then(|| "reg_bia".to_owned())
    }

    fn visible_to(&self, _: &str, path: &Path) -> Option<Vec<String>> {
        let roles: &[&str] = match path.as_str() {
            "phone" => &["caseworker", "supervisor", "dpo"],
            "only_cw" => &["caseworker", "guardian"],
            "only_sup" => &["supervisor"],
            _ => return None,
        };
        Some(roles.iter().map(|&role| role.to_owned()).collect())
    }
}

fn viewer(user: &str, role: Role) -> Viewer {
    Viewer { user: id(user), role }
}

fn written(author: Author, body: Body) -> Change {
    let case: CaseId = id("case");
    Tablet::new(&case, "ann").write_as(&author, body)
}

fn answer_at(document: &str, at: &str) -> Change {
    let body = Body::Answer {
        document: id(document),
        path: path(at),
        value: Answer::Text("x".to_owned()),
        sees: Vec::new(),
        reason: String::new(),
    };
    written(Author::Staff(id("ann")), body)
}

fn said_with(shares: Vec<Share>) -> Change {
    let statement = ChildStatement { shares, ..statement() };
    written(Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(statement))))
}

fn note() -> Change {
    written(Author::Staff(id("ann")), Body::Fact(CaseFact::Note { text: "n".to_owned() }))
}

fn sees(viewer: &Viewer, assigned: bool, change: &Change) -> bool {
    visible_to(viewer, assigned, change, &Forms) == Visible::Yes
}

fn share() -> impl Strategy<Value = Share> {
    use Recipient::{Doctor, Family, Guardian, Lawyer, Panel, School, Supervisor, Team, Worker};
    let recipients = vec![Worker, Team, Supervisor, Panel, Guardian, Lawyer, Doctor, School, Family];
    (select(recipients), any::<bool>())
        .prop_map(|(recipient, all)| Share { recipient, scope: if all { Scope::All } else { Scope::None } })
}

#[test]
fn an_answer_is_for_the_roles_that_its_question_names() {
    let cases = [
        ("doc", "phone", Role::Caseworker, true),
        ("doc", "phone", Role::Supervisor, true),
        ("doc", "phone", Role::DataProtectionOfficer, false),
        ("doc", "only_cw", Role::Caseworker, true),
        ("doc", "only_cw", Role::Supervisor, false),
        ("doc", "no_such_question", Role::Caseworker, false),
        ("unknown", "phone", Role::Caseworker, false),
    ];
    for (document, at, role, wanted) in cases {
        assert_eq!(sees(&viewer("bo", role), true, &answer_at(document, at)), wanted, "{at} {role:?}");
    }
}

#[test]
fn a_row_that_the_child_left_empty_reaches_nobody_but_the_worker_beside_the_child() {
    let change = said_with(Vec::new());
    assert!(sees(&viewer("ann", Role::Caseworker), true, &change));
    assert!(!sees(&viewer("bo", Role::Caseworker), true, &change));
    assert!(!sees(&viewer("sup", Role::Supervisor), true, &change));
}

#[test]
fn the_worker_beside_the_child_keeps_nothing_once_off_the_case() {
    assert!(!sees(&viewer("ann", Role::Caseworker), false, &said_with(Vec::new())));
}

#[test]
fn a_correction_is_for_those_who_may_have_what_it_corrects() {
    struct With(Change);
    impl FieldAccess for With {
        fn form_of(&self, _: &DocumentId) -> Option<String> {
            None
        }
        fn visible_to(&self, _: &str, _: &Path) -> Option<Vec<String>> {
            None
        }
        fn earlier(&self, id: &ChangeId) -> Option<Change> {
            (self.0.id == *id).then(|| self.0.clone())
        }
    }
    for (earlier, wanted) in [(note(), Visible::Yes), (said_with(Vec::new()), Visible::No)] {
        let body = Body::Fact(CaseFact::Correction { of: earlier.id.clone(), text: "t".to_owned() });
        let correction = written(Author::Staff(id("ann")), body);
        let bo = viewer("bo", Role::Caseworker);
        assert_eq!(visible_to(&bo, true, &correction, &With(earlier.clone())), wanted);
        assert_eq!(visible_to(&bo, true, &correction, &Forms), Visible::No);
        let ann = viewer("ann", Role::Caseworker);
        assert_eq!(visible_to(&ann, true, &correction, &With(earlier)), Visible::Yes);
    }
}

#[test]
fn the_opening_of_a_lock_is_for_who_may_read_behind_it_for_the_supervisor_and_for_who_opened_it() {
    let opened = |at: &str| {
        let (document, reason) = (id("doc"), crate::OpenReason::Other);
        let fact =
            CaseFact::LockOpened { document, path: path(at), reason, words: "The phone rang.".to_owned() };
        written(Author::Staff(id("ann")), Body::Fact(fact))
    };
    let cases = [
        ("phone", "bo", Role::Caseworker, true),
        ("only_sup", "bo", Role::Caseworker, false),
        ("only_sup", "ann", Role::Caseworker, true),
        ("only_cw", "sup", Role::Supervisor, true),
        ("phone", "dpo", Role::DataProtectionOfficer, false),
        ("phone", "adm", Role::Administrator, false),
    ];
    for (at, user, role, wanted) in cases {
        assert_eq!(sees(&viewer(user, role), true, &opened(at)), wanted, "{at} {user}");
        assert!(!sees(&viewer(user, role), false, &opened(at)), "{at} {user} off the case");
    }
    assert_eq!(may_make(&viewer("ann", Role::Caseworker), &opened("phone")), Ok(()));
    assert_eq!(may_make(&viewer("bo", Role::Caseworker), &opened("phone")), Err(Denied::NotTheirWords));
}

#[test]
fn each_role_does_its_own_and_nothing_else() {
    use Role::{Administrator, Caseworker, ComplaintHandler, DataProtectionOfficer, Supervisor};
    let (me, other) = (id("me"), id("other"));
    let table: [(Action<'_>, &[Role]); 21] = [
        (Action::OpenCase, &[Caseworker, Supervisor]),
        (Action::PushToCase { assigned: true }, &[Caseworker, Supervisor]),
        (Action::PushToCase { assigned: false }, &[]),
        (Action::PullCase { assigned: true }, &[Caseworker, Supervisor]),
        (Action::PullCase { assigned: false }, &[]),
        (Action::Assign { role: Caseworker }, &[Administrator, Supervisor]),
        (Action::Assign { role: Administrator }, &[]),
        (Action::Assign { role: DataProtectionOfficer }, &[]),
        (Action::ListCases, &[Administrator, Supervisor]),
        (Action::ListStaff, &[Administrator, Supervisor]),
        (Action::ListDevices, &[Administrator]),
        (Action::AddStaff, &[Administrator]),
        (Action::KeepRecordings, &[Administrator]),
        (Action::CloseAccount { of: &me }, &[]),
        (Action::CloseAccount { of: &other }, &[Administrator]),
        (Action::RevokeDevice { of: &other }, &[Administrator]),
        (Action::ReadAudit, &[DataProtectionOfficer]),
        (Action::AnswerAuthorities, &[DataProtectionOfficer]),
        (Action::HandleComplaints, &[ComplaintHandler]),
        (Action::CountUnreadComplaints, &[Administrator, DataProtectionOfficer]),
        (Action::Assign { role: ComplaintHandler }, &[]),
    ];
    for (action, wanted) in table {
        for role in ROLES {
            let allowed = allow(&viewer("me", role), &action).is_ok();
            assert_eq!(allowed, wanted.contains(&role), "{action:?} {role:?}");
        }
    }
    for role in ROLES {
        assert_eq!(allow(&viewer("me", role), &Action::RevokeDevice { of: &me }), Ok(()));
    }
}

#[test]
fn nobody_writes_in_another_name_or_what_only_the_server_writes() {
    let ann = viewer("ann", Role::Caseworker);
    assert_eq!(may_make(&ann, &note()), Ok(()));
    assert_eq!(may_make(&viewer("bo", Role::Caseworker), &note()), Err(Denied::NotTheirWords));
    assert_eq!(may_make(&viewer("ann", Role::Administrator), &note()), Err(Denied::Role));
    assert_eq!(may_make(&ann, &said_with(Vec::new())), Ok(()));

    let statement = || Body::Fact(CaseFact::ChildStatement(Box::new(statement())));
    for author in [Author::Staff(id("ann")), Author::Guardian] {
        assert_eq!(may_make(&ann, &written(author, statement())), Err(Denied::NotTheirWords));
    }
    let assigned = Body::Fact(CaseFact::Assigned { user: id("ann"), role: Role::Caseworker });
    assert_eq!(may_make(&ann, &written(Author::Staff(id("ann")), assigned)), Err(Denied::ServerOnly));
}

#[test]
fn only_a_supervisor_decides_on_a_submitted_document() {
    for (act, by_caseworker) in [(SignAct::Submit, true), (SignAct::Approve, false), (SignAct::Return, false)]
    {
        let body = Body::Fact(CaseFact::SignOff {
            document: id("doc"),
            digest: "0".to_owned(),
            act,
            name: "A".to_owned(),
            text_version: "1".to_owned(),
            words: String::new(),
        });
        let change = written(Author::Staff(id("ann")), body);
        assert_eq!(may_make(&viewer("ann", Role::Caseworker), &change).is_ok(), by_caseworker);
        assert!(may_make(&viewer("ann", Role::Supervisor), &change).is_ok());
    }
}

proptest! {
    #[test]
    fn a_childs_words_reach_only_whom_the_child_chose(shares in vec(share(), 0..6), role in select(&ROLES[..]), assigned in any::<bool>()) {
        let change = said_with(shares.clone());
        let reaches = sees(&viewer("bo", role), assigned, &change);
        let row = match role {
            Role::Caseworker => Recipient::Team,
            Role::Supervisor => Recipient::Supervisor,
            _ => { prop_assert!(!reaches); return Ok(()); }
        };
        let chosen = shares.iter().any(|s| s.recipient == row && s.scope == Scope::All)
            && !shares.iter().any(|s| s.recipient == row && s.scope == Scope::None);
        prop_assert_eq!(reaches, assigned && chosen);
    }

    #[test]
    fn who_is_not_on_the_case_or_not_a_case_role_gets_nothing(role in select(&ROLES[..]), assigned in any::<bool>(), user in select(vec!["ann", "bo"])) {
        prop_assume!(!assigned || !works_on_cases(role));
        let all = [note(), answer_at("doc", "phone"), said_with(vec![
            Share { recipient: Recipient::Team, scope: Scope::All },
            Share { recipient: Recipient::Supervisor, scope: Scope::All },
        ])];
        for change in all {
            prop_assert!(!sees(&viewer(user, role), assigned, &change));
        }
    }
}

#[test]
fn what_a_role_writes_is_written_by_that_role_and_a_supervisor_may_do_a_caseworkers_work() {
    let by = |role: &str| vec![role.to_owned()];
    let table = [
        (vec![], Role::Caseworker, true),
        (by("supervisor"), Role::Caseworker, false),
        (by("supervisor"), Role::Supervisor, true),
        (by("caseworker"), Role::Caseworker, true),
        (by("caseworker"), Role::Supervisor, true),
    ];
    for (written_by, role, wanted) in table {
        assert_eq!(may_fill(&written_by, role), wanted, "{written_by:?} {role:?}");
    }
}

#[test]
fn a_drawing_is_for_whoever_may_have_a_statement_that_names_it_and_for_nobody_else() {
    let media = crate::Media::drawing(id("m1"), &crate::drawing::Sketch::default()).0;
    let here = media.sha256.clone();
    let naming = |shares: Vec<Share>| {
        let said = ChildStatement { shares, media: vec![media.clone()], ..statement() };
        written(Author::Child, Body::Fact(CaseFact::ChildStatement(Box::new(said))))
    };
    let may = |who: &Viewer, assigned, of: &str, changes: &[Change]| {
        may_have_media(who, assigned, of, changes, &Forms)
    };
    let (worker, boss) = (viewer("ann", Role::Caseworker), viewer("sue", Role::Supervisor));
    let closed = naming(Vec::new());
    let open = naming(vec![Share { recipient: Recipient::Supervisor, scope: Scope::All }]);
    assert!(may(&worker, true, &here, std::slice::from_ref(&closed)));
    assert!(!may(&boss, true, &here, std::slice::from_ref(&closed)));
    assert!(may(&boss, true, &here, &[closed.clone(), open.clone()]));
    assert!(!may(&boss, false, &here, &[closed, open.clone()]), "not on the case");
    assert!(!may(&boss, true, "another", &[open, said_with(Vec::new())]), "another one");
}

fn taken_back() -> Body {
    Body::Fact(CaseFact::StatementTakenBack(Box::new(crate::TakenBack {
        statement: statement().id,
        session: id("session"),
        screen: "V11".to_owned(),
        said: crate::Timestamp(5),
        reason: None,
    })))
}

#[test]
fn what_a_child_took_back_is_for_nobody_and_that_it_was_taken_back_is_for_those_who_had_it() {
    struct TakenBack(Vec<Change>);
    impl FieldAccess for TakenBack {
        fn form_of(&self, _: &DocumentId) -> Option<String> {
            None
        }
        fn visible_to(&self, _: &str, _: &Path) -> Option<Vec<String>> {
            None
        }
        fn is_taken_back(&self, _: &crate::StatementId) -> bool {
            true
        }
        fn statements(&self) -> &[Change] {
            &self.0
        }
    }
    let said = said_with(vec![Share { recipient: Recipient::Team, scope: Scope::All }]);
    let case = TakenBack(vec![said.clone()]);
    let ann = viewer("ann", Role::Caseworker);
    let by_another = Tablet::new(&id::<CaseId>("case"), "eve").write_as(&Author::Child, taken_back());
    for (user, role, wanted) in [
        ("ann", Role::Caseworker, Visible::Yes),
        ("bo", Role::Caseworker, Visible::Yes),
        ("sue", Role::Supervisor, Visible::No),
    ] {
        let reader = viewer(user, role);
        assert_eq!(visible_to(&reader, true, &said, &case), Visible::No, "{user}");
        assert_eq!(visible_to(&reader, true, &by_another, &case), wanted, "{user}");
    }
    // The person who entered it has it, also where the statement cannot be looked up; nobody else has it then.
    let own = written(Author::Child, taken_back());
    assert_eq!(visible_to(&ann, true, &own, &Forms), Visible::Yes);
    assert_eq!(visible_to(&ann, true, &by_another, &Forms), Visible::No);
}

#[test]
fn a_look_back_at_a_talk_is_written_by_staff_in_their_own_name_and_read_by_all_on_the_case() {
    let check = crate::SelfCheck { session: id("session"), answer: crate::SelfAnswer::PutOff };
    let body = || Body::Fact(CaseFact::SelfCheck(Box::new(check.clone())));
    let ann = viewer("ann", Role::Caseworker);
    let own = written(Author::Staff(id("ann")), body());
    assert_eq!(may_make(&ann, &own), Ok(()));
    for author in [Author::Child, Author::Guardian, Author::Staff(id("bo"))] {
        assert_eq!(may_make(&ann, &written(author, body())), Err(Denied::NotTheirWords));
    }
    assert!(sees(&viewer("sue", Role::Supervisor), true, &own));
    assert!(!sees(&viewer("sue", Role::Supervisor), false, &own));
    assert!(!sees(&viewer("dpo", Role::DataProtectionOfficer), true, &own));
}

#[test]
fn who_got_what_the_child_said_is_for_those_who_may_have_what_was_said() {
    let handed = crate::HandedOn {
        to: Recipient::Lawyer,
        statements: [id("said")].into(),
        how: crate::HandedHow::Paper,
    };
    let own = written(Author::Staff(id("ann")), Body::Fact(CaseFact::HandedOn(Box::new(handed))));
    let ann = viewer("ann", Role::Caseworker);
    assert_eq!(may_make(&ann, &own), Ok(()));
    assert_eq!(visible_to(&ann, true, &own, &Forms), Visible::Yes);
    assert_eq!(visible_to(&viewer("sue", Role::Supervisor), true, &own, &Forms), Visible::No);
}

#[test]
fn other_words_for_what_a_child_said_are_written_by_staff_and_never_in_the_childs_name() {
    let words = crate::OtherWords {
        of: id("said"),
        kind: crate::OtherWordsKind::Translation,
        text: "I am afraid".to_owned(),
        language: "en".to_owned(),
        by: crate::PutBy::Worker,
        name: String::new(),
        read_back: crate::ReadBack::NotDone,
    };
    let body = || Body::Fact(CaseFact::OtherWords(Box::new(words.clone())));
    let ann = viewer("ann", Role::Caseworker);
    assert_eq!(may_make(&ann, &written(Author::Staff(id("ann")), body())), Ok(()));
    for author in [Author::Child, Author::Guardian] {
        assert_eq!(may_make(&ann, &written(author, body())), Err(Denied::NotTheirWords));
    }
    // Without the statement they are nobody's but the writer's.
    assert!(sees(&ann, true, &written(Author::Staff(id("ann")), body())));
    assert!(!sees(&viewer("sue", Role::Supervisor), true, &written(Author::Staff(id("ann")), body())));
}

#[test]
fn only_in_the_childs_name_is_something_taken_back() {
    let ann = viewer("ann", Role::Caseworker);
    assert_eq!(may_make(&ann, &written(Author::Child, taken_back())), Ok(()));
    for author in [Author::Staff(id("ann")), Author::Guardian] {
        assert_eq!(may_make(&ann, &written(author, taken_back())), Err(Denied::NotTheirWords));
    }
}
