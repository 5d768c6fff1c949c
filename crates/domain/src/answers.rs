//! What rules read: the answers of a case by form and question, without the form's definition.

use form_engine::{Answer, Path};

use crate::case_file::{CaseFile, Document};
use crate::change::Change;

/// A view of a case for rules. Where one form was opened several times, the one opened last is read: a
/// re-assessment takes the place of the assessment before it.
///
/// Several values may stand at one place. A rule says which way it errs: [`Answers::every`] for what must be sure
/// (a gate), [`Answers::any`] for what must not be overlooked (a danger).
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    file: &'a CaseFile,
}

impl<'a> Answers<'a> {
    /// Reads this case.
    #[must_use]
    pub fn of(file: &'a CaseFile) -> Self {
        Self { file }
    }

    /// The case.
    #[must_use]
    pub fn file(&self) -> &'a CaseFile {
        self.file
    }

    /// The document of a form that counts now.
    #[must_use]
    pub fn document(&self, form: &str) -> Option<&'a Document> {
        self.file.documents_of(form).pop()
    }

    /// Every value that stands for a question, blanks left out.
    #[must_use]
    pub fn all(&self, form: &str, field: &str) -> Vec<(&'a Change, &'a Answer)> {
        self.document(form).map(|document| self.in_document(document, field)).unwrap_or_default()
    }

    /// The same in one document.
    #[must_use]
    pub fn in_document(&self, document: &Document, field: &str) -> Vec<(&'a Change, &'a Answer)> {
        Path::top(field).map(|path| self.at(document, &path)).unwrap_or_default()
    }

    fn at(&self, document: &Document, path: &Path) -> Vec<(&'a Change, &'a Answer)> {
        let current = self.file.current(document.id(), path).into_iter();
        current.filter(|(_, answer)| !answer.is_blank()).collect()
    }

    /// The one value of a question; none where nothing or several different ones stand.
    #[must_use]
    pub fn only(&self, form: &str, field: &str) -> Option<&'a Answer> {
        let all = self.all(form, field);
        let (_, first) = all.first()?;
        all.iter().all(|(_, answer)| answer == first).then_some(*first)
    }

    /// True where something was answered and every value that stands is like this.
    #[must_use]
    pub fn every(&self, form: &str, field: &str, test: impl Fn(&Answer) -> bool) -> bool {
        let all = self.all(form, field);
        !all.is_empty() && all.iter().all(|(_, answer)| test(answer))
    }

    /// The first change, by the clocks, whose value is like this.
    #[must_use]
    pub fn any(&self, form: &str, field: &str, test: impl Fn(&Answer) -> bool) -> Option<&'a Change> {
        let all = self.all(form, field).into_iter();
        all.filter(|(_, answer)| test(answer)).map(|(change, _)| change).min_by_key(|change| change.recorded)
    }

    /// True where a question has an answer, a reason for none, or a row.
    #[must_use]
    pub fn is_answered(&self, form: &str, field: &str) -> bool {
        !self.all(form, field).is_empty() || !self.rows(form, field).is_empty()
    }

    /// The rows of a group that stand, as paths.
    #[must_use]
    pub fn rows(&self, form: &str, group: &str) -> Vec<Path> {
        let found = self.document(form).zip(Path::top(group).ok());
        found.map(|(document, group)| self.file.rows(document.id(), &group)).unwrap_or_default()
    }

    /// Every value that stands for a question of a row.
    #[must_use]
    pub fn in_row(&self, form: &str, row: &Path, field: &str) -> Vec<(&'a Change, &'a Answer)> {
        let found = self.document(form).zip(row.field(field).ok());
        found.map(|(document, path)| self.at(document, &path)).unwrap_or_default()
    }
}

/// True for this key.
#[must_use]
pub(crate) fn is_key(answer: &Answer, key: &str) -> bool {
    matches!(answer, Answer::Choice(found) if found == key)
}

/// True for one of these keys.
#[must_use]
pub(crate) fn is_one_of(answer: &Answer, keys: &[&str]) -> bool {
    matches!(answer, Answer::Choice(found) if keys.contains(&found.as_str()))
}
