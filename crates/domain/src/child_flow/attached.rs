//! Drawings and recordings of a session: what of them goes with what was sent.

use std::collections::BTreeSet;

use super::place::Screen;
use super::session::{ChildSession, Entry};
use crate::ids::MediaId;
use crate::media::Media;
use crate::statement::AnswerState;

impl ChildSession {
    /// What goes with the answer of one screen, with its bytes where the session itself holds them. What the child
    /// refused, skipped or would rather tell somebody else takes nothing with it.
    pub(super) fn attached(&self, screen: Screen, entry: &Entry) -> Vec<(Media, Option<Vec<u8>>)> {
        if entry.state != AnswerState::Answered {
            return Vec::new();
        }
        let drawing = entry.content.drawing.as_ref().filter(|sketch| !sketch.is_empty());
        // The id follows from the session, so that bringing it in twice makes the same one.
        // The choices in play share their name and have a drawing each.
        let of_the_screen = screen.key().replace('.', "-");
        let id: Option<MediaId> = format!("{}-{of_the_screen}", self.id).parse().ok();
        let drawing = drawing.zip(id).map(|(sketch, id)| {
            let (media, bytes) = Media::drawing(id, sketch);
            (media, Some(bytes))
        });
        let voice = entry.content.voice.clone().map(|voice| (voice, None));
        drawing.into_iter().chain(voice).collect()
    }

    /// Everything drawn and recorded that goes into the case, with its bytes where the session itself holds them; the
    /// sound of a recording lies beside the session, under its id. Nothing, unless the child sent it.
    #[must_use]
    pub fn attachments(&self) -> Vec<(Media, Option<Vec<u8>>)> {
        if !self.is_sent() {
            return Vec::new();
        }
        self.entries.iter().flat_map(|(screen, entry)| self.attached(*screen, entry)).collect()
    }

    /// The recordings that the session still has, whatever becomes of them. Others were thrown away.
    #[must_use]
    pub fn recordings(&self) -> BTreeSet<MediaId> {
        let all = self.entries.values().chain(self.waiting.values());
        let voices = all.filter_map(|entry| entry.content.voice.as_ref());
        voices.map(|voice| voice.id.clone()).collect()
    }
}
