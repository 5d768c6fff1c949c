//! Sets one row of the table as a case: who stands for the child, what everybody says, and what else is so.

use std::collections::BTreeSet;

use form_engine::{Answer, CivilDate};

use crate::answers::Answers;
use crate::change::Author;
use crate::consent::{
    Ask, Assent, AssentAnswer, Cleared, ConsentFact, Decision, Emergency, Exception, GiverRole, Group,
    Informed, LegalApproved, LegalDisclosure, Line, LineAnswer, Recipient, RecipientKind, ToldFirst,
    Withdrawal, WithdrawnBy, WithdrawnHow, YOUNG_ADULT,
};
use crate::fields::reg_bia;
use crate::ids::DocumentId;
use crate::testing::consent::{answer, assent, bodies, giver, guardian, recipient_of, sitting};
use crate::testing::{Tablet, id};

pub(super) struct Scene {
    pub(super) tablet: Tablet,
    line: Line,
    pub(super) today: CivilDate,
    bia: DocumentId,
    decides: Option<(String, GiverRole, Option<DocumentId>)>,
    second: Option<(String, DocumentId)>,
}

const ALL: &[&str] = &["consent", "representation", "health", "education"];

impl Scene {
    pub(super) fn set(line: Line, child: &str, guardian: &str, besides: &str) -> Self {
        let mut tablet = Tablet::new(&id("case"), "ann");
        // The sitting is on 15 June 2025; the question is asked ten days later, or when everything is over.
        let today: CivilDate =
            if besides == "9 months later" { "2026-03-15" } else { "2025-06-25" }.parse().unwrap();
        let age = if child == "age not known" { None } else { Some(child.parse().unwrap()) };
        let family = guardian.starts_with("parent");
        let status = if family { "with_parent" } else { "unaccompanied" };
        let bia = tablet.open_for(status, age, today);
        let mut scene = Self { tablet, line, today, bia, decides: None, second: None };
        scene.stands(guardian);
        scene
    }

    fn stands(&mut self, guardian: &str) {
        let tablet = &mut self.tablet;
        let mut appoint = |kind: &str, powers: &[&str]| tablet.appoint(kind, "casey", powers);
        let document = match guardian {
            "nobody" => return,
            "provisional" => appoint("temporary_guardian", ALL),
            "lawyer only" => appoint("legal_rep", ALL),
            "without consent power" => appoint("guardian", &["representation", "health", "education"]),
            "without health power" => appoint("guardian", &["consent", "education"]),
            "without school power" => appoint("guardian", &["consent", "health"]),
            "parent with custody" | "parent without custody" | "parent in conflict" | "parent unsafe" => {
                self.parent(guardian);
                return;
            }
            "appointed" | "asked for" | "begins later" | "conflict" | "conflict open" | "not independent"
            | "check open" | "two" => appoint("guardian", ALL),
            other => unreachable!("{other}"),
        };
        self.decides = Some(("casey".to_owned(), GiverRole::Guardian, Some(document.clone())));
        match guardian {
            "asked for" => drop(self.tablet.choose(&document, "gd_state", "requested")),
            "conflict" => drop(self.tablet.choose(&document, "gd_conflict", "conflict")),
            "conflict open" => drop(self.tablet.answer(&document, "gd_conflict", blank())),
            "not independent" => drop(self.tablet.answer(&document, "gd_independent", Answer::Flag(false))),
            "check open" => drop(self.tablet.choose(&document, "gd_check", "under_way")),
            "begins later" => {
                let later = "2025-07-30".parse().unwrap();
                drop(self.tablet.answer(&document, "gd_appointed_on", Answer::Date(later)));
            }
            "two" => self.second = Some(("robin".to_owned(), self.tablet.appoint("guardian", "robin", ALL))),
            _ => {}
        }
    }

    fn parent(&mut self, guardian: &str) {
        let bia = self.bia.clone();
        self.tablet.add_row(&bia, "family_members/m1");
        let at = |field: &str| format!("family_members/m1/{field}");
        let custody = if guardian == "parent without custody" { "no" } else { "yes" };
        let conflict = if guardian == "parent in conflict" { "yes" } else { "no" };
        self.tablet.choose(&bia, &at("fm_relation"), "mother");
        self.tablet.answer(&bia, &at("fm_here"), Answer::Flag(true));
        self.tablet.choose(&bia, &at("fm_legal_custody"), custody);
        self.tablet.choose(&bia, "parent_conflict", conflict);
        if guardian == "parent unsafe" {
            self.tablet.choose(&bia, &at("fm_unsafe"), "yes");
        }
        self.decides = Some(("m1".to_owned(), GiverRole::Parent, None));
    }

