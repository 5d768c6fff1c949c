//! The small signs beside words. An icon never stands alone: it repeats what the words say.

use leptos::prelude::*;

/// Which sign. The drawing of each is one stroke on a grid of 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// Back, towards where reading starts.
    ArrowStart,
    /// A child's "hide this".
    Blanket,
    /// "I need help now": a bubble with an exclamation mark.
    BubbleBang,
    /// A day.
    Calendar,
    /// Done.
    Check,
    /// Done, as a state.
    CheckCircle,
    /// Opens what is below.
    ChevronDown,
    /// Onward, towards where reading ends.
    ChevronEnd,
    /// Back, towards where reading starts.
    ChevronStart,
    /// Closes what is below.
    ChevronUp,
    /// Not started.
    Circle,
    /// In progress.
    CircleDots,
    /// Time, waiting.
    Clock,
    /// Close, take away.
    Close,
    /// "I don't want to say".
    ClosedBox,
    /// "I don't know".
    Cloud,
    /// No connection.
    CloudOff,
    /// Copy.
    Copy,
    /// "Listen".
    Ear,
    /// Show.
    Eye,
    /// Do not show.
    EyeOff,
    /// Narrow a list.
    Filter,
    /// Urgent.
    Flag,
    /// The start screen.
    Home,
    /// Explanation.
    Info,
    /// Language.
    Language,
    /// Locked, or lock now.
    Lock,
    /// Speak, and be recorded.
    Microphone,
    /// Take one away.
    Minus,
    /// More of the same.
    More,
    /// A form or a note.
    Note,
    /// Pause or stop.
    Pause,
    /// Change this.
    Pencil,
    /// Several people.
    People,
    /// One person.
    Person,
    /// A place.
    Place,
    /// Add.
    Plus,
    /// Find.
    Search,
    /// Send.
    Send,
    /// Settings.
    Settings,
    /// Protected.
    Shield,
    /// Sign.
    Sign,
    /// "Skip this": an arc over a stone.
    Skip,
    /// What somebody said.
    Speech,
    /// Stands in the way: a stop that must be dealt with.
    Stop,
    /// Sending and receiving.
    Sync,
    /// The tablet itself, or handing it over.
    Tablet,
    /// Throw away.
    Trash,
    /// "Tell someone else".
    TwoFigures,
    /// Two values that disagree.
    TwoWays,
    /// Take it back.
    Undo,
    /// Look at this.
    Warning,
}

