//! Two things that nearly every child knows: one to like, one to dislike. They are for trying the faces.

use super::part::Shape;

pub(crate) const ICE_CREAM: &[Shape] = &[
    ("p-tint-2", "M32 46H64L48 90Z"),
    ("p-soft", "M39 50L54 72M57 50L43 71"),
    ("p-tint-1", "M26 44C20 22 34 8 48 8S76 22 70 44Q65 52 59 46Q54 53 48 46Q42 53 37 46Q31 52 26 44Z"),
    ("p-line", "M36 26Q39 18 46 17"),
];

pub(crate) const WET_SOCK: &[Shape] = &[
    ("p-tint-4", "M40 24H64V50L82 66Q90 76 80 84Q72 89 62 83L44 72Q40 69 40 62Z"),
    ("p-surface", "M37 8H67V24H37Z"),
    ("p-soft", "M52 8V24M64 50Q54 54 52 66M76 62Q68 68 70 86"),
    (
        "p-tint-5",
        "M22 30Q12 44 22 48Q32 44 22 30ZM26 60Q16 74 26 78Q36 74 26 60ZM12 70Q4 82 12 86Q20 82 12 70Z",
    ),
];
