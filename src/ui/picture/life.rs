//! Things of every day. Paint and path on the canvas of 96; rounded, flat, at most seven shapes each.

use super::part::Shape;

pub(crate) const BOOK: &[Shape] = &[
    ("p-tint-5", "M48 28C40 20 26 18 12 20v50c14-2 28 0 36 8z"),
    ("p-surface", "M48 28c8-8 22-10 36-8v50c-14-2-28 0-36 8z"),
    (
        "p-line",
        "M21 34c7-.6 12 .4 18 3M21 46c7-.6 12 .4 18 3M57 37c6-2.6 11-3.6 18-3M57 49c6-2.6 11-3.6 18-3",
    ),
];

const HANDLE: Shape = ("p-line", "M18 52Q48 -10 78 52");
const BASKET: Shape = ("p-tint-2", "M10 52H86L78 86Q48 94 18 86Z");
const WEAVE: Shape = ("p-soft", "M15 64Q48 70 81 64M18 76Q48 83 78 76");
/// With a sun.
pub(crate) const BASKET_GOOD: &[Shape] = &[
    HANDLE,
    ("p-sun", "M37 38a11 11 0 1 0 22 0a11 11 0 1 0-22 0z"),
    ("p-line", "M48 21v-3M60 26l2-2M36 26l-2-2M65 38h3M31 38h-3"),
    BASKET,
    WEAVE,
];
/// With a cloud.
pub(crate) const BASKET_WORRY: &[Shape] =
    &[HANDLE, ("p-tint-6", "M36 50a9 9 0 0 1-1-18a13 13 0 0 1 25-2a10 10 0 0 1 1 20z"), BASKET, WEAVE];
/// With a sprout.
pub(crate) const BASKET_HOPE: &[Shape] = &[
    HANDLE,
    ("p-tint-3", "M48 38C34 40 30 32 30 26C40 24 48 28 48 38Z"),
    ("p-tint-3", "M48 34C48 24 56 18 66 20C66 30 60 36 48 34Z"),
    ("p-line", "M48 54V34"),
    BASKET,
    WEAVE,
];

/// Without its handle, for somebody who looks out of it.
pub(crate) const BASKET_IN_FRONT: &[Shape] = &[BASKET, WEAVE];

pub(crate) const BOX: &[Shape] = &[
    ("p-tint-2", "M16 42h64v40a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6z"),
    ("p-tint-2", "M15 22h66a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5V27a5 5 0 0 1 5-5z"),
    ("p-line", "M38 58h20"),
];

pub(crate) const LOCK: &[Shape] = &[
    ("p-line", "M41 60v-6a7 7 0 0 1 14 0v6"),
    ("p-sun", "M38 60h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H38a4 4 0 0 1-4-4V64a4 4 0 0 1 4-4z"),
    ("p-line", "M48 68v4"),
];

pub(crate) const CUP: &[Shape] = &[
    ("p-line", "M64 46h6a10 10 0 0 1 0 20h-6"),
    ("p-tint-4", "M18 40h46v22a20 20 0 0 1-20 20h-6a20 20 0 0 1-20-20z"),
    ("p-soft", "M32 30c-5-6 5-9 0-16M48 30c-5-6 5-9 0-16"),
    ("p-line", "M12 89h60"),
];

pub(crate) const STETHOSCOPE: &[Shape] = &[
    ("p-line", "M37 60c0 22 22 22 22 0M48 76v4c0 9 16 9 16 0v-4"),
    ("p-sun", "M60 73a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0z"),
];

pub(crate) const BLANKET: &[Shape] = &[
    ("p-tint-6", "M12 16a8 8 0 0 1 8-8h56a8 8 0 0 1 8 8v64q-6 6-12 0t-12 0-12 0-12 0-12 0-12 0z"),
    ("p-tint-2", "M12 30h72v14H12z"),
    ("p-line", "M12 58h72M12 66h72"),
];

pub(crate) const EVENING: &[Shape] = &[
    ("p-sun", "M56 34a14 14 0 1 0 28 0a14 14 0 1 0-28 0z"),
    ("p-line", "M70 13v-3M91 34h2M86 18l2-2M54 18l-2-2"),
    ("p-tint-3", "M4 80Q28 56 54 70T92 64V92H4Z"),
    ("p-line", "M27 68V48"),
    ("p-tint-4", "M11 34a16 17 0 1 0 32 0a16 17 0 1 0-32 0z"),
];

