//! Where an answer stands in a filled form.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The place of one answer: a question, or a question in a row of a repeating group.
///
/// Written with slashes: `dob`, `languages/<row>/lang_tag`, `options/<row>/op_rating/<row>/rating`.
/// An odd number of steps names a question or a group, an even number names a row. Steps are
/// 1 to 64 characters of `a-z A-Z 0-9 _ -`, so a path never needs escaping.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Path(String);

/// A text that is not a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a path of a form")]
pub struct NotAPath;

/// No form goes deeper: group, row, inner group, row, question.
const MOST_STEPS: usize = 7;

impl Path {
    /// The path of a question or group that is not inside a repeating group.
    ///
    /// # Errors
    /// [`NotAPath`] if the id has other characters than a step may have.
    pub fn top(id: &str) -> Result<Self, NotAPath> {
        id.parse()
    }

    /// The path of a row of the group that this path names.
    ///
    /// # Errors
    /// [`NotAPath`] for a wrong row id or too many steps.
    pub fn row(&self, row: &str) -> Result<Self, NotAPath> {
        format!("{}/{row}", self.0).parse()
    }

    /// The path of a question inside the row that this path names.
    ///
    /// # Errors
    /// [`NotAPath`] for a wrong id or too many steps.
    pub fn field(&self, id: &str) -> Result<Self, NotAPath> {
        self.row(id)
    }

    /// The steps, outermost first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The last step: the question's, group's or row's own id.
    #[must_use]
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The path without its last step; none for a top-level one.
    #[must_use]
    pub fn parent(&self) -> Option<Path> {
        self.0.rsplit_once('/').map(|(parent, _)| Path(parent.to_owned()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Path {
    type Err = NotAPath;

    fn from_str(text: &str) -> Result<Self, NotAPath> {
        let good_step = |step: &str| {
            !step.is_empty()
                && step.len() <= 64
                && step.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        };
        let good = text.split('/').count() <= MOST_STEPS && text.split('/').all(good_step);
        if good { Ok(Path(text.to_owned())) } else { Err(NotAPath) }
    }
}

impl TryFrom<String> for Path {
    type Error = NotAPath;

    fn try_from(text: String) -> Result<Self, NotAPath> {
        text.parse()
    }
}

impl From<Path> for String {
    fn from(path: Path) -> String {
        path.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