    pub(super) fn guardian_says(&mut self, said: &str) {
        match said {
            "-" => {}
            "yes" | "no" | "not now" => self.signs(said, |_| {}),
            "yes to less" => self.signs("yes", less),
            "yes then no" => ["yes", "no"].into_iter().for_each(|it| self.signs(it, whole)),
            "no then yes" => ["no", "yes"].into_iter().for_each(|it| self.signs(it, whole)),
            "yes then taken back" => {
                self.signs("yes", |_| {});
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
            }
            "yes and taken back for all" => {
                self.signs("yes", |_| {});
                self.tablet.consent(withdrawal(WithdrawnBy::Guardian("casey".to_owned()), None));
            }
            "taken back then yes" => {
                self.signs("yes", |_| {});
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
                self.signs("yes", |_| {});
            }
            "one yes and one no" => self.both_say(whole, Decision::No, whole),
            "one yes and one not now" => self.both_say(whole, Decision::NotNow, whole),
            "both yes" => self.both_say(whole, Decision::Yes, whole),
            "yes and yes to less" => self.both_say(whole, Decision::Yes, less),
            "yes to less and yes" => self.both_say(less, Decision::Yes, whole),
            "yes altered" => self.forged(|session| session.signature.place.push('x')),
            "yes without proof" => self.sealed_otherwise(|session| session.giver.proof_seen = false),
            "yes pressed" => self.sealed_otherwise(|session| session.giver.free = false),
            "yes not told" => self.sealed_otherwise(|session| drop(session.told.remove(3))),
            "yes of a stranger" => {
                self.decides = Some(("a stranger".to_owned(), GiverRole::Guardian, None));
                self.signs("yes", |_| {});
            }
            "told" => {
                let (person, ..) = self.decides.clone().unwrap();
                let (line, recipient) = (self.line, recipient_of(self.line));
                self.tablet.consent(ConsentFact::Informed(Informed { line, recipient, person, on: None }));
            }
            "told then taken back" => {
                self.guardian_says("told");
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
            }
            "young adult yes" => self.signs_alone("yes"),
            "young adult no" => self.signs_alone("no"),
            "young adult not now" => self.signs_alone("not now"),
            "young adult yes then taken back" => {
                self.signs_alone("yes");
                self.takes_back(WithdrawnBy::Child);
            }
            "young adult yes and a guardian takes back" => {
                self.signs_alone("yes");
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
            }
            other => unreachable!("{other}"),
        }
    }

    fn signs_alone(&mut self, said: &str) {
        self.decides = Some((YOUNG_ADULT.to_owned(), GiverRole::YoungAdult, None));
        self.signs(said, |_| {});
    }

    fn sits(&self) -> crate::consent::ConsentSession {
        let (person, role, appointment) =
            self.decides.clone().unwrap_or_else(|| ("casey".to_owned(), GiverRole::Guardian, None));
        let name = format!("s{}", self.tablet.written.len());
        let clock = crate::time::Clock::now(&self.tablet.clock);
        let who = giver(&person, role, appointment);
        sitting(&name, &id("case"), &self.tablet.writer.device, who, clock)
    }

    pub(super) fn signs(&mut self, said: &str, change: impl FnOnce(&mut LineAnswer)) {
        let session = self.sits();
        let decision = match said {
            "yes" => Decision::Yes,
            "no" => Decision::No,
            _ => Decision::NotNow,
        };
        let mut it = answer(&session, self.line, decision);
        change(&mut it);
        self.tablet.sign(session, vec![it]);
    }

    fn both_say(&mut self, first: fn(&mut LineAnswer), other: Decision, second: fn(&mut LineAnswer)) {
        self.signs("yes", first);
        self.second_says(other, second);
    }

    pub(super) fn second_says(&mut self, decision: Decision, change: impl FnOnce(&mut LineAnswer)) {
        let (person, document) = self.second.clone().unwrap();
        let mut session = self.sits();
        session.giver = guardian(&person, &document);
        let mut it = answer(&session, self.line, decision);
        change(&mut it);
        self.tablet.sign(session, vec![it]);
    }

