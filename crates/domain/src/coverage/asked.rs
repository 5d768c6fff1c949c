//! Which point of the checklist a child is asked about, on which screens (child-ux.md 4.1).

use Band::{B1, B2, B3, B4};

use super::Column;
use crate::manner::Band;
use crate::statement::ChildStatement;

/// Why children are not asked about a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAsked {
    /// Past harm and danger of harm: never a question in child mode. A child may speak about it unasked.
    Never,
    /// Adults find it out, or it is about what adults did.
    ByAdults,
    /// About countries and services.
    AboutSystems,
}

/// A point of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// The item's id.
    pub id: &'static str,
    /// The screens that ask about it, each from a depth on; none where children are not asked.
    pub screens: &'static [(&'static str, Band)],
    /// Why children are not asked.
    pub why_not: Option<NotAsked>,
}

const fn asked(id: &'static str, screens: &'static [(&'static str, Band)]) -> Factor {
    Factor { id, screens, why_not: None }
}

const fn not(id: &'static str, why: NotAsked) -> Factor {
    Factor { id, screens: &[], why_not: Some(why) }
}

/// "Views on each point": every question of views speaks to it.
pub(super) const VIEWS: &str = "i22";

/// All 43 points, in the order of the checklist. The catalogue checks that the child's cards agree.
pub const FACTORS: [Factor; 43] = [
    asked("i01", &[("V05", B1)]),
    not("i02", NotAsked::Never),
    not("i03", NotAsked::Never),
    asked("i04", &[("V06", B1), ("V07", B1), ("V08", B3)]),
    asked("i05", &[("V06", B1)]),
    asked("i06", &[("V06", B1), ("V07", B1)]),
    asked("i07", &[("V06", B3), ("V08", B3)]),
    asked("i08", &[("V06", B3), ("V08", B3)]),
    not("i09", NotAsked::ByAdults),
    not("i10", NotAsked::ByAdults),
    asked("i11", &[("V06", B3), ("V07", B2), ("V08", B3)]),
    not("i12", NotAsked::ByAdults),
    asked("i13", &[("V08", B3)]),
    asked("i14", &[("V07", B2), ("V08", B3)]),
    asked("i15", &[("V07", B1), ("V08", B3)]),
    asked("i16", &[("V08", B3)]),
    asked("i17", &[("V07", B1)]),
    asked("i18", &[("V07", B2), ("V08", B3)]),
    asked("i19", &[("V07", B3), ("V08", B3)]),
    asked("i20", &[("V07", B4)]),
    not("i21", NotAsked::ByAdults),
    asked(
        VIEWS,
        &[
            ("V05", B1),
            ("V06", B1),
            ("V07", B1),
            ("V08", B1),
            ("V09", B2),
            ("V10", B1),
            ("V11", B1),
            ("V12", B1),
            ("V13", B1),
            ("V14", B1),
        ],
    ),
    not("i23", NotAsked::ByAdults),
    not("i24", NotAsked::ByAdults),
    asked("c01", &[("V05", B1), ("V08", B3)]),
    asked("c02", &[("V05", B1), ("V07", B2)]),
    not("c03", NotAsked::ByAdults),
    asked("c04", &[("V05", B1)]),
    asked("c05", &[("V07", B2), ("V08", B3)]),
    asked("c06", &[("V07", B2)]),
    asked("c07", &[("V07", B2), ("V08", B3)]),
    asked("c08", &[("V07", B1)]),
    asked("c09", &[("V07", B2), ("V18", B1)]),
    not("s01", NotAsked::AboutSystems),
    not("s02", NotAsked::AboutSystems),
    not("s03", NotAsked::AboutSystems),
    not("s04", NotAsked::AboutSystems),
    not("s05", NotAsked::AboutSystems),
    not("s06", NotAsked::AboutSystems),
    not("s07", NotAsked::AboutSystems),
    not("s08", NotAsked::AboutSystems),
    not("s09", NotAsked::AboutSystems),
    not("s10", NotAsked::AboutSystems),
];

impl Factor {
    /// True where some screen can ask a child about this point in that column.
    pub(super) fn reaches(&self, column: Column) -> bool {
        self.screens.iter().any(|(screen, _)| reaches(screen, column))
    }

    /// True where the screen of this statement asks about this point at the statement's depth.
    pub(super) fn asked_by(&self, said: &ChildStatement) -> bool {
        let band = Band::named(&said.shown.band);
        self.screens.iter().any(|(screen, from)| *screen == said.asked_on() && band >= Some(*from))
    }
}

/// The times that a screen asks about. Each choice (V08) and what one would choose (V09) are about a solution;
/// everything else is about before, now or later as such.
pub(super) fn reaches(screen: &str, column: Column) -> bool {
    let choice = is_about_choices(screen);
    match column {
        Column::Before | Column::Now => !choice,
        Column::Later(None) => matches!(screen, "V05" | "V10"),
        Column::Later(Some(_)) => choice,
    }
}

/// True for each choice (V08) and for what one would choose (V09).
pub(super) fn is_about_choices(screen: &str) -> bool {
    matches!(screen, "V08" | "V09")
}
