//! A guardian's own channel. Who works on the case makes and takes back a link; the person's phone opens it and brings the
//! answer without any session, by what was stretched from the link's secret and the code.

use domain::consent::LinkSeen;
use domain::{CaseId, LinkId, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

/// Most bytes of a request that brings a sealed sitting, or its sealed answer.
pub const LINK_MOST_BYTES: usize = 256 * 1024;

/// `PUT links/{id}`: a sealed sitting for one person.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct NewLink {
    /// The case that asks.
    pub case: CaseId,
    /// The sitting.
    pub session: SessionId,
    /// From when on it no longer opens; a server lets none live longer than it wants.
    pub until: Timestamp,
    /// What the phone will have to show, 32 bytes, base64. The server keeps its hash alone.
    pub auth_key: String,
    /// The sitting, sealed under link secret and code together, base64. The server cannot open it.
    pub sealed: String,
}

/// `POST links/{id}/open`.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct OpenLink {
    /// Stretched from link secret and code, 32 bytes, base64.
    pub auth_key: String,
}

/// Answer to [`OpenLink`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedLink {
    /// As it was brought, base64.
    pub sealed: String,
    /// From when on it no longer opens.
    pub until: Timestamp,
}

/// `POST links/{id}/answer`: the answer, sealed to the team.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Clone, Serialize, Deserialize)]
pub struct LinkAnswer {
    /// As in [`OpenLink`].
    pub auth_key: String,
    /// Digest of the signature; none where nothing was signed. With it the server knows a signed answer that came this way.
    #[serde(default)]
    pub digest: Option<String>,
    /// The answer, base64.
    pub sealed: String,
}

/// `GET cases/{case}/links`: what the server has seen of the links of a case.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinksSeen {
    /// In no order.
    pub links: Vec<LinkSeen>,
}

/// Answer to `POST links/answers`: sealed answers for this tablet to take in. Another tablet does not get the same ones for
/// some days.
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkAnswers {
    /// In no order.
    pub answers: Vec<SealedAnswer>,
}

/// One of [`LinkAnswers`].
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAnswer {
    /// The link.
    pub link: LinkId,
    /// The case that asked.
    pub case: CaseId,
    /// Sealed to the link's key, base64.
    pub sealed: String,
}
