//! A headless client for tests: open a form, answer, expect.
//!
//! A scenario reads like what a person does. It panics where an expectation fails, so it is only there
//! with the feature `testing`.
//!
//! ```
//! use form_engine::scenario::Scenario;
//! use serde_json::json;
//!
//! Scenario::fields(json!([
//!     {"id": "lost_one", "label": "Lost one?", "type": "bool", "required": "always"},
//!     {"id": "which", "label": "Which?", "type": "text", "required": "when_shown", "show_if": "lost_one == true"},
//! ]))
//! .open()
//! .expect_hidden("which")
//! .answer("lost_one", json!(true))
//! .expect_shown("which")
//! .expect_problem("which", "missing");
//! ```

#![expect(clippy::panic, reason = "a scenario is a test and stops where an expectation fails")]

use std::sync::Arc;

use serde_json::{Value as Json, json};

use crate::{
    Answer, Changes, Context, ContextValue, Declared, Edit, EditRefused, Finding, Form, FormDefinition, Gap,
    HostFunctions, Instance, Kind, MalformedAnswer, NoHost, OptionItem, Path, ProgressState, QuestionView,
    Vocabularies, read_plain,
};

/// A form about to be opened.
pub struct Draft {
    sections: Json,
    vocabularies: Vocabularies,
    declared: Declared,
    context: Context,
    host: Arc<dyn HostFunctions>,
}

/// A form that is open, and the changes of the last step.
pub struct Scenario {
    instance: Instance,
    changes: Changes,
}

impl Scenario {
    /// A form of one section `main` with these questions.
    #[must_use]
    pub fn fields(fields: Json) -> Draft {
        let section = json!({
            "id": "main", "title": "Main", "sensitivity": "S1", "visible_to": ["reader"], "fields": fields
        });
        Self::sections(json!([section]))
    }

    /// A form of these sections. Sections may leave out sensitivity and roles.
    #[must_use]
    pub fn sections(mut sections: Json) -> Draft {
        for section in sections.as_array_mut().into_iter().flatten().filter_map(Json::as_object_mut) {
            section.entry("title").or_insert_with(|| json!("A section"));
            section.entry("sensitivity").or_insert_with(|| json!("S1"));
            section.entry("visible_to").or_insert_with(|| json!(["reader"]));
        }
        Draft {
            sections,
            vocabularies: Vocabularies::default(),
            declared: Declared::new(),
            context: Context::new(),
            host: Arc::new(NoHost),
        }
    }
}

impl Draft {
    /// Adds an option list; labels are the keys.
    #[must_use]
    pub fn options(mut self, name: &str, codes: &[&str]) -> Self {
        let item = |code: &&str| OptionItem {
            code: (*code).to_owned(),
            label: (*code).to_owned(),
            hint: None,
            alone: false,
        };
        self.vocabularies.0.insert(name.to_owned(), codes.iter().map(item).collect());
        self
    }

    /// Declares a name that the host knows, and its value at the start.
    #[must_use]
    pub fn fact(mut self, name: &str, value: ContextValue) -> Self {
        self.declared = self.declared.variable(name, kind_of(&value));
        self.context.insert(name.to_owned(), value);
        self
    }

    /// Declares a name that the host does not know yet.
    #[must_use]
    pub fn unknown_fact(mut self, name: &str, kind: Kind) -> Self {
        self.declared = self.declared.variable(name, kind);
        self
    }

    /// Declares a name that is one of these keys; unknown at the start.
    #[must_use]
    pub fn keyed_fact(mut self, name: &str, keys: &[&str]) -> Self {
        self.declared = self.declared.keyed(name, keys);
        self
    }

    /// Sets the day on which the form is filled.
    #[must_use]
    pub fn today(mut self, day: &str) -> Self {
        self.context.insert(crate::TODAY.to_owned(), today(day));
        self
    }

    /// Declares a function of the host.
    #[must_use]
    pub fn function(mut self, name: &str, gives: Kind, reads: &[&str]) -> Self {
        self.declared = self.declared.function(name, gives, reads);
        self
    }

    /// Sets the host.
    #[must_use]
    pub fn host(mut self, host: impl HostFunctions + 'static) -> Self {
        self.host = Arc::new(host);
        self
    }

    /// Opens the form, which must pass the static check.
    #[must_use]
    pub fn open(self) -> Scenario {
        let (context, host) = (self.context.clone(), Arc::clone(&self.host));
        let form =
            self.compile().unwrap_or_else(|findings| panic!("the form does not compile: {findings:#?}"));
        Scenario { instance: Instance::new(Arc::new(form), &context, host), changes: Changes::default() }
    }

    /// What the static check finds, as `place: reason`.
    #[must_use]
    pub fn findings(self) -> Vec<String> {
        let found = self.compile().err().unwrap_or_default();
        found.into_iter().map(|finding| format!("{}: {}", finding.place, finding.reason)).collect()
    }

    /// Compiles the form.
    ///
    /// # Errors
    /// The findings of the static check.
    pub fn compile(self) -> Result<Form, Vec<Finding>> {
        let definition = json!({
            "id": "test", "code": "T", "version": 1, "title": "Test", "purpose": "Tests.",
            "filled_by": "Tests.", "repeatable": false, "sources": [], "sections": self.sections
        });
        let definition: FormDefinition = serde_json::from_value(definition)
            .unwrap_or_else(|error| panic!("not a form definition: {error}"));
        Form::compile(definition, &self.vocabularies, &self.declared)
    }
}

