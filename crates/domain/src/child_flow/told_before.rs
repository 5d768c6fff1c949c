//! What the child was told another time and understood: it is not told once more by itself. It stands in the list at the end of
//! what we tell, and one press has it told again (child-ux.md 3.1, "as often as wanted"). What did not come across, and what
//! was not told, comes first.

use super::place::Topic;
use super::session::ChildSession;

impl ChildSession {
    /// The same session, with what the child was told and understood not long ago. A choice is told before it is asked about,
    /// whatever was told of it before.
    #[must_use]
    pub fn with_told_before(mut self, topics: impl IntoIterator<Item = Topic>) -> Self {
        self.told_before = topics.into_iter().filter(|topic| topic.option().is_none()).collect();
        self
    }

    /// True where the child understood it not long ago.
    #[must_use]
    pub fn was_told_before(&self, topic: Topic) -> bool {
        self.told_before.contains(&topic)
    }

    /// True where something of what this depth tells is left to the child to have told again.
    #[must_use]
    pub fn has_told_before(&self) -> bool {
        self.topics_told().into_iter().any(|topic| self.was_told_before(topic))
    }
}

/// Topics that are told at every talk of another day: who is here today, when something cannot stay secret, and the day of the
/// next step.
const EACH_DAY: [Topic; 3] = [Topic::T01, Topic::T05, Topic::T15];

impl Topic {
    /// The topic of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Topic::ALL.into_iter().find(|topic| topic.name() == name)
    }

    /// True where what was told another day does not hold today by itself.
    #[must_use]
    pub fn is_told_each_day(self) -> bool {
        EACH_DAY.contains(&self)
    }
}