pub(crate) const FOOD: &[Shape] = &[
    ("p-soft", "M38 20c-4-5 4-7 0-12M58 20c-4-5 4-7 0-12"),
    ("p-surface", "M22 46Q26 28 40 30q8-8 18-2q14-2 16 18z"),
    ("p-tint-2", "M10 46h76q0 36-30 36H40q-30 0-30-36z"),
    ("p-line", "M34 88h28M18 58h60"),
];

pub(crate) const POT: &[Shape] = &[
    ("p-soft", "M36 16c-4-4 4-6 0-10M60 16c-4-4 4-6 0-10"),
    ("p-line", "M18 52h-8v12h8M78 52h8v12h-8"),
    ("p-tint-5", "M18 44h60v34a10 10 0 0 1-10 10H28a10 10 0 0 1-10-10z"),
    ("p-tint-6", "M14 44a34 18 0 0 1 68 0z"),
    ("p-sun", "M44 24a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const BALL: &[Shape] = &[
    ("p-surface", "M10 48a38 38 0 1 0 76 0a38 38 0 1 0-76 0z"),
    ("p-tint-5", "M48 32l15 11-6 18H39l-6-18z"),
    ("p-line", "M48 32V10M63 43l21-7M57 61l13 17M39 61L26 78M33 43l-21-7"),
];

/// For what is celebrated, and for somebody who died. It belongs to no religion.
pub(crate) const LAMP: &[Shape] = &[
    ("p-line", "M36 16a12 10 0 0 1 24 0"),
    ("p-tint-2", "M28 30l7-14h26l7 14z"),
    ("p-surface", "M30 30h36l5 42H25z"),
    ("p-sun", "M48 40q13 13 7 22q-7 8-14 0q-6-9 7-22z"),
    ("p-tint-2", "M22 72h52a6 6 0 0 1 6 6v2a6 6 0 0 1-6 6h-52a6 6 0 0 1-6-6v-2a6 6 0 0 1 6-6z"),
];

pub(crate) const SHIRT: &[Shape] = &[
    ("p-tint-5", "M28 12q10 10 20 0l13 6 12 34-12 5-7-16v45H22V41l-7 16-12-5L15 18z"),
    ("p-sun", "M85 52h1a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4h-1a4 4 0 0 1-4-4v-32a4 4 0 0 1 4-4z"),
    ("p-line", "M81 60H70M81 68H70M81 76H70M81 84H70"),
];

/// An outline from outside; nothing of what is inside.
pub(crate) const BODY: &[Shape] = &[
    (
        "p-tint-6",
        "M36 34h24a10 10 0 0 1 9 7l9 24a4.500 4.500 0 0 1-8 4l-8-18v37a6 6 0 0 1-12 0V68h-4v20a6 6 0 0 1-12 0V51l-8 18a4.500 4.500 0 0 1-8-4l9-24a10 10 0 0 1 9-7z",
    ),
    ("p-tint-6", "M36 17a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"),
];

/// Full, never a crescent.
pub(crate) const MOON: &[Shape] = &[
    ("p-tint-6", "M8 48a40 40 0 1 0 80 0a40 40 0 1 0-80 0z"),
    ("p-sun", "M35 38a19 19 0 1 0 38 0a19 19 0 1 0-38 0z"),
    ("p-soft", "M50 30a4 4 0 0 0 6 4M60 42a4 4 0 0 0 6 3"),
    ("p-surface", "M26 72a9 9 0 0 1 0-18a13 13 0 0 1 25-2a10 10 0 0 1 3 20z"),
];

pub(crate) const THOUGHTS: &[Shape] = &[
    ("p-tint-6", "M26 60a17 17 0 0 1-2-33a23 23 0 0 1 44-5a19 19 0 0 1 4 38z"),
    ("p-tint-6", "M26 73a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"),
    ("p-tint-6", "M17 86a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
];

pub(crate) const PHONE: &[Shape] = &[
    ("p-tint-6", "M32 4h32a8 8 0 0 1 8 8v72a8 8 0 0 1-8 8h-32a8 8 0 0 1-8-8v-72a8 8 0 0 1 8-8z"),
    ("p-surface", "M31 15h34v58H31z"),
    ("p-tint-4", "M40 26h16a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-8l-7 7v-7h-1a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z"),
    ("p-line", "M44 82h8"),
];

/// Level: nobody weighs more.
pub(crate) const SCALES: &[Shape] = &[
    ("p-line", "M48 16v68M16 26h64"),
    ("p-line", "M16 26L5 54M16 26l11 28M80 26L69 54M80 26l11 28"),
    ("p-tint-4", "M2 54h28a14 14 0 0 1-28 0zM66 54h28a14 14 0 0 1-28 0z"),
    ("p-tint-2", "M32 82h32a4 4 0 0 1 4 4v0a4 4 0 0 1-4 4h-32a4 4 0 0 1-4-4v-0a4 4 0 0 1 4-4z"),
    ("p-sun", "M42 16a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"),
];

pub(crate) const TOOLS: &[Shape] = &[
    (
        "p-tint-6",
        "M20 8a15 15 0 0 0 1 28v48a6 6 0 0 0 14 0V36a15 15 0 0 0 1-28v14a5 5 0 0 1-5 5h-6a5 5 0 0 1-5-5z",
    ),
    ("p-tint-2", "M62 54h12l2 30a8 8 0 0 1-16 0z"),
    ("p-sun", "M56 38q-4-16 12-30q16 14 12 30z"),
    ("p-surface", "M58 36h20a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4h-20a4 4 0 0 1-4-4v-10a4 4 0 0 1 4-4z"),
];

pub(crate) const COINS: &[Shape] = &[
    ("p-tint-2", "M6 66v12a22 9 0 0 0 44 0V66z"),
    ("p-tint-2", "M6 54v12a22 9 0 0 0 44 0V54z"),
    ("p-tint-2", "M6 42v12a22 9 0 0 0 44 0V42z"),
    ("p-sun", "M6 42a22 9 0 1 0 44 0a22 9 0 1 0-44 0z"),
    ("p-tint-2", "M50 64a20 20 0 1 0 40 0a20 20 0 1 0-40 0z"),
    ("p-sun", "M59 64a11 11 0 1 0 22 0a11 11 0 1 0-22 0z"),
];

pub(crate) const SUN_ALONE: &[Shape] = &[
    ("p-sun", "M29 48a19 19 0 1 0 38 0a19 19 0 1 0-38 0z"),
    ("p-line", "M48 18V8M48 88V78M18 48H8M88 48H78M27 27l-7-7M76 76l-7-7M27 69l-7 7M76 20l-7 7"),
];

pub(crate) const BASKETS: &[Shape] = &[
    ("p-line", "M9 44Q22 8 35 44M61 44Q74 8 87 44M35 76Q48 40 61 76"),
    ("p-tint-2", "M4 44h36l-4 18q-14 4-28 0zM56 44h36l-4 18q-14 4-28 0z"),
    ("p-tint-2", "M30 72h36l-4 18q-14 4-28 0z"),
    ("p-soft", "M8 53q14 3 28 0M60 53q14 3 28 0M34 81q14 3 28 0"),
];

pub(crate) const MAT: &[Shape] = &[
    ("p-surface", "M10 18h76v60H10z"),
    ("p-line", "M10 24H4M10 36H4M10 48H4M10 60H4M10 72H4M86 24h6M86 36h6M86 48h6M86 60h6M86 72h6"),
    ("p-tint-4", "M20 26h10a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4v-36a4 4 0 0 1 4-4z"),
    ("p-tint-6", "M43 26h10a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4v-36a4 4 0 0 1 4-4z"),
    ("p-tint-2", "M66 26h10a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4h-10a4 4 0 0 1-4-4v-36a4 4 0 0 1 4-4z"),
];

pub(crate) const CARD: &[Shape] = &[
    ("p-surface", "M37 2h16a5 5 0 0 1 5 5v24a5 5 0 0 1-5 5h-16a5 5 0 0 1-5-5v-24a5 5 0 0 1 5-5z"),
    ("p-line", "M39 15h12M39 23h8"),
];

pub(crate) const PILLOW: &[Shape] = &[("p-tint-5", "M10 26q38-8 76 0q8 22 0 44q-38 8-76 0q-8-22 0-44z")];

pub(crate) const COVER: &[Shape] = &[("p-tint-6", "M4 72q44-14 88 0v24H4z"), ("p-line", "M4 84q44-12 88 0")];

/// Somebody looks after you.
pub(crate) const UMBRELLA: &[Shape] = &[
    ("p-line", "M48 10V4M48 30v50"),
    ("p-tint-5", "M4 38A44 30 0 0 1 92 38q-8-6-15-6t-14 6q-8-6-15-6t-15 6q-7-6-14-6t-15 6z"),
];