impl Scenario {
    /// Answers in plain JSON (see [`read_plain`]).
    pub fn answer(&mut self, at: &str, plain: Json) -> &mut Self {
        let answer = self.plain(at, &plain);
        self.give(at, answer)
    }

    /// Answers with a ready value, for example a reason for having none.
    pub fn give(&mut self, at: &str, answer: Answer) -> &mut Self {
        self.edit(Edit::Set { path: path(at), answer })
    }

    /// Tries an answer that must be refused.
    pub fn expect_refused(&mut self, at: &str, answer: Answer, reason: MalformedAnswer) -> &mut Self {
        let refused = self.instance.apply(Edit::Set { path: path(at), answer });
        assert_eq!(refused, Err(EditRefused::Malformed(reason)), "at {at}");
        self
    }

    /// Adds a row, or brings it back.
    pub fn add_row(&mut self, group: &str, id: &str) -> &mut Self {
        self.edit(Edit::AddRow { group: path(group), row_id: id.to_owned() })
    }

    /// Removes a row.
    pub fn remove_row(&mut self, row: &str) -> &mut Self {
        self.edit(Edit::RemoveRow { row: path(row) })
    }

    /// Tells the form another fact.
    pub fn tell(&mut self, name: &str, value: ContextValue) -> &mut Self {
        self.edit(Edit::SetContext { name: name.to_owned(), value: Some(value) })
    }

    /// Lets another day come.
    pub fn on(&mut self, day: &str) -> &mut Self {
        self.tell(crate::TODAY, today(day))
    }

    /// Makes any edit, which must not be refused.
    pub fn edit(&mut self, edit: Edit) -> &mut Self {
        let said = format!("{edit:?}");
        self.changes =
            self.instance.apply(edit).unwrap_or_else(|error| panic!("{said} was refused: {error}"));
        self
    }

    /// The question applies.
    pub fn expect_shown(&mut self, at: &str) -> &mut Self {
        assert!(self.question(at).relevant, "{at} should be shown");
        self
    }

    /// The question does not apply.
    pub fn expect_hidden(&mut self, at: &str) -> &mut Self {
        assert!(!self.question(at).relevant, "{at} should be hidden");
        self
    }

    /// The question has a problem with this code.
    pub fn expect_problem(&mut self, at: &str, code: &str) -> &mut Self {
        let codes: Vec<_> = self.question(at).problems.iter().map(crate::Problem::code).collect();
        assert!(codes.contains(&code), "{at} should have the problem {code}, but has {codes:?}");
        self
    }

    /// The question has no problem at all.
    pub fn expect_fine(&mut self, at: &str) -> &mut Self {
        assert_eq!(self.question(at).problems, [], "{at} should have no problem");
        self
    }

    /// The question holds this answer.
    pub fn expect_answer(&mut self, at: &str, answer: Answer) -> &mut Self {
        assert_eq!(self.question(at).answer, answer, "at {at}");
        self
    }

    /// The section has so many of so many required answers, and this state.
    pub fn expect_progress(&mut self, section: &str, of: (u32, u32), state: ProgressState) -> &mut Self {
        let progress = self.instance.progress(section);
        assert_eq!(
            ((progress.answered, progress.wanted), progress.state),
            (of, state),
            "{section}: {progress:?}"
        );
        self
    }

    /// The gaps before a signature are these, as `path code`, in the order of the form.
    pub fn expect_gaps(&mut self, gaps: &[&str]) -> &mut Self {
        let line = |gap: &Gap| format!("{} {}", gap.path, gap.why.code());
        let found: Vec<String> = self.instance.ready_to_sign().iter().map(line).collect();
        assert_eq!(found, gaps);
        self
    }

    /// Everything about one question.
    #[must_use]
    pub fn question(&self, at: &str) -> QuestionView {
        self.instance.question(&path(at)).unwrap_or_else(|| panic!("there is no question at {at}"))
    }

    /// What the last step changed.
    #[must_use]
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// The form being filled.
    #[must_use]
    pub fn instance(&self) -> &Instance {
        &self.instance
    }

    /// The form being filled, to be changed without the helpers of a scenario.
    pub fn instance_mut(&mut self) -> &mut Instance {
        &mut self.instance
    }

    fn plain(&self, at: &str, plain: &Json) -> Answer {
        let field = self.instance.form().field(&path(at)).unwrap_or_else(|| panic!("no question at {at}"));
        read_plain(field, plain).unwrap_or_else(|error| panic!("{at}: {error}"))
    }
}

/// A path that must be one.
#[must_use]
pub fn path(text: &str) -> Path {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a path"))
}

fn today(day: &str) -> ContextValue {
    ContextValue::Day(day.parse().unwrap_or_else(|_| panic!("{day} is not a day")))
}

fn kind_of(value: &ContextValue) -> Kind {
    match value {
        ContextValue::Flag(_) => Kind::Flag,
        ContextValue::Number(_) => Kind::Number,
        ContextValue::Text(_) => Kind::Text,
        ContextValue::List(_) => Kind::List,
        ContextValue::Day(_) => Kind::Day,
    }
}
