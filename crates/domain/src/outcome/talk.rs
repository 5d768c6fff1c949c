//! The pages of an outcome talk, one thing on each. `next` answers what follows from what child and worker do.

use std::collections::BTreeMap;

use super::record::{OutcomePlan, PageTold, TalkEnd};
use crate::child_flow::CheckAnswer;
use crate::fact::{Explained, TeachBack};
use crate::ids::StatementId;
use crate::statement::{Chosen, Recipient, TypedBy};
use crate::time::Timestamp;

/// A page of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// O1: what was decided.
    Decided,
    /// The child says back what was decided.
    DecidedBack,
    /// O2: what the child told us.
    Said,
    /// O3: what counted, for one of the things that the child said.
    Counted(usize),
    /// O4: what happens next.
    Next,
    /// O5: what the child can do.
    Rights,
    /// The child says back what it can do.
    RightsBack,
    /// O6: how the child is now.
    Now,
    /// What the child thinks of it.
    Think,
    /// Who may see what the child said now.
    Keep,
    /// The end.
    End,
}

impl Page {
    /// The screen of the texts that it belongs to.
    #[must_use]
    pub fn screen(self) -> &'static str {
        match self {
            Page::Decided | Page::DecidedBack => "O1",
            Page::Said => "O2",
            Page::Counted(_) => "O3",
            Page::Next => "O4",
            Page::Rights | Page::RightsBack => "O5",
            Page::Now | Page::Think | Page::Keep | Page::End => "O6",
        }
    }
}

/// How a say-back goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SayBack {
    /// How often other words were needed.
    pub misses: u8,
    /// How it came across in the end; none while it is open.
    pub outcome: Option<TeachBack>,
}

/// What the child says about the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reaction {
    /// Faces, words for feelings, and whether the child agrees, in the order in which they were chosen.
    pub chosen: Vec<Chosen>,
    /// The child's own words, letter by letter.
    pub words: String,
    /// Who held the keyboard.
    pub typed_by: Option<TypedBy>,
    /// Who may see it beside the worker; none while the child was not asked.
    pub shared: Option<Vec<Recipient>>,
    /// True where the child lets nothing of it be kept.
    pub thrown_away: bool,
}

impl Reaction {
    /// True where there is something to keep.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !self.chosen.is_empty() || !self.words.trim().is_empty()
    }

    /// True where the child let it be kept.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.says_something() && !self.thrown_away && self.shared.is_some()
    }
}

/// What happens in the talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// On to the next page.
    On,
    /// Back to the page before.
    Back,
    /// The child answers what it heard.
    Checked(CheckAnswer),
    /// The child says something about the outcome.
    React(Reaction),
    /// The child does not want to hear it now.
    NotNow,
    /// The child stops.
    Stop,
}

/// A talk under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Where it is.
    pub page: Page,
    /// What was told so far.
    pub told: Vec<PageTold>,
    /// What the child said back, by screen.
    pub checks: BTreeMap<&'static str, SayBack>,
    /// What the child says about the outcome.
    pub reaction: Reaction,
    /// How it ended; none while it goes on.
    pub end: Option<TalkEnd>,
    way: Vec<Page>,
    items: Vec<StatementId>,
}

/// After so many misses nobody asks again today.
const MOST_MISSES: u8 = 2;

impl Talk {
    /// A talk at its first page.
    #[must_use]
    pub fn begin(plan: &OutcomePlan) -> Self {
        let items: Vec<StatementId> = plan.items.iter().map(|item| item.statement.clone()).collect();
        let mut way = vec![Page::Decided, Page::DecidedBack];
        if !items.is_empty() {
            way.push(Page::Said);
            way.extend((0..items.len()).map(Page::Counted));
        }
        way.extend([
            Page::Next,
            Page::Rights,
            Page::RightsBack,
            Page::Now,
            Page::Think,
            Page::Keep,
            Page::End,
        ]);
        Self {
            page: Page::Decided,
            told: Vec::new(),
            checks: BTreeMap::new(),
            reaction: Reaction::default(),
            end: None,
            way,
            items,
        }
    }

