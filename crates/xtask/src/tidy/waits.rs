//! Whoever waits may come back to a page that is gone: what hung on it is asked with `try_…` then. The other way of asking
//! stops the whole app, and only where somebody was quick. What a resource reads begins behind a wait itself.

use super::{Broken, Source};

/// Ways of asking that stop the app where the page is gone.
const STOPS: [&str; 5] = [".run(", ".get_untracked()", ".with_untracked(", ".get_value()", ".with_value("];
const BEGINS: [&str; 3] = ["async move {", "async {", "async fn "];
/// What begins to read a moment later, when the page may be gone already.
const RESOURCE: &str = "LocalResource::new(";

/// What is asked behind a wait in the code of the app.
pub(super) fn careless(sources: &[Source]) -> Vec<Broken> {
    let mut broken = Vec::new();
    for Source { path, text } in sources.iter().filter(|it| is_of_the_app(&it.path)) {
        let begins = BEGINS.iter().flat_map(|begin| text.match_indices(begin));
        for (start, _) in begins {
            let Some((from, block)) = block(text, start) else { continue };
            let Some(wait) = (if of_resource(text, start) { Some(0) } else { block.find(".await") }) else {
                continue;
            };
            for stops in STOPS {
                for (at, _) in block.match_indices(stops).filter(|(at, _)| *at > wait) {
                    let line = text.get(..from + at).unwrap_or_default().lines().count().max(1);
                    let words = format!(
                        "'{stops}' behind a wait: the page may be gone, ask with 'try_' or before it"
                    );
                    broken.push(Broken::at(path, line, words));
                }
            }
        }
    }
    broken.sort();
    broken.dedup();
    broken
}

fn is_of_the_app(path: &str) -> bool {
    path.starts_with("src/") && path.ends_with(".rs")
}

/// Whether a place lies within what a resource is made of.
fn of_resource(text: &str, start: usize) -> bool {
    let Some(before) = text.get(..start) else { return false };
    let Some((_, since)) = before.rsplit_once(RESOURCE) else { return false };
    let mut open = 1_i32;
    since.chars().all(|letter| {
        open += i32::from(letter == '(') - i32::from(letter == ')');
        open > 0
    })
}

/// Where the block begins that opens at or behind a place, and all of it.
fn block(text: &str, start: usize) -> Option<(usize, &str)> {
    let open = start + text.get(start..)?.find('{')?;
    let mut depth = 0_usize;
    for (at, letter) in text.get(open..)?.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some((open, text.get(open..open + at)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<String> {
        let source = Source { path: "src/caseworker/home.rs".to_owned(), text: text.to_owned() };
        careless(&[source]).into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn what_hangs_on_a_page_is_not_asked_behind_a_wait() {
        let block = "spawn_local(async move {\n    save().await;\n    done.run(());\n});\n";
        assert_eq!(places(block), ["src/caseworker/home.rs:3"]);
        let function =
            "async fn go(case: CaseHandle) -> Done {\n    save().await;\n    case.get_value()\n}\n";
        assert_eq!(places(function), ["src/caseworker/home.rs:3"]);
    }

    #[test]
    fn what_a_resource_reads_is_asked_before_it_begins() {
        let late = "let list = LocalResource::new(move || async move { get(&path.get_value()).await });\n";
        assert_eq!(places(late), ["src/caseworker/home.rs:1"]);
        let early = "let list = LocalResource::new(move || {\n    let path = path.get_value();\n    async move { get(&path).await }\n});\n";
        assert_eq!(places(early), [""; 0]);
        let behind = "let list = LocalResource::new(read);\nlet words = \"(\";\nspawn_local(async move { save(path.get_value()).await });\n";
        assert_eq!(places(behind), [""; 0]);
    }

    #[test]
    fn before_a_wait_and_with_try_it_is_fine() {
        let before = "spawn_local(async move {\n    let case = case.get_value();\n    case.save().await;\n    done.try_run(());\n});\n";
        assert_eq!(places(before), [""; 0]);
        let beside = "spawn_local(async move { save().await; });\ndone.run(());\n";
        assert_eq!(places(beside), [""; 0]);
    }
}
