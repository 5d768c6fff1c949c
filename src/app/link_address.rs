//! The address of a personal link: language, id and secret behind the sign `#`, which no browser sends anywhere. The code that
//! belongs to it goes another way.

use domain::consent::LinkPurpose;

use crate::app::letters::id_text;
use crate::i18n::LANGUAGES;
use crate::ports::page;

/// Where a guardian's page on their own phone lives.
pub(crate) const LINK_PLACE: &str = "/p/";

/// The end of an address of a link to take back.
const TAKE_BACK: &str = "b";

/// A personal link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkAddress {
    /// The language of its pages.
    pub(crate) language: &'static str,
    /// Its id at the server.
    pub(crate) id: [u8; 16],
    /// What the server never sees.
    pub(crate) secret: [u8; 16],
    /// What it is there for, so that its door does not speak of something else.
    pub(crate) purpose: LinkPurpose,
}

impl LinkAddress {
    /// Reads what stands behind the sign `#`; none where something of it is missing.
    pub(crate) fn read(fragment: &str) -> Option<Self> {
        let mut parts = fragment.split('.');
        let (language, id, secret) = (parts.next()?, parts.next()?, parts.next()?);
        let language = LANGUAGES.into_iter().find(|it| it.tag == language)?.tag;
        let purpose = match parts.next() {
            None => LinkPurpose::Decide,
            Some(TAKE_BACK) => LinkPurpose::TakeBack,
            Some(_) => return None,
        };
        Some(Self { language, id: bytes(id)?, secret: bytes(secret)?, purpose })
    }

    /// The whole address, to be given to the person.
    pub(crate) fn text(&self) -> String {
        let (id, secret) = (id_text(&self.id), id_text(&self.secret));
        let purpose = match self.purpose {
            LinkPurpose::Decide => String::new(),
            LinkPurpose::TakeBack => format!(".{TAKE_BACK}"),
        };
        format!("{}{LINK_PLACE}#{}.{id}.{secret}{purpose}", page::origin(), self.language)
    }

    /// Its id, as text.
    pub(crate) fn name(&self) -> String {
        id_text(&self.id)
    }

    /// What is stretched: link and code open it together, and neither alone.
    pub(crate) fn with_code(&self, digits: &str) -> String {
        format!("{digits}.{}", id_text(&self.secret))
    }

    /// What the key that opens it is bound to.
    pub(crate) fn context(&self) -> String {
        format!("link/{}", self.name())
    }
}

fn bytes(hex: &str) -> Option<[u8; 16]> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok())).collect();
    let bytes: Vec<u8> =
        digits?.chunks_exact(2).map(|pair| pair.iter().fold(0, |all, it| all * 16 + it)).collect();
    if hex.len() == 32 { bytes.try_into().ok() } else { None }
}
