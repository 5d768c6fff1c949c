//! The shape of a head: hair, or what covers it.

/// The shape of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Head {
    /// Short hair.
    #[default]
    Short,
    /// Curls.
    Curly,
    /// Long hair.
    Long,
    /// Braids.
    Braids,
    /// Shaved close.
    Shaved,
    /// A bun.
    Bun,
    /// Waves to the shoulder.
    Wavy,
    /// A headscarf.
    Scarf,
    /// A headscarf with the hair to be seen.
    LooseScarf,
    /// Tight coils.
    Coils,
    /// A wound cloth.
    Turban,
    /// Short and grey.
    Grey,
}

impl Head {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Head; 12] = [
        Head::Short,
        Head::Scarf,
        Head::Curly,
        Head::Long,
        Head::Shaved,
        Head::Braids,
        Head::LooseScarf,
        Head::Coils,
        Head::Wavy,
        Head::Turban,
        Head::Bun,
        Head::Grey,
    ];

    /// The head of that number, counted round.
    pub(crate) fn nth(number: u8) -> Self {
        Self::ALL.get(usize::from(number) % Self::ALL.len()).copied().unwrap_or_default()
    }

    /// The name in a stored avatar.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Curly => "curly",
            Self::Long => "long",
            Self::Braids => "braids",
            Self::Shaved => "shaved",
            Self::Bun => "bun",
            Self::Wavy => "wavy",
            Self::Scarf => "scarf",
            Self::LooseScarf => "loose_scarf",
            Self::Coils => "coils",
            Self::Turban => "turban",
            Self::Grey => "grey",
        }
    }

    /// What falls behind the body.
    pub(crate) fn behind(self) -> Option<&'static str> {
        match self {
            Self::Long => Some("M-34 46V-2A34 34 0 0 1 34 -2V46Q0 56 -34 46Z"),
            Self::Wavy => Some(
                "M-35 -2A35 35 0 0 1 35 -2Q30 6 36 14Q30 22 36 30Q32 40 22 38H-22Q-32 40 -36 30Q-30 22 -36 14Q-30 6 -35 -2Z",
            ),
            Self::Bun => Some("M-12 -36a12 12 0 1 0 24 0a12 12 0 1 0-24 0z"),
            Self::Braids => Some(
                "M-39 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-41 25a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM-40 38a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM25 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM27 25a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM28 38a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
            ),
            _ => None,
        }
    }

    /// Cloth that frames hair and face.
    pub(crate) fn around(self) -> Option<&'static str> {
        (self == Self::LooseScarf)
            .then_some("M-35 44V-2A35 36 0 0 1 35 -2V44Q0 58 -35 44ZM0 -29A26 30 0 1 0 .1 -29Z")
    }

    /// What lies on the face.
    pub(crate) fn front(self) -> &'static [&'static str] {
        match self {
            Self::Short | Self::Grey => &["M-30 -2A30 30 0 0 1 30 -2Q16 -18 -30 -2Z"],
            Self::Curly => &[
                "M-35 -14a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
                "M15 -14a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
                "M-26 -26a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
                "M4 -26a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
                "M-11 -31a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            ],
            Self::Long => &["M-30 -2A30 30 0 0 1 30 -2Q20 -14 0 -16Q-20 -14 -30 -2Z"],
            Self::Braids | Self::Bun => &["M-30 -2A30 30 0 0 1 30 -2Q0 -22 -30 -2Z"],
            Self::Wavy => &["M-30 -2A30 30 0 0 1 30 -2Q24 -8 18 -16Q0 -4 -30 -2Z"],
            Self::Shaved => &["M-27 -13A30 30 0 0 1 27 -13Q0 -21 -27 -13Z"],
            Self::Coils => &[
                "M-34 -8a7 7 0 0 1 3-12a8 8 0 0 1 9-11a9 9 0 0 1 13-8a11 11 0 0 1 18 0a9 9 0 0 1 13 8a8 8 0 0 1 9 11a7 7 0 0 1 3 12q-6 2-9-3q-25-8-50 0q-3 5-9 3z",
            ],
            Self::LooseScarf => &["M-27 -4Q-22 -28 0 -29Q22 -28 27 -4Q14 -15 0 -15Q-14 -15 -27 -4Z"],
            Self::Turban => &["M-32 -6Q-40 -38 0 -40Q40 -38 32 -6Q0 -22 -32 -6Z"],
            Self::Scarf => &["M-34 40V-2A34 34 0 0 1 34 -2V40Q0 54 -34 40ZM0 -22A23 25 0 1 0 .1 -22Z"],
        }
    }
}
