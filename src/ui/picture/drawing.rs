//! What a picture shows.

use super::avatar::Avatar;
use super::part::Shape;
use super::person::Feeling;
use super::{life, places, signs, speech, tasting};

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// Things that have no name here, and nobody.
    Of(Things),
    /// What a child says reaches several people.
    MessageTo,
    /// The basket of good things.
    BasketGood,
    /// The basket of worries.
    BasketWorry,
    /// The basket of hopes.
    BasketHope,
    /// An open book: rights and rules.
    Rights,
    /// A message in an envelope.
    Letter,
    /// A page looked at once more.
    LookAgain,
    /// Send it.
    Send,
    /// Keep it closed for another day.
    KeepClosed,
    /// Throw it away.
    ThrowAway,
    /// What is kept safe.
    SafeBox,
    /// Days to wait, one of them marked.
    Days,
    /// The end for today.
    End,
    /// Listening.
    Listen,
    /// A question.
    Question,
    /// An old and a new thought, both to be seen.
    ChangeMind,
    /// A letter box: how to complain.
    LetterBox,
    /// A place to live; every place gets this same drawing.
    House,
    /// Hidden for now.
    Blanket,
    /// Something that nearly every child likes.
    IceCream,
    /// Something that hardly any child likes.
    WetSock,
    /// Somebody, without a face or a look of their own.
    Someone,
    /// Somebody who has something to say.
    Hello,
    /// Two people who talk, eye to eye.
    Talking,
    /// Somebody who carries words from one language to another.
    Interpreter,
    /// Three things of equal size, and the child who chooses.
    YouChoose,
    /// People who may see it.
    WhoSees,
    /// One way that becomes many equal ways.
    Ways,
    /// A rest.
    Rest,
    /// A guardian beside the child.
    Guardian,
    /// Somebody who knows the law.
    Lawyer,
    /// Somebody who looks after health.
    Doctor,
    /// School.
    School,
    /// Family.
    Family,
    /// The people who decide.
    Deciders,
    /// People in two places who have to agree.
    OtherCountry,
    /// Somebody who looks after the child.
    Support,
    /// Somebody who calls somebody else to help.
    Helper,
    /// Two children.
    Friends,
    /// Several children, all of one size.
    Children,
    /// People of the child's.
    People,
    /// People, and how the child feels about them.
    FeelAboutThem,
    /// Feelings, side by side.
    Feelings,
    /// The child, as it has chosen to appear.
    Child,
    /// The child says something.
    Says,
    /// The child says nothing.
    SaysNothing,
    /// Somebody says something, whoever that is.
    Anybody,
    /// One person alone.
    OnePerson,
    /// Somebody grown.
    Grown,
    /// A choice of a place to live: for every choice the same house, the same tree and the same people.
    Choice,
    /// Somebody close to the child.
    Close,
    /// Somebody not so close.
    Near,
    /// Somebody far from it.
    Far,
    /// An ear and a page.
    ListenAndRead,
    /// The child and a page about it.
    MyPage,
    /// A basket for what feels like this.
    InBasket(Feeling),
    /// A face with a feeling, without hair so that its brows can be seen; takes the skin of the child's own
    /// figure where one is given.
    Feeling(Feeling),
    /// How a child has chosen to appear.
    Me(Avatar),
}

/// Things on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Things {
    /// What lies below.
    pub(crate) under: &'static [Shape],
    /// What lies on top, with a halo.
    pub(crate) over: &'static [Shape],
    /// True where it runs along the line of reading.
    turns: bool,
}

impl Things {
    /// These, as they are.
    const fn plain(under: &'static [Shape]) -> Self {
        Self { under, over: &[], turns: false }
    }

    /// With others on top of them.
    const fn with(self, over: &'static [Shape]) -> Self {
        Self { over, ..self }
    }

    /// Running along the line of reading.
    const fn turning(self) -> Self {
        Self { turns: true, ..self }
    }
}

impl Drawing {
    /// Things that look the same from both sides.
    pub(crate) const fn of(shapes: &'static [Shape]) -> Self {
        Self::Of(Things::plain(shapes))
    }

    /// Things that turn round with the line of reading.
    pub(crate) const fn turning(shapes: &'static [Shape]) -> Self {
        Self::Of(Things::plain(shapes).turning())
    }

    /// The same as [`Drawing::of`] with others on top.
    pub(crate) const fn with(under: &'static [Shape], over: &'static [Shape]) -> Self {
        Self::Of(Things::plain(under).with(over))
    }

    /// What it shows, where it shows things and nobody.
    pub(crate) fn things(self) -> Option<Things> {
        Some(match self {
            Self::Of(things) => things,
            Self::BasketGood => Things::plain(life::BASKET_GOOD),
            Self::BasketWorry => Things::plain(life::BASKET_WORRY),
            Self::BasketHope => Things::plain(life::BASKET_HOPE),
            Self::Rights => Things::plain(life::BOOK),
            Self::Letter => Things::plain(speech::LETTER),
            Self::LookAgain => Things::plain(speech::PAGE).with(speech::MAGNIFIER).turning(),
            Self::Send => Things::plain(speech::ENVELOPE_SENT).turning(),
            Self::KeepClosed => Things::plain(life::BOX),
            Self::ThrowAway => Things::plain(speech::BIN),
            Self::SafeBox => Things::plain(life::BOX).with(life::LOCK),
            Self::Days => Things::plain(signs::DAYS).turning(),
            Self::End => Things::plain(life::EVENING),
            Self::Listen => Things::plain(signs::EAR),
            Self::Question => Things::plain(speech::QUESTION).turning(),
            Self::ChangeMind => Things::plain(speech::OLD_BUBBLE).with(speech::NEW_BUBBLE).turning(),
            Self::LetterBox => Things::plain(speech::LETTER_BOX),
            Self::House => Things::plain(places::HOUSE),
            Self::Blanket => Things::plain(life::BLANKET),
            Self::IceCream => Things::plain(tasting::ICE_CREAM),
            Self::WetSock => Things::plain(tasting::WET_SOCK),
            _ => return None,
        })
    }

    /// True where the drawing runs along the line of reading and so turns round with it.
    pub(crate) fn mirrored(self) -> bool {
        let scene = matches!(
            self,
            Self::Hello
                | Self::Interpreter
                | Self::MessageTo
                | Self::Says
                | Self::Anybody
                | Self::Helper
                | Self::ListenAndRead
                | Self::MyPage
        );
        scene || self.things().is_some_and(|things| things.turns)
    }
}
