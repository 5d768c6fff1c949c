//! How hard the English texts for children are to read, topic by topic and depth by depth, as a table to be put in a
//! document: `cargo run --package catalogue --example reading_level`.

#![expect(clippy::print_stdout, reason = "it prints a table")]

use catalogue::ChildTexts;
use catalogue::child::{Band, Limits, Measure, hard_sentences};

const ENGLISH: &str = include_str!("../child/en.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = ChildTexts::parse(ENGLISH)?;
    println!(
        "| topic | depth | words | sentences | longest | mean | long words % | grade | LIX | hard sentences |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let mut whole = [(Measure::default(), 0); Band::ALL.len()];
    for topic in &texts.topics {
        for ((all, all_hard), band) in whole.iter_mut().zip(Band::ALL) {
            let Some(told) = topic.bands.get(&band) else { continue };
            let parts = told.cards.iter().flatten();
            let measure =
                parts.clone().map(|part| Measure::of(&part.text)).fold(Measure::default(), Measure::and);
            let hard = parts.map(|part| hard_sentences(&part.text, band, "en").len()).sum::<usize>();
            println!("{}", row(&topic.id, band, measure, hard));
            *all = all.and(measure);
            *all_hard += hard;
        }
    }
    for ((measure, hard), band) in whole.into_iter().zip(Band::ALL) {
        println!("{}", row("**all**", band, measure, hard));
    }
    println!("\nAt most, by depth:\n");
    println!("| depth | words of a topic | longest | mean | grade | LIX |\n|---|---|---|---|---|---|");
    for band in Band::ALL {
        let limits = Limits::of(band);
        println!(
            "| {} | {} | {} | {} | {} | {} |",
            band.name(),
            limits.words,
            limits.longest,
            limits.mean,
            limits.grade,
            limits.lix
        );
    }
    Ok(())
}

/// One line. Short texts are not graded: both formulas jump on them.
fn row(topic: &str, band: Band, measure: Measure, hard: usize) -> String {
    let graded = measure.words >= Limits::GRADED_FROM;
    let number = |number: f64| if graded { format!("{number:.1}") } else { "–".to_owned() };
    let long = 100 * measure.long_words / measure.words.max(1);
    format!(
        "| {topic} | {} | {} | {} | {} | {:.1} | {long} | {} | {} | {hard} |",
        band.name(),
        measure.words,
        measure.sentences,
        measure.longest,
        measure.mean(),
        number(measure.grade()),
        number(measure.lix())
    )
}
