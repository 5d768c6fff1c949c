//! First pass: sections, groups and questions as one list, and everything that can be said about each of
//! them alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::Findings;
use crate::definition::{
    Field, FieldType, FormDefinition, OptionItem, OptionsSource, Required, Section, Vocabularies,
};
use crate::form::{Codes, Node, NodeId, Shape};
use crate::value::Kind;

/// The nodes, and for each the text of its condition.
pub(super) struct List {
    pub(super) nodes: Vec<Node>,
    pub(super) index: BTreeMap<String, NodeId>,
    pub(super) sections: Vec<NodeId>,
    pub(super) width: usize,
    pub(super) conditions: Vec<Option<String>>,
}

pub(super) fn check_header(definition: &FormDefinition, findings: &mut Findings) {
    if !is_id(&definition.id) {
        findings.add("form", "The id of the form must be snake_case.");
    }
    if definition.version == 0 {
        findings.add("form", "Versions start at 1.");
    }
    let texts = [
        ("code", &definition.code),
        ("title", &definition.title),
        ("purpose", &definition.purpose),
        ("filled_by", &definition.filled_by),
    ];
    for (name, text) in texts {
        if text.trim().is_empty() {
            findings.add("form", format!("The text \"{name}\" is missing."));
        }
    }
    if definition.sections.is_empty() {
        findings.add("form", "The form has no section.");
    }
}

pub(super) fn list(
    definition: &FormDefinition,
    vocabularies: &Vocabularies,
    findings: &mut Findings,
) -> List {
    let list = List {
        nodes: Vec::new(),
        index: BTreeMap::new(),
        sections: Vec::new(),
        width: 0,
        conditions: Vec::new(),
    };
    let mut lister = Lister { list, section_ids: BTreeSet::new(), vocabularies, findings };
    for section in &definition.sections {
        lister.section(section);
    }
    lister.list
}

struct Lister<'a> {
    list: List,
    section_ids: BTreeSet<String>,
    vocabularies: &'a Vocabularies,
    findings: &'a mut Findings,
}

/// What the questions inside a section or a group take from it.
#[derive(Clone)]
struct Inherited {
    parent: NodeId,
    group: Option<NodeId>,
    section: NodeId,
    sensitivity: crate::definition::Sensitivity,
    visible_to: Arc<[String]>,
    short: bool,
    depth: usize,
}

/// The list of a yes-no-or-unknown question that names none. Handed in, it brings the host's own words.
const YES_NO_UNKNOWN: &str = "yes_no_unknown";

/// A path has at most seven steps: three groups with their rows, and a question.
const DEEPEST_GROUP: usize = 3;