impl IconName {
    /// Path data of the drawing.
    fn path(self) -> &'static str {
        match self {
            Self::ArrowStart => "M19.5 12h-15M11 5.5 4.5 12l6.5 6.5",
            Self::Blanket => {
                "M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5V18l-2.7 1.5-2.6-1.5-2.7 1.5L9.3 18l-2.6 1.5L4 18zM4 9.5h16M4 13.5h16"
            }
            Self::BubbleBang => {
                "M5.5 4.5h13A2.5 2.5 0 0 1 21 7v7a2.5 2.5 0 0 1-2.5 2.5H12l-5 4v-4H5.5A2.5 2.5 0 0 1 3 14V7a2.5 2.5 0 0 1 2.5-2.5zM12 7.5v3.4M12 13.6v.01"
            }
            Self::Calendar => {
                "M5.5 6h13A1.5 1.5 0 0 1 20 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6zM4 10.5h16M8 3.5V7M16 3.5V7"
            }
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::CheckCircle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l2.8 2.8L16 9.8",
            Self::ChevronDown => "M5.5 9l6.5 6.5L18.5 9",
            Self::ChevronEnd => "M9.5 5.5 16 12l-6.5 6.5",
            Self::ChevronStart => "M14.5 5.5 8 12l6.5 6.5",
            Self::ChevronUp => "M5.5 15 12 8.5l6.5 6.5",
            Self::Circle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
            Self::CircleDots => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12v.01M12 12v.01M16 12v.01",
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.2l3.2 2",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::ClosedBox => "M4.5 9.5h15v10h-15zM3 5h18v4.5H3zM10 13.5h4",
            Self::Cloud => "M7 18.5a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 9.8a4.4 4.4 0 0 1-.8 8.7z",
            Self::CloudOff => {
                "M7.5 7.6A5.4 5.4 0 0 0 6.8 18.5H17M10.4 5.7A6 6 0 0 1 18 9.8a4.4 4.4 0 0 1 2.6 6.9M4 4l16.5 16.5"
            }
            Self::Copy => {
                "M10.5 8h8A1.5 1.5 0 0 1 20 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 9 18.5v-9A1.5 1.5 0 0 1 10.5 8zM5.5 16A1.5 1.5 0 0 1 4 14.5v-9A1.5 1.5 0 0 1 5.5 4h8A1.5 1.5 0 0 1 15 5.5"
            }
            Self::Ear => {
                "M6.5 9.5a5.75 5.75 0 0 1 11.5 0c0 3.6-3.6 4.4-3.6 7.2a3.4 3.4 0 0 1-6.4 1.6M9.7 10a2.6 2.6 0 0 1 5.1-.2c.2 1.8-2.2 2-2.2 3.9"
            }
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::EyeOff => {
                "M4 4l16 16M9.9 5.7A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.7 3.5M6 7.5C3.8 9.3 2.5 12 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.2-1.1M10 10a3 3 0 0 0 4 4.2"
            }
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::Flag => "M6 21V4.5M6 5c3-2 6.5 1.5 12 0v8.5c-5.5 1.5-9-2-12 0",
            Self::Home => "M3.5 11.5 12 4.5l8.5 7M6 9.8v9.7h12V9.8M10 19.5v-5h4v5",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11.5V16M12 8v.01",
            Self::Language => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18"
            }
            Self::Lock => {
                "M7.5 11V8a4.5 4.5 0 0 1 9 0v3M6 11h12a1.5 1.5 0 0 1 1.5 1.5v6A1.5 1.5 0 0 1 18 20H6a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 6 11zM12 14.5v2"
            }
            Self::Minus => "M5 12h14",
            Self::More => {
                "M5 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM19 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z"
            }
            Self::Note => {
                "M6 3.5h8.5L19 8v11a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19V5A1.5 1.5 0 0 1 6 3.5zM14 3.5v5h5M8 12.5h7M8 16.5h5"
            }
            Self::Pause => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.8 8.5v7M14.2 8.5v7",
            Self::Pencil => {
                "M4.5 19.5l1-4L16 5a1.8 1.8 0 0 1 2.5 0l.5.5a1.8 1.8 0 0 1 0 2.5L8.5 18.5zM14 7l3 3"
            }
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20a6.5 6.5 0 0 1 13 0M16 5.3a3.5 3.5 0 0 1 0 6.4M18.2 14.4A6.5 6.5 0 0 1 21.5 20"
            }
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
            Self::Place => {
                "M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3l5.2 5.2",
            Self::Send => {
                "M12 15V4M7.5 8.5 12 4l4.5 4.5M4.5 14v4.5A1.5 1.5 0 0 0 6 20h12a1.5 1.5 0 0 0 1.5-1.5V14"
            }
            Self::Settings => {
                "M4 7.5h8.5M17.5 7.5H20M15 5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 16.5h2.5M11.5 16.5H20M9 14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Shield => "M12 3.5 5 6v5.5c0 4.4 2.9 7.4 7 9 4.1-1.6 7-4.6 7-9V6z",
            Self::Sign => {
                "M4 20h16M5 15.5c3-7 5.5-10.5 7.5-10.5 2.5 0-4.5 9-2.5 9.6 1.5.4 2.7-2.6 4-2.6 1.2 0 .5 2.5 4 2.5"
            }
            Self::Skip => {
                "M3.5 12.5a8.2 8.2 0 0 1 16-1.5M20.6 6l-.9 5.2-4.9-1.5M9 20.5c-1.2 0-1.8-1-1.3-2.1l.8-1.8c.5-1.2 1.7-1.6 3.5-1.6s3 .4 3.5 1.6l.8 1.8c.5 1.1-.1 2.1-1.3 2.1z"
            }
            Self::Speech => {
                "M5.5 4.5h13A2.5 2.5 0 0 1 21 7v7a2.5 2.5 0 0 1-2.5 2.5H12l-5 4v-4H5.5A2.5 2.5 0 0 1 3 14V7a2.5 2.5 0 0 1 2.5-2.5z"
            }
            Self::Stop => "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5M12 16v.01",
            Self::Sync => "M20 11A8 8 0 0 0 5.4 7.5M5 3.3v4.4h4.4M4 13a8 8 0 0 0 14.6 3.5M19 20.7v-4.4h-4.4",
            Self::Tablet => {
                "M7 3h10a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 17 21H7a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 7 3zM10.8 18h2.4"
            }
            Self::Trash => {
                "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.2a1.4 1.4 0 0 0 1.4 1.3h6.6a1.4 1.4 0 0 0 1.4-1.3L17.5 7M10 11v5.5M14 11v5.5"
            }
            Self::TwoFigures => {
                "M7.5 5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM2.5 19.5v-1a5 5 0 0 1 10 0v1M16.5 5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM15 13.7a5 5 0 0 1 6.5 4.8v1"
            }
            Self::TwoWays => "M12 20.5V14L6 8V4M12 14l6-6V4M3.5 6.5 6 4l2.5 2.5M15.5 6.5 18 4l2.5 2.5",
            Self::Microphone => {
                "M12 3.5a3 3 0 0 1 3 3v5.5a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21M8.5 21h7"
            }
            Self::Undo => "M9 4.5 4.5 9 9 13.5M4.5 9h9a5.5 5.5 0 0 1 0 11H11",
            Self::Warning => "M12 4 2.8 19.5h18.4zM12 10v4M12 16.7v.01",
        }
    }

    /// True for signs that point along the line of reading and so turn round with it.
    fn mirrored(self) -> bool {
        matches!(
            self,
            Self::ArrowStart
                | Self::ChevronEnd
                | Self::ChevronStart
                | Self::Skip
                | Self::Undo
                | Self::Sign
                | Self::Flag
                | Self::Note
                | Self::Speech
                | Self::BubbleBang
                | Self::Search
                | Self::Pencil
        )
    }
}

/// Draws a sign in the colour of the words beside it; hidden from screen readers, which read the words. A sign that changes is
/// drawn anew.
#[component]
pub fn Icon(
    /// Which sign.
    name: IconName,
    /// Smaller, for chips and status lines.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            class:icon--small=small
            class:icon--mirrored=name.mirrored()
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
        >
            <path d=name.path()></path>
        </svg>
    }
}
