//! Who must say yes to which step, by the depth of the child (child-ux.md 5.2). A national law may set it otherwise;
//! these are the defaults.

use form_engine::CivilDate;

use super::line::Line;
use crate::age::{Birth, is_treated_as_child};
use crate::answers::Answers;
use crate::case_file::CaseFile;
use crate::manner::Band;

/// The part of guardian or parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuardianPart {
    /// A yes is needed.
    Yes,
    /// A yes, or that the guardian was told: an older child decides alone here. A no still stops it.
    YesOrInformed,
    /// None: the young person is 18.
    None,
}

/// The part of the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildPart {
    /// The child is asked, and a no stops it.
    Assent,
    /// The child's own decision.
    Own,
    /// It is not about the child, or the child is too young to be asked.
    None,
}

/// Both parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// Guardian or parent.
    pub guardian: GuardianPart,
    /// Child.
    pub child: ChildPart,
    /// A supervisor clears it, and the lawyer is told.
    pub cleared: bool,
}

/// How old the child is for these rules, as far as known. In doubt the younger age counts: then both are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maturity {
    /// Too young to be asked on a screen: the child is observed.
    VeryYoung,
    /// Of this depth by age.
    Of(Band),
    /// 18 or older, certainly.
    Adult,
}

impl Maturity {
    /// Reads a case on a day.
    #[must_use]
    pub fn read(file: &CaseFile, today: CivilDate) -> Self {
        let answers = Answers::of(file);
        if !is_treated_as_child(&answers, today) {
            return Maturity::Adult;
        }
        match Birth::of_case(&answers).age_on(today) {
            Some(age) if age.max < crate::child_flow::YOUNGEST => Maturity::VeryYoung,
            Some(age) => Maturity::Of(match age.min {
                0..=6 => Band::B1,
                7..=10 => Band::B2,
                11..=14 => Band::B3,
                _ => Band::B4,
            }),
            // Nothing is known: asked like a child of the middle, with the guardian's yes.
            None => Maturity::Of(Band::B3),
        }
    }
}

/// Who must say yes to this line.
#[must_use]
pub fn needs(line: Line, maturity: Maturity) -> Needs {
    let cleared = line == Line::Foreign;
    let band = match maturity {
        Maturity::Adult => {
            return Needs { guardian: GuardianPart::None, child: ChildPart::None, cleared: false };
        }
        Maturity::VeryYoung => return Needs { guardian: GuardianPart::Yes, child: ChildPart::None, cleared },
        Maturity::Of(band) => band,
    };
    let own_from = match line {
        Line::Voice | Line::Draw => Band::B3,
        _ => Band::B4,
    };
    let child = match line {
        Line::Contact => ChildPart::None,
        _ if band >= own_from => ChildPart::Own,
        _ => ChildPart::Assent,
    };
    let guardian = match (line, child) {
        // Nothing crosses a border on one voice alone.
        (Line::Foreign, _) => GuardianPart::Yes,
        (_, ChildPart::Own) => GuardianPart::YesOrInformed,
        _ => GuardianPart::Yes,
    };
    Needs { guardian, child, cleared }
}