    /// Signed as it should not have been.
    fn sealed_otherwise(&mut self, change: impl FnOnce(&mut crate::consent::ConsentSession)) {
        let mut session = self.sits();
        change(&mut session);
        let it = answer(&session, self.line, Decision::Yes);
        self.tablet.sign(session, vec![it]);
    }

    /// Altered behind the signature.
    fn forged(&mut self, change: impl FnOnce(&mut crate::consent::ConsentSession)) {
        let session = self.sits();
        let it = answer(&session, self.line, Decision::Yes);
        let mut sealed = crate::consent::sealed(session, std::slice::from_ref(&it));
        change(&mut sealed);
        let mut bodies = bodies(sealed.clone(), vec![it]);
        bodies[0] = crate::Body::Fact(crate::CaseFact::Consent(ConsentFact::Session(Box::new(sealed))));
        self.tablet.write_all_as(&Author::Guardian, bodies);
    }

    fn takes_back(&mut self, by: WithdrawnBy) {
        let line = self.line;
        self.tablet.consent(withdrawal(by, Some(line)));
    }

    pub(super) fn child_says(&mut self, said: &str) {
        let answered = match said {
            "-" => return,
            "yes" | "yes to less" | "yes to less then yes" | "yes then taken back" => AssentAnswer::Yes,
            "no" | "no then yes" => AssentAnswer::No,
            "not sure" => AssentAnswer::NotSure,
            "not now" => AssentAnswer::NotNow,
            "no answer" => AssentAnswer::NoAnswer,
            other => unreachable!("{other}"),
        };
        // Of less, all but the first was left out when it was asked.
        let out = self.line.groups().iter().copied().skip(1).filter(|_| said.starts_with("yes to less"));
        self.tablet.assents(Assent { left_out: out.collect(), ..assent(self.line, answered) });
        if said.ends_with("then yes") {
            self.tablet.assents(assent(self.line, AssentAnswer::Yes));
        }
        if said == "yes then taken back" {
            self.takes_back(WithdrawnBy::Child);
        }
    }

    pub(super) fn besides(&mut self, besides: &str) {
        let appointment = || self.decides.clone().and_then(|(_, _, document)| document);
        match besides {
            "moved" => {
                let bia = self.bia.clone();
                assert!(Answers::of(&self.tablet.file).is_answered(reg_bia::ID, reg_bia::SITE));
                self.tablet.choose(&bia, reg_bia::SITE, "hill_house");
            }
            "guardian ended" | "guardian replaced" => {
                let document = appointment().unwrap();
                self.tablet.choose(&document, "gd_state", "ended");
                let end: CivilDate = "2025-06-20".parse().unwrap();
                self.tablet.answer(&document, "gd_end", Answer::Date(end));
                if besides == "guardian replaced" {
                    self.second = Some(("robin".to_owned(), self.tablet.appoint("guardian", "robin", ALL)));
                }
            }
            "guardian takes it back" => self.takes_back(WithdrawnBy::Guardian("casey".to_owned())),
            "guardian takes it back and says yes again" => {
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
                self.signs("yes", |_| {});
            }
            "guardian takes it back and says no" => {
                self.takes_back(WithdrawnBy::Guardian("casey".to_owned()));
                self.signs("no", |_| {});
            }
            "cleared" => self.cleared("2025-06-20"),
            "lawyer told later" => self.cleared("2025-07-20"),
            "law approved"
            | "law by one person"
            | "law waits"
            | "law against the guardian"
            | "law over"
            | "law without reason"
            | "law for police"
            | "law for police waits" => {
                self.law(besides);
            }
            "danger" | "danger without reason" | "danger last month" | "danger with police" => {
                self.danger(besides);
            }
            // What these change is in the day, or in what is asked.
            "-"
            | "9 months later"
            | "nothing named"
            | "with a photo"
            | "with the asylum claim"
            | "what both hold"
            | "last heard a week ago"
            | "never heard" => {}
            other => unreachable!("{other}"),
        }
    }

    fn cleared(&mut self, day: &str) {
        let cleared = Cleared {
            line: self.line,
            recipient: recipient_of(self.line).unwrap(),
            lawyer_informed: day.parse().unwrap(),
        };
        self.tablet.consent(ConsentFact::Cleared(cleared));
    }

