//! The key considerations: 43 questions at three levels (form G).

use serde::{Deserialize, Serialize};

use crate::error::BadFile;

/// All key considerations, with what can and cannot be read in their source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// The source.
    pub source: String,
    /// How the columns of the source were read.
    pub columns_note: String,
    /// Themes, in the order in which a screen shows them.
    pub themes: Vec<Theme>,
    /// Items, in the order of the source.
    pub items: Vec<ChecklistItem>,
}

/// A theme that items belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Id.
    pub id: String,
    /// What a person reads.
    pub title: String,
}

/// One question to find out about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// Id, the key of the option list `checklist_item`.
    pub id: String,
    /// Individual, community or structural.
    pub level: Level,
    /// Theme.
    pub theme: String,
    /// True where the theme's heading is lost in the source.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub theme_inferred: bool,
    /// The question in own words.
    pub text: String,
    /// Keys of the option list `dimension`; own design.
    pub dimensions: Vec<String>,
    /// True where it must be answered, or marked as impossible to find out, before a report goes to the
    /// panel; own design.
    pub critical: bool,
    /// For which children it starts switched on; own design.
    pub applies: Applies,
    /// What the columns of the source show.
    pub source_marks: SourceMarks,
    /// What is visible in the source, in words.
    pub source_note: String,
}

/// How far an item reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// This child.
    Individual,
    /// The places considered.
    Community,
    /// The countries considered.
    Structural,
}

/// For which children an item starts switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// Every child.
    All,
    /// Unaccompanied and separated children.
    Uasc,
    /// From 12 years.
    Age12,
}

/// The five columns of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceMarks {
    /// Unaccompanied and separated children.
    pub uasc: Mark,
    /// Children in families.
    pub cif: Mark,
    /// Before return.
    pub pre_return: Mark,
    /// Return.
    #[serde(rename = "return")]
    pub travel: Mark,
    /// Reintegration.
    pub reintegration: Mark,
}

/// What stands in one cell of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A mark.
    Yes,
    /// An empty cell.
    Blank,
    /// It cannot be read.
    Unknown,
}

impl From<Applies> for domain::ForWhom {
    fn from(applies: Applies) -> Self {
        match applies {
            Applies::All => Self::All,
            Applies::Uasc => Self::Separated,
            Applies::Age12 => Self::FromTwelve,
        }
    }
}

impl Checklist {
    /// Reads `procedure/checklist.json`.
    ///
    /// # Errors
    /// [`BadFile`] where the text is not the checklist.
    pub fn parse(text: &str) -> Result<Self, BadFile> {
        serde_json::from_str(text).map_err(|error| BadFile::new("procedure/checklist.json", error))
    }

    /// An item by its id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&ChecklistItem> {
        self.items.iter().find(|item| item.id == id)
    }
}
