//! The published forms, as the server needs them: does a form exist, does an answer fit its question, who may
//! read it. The forms are the catalogue's, the same that the app fetches.

use std::collections::BTreeMap;

use domain::{Answer, Path};
use form_engine::{Compute, Declared, Field, Form, FormDefinition, Kind, check_answer};

/// A form of this program that does not load: a defect of the build, found before anybody is served.
#[derive(Debug, thiserror::Error)]
#[error("The form {0} that this program carries does not load. Build it again from clean sources.")]
pub struct BrokenForm(pub String);

/// All published versions of all forms, by id and version.
pub(crate) struct Forms(BTreeMap<(String, u32), Form>);

impl Forms {
    /// Compiles every form that is part of the program.
    pub(crate) fn load() -> Result<Self, BrokenForm> {
        let broken = |error: catalogue::BadFile| BrokenForm(error.to_string());
        let vocabularies = catalogue::embedded::vocabularies().map_err(broken)?;
        let definitions = catalogue::embedded::forms().map_err(broken)?;
        let declared = taken_on_trust(&definitions);
        let mut forms = BTreeMap::new();
        for definition in definitions {
            let key = (definition.id.clone(), definition.version);
            let form = Form::compile(definition, &vocabularies, &declared)
                .map_err(|findings| BrokenForm(format!("{}/{}: {findings:?}", key.0, key.1)))?;
            forms.insert(key, form);
        }
        Ok(Self(forms))
    }

    /// True if this version of the form was published.
    pub(crate) fn knows(&self, form: &str, version: u32) -> bool {
        self.form(form, version).is_some()
    }

    /// True if the answer can be one to the question at this path.
    pub(crate) fn answer_fits(&self, form: &str, version: u32, path: &Path, value: &Answer) -> bool {
        self.form(form, version).is_some_and(|form| check_answer(form, path, value).is_ok())
    }

    /// True if the path names a row of a repeating group.
    pub(crate) fn has_row(&self, form: &str, version: u32, path: &Path) -> bool {
        // A row has an even number of steps; what it belongs to must be a group.
        self.form(form, version)
            .is_some_and(|form| path.steps().count().is_multiple_of(2) && form.access(path).is_some())
    }

    /// The roles that may read what stands at this path; none for a path that the form does not have.
    pub(crate) fn roles(&self, form: &str, version: u32, path: &Path) -> Option<Vec<String>> {
        self.form(form, version)?.access(path).map(|access| access.visible_to.to_vec())
    }

    fn form(&self, form: &str, version: u32) -> Option<&Form> {
        self.0.get(&(form.to_owned(), version))
    }
}

/// The names that forms take from their host. The server only looks whether an answer fits its question and
/// works nothing out, so that every function is taken to give what the form says; the catalogue's own tests
/// hold the forms to what the app promises.
fn taken_on_trust(definitions: &[FormDefinition]) -> Declared {
    let case = ["case.track", "case.stage", "case.status", "bid.outcome"];
    let age = ["age.min", "age.max", "age.years"];
    let declared = case.iter().fold(Declared::new(), |declared, name| declared.variable(name, Kind::Text));
    let declared = age.iter().fold(declared, |declared, name| declared.variable(name, Kind::Number));
    let fields = definitions.iter().flat_map(|form| &form.sections).flat_map(|section| &section.fields);
    fields.fold(declared, with_functions)
}

fn with_functions(declared: Declared, field: &Field) -> Declared {
    let declared = match (&field.compute, field.gives) {
        (Some(Compute::Host(name)), Some(gives)) => declared.function(name, gives, &[]),
        _ => declared,
    };
    field.fields.iter().fold(declared, with_functions)
}
