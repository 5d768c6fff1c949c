//! How hard the source is to read, at every depth.

use super::{Findings, Rule, is_source};
use crate::child::{Band, ChildTexts, Limits, LineKind, Measure, TopicTexts};

pub(super) fn look(texts: &ChildTexts, found: &mut Findings) {
    if !is_source(texts) {
        return;
    }
    for line in texts.lines().into_iter().filter(|line| line.kind != LineKind::Staff) {
        let Some(band) = line.band else { continue };
        let (longest, most) = (Measure::of(line.text).longest, Limits::of(band).longest);
        let words = format!("{longest} words in a sentence, at most {most}");
        found.unless(longest <= most, Rule::LongestSentence, line.key, words);
    }
    for band in Band::ALL {
        let mut all = Measure::default();
        for topic in &texts.topics {
            let Some(texts) = topic.bands.get(&band) else { continue };
            let place = format!("{}.{}", topic.id, band.name());
            let measure = told(texts);
            topic_of(&place, band, texts, measure, found);
            all = all.and(measure);
        }
        graded(band.name(), band, all, found);
    }
}

/// All that a topic can say, as if every part stood.
fn told(texts: &TopicTexts) -> Measure {
    texts.cards.iter().flatten().map(|part| Measure::of(&part.text)).fold(Measure::default(), Measure::and)
}

fn topic_of(place: &str, band: Band, texts: &TopicTexts, measure: Measure, found: &mut Findings) {
    let limits = Limits::of(band);
    let words = format!("{} words, at most {}", measure.words, limits.words);
    found.unless(measure.words <= limits.words, Rule::WordsOfTopic, place, words);
    let cards = texts.cards.len();
    found.unless(cards <= limits.cards, Rule::CardsOfTopic, place, format!("{cards} cards"));
    if measure.words >= Limits::GRADED_FROM {
        graded(place, band, measure, found);
    } else {
        mean(place, limits, measure, found);
    }
}

fn mean(place: &str, limits: Limits, measure: Measure, found: &mut Findings) {
    let words = format!("{:.1} words in a sentence on average", measure.mean());
    found.unless(measure.mean() <= limits.mean, Rule::MeanSentence, place, words);
}

fn graded(place: &str, band: Band, measure: Measure, found: &mut Findings) {
    let limits = Limits::of(band);
    mean(place, limits, measure, found);
    let (grade, lix) = (measure.grade(), measure.lix());
    found.unless(grade <= limits.grade, Rule::Grade, place, format!("grade {grade:.1}"));
    found.unless(lix <= limits.lix, Rule::Lix, place, format!("LIX {lix:.0}"));
}