impl Lister<'_> {
    fn section(&mut self, section: &Section) {
        if !is_id(&section.id) {
            self.findings.add(&section.id, "The id of a section must be snake_case.");
        }
        if !self.section_ids.insert(section.id.clone()) {
            self.findings.add(&section.id, "Two sections have this id.");
        }
        if section.title.trim().is_empty() {
            self.findings.add(&section.id, "The section has no title.");
        }
        if section.visible_to.is_empty() {
            self.findings.add(&section.id, "Nobody may see the section.");
        }
        if section.fields.is_empty() {
            self.findings.add(&section.id, "The section has no question.");
        }
        let id = NodeId(self.list.nodes.len());
        let visible_to: Arc<[String]> = section.visible_to.clone().into();
        self.list.sections.push(id);
        self.list.conditions.push(section.show_if.clone());
        self.list.nodes.push(Node {
            id: section.id.clone(),
            shape: Shape::Section,
            parent: None,
            group: None,
            section: id,
            slot: self.list.width,
            children: Vec::new(),
            rank: 0,
            label: section.title.clone(),
            hint: section.hint.clone(),
            field: None,
            kind: Kind::Opaque,
            codes: Codes::None,
            options: Arc::from([]),
            show_if: None,
            computation: None,
            rules: Vec::new(),
            sensitivity: section.sensitivity,
            visible_to: Arc::clone(&visible_to),
            short: section.short,
            edges: Vec::new(),
        });
        self.list.width += 1;
        let inside = Inherited {
            parent: id,
            group: None,
            section: id,
            sensitivity: section.sensitivity,
            visible_to,
            short: section.short,
            depth: 0,
        };
        for field in &section.fields {
            let slot = self.list.width;
            self.list.width += 1;
            self.field(field, slot, &inside);
        }
    }

    fn field(&mut self, field: &Field, slot: usize, around: &Inherited) {
        super::rules::check_field_alone(field, self.findings);
        if !is_id(&field.id) {
            self.findings
                .add(&field.id, "The id of a question must be snake_case and at most 64 characters.");
        }
        let id = NodeId(self.list.nodes.len());
        if self.list.index.insert(field.id.clone(), id).is_some() {
            self.findings.add(&field.id, "Two questions have this id.");
        }
        let is_group = field.kind == FieldType::Group;
        if is_group && around.depth >= DEEPEST_GROUP {
            self.findings
                .add(&field.id, format!("Groups may stand {DEEPEST_GROUP} deep in each other, no deeper."));
            return;
        }
        let (codes, options) = self.options(field);
        let visible_to = field.visible_to.clone().map_or_else(|| Arc::clone(&around.visible_to), Arc::from);
        let sensitivity = field.sensitivity.unwrap_or(around.sensitivity);
        let short = field.short.unwrap_or(around.short && field.required == Required::Always);
        self.list.conditions.push(field.show_if.clone());
        self.list.nodes.push(Node {
            id: field.id.clone(),
            shape: if is_group { Shape::Group } else { Shape::Question },
            parent: Some(around.parent),
            group: around.group,
            section: around.section,
            slot,
            children: Vec::new(),
            rank: 0,
            label: field.label.clone(),
            hint: field.hint.clone(),
            field: Some(Field { fields: Vec::new(), ..field.clone() }),
            kind: kind_of(field),
            codes,
            options,
            show_if: None,
            computation: None,
            rules: Vec::new(),
            sensitivity,
            visible_to: Arc::clone(&visible_to),
            short,
            edges: Vec::new(),
        });
        if let Some(parent) = self.list.nodes.get_mut(around.parent.0) {
            parent.children.push(id);
        }
        let inside = Inherited {
            parent: id,
            group: Some(id),
            section: around.section,
            sensitivity,
            visible_to,
            short,
            depth: around.depth + 1,
        };
        for (slot, field) in field.fields.iter().enumerate() {
            self.field(field, slot, &inside);
        }
    }

    fn options(&mut self, field: &Field) -> (Codes, Arc<[OptionItem]>) {
        let listed = |name: &str| self.vocabularies.get(name).map(Arc::<[OptionItem]>::from);
        match &field.options {
            None if field.kind == FieldType::Yn => {
                (Codes::Listed, listed(YES_NO_UNKNOWN).unwrap_or_else(yes_no_unknown))
            }
            None => (Codes::None, Arc::from([])),
            Some(OptionsSource::Vocab(name)) => {
                let Some(options) = listed(name) else {
                    self.findings.add(&field.id, format!("There is no option list \"{name}\"."));
                    return (Codes::None, Arc::from([]));
                };
                self.check_options(field, name, &options);
                (Codes::Listed, options)
            }
            Some(OptionsSource::Standard(name)) => {
                let codes = match name.as_str() {
                    "iso3166" => Codes::Country,
                    "bcp47" => Codes::LanguageTag,
                    _ => {
                        self.findings.add(&field.id, format!("The standard \"{name}\" is not known."));
                        Codes::None
                    }
                };
                (codes, listed(name).unwrap_or_else(|| Arc::from([])))
            }
        }
    }

    fn check_options(&mut self, field: &Field, name: &str, options: &[OptionItem]) {
        if options.is_empty() {
            self.findings.add(&field.id, format!("The option list \"{name}\" is empty."));
        }
        let mut codes = BTreeSet::new();
        for option in options {
            if option.code.is_empty() || !codes.insert(&option.code) {
                let reason =
                    format!("The option list \"{name}\" has \"{}\" twice or without a key.", option.code);
                self.findings.add(&field.id, reason);
            }
            if option.label.trim().is_empty() {
                let reason = format!("The option \"{}\" of the list \"{name}\" has no text.", option.code);
                self.findings.add(&field.id, reason);
            }
        }
    }
}

fn yes_no_unknown() -> Arc<[OptionItem]> {
    let item = |(code, label): (&str, &str)| OptionItem {
        code: code.to_owned(),
        label: label.to_owned(),
        hint: None,
        alone: false,
    };
    [("yes", "Yes"), ("no", "No"), ("unknown", "Not known")].map(item).into()
}

/// The kind of a question's value; of a computed one only what its author says.
fn kind_of(field: &Field) -> Kind {
    match field.kind {
        FieldType::Text if field.many => Kind::List,
        FieldType::Country | FieldType::Language | FieldType::Ref if field.many => Kind::List,
        FieldType::Multi | FieldType::File | FieldType::Photo | FieldType::Audio | FieldType::Drawing => {
            Kind::List
        }
        FieldType::Text
        | FieldType::Longtext
        | FieldType::Yn
        | FieldType::Single
        | FieldType::Country
        | FieldType::Language
        | FieldType::Ref => Kind::Text,
        FieldType::Date | FieldType::PartialDate => Kind::Day,
        FieldType::Datetime => Kind::Moment,
        FieldType::Number => Kind::Number,
        FieldType::Bool => Kind::Flag,
        FieldType::Money | FieldType::Location | FieldType::Signature | FieldType::Group => Kind::Opaque,
        FieldType::Computed => field.gives.unwrap_or(Kind::Opaque),
    }
}

fn is_id(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    text.len() <= 64 && text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(good)
}
