//! The envelope: version, kind, key epoch, nonce, sealed bytes. Its place is authenticated, not stored.

use super::SealError;
use crate::backend::{BlindKey, StoreName};

const VERSION: u8 = 1;
const NONCE: usize = 12;
const TAG: usize = 16;
const HEAD: usize = 2 + 4 + NONCE;

/// Most bytes of one envelope. Far below 64 KiB, from where a browser moves values out of the database into
/// files of their own, which fail far more often.
pub const ENVELOPE_MOST: usize = HEAD + 48 * 1024 + TAG;

/// What an envelope holds. A number is never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A value of the meta store.
    Meta = 1,
    /// An own change and its state.
    Slot = 2,
    /// Consecutive changes of a case.
    Block = 3,
    /// How far the history of a case is complete.
    Head = 4,
    /// What lists and search show of a case.
    Summary = 5,
    /// The frame of a child's session: name, options, dates.
    ChildFrame = 6,
    /// What a child did in a session.
    ChildRecord = 7,
    /// Reserved: a change sealed to the server, which the tablet itself cannot open.
    SealedOutbox = 8,
    /// A change that a person has decided not to send.
    SetAside = 9,
    /// The sound of a recording in a child's session.
    ChildSound = 10,
    /// What a drawing or recording of a case is, and how far it has travelled.
    BlobMeta = 11,
    /// Bytes of a drawing or recording.
    BlobPart = 12,
}

/// Where an envelope belongs. Opening it anywhere else fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Store.
    pub store: StoreName,
    /// Blind key of the record.
    pub key: BlindKey,
    /// Which part of the record, from 0.
    pub part: u16,
    /// What it holds.
    pub kind: Kind,
}

impl Place {
    /// The bytes that are authenticated with the content.
    pub(super) fn bound(self, epoch: u32) -> Vec<u8> {
        let mut bound = b"heard/1/record\0".to_vec();
        bound.extend_from_slice(self.store.as_str().as_bytes());
        bound.push(0);
        bound.extend_from_slice(&self.key.0);
        bound.extend_from_slice(&self.part.to_be_bytes());
        bound.push(VERSION);
        bound.extend_from_slice(&epoch.to_be_bytes());
        bound.push(self.kind as u8);
        bound
    }
}

/// An envelope taken apart.
pub(super) struct Envelope<'a> {
    pub(super) kind: u8,
    pub(super) epoch: u32,
    pub(super) nonce: &'a [u8; NONCE],
    pub(super) sealed: &'a [u8],
}

pub(super) fn write(kind: Kind, epoch: u32, nonce: &[u8; NONCE], sealed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD + sealed.len());
    bytes.extend_from_slice(&[VERSION, kind as u8]);
    bytes.extend_from_slice(&epoch.to_be_bytes());
    bytes.extend_from_slice(nonce);
    bytes.extend_from_slice(sealed);
    bytes
}

pub(super) fn read(bytes: &[u8]) -> Result<Envelope<'_>, SealError> {
    let (&[version, kind], rest) = bytes.split_first_chunk::<2>().ok_or(SealError::Malformed)?;
    let (epoch, rest) = rest.split_first_chunk::<4>().ok_or(SealError::Malformed)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(SealError::Malformed)?;
    if version != VERSION {
        return Err(SealError::Unknown);
    }
    if sealed.len() < TAG {
        return Err(SealError::Malformed);
    }
    Ok(Envelope { kind, epoch: u32::from_be_bytes(*epoch), nonce, sealed })
}