    fn law(&mut self, besides: &str) {
        let reason = if besides == "law without reason" { "because" } else { "The court orders the report." };
        let legal = LegalDisclosure {
            exception: Exception::CourtOrder,
            ordered_by: "Family court".to_owned(),
            rule: "Code 12".to_owned(),
            recipient: if besides.contains("police") { police() } else { recipient_of(self.line).unwrap() },
            groups: self.line.groups().iter().copied().collect(),
            reason: reason.to_owned(),
            lawyer_informed: None,
            child_told: None,
            child_first: Some(ToldFirst::Yes),
            guardian_told: None,
            not_for_guardian: besides == "law against the guardian",
            until: if besides == "law over" { "2025-06-20" } else { "2025-08-01" }.parse().unwrap(),
        };
        let of = self.tablet.consent(ConsentFact::Legal(Box::new(legal))).id;
        let mut supervisor = Tablet::new(&id("case"), "sue");
        let approved = ConsentFact::LegalApproved(LegalApproved { of });
        match besides {
            "law waits" | "law for police waits" => {}
            "law by one person" => drop(self.tablet.consent(approved)),
            _ => {
                supervisor.consent(approved);
                self.tablet.take(&supervisor);
            }
        }
    }

    fn danger(&mut self, besides: &str) {
        let said: CivilDate =
            if besides == "danger last month" { "2025-05-20" } else { "2025-06-24" }.parse().unwrap();
        let why = "Found unconscious at night, nobody to ask.";
        let emergency = Emergency {
            recipient: if besides.contains("police") { police() } else { recipient_of(self.line).unwrap() },
            groups: BTreeSet::from([Group::Identity, Group::Health]),
            reason: if besides == "danger without reason" { "urgent" } else { why }.to_owned(),
            said: crate::Timestamp::at_start_of(said),
            child_first: Some(ToldFirst::Yes),
            not_for_guardian: false,
        };
        self.tablet.consent(ConsentFact::Emergency(Box::new(emergency)));
    }

    pub(super) fn ask(&self, recipient: &str, besides: &str) -> Ask {
        let right = recipient_of(self.line);
        let named = |name: &str| right.clone().map(|it| Recipient { name: name.to_owned(), ..it });
        let recipient = match recipient {
            "right" => right.clone(),
            "another name" => named("South Bridge"),
            "no name" => named(" "),
            "a school" => Some(Recipient::new(RecipientKind::School, "Harbour School")),
            "a relative" => Some(Recipient::new(RecipientKind::FamilyMember, "Uncle Sam")),
            "police" => Some(police()),
            "nobody" => None,
            name => named(name.trim_matches('"')),
        };
        let line = self.line.groups();
        let groups: BTreeSet<Group> = match besides {
            "nothing named" => BTreeSet::new(),
            "what both hold" => line.iter().copied().take(1).collect(),
            "with a photo" => line.iter().copied().take(1).chain([Group::Photo]).collect(),
            "with the asylum claim" => line.iter().copied().take(1).chain([Group::Asylum]).collect(),
            _ if besides.starts_with("danger") => [Group::Identity, Group::Health].into(),
            _ => line.iter().copied().take(2).collect(),
        };
        let in_step = match besides {
            "last heard a week ago" => Some("2025-06-18".parse().unwrap()),
            "never heard" => None,
            _ => Some(self.today),
        };
        Ask { line: self.line, recipient, groups, in_step }
    }
}

fn whole(_: &mut LineAnswer) {}

/// Leaves out all but the first.
pub(super) fn less(answer: &mut LineAnswer) {
    answer.groups = answer.groups.iter().copied().take(1).collect();
}

fn police() -> Recipient {
    Recipient::new(RecipientKind::Police, "Station 4")
}

fn withdrawal(by: WithdrawnBy, line: Option<Line>) -> ConsentFact {
    ConsentFact::Withdrawal(Box::new(Withdrawal {
        by,
        line,
        recipient: None,
        how: WithdrawnHow::Phone,
        link: None,
        said: crate::Timestamp(1),
        reason: String::new(),
    }))
}

fn blank() -> Answer {
    Answer::Absent(form_engine::Absence::NotYet)
}
