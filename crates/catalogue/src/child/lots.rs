//! How options stand on a screen: by lot where their order means nothing, either way round where they are steps of a
//! scale, as written where the order is part of the meaning (`docs/adr/0011-scales-are-not-shuffled.md`).

use std::collections::BTreeMap;

use super::ChildTexts;
use super::screen::{OptionOrder, OptionSet, ScreenOption};

impl ChildTexts {
    /// Which way round the first scale stands that a session drew; none where it drew none yet. All others follow it: a child
    /// that learned where good is finds it there on every page. `orders` are the orders of the session by the names of
    /// screens, each key alone or behind the name of its set.
    #[must_use]
    pub fn scales_are_turned(&self, orders: &BTreeMap<&str, Vec<String>>) -> Option<bool> {
        let scales = self.screens.iter().flat_map(|screen| {
            let sets = screen.sets.iter().filter(|set| set.order == OptionOrder::Scale);
            sets.map(move |set| (screen.id.as_str(), set))
        });
        let turned = |(screen, set): (&str, &OptionSet)| {
            let stands = orders.get(screen)?;
            let place = |option: &ScreenOption| {
                let behind = format!("{}/{}", set.key, option.key);
                stands.iter().position(|it| *it == behind || *it == option.key)
            };
            let steps: Vec<usize> =
                set.options.iter().filter(|option| !option.beside_scale).filter_map(place).collect();
            let (first, last) = (steps.first()?, steps.last()?);
            (first != last).then_some(first > last)
        };
        scales.filter_map(turned).next()
    }
}

impl OptionSet {
    /// Options of this set that a depth has, in the order in which they stand. `stands` are the keys of the session in
    /// the order in which they stand already; they keep it. `mixed` draws an order by lot.
    #[must_use]
    pub fn in_order(
        &self,
        options: Vec<ScreenOption>,
        stands: &[&str],
        mixed: impl FnOnce(Vec<ScreenOption>) -> Vec<ScreenOption>,
        reversed: impl FnOnce() -> bool,
    ) -> Vec<ScreenOption> {
        let place = |option: &ScreenOption| stands.iter().position(|key| *key == option.key);
        match self.order {
            OptionOrder::Fixed => options,
            OptionOrder::Shuffled => {
                let mut options = mixed(options);
                options.sort_by_key(|option| place(option).unwrap_or(usize::MAX));
                options
            }
            // An order that an older session has is kept, whatever it is.
            OptionOrder::Scale if options.iter().all(|option| place(option).is_some()) => {
                let mut options = options;
                options.sort_by_key(place);
                options
            }
            OptionOrder::Scale => {
                let (beside, mut steps): (Vec<_>, Vec<_>) =
                    options.into_iter().partition(|option| option.beside_scale);
                let stood: Vec<usize> = steps.iter().filter_map(place).collect();
                let turned = match (stood.first(), stood.last()) {
                    (Some(first), Some(last)) if first != last => first > last,
                    _ => reversed(),
                };
                if turned {
                    steps.reverse();
                }
                steps.into_iter().chain(beside).collect()
            }
        }
    }
}
