//! How a child can appear without being a figure. Paint and path on the canvas of 96; rounded, flat, at most seven shapes each.

use super::part::Shape;

pub(crate) const CAT: &[Shape] = &[
    ("p-tint-2", "M20 22q2-8 9-4l12 8q7-2 14 0l12-8q7-4 9 4v30a28 28 0 0 1-56 0z"),
    ("p-dot", "M33 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM55 48a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
    ("p-line", "M44 58h8l-4 4zM48 62q-4 7-9 3M48 62q4 7 9 3M8 54l14 2M8 66l14-4M88 54l-14 2M88 66l-14-4"),
];

pub(crate) const BIRD: &[Shape] = &[
    ("p-line", "M42 78v10M56 78v10"),
    ("p-tint-5", "M16 60L6 46q14 2 22-6q8-26 30-26q20 0 22 20q2 44-34 44q-24 0-30-18z"),
    ("p-sun", "M79 30l13 5-12 6z"),
    ("p-tint-4", "M30 52q14 20 30 2q-4 22-18 20q-12-2-12-22z"),
    ("p-dot", "M62 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const TURTLE: &[Shape] = &[
    (
        "p-tint-3",
        "M68 58q0-16 12-16q12 0 12 12q0 12-16 14zM20 66h12v14q-6 6-12 0zM56 66h12v14q-6 6-12 0zM14 66L4 72q4 4 12 0z",
    ),
    ("p-tint-4", "M10 68q2-40 36-40t34 40z"),
    ("p-line", "M34 68l-6-18 18-12 18 12-6 18M28 50l-14 6M64 50l14 6M46 38V28"),
    ("p-dot", "M79 51a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"),
];

pub(crate) const LEAF: &[Shape] = &[
    ("p-tint-3", "M22 74C10 34 40 12 82 14C86 58 62 86 22 74Z"),
    ("p-line", "M12 86Q36 52 62 34M40 55l-4-17M40 55l20 2"),
];

pub(crate) const FLOWER: &[Shape] = &[
    ("p-tint-1", "M34 26a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M55 40a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M48 64a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M20 64a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-tint-1", "M13 40a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-sun", "M36 48a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"),
];

pub(crate) const WAVES: &[Shape] = &[
    ("p-tint-5", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-line", "M20 36q9-10 18 0t18 0t18 0M20 52q9-10 18 0t18 0t18 0M24 68q8-9 16 0t16 0t16 0"),
];
