//! The published forms, as the server needs them: does a form exist, does an answer fit its question, who may
//! read it. The forms are the catalogue's, the same that the app fetches.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use domain::{Answer, Path, Role, may_fill};
use form_engine::{Form, check_answer};

/// A form of this program that does not load: a defect of the build, found before anybody is served.
#[derive(Debug, Clone, thiserror::Error)]
#[error("The form {0} that this program carries does not load. Build it again from clean sources.")]
pub struct BrokenForm(pub String);

/// All published versions of all forms, by id and version.
pub(crate) struct Forms(BTreeMap<(String, u32), Form>);

impl Forms {
    /// Every form that is part of the program, compiled once.
    pub(crate) fn load() -> Result<&'static Self, BrokenForm> {
        static LOADED: OnceLock<Result<Forms, BrokenForm>> = OnceLock::new();
        LOADED.get_or_init(Self::compile).as_ref().map_err(Clone::clone)
    }

    fn compile() -> Result<Self, BrokenForm> {
        let broken = |error: catalogue::BadFile| BrokenForm(error.to_string());
        let vocabularies = catalogue::embedded::vocabularies().map_err(broken)?;
        let definitions = catalogue::embedded::forms().map_err(broken)?;
        let declared = domain::host::declared();
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

    /// The title of the form and the words of the question at this path, as the form asks it.
    pub(crate) fn words(&self, form: &str, version: u32, path: &Path) -> Option<(String, String)> {
        let form = self.form(form, version)?;
        Some((form.about().title.clone(), form.field(path)?.label.clone()))
    }

    /// True if this role may write what stands at this path.
    pub(crate) fn may_fill(&self, form: &str, version: u32, path: &Path, role: Role) -> bool {
        let access = self.form(form, version).and_then(|form| form.access(path));
        access.is_some_and(|access| may_fill(&access.written_by, role))
    }

    /// True if this gate looks at the answer to the question at this path.
    pub(crate) fn has_gate(&self, form: &str, version: u32, path: &Path, gate: &str) -> bool {
        let field = self.form(form, version).and_then(|form| form.field(path));
        field.is_some_and(|field| field.gate.iter().any(|it| it == gate))
    }

    fn form(&self, form: &str, version: u32) -> Option<&Form> {
        self.0.get(&(form.to_owned(), version))
    }
}
