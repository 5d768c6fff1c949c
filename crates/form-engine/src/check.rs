//! What is wrong with a definition, found before anybody fills it.

pub(crate) mod dead;

/// One thing to put right in a form's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{form} › {place}: {reason}")]
pub struct Finding {
    /// Id of the form.
    pub form: String,
    /// Id of the question or section, or `form` where it concerns the whole.
    pub place: String,
    /// What is wrong, as a whole sentence.
    pub reason: String,
}

/// Collects findings for one form.
#[derive(Debug)]
pub(crate) struct Findings {
    form: String,
    found: Vec<Finding>,
}

impl Findings {
    pub(crate) fn of(form: &str) -> Self {
        Self { form: form.to_owned(), found: Vec::new() }
    }

    pub(crate) fn add(&mut self, place: &str, reason: impl Into<String>) {
        self.found.push(Finding { form: self.form.clone(), place: place.to_owned(), reason: reason.into() });
    }

    /// Everything that was found, in the order of the form.
    pub(crate) fn into_vec(self) -> Vec<Finding> {
        self.found
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}