    /// Which page of how many this is, for the child to see how long it takes.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        let at = self.way.iter().position(|page| *page == self.page).unwrap_or(0);
        (at + 1, self.way.len())
    }

    /// True where there is a page before this one.
    #[must_use]
    pub fn has_before(&self) -> bool {
        self.page != Page::Decided && self.page != Page::End
    }

    /// What follows from a step.
    #[must_use]
    pub fn next(mut self, step: Step, at: Timestamp) -> Self {
        if self.end.is_some() {
            return self;
        }
        match step {
            Step::On => self.leave(at),
            Step::Back => {
                let place = self.way.iter().position(|page| *page == self.page).unwrap_or(0);
                // Nobody is asked twice because somebody looked back.
                let before = self.way.iter().take(place).rev();
                let before = before.copied().find(|page| !self.is_said_back(*page));
                self.page = before.filter(|_| self.page != Page::End).unwrap_or(self.page);
            }
            Step::Checked(answer) => self.check(answer, at),
            Step::React(reaction) => self.reaction = reaction,
            Step::NotNow => self.end = Some(TalkEnd::NotNow),
            Step::Stop => self.end = Some(TalkEnd::Stopped),
        }
        self
    }

    fn is_said_back(&self, page: Page) -> bool {
        let check = matches!(page, Page::DecidedBack | Page::RightsBack);
        check && self.checks.get(page.screen()).is_some_and(|back| back.outcome.is_some())
    }

    fn check(&mut self, answer: CheckAnswer, at: Timestamp) {
        let told = match self.page {
            Page::DecidedBack => Page::Decided,
            Page::RightsBack => Page::Rights,
            _ => return,
        };
        let back = self.checks.entry(self.page.screen()).or_default();
        match answer {
            CheckAnswer::Expected => back.outcome = Some(TeachBack::Understood),
            CheckAnswer::NotSure | CheckAnswer::Other | CheckAnswer::Again if back.misses < MOST_MISSES => {
                back.misses += 1;
                self.page = told;
                return;
            }
            _ => back.outcome = Some(TeachBack::ExplainAgain),
        }
        self.leave(at);
    }

    fn leave(&mut self, at: Timestamp) {
        let statement = match self.page {
            Page::Counted(item) => self.items.get(item).cloned(),
            _ => None,
        };
        // The page says that the worker reads it and that nobody else does where the child chooses nothing: going on from
        // there loses no word of the child and shows it to nobody more.
        if self.page == Page::Keep && !self.reaction.thrown_away {
            self.reaction.shared.get_or_insert_default();
        }
        let check = matches!(self.page, Page::DecidedBack | Page::RightsBack);
        if check {
            self.checks.entry(self.page.screen()).or_default().outcome.get_or_insert(TeachBack::NotTried);
        }
        let page = self.page.screen().to_owned();
        let new = !self.told.iter().any(|told| told.page == page && told.statement == statement);
        if new && !matches!(self.page, Page::Keep | Page::End) {
            self.told.push(PageTold { page, statement, at });
        }
        if self.page == Page::End {
            self.end = Some(TalkEnd::Finished);
            return;
        }
        let place = self.way.iter().position(|page| *page == self.page).unwrap_or(0);
        let says = self.reaction.says_something();
        let onward = self.way.iter().skip(place + 1).copied();
        let next =
            onward.into_iter().find(|page| !(self.is_said_back(*page) || *page == Page::Keep && !says));
        self.page = next.unwrap_or(Page::End);
    }

    /// How well we explained, for the record.
    #[must_use]
    pub fn explained(&self, content_version: &str) -> Vec<Explained> {
        let checks = self.checks.iter().filter_map(|(screen, back)| {
            Some(Explained {
                topic: (*screen).to_owned(),
                content_version: content_version.to_owned(),
                outcome: back.outcome?,
                ours_first: None,
            })
        });
        checks.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manner::Band;
    use crate::outcome::{Counted, OutcomeItem};
    use crate::testing::id;

    fn plan(items: &[&str]) -> OutcomePlan {
        let mut plan = OutcomePlan::empty(None, Band::B3, "en", "Ann");
        let item = |name: &&str| OutcomeItem {
            statement: id(name),
            counted: Some(Counted::Followed),
            reason: String::new(),
            measure: String::new(),
        };
        plan.items = items.iter().map(item).collect();
        plan
    }

    fn on(talk: Talk, times: usize) -> Talk {
        (0..times).fold(talk, |talk, time| talk.next(Step::On, Timestamp(time as u64)))
    }

    #[test]
    fn the_talk_goes_from_the_decision_over_each_thing_that_was_said_to_its_end() {
        let mut talk = Talk::begin(&plan(&["s1", "s2"]));
        let mut pages = vec![talk.page];
        while talk.end.is_none() {
            talk = on(talk, 1);
            pages.push(talk.page);
        }
        pages.dedup();
        use Page::{Counted, Decided, DecidedBack, End, Next, Now, Rights, RightsBack, Said, Think};
        assert_eq!(
            pages,
            [Decided, DecidedBack, Said, Counted(0), Counted(1), Next, Rights, RightsBack, Now, Think, End]
        );
        assert_eq!(talk.end, Some(TalkEnd::Finished));
        let told: Vec<&str> = talk.told.iter().map(|it| it.page.as_str()).collect();
        assert_eq!(told, ["O1", "O2", "O3", "O3", "O4", "O5", "O6"]);
        assert_eq!(talk.explained("1").len(), 2, "passing over a question is kept as not tried");
    }

    #[test]
    fn a_child_who_told_us_nothing_is_not_shown_an_empty_page() {
        let talk = on(Talk::begin(&plan(&[])), 2);
        assert_eq!(talk.page, Page::Next);
    }

    #[test]
    fn what_did_not_come_across_is_told_again_in_other_words_and_never_a_third_time() {
        let mut talk = on(Talk::begin(&plan(&[])), 1);
        for misses in 1..=2 {
            talk = talk.next(Step::Checked(CheckAnswer::Other), Timestamp(1));
            assert_eq!((talk.page, talk.checks["O1"].misses), (Page::Decided, misses));
            talk = on(talk, 1);
        }
        talk = talk.next(Step::Checked(CheckAnswer::NotSure), Timestamp(2));
        assert_eq!(talk.page, Page::Next);
        assert_eq!(talk.checks["O1"].outcome, Some(TeachBack::ExplainAgain));
    }

    #[test]
    fn looking_back_asks_nothing_again() {
        let mut talk = on(Talk::begin(&plan(&["s1"])), 1);
        talk = talk.next(Step::Checked(CheckAnswer::Expected), Timestamp(1));
        talk = talk.next(Step::Back, Timestamp(2));
        assert_eq!(talk.page, Page::Decided);
        talk = on(talk, 1);
        assert_eq!(talk.page, Page::Said);
    }

    #[test]
    fn the_child_can_stop_at_any_page_and_nothing_of_a_reaction_is_kept_without_its_yes() {
        let talk = Talk::begin(&plan(&[])).next(Step::NotNow, Timestamp(0));
        assert_eq!(talk.end, Some(TalkEnd::NotNow));
        let said = Reaction { words: "no".to_owned(), ..Reaction::default() };
        let talk = Talk::begin(&plan(&[])).next(Step::React(said.clone()), Timestamp(0));
        let talk = talk.next(Step::Stop, Timestamp(1));
        assert!(!talk.reaction.is_kept());
        assert!(Reaction { shared: Some(Vec::new()), ..said.clone() }.is_kept());
        assert!(!Reaction { shared: Some(Vec::new()), thrown_away: true, ..said }.is_kept());
    }

    #[test]
    fn who_may_see_it_is_asked_where_something_was_said() {
        let mut talk = on(Talk::begin(&plan(&[])), 5);
        assert_eq!(talk.page, Page::Now);
        let said = Reaction { words: "it is hard".to_owned(), ..Reaction::default() };
        talk = on(talk.next(Step::React(said), Timestamp(0)), 2);
        assert_eq!(talk.page, Page::Keep);
    }

    #[test]
    fn a_child_that_goes_on_without_choosing_readers_keeps_its_words_with_the_worker_alone() {
        let asked = |thrown_away: bool| {
            let words = "I want my own room".to_owned();
            let said = Reaction { words, thrown_away, ..Reaction::default() };
            let talk = on(Talk::begin(&plan(&[])).next(Step::React(said), Timestamp(0)), 7);
            assert_eq!(talk.page, Page::Keep);
            assert!(!talk.reaction.is_kept(), "the child was not asked yet");
            on(talk, 2).reaction
        };
        assert!(asked(false).is_kept());
        assert_eq!(asked(false).shared, Some(Vec::new()));
        assert!(!asked(true).is_kept(), "nobody means nobody");
    }
}
