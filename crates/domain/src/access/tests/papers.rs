//! Photos of papers, and what the data-protection officer says of openings.

use super::*;
use crate::lock::OpenReason;
use crate::media::Media;
use crate::opening::{OpeningExplained, OpeningSeen};
use crate::paper::{PaperKept, PaperPutAside};

/// Answers of [`Forms`], and changes that can be looked up.
struct Case(Vec<Change>);

impl FieldAccess for Case {
    fn form_of(&self, document: &DocumentId) -> Option<String> {
        Forms.form_of(document)
    }

    fn visible_to(&self, form: &str, path: &Path) -> Option<Vec<String>> {
        Forms.visible_to(form, path)
    }

    fn earlier(&self, id: &ChangeId) -> Option<Change> {
        self.0.iter().find(|it| it.id == *id).cloned()
    }
}

fn of_ann(name: &str, fact: CaseFact) -> Change {
    Change { id: id(name), ..written(Author::Staff(id("ann")), Body::Fact(fact)) }
}

fn kept(at: &str) -> Change {
    let media = Media::paper(id("m1"), b"picture");
    of_ann("kept", CaseFact::PaperKept(Box::new(PaperKept { document: id("doc"), path: path(at), media })))
}

fn people() -> [(Viewer, bool); 5] {
    [
        (viewer("bo", Role::Caseworker), true),
        (viewer("sue", Role::Supervisor), true),
        (viewer("ada", Role::Administrator), true),
        (viewer("kit", Role::DataProtectionOfficer), true),
        (viewer("bo", Role::Caseworker), false),
    ]
}

#[test]
fn a_paper_and_its_bytes_are_for_those_who_may_read_the_answer_and_no_one_learns_that_it_exists() {
    let sha256 = Media::paper(id("m1"), b"picture").sha256;
    for (at, wanted) in
        [("phone", [true, true, false, false, false]), ("only_sup", [false, true, false, false, false])]
    {
        let kept = kept(at);
        let reason = "This is the paper of another child.".to_owned();
        let aside = CaseFact::PaperPutAside(Box::new(PaperPutAside { of: id("kept"), reason }));
        let aside = of_ann("aside", aside);
        let case = Case(vec![kept.clone()]);
        for ((reader, assigned), wanted) in people().iter().zip(wanted) {
            let sees = |change: &Change| visible_to(reader, *assigned, change, &case) == Visible::Yes;
            assert_eq!((sees(&kept), sees(&aside)), (wanted, wanted), "{at} {reader:?}");
            let bytes =
                |sha256: &str| may_have_media(reader, *assigned, sha256, std::slice::from_ref(&kept), &case);
            assert_eq!((bytes(&sha256), bytes("other")), (wanted, false), "{at} {reader:?}");
        }
    }
}

#[test]
fn a_paper_is_kept_and_put_aside_by_staff_in_their_own_name() {
    let ann = viewer("ann", Role::Caseworker);
    let kept = kept("phone");
    assert_eq!(may_make(&ann, &kept), Ok(()));
    for author in [Author::Child, Author::Guardian, Author::Staff(id("bo"))] {
        let other = Change { author, ..kept.clone() };
        assert_eq!(may_make(&ann, &other), Err(Denied::NotTheirWords));
    }
    assert_eq!(may_make(&viewer("ann", Role::DataProtectionOfficer), &kept), Err(Denied::Role));
}

#[test]
fn what_the_officer_says_of_an_opening_is_for_those_who_may_see_it_and_nobody_writes_it_on_a_tablet() {
    let opened = CaseFact::LockOpened {
        document: id("doc"),
        path: path("only_sup"),
        reason: OpenReason::Checking,
        words: String::new(),
    };
    let remark = "Why twice?".to_owned();
    let seen = OpeningSeen { of: id("opened"), name: "Kit".to_owned(), asks: true, remark };
    let explained = OpeningExplained { of: id("seen"), words: "It was read aloud to a judge.".to_owned() };
    let opened = of_ann("opened", opened);
    let seen = Change {
        entered_by: id("kit"),
        author: Author::Staff(id("kit")),
        ..of_ann("seen", CaseFact::OpeningSeen(Box::new(seen)))
    };
    let explained = of_ann("explained", CaseFact::OpeningExplained(Box::new(explained)));
    let case = Case(vec![opened.clone(), seen.clone()]);
    for (reader, wanted) in [
        (viewer("ann", Role::Caseworker), true),
        (viewer("sue", Role::Supervisor), true),
        (viewer("bo", Role::Caseworker), false),
        // The officer reads a list of its own and gets nothing of a case.
        (viewer("kit", Role::DataProtectionOfficer), false),
    ] {
        for change in [&opened, &seen, &explained] {
            assert_eq!(visible_to(&reader, true, change, &case) == Visible::Yes, wanted, "{reader:?}");
        }
    }
    for (user, role) in [("kit", Role::DataProtectionOfficer), ("kit", Role::Supervisor)] {
        assert!(may_make(&viewer(user, role), &seen).is_err());
    }
    assert_eq!(may_make(&viewer("ann", Role::Caseworker), &explained), Ok(()));
    for role in ROLES {
        let may = allow(&viewer("it", role), &Action::OverseeOpenings).is_ok();
        assert_eq!(may, role == Role::DataProtectionOfficer, "{role:?}");
    }
}
