//! Recordings of the words that a child hears: a folder for each language beside the database, a list and the sound
//! files in it. They hold nothing of a case, are served to everybody, and are not in the database's backup.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use catalogue::child::{AudioManifest, AudioPack, ChildTexts, Clip, PackedClip, audio_gaps};
use catalogue::{embedded, hash};
use sync::protocol::{RECORDING_MOST_BYTES, RecordingsTaken};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Name of the list in a language's folder.
pub(crate) const LIST: &str = "list.json";

/// Why a recording was not kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotKept {
    /// There are no child's texts in this language.
    #[error("no such language")]
    NoLanguage,
    /// The text does not exist, has a place for a name, or is not read aloud.
    #[error("no such text")]
    NoText,
    /// It was read from other words than the server's.
    #[error("other words")]
    OtherWords,
    /// No sound that a tablet plays, or too long.
    #[error("no sound")]
    NoSound,
    /// The folder cannot be read or written.
    #[error("recordings: {0}")]
    Failed(#[from] io::Error),
}

/// The folder of all recordings.
#[derive(Debug)]
pub struct Recordings {
    folder: PathBuf,
    /// A list is read, changed and written by one request at a time.
    turn: Mutex<()>,
}

impl Recordings {
    /// The recordings in a data folder; the folder is made with the first one.
    #[must_use]
    pub fn at(data: &Path) -> Self {
        Self { folder: data.join("recordings"), turn: Mutex::new(()) }
    }

    /// The list of a language; empty where nothing is recorded.
    pub(crate) fn list(&self, language: &str) -> Result<AudioManifest, NotKept> {
        texts(language)?;
        Ok(self.read(language)?)
    }

    /// The bytes of a file, by a name that this program gave it.
    pub(crate) fn sound(&self, language: &str, file: &str) -> Result<Vec<u8>, NotKept> {
        texts(language)?;
        if kind_of_name(file).is_none() {
            return Err(NotKept::NoText);
        }
        match fs::read(self.folder.join(language).join(file)) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(NotKept::NoText),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps one recording in the place of the one before. Name, depth and status are the server's.
    pub(crate) fn keep(&self, clip: Clip, sound: &[u8]) -> Result<(), NotKept> {
        let texts = texts(&clip.language)?;
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(&clip.language)?;
        let language = clip.language.clone();
        let old = self.put(&texts, &mut list, clip, sound)?;
        self.write(&language, &list)?;
        self.drop_files(&language, &list, old);
        Ok(())
    }

    /// Takes one recording away.
    pub(crate) fn take(&self, language: &str, key: &str) -> Result<(), NotKept> {
        texts(language)?;
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(language)?;
        let old = list.take(key, language).ok_or(NotKept::NoText)?;
        self.write(language, &list)?;
        self.drop_files(language, &list, Some(old));
        Ok(())
    }

    /// All recordings of a language in one piece.
    pub(crate) fn pack(&self, language: &str) -> Result<AudioPack, NotKept> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let clips = self.list(language)?.clips;
        let packed = clips.into_iter().map(|clip| {
            let audio = STANDARD.encode(self.sound(language, &clip.file)?);
            Ok(PackedClip { clip, audio })
        });
        let clips = packed.collect::<Result<_, NotKept>>()?;
        Ok(AudioPack { format: AudioManifest::FORMAT, language: language.to_owned(), clips })
    }

    /// Takes over the recordings of another office. What does not fit today's texts is left out and counted.
    pub(crate) fn unpack(&self, language: &str, pack: AudioPack) -> Result<RecordingsTaken, NotKept> {
        let texts = texts(language)?;
        if pack.language != language || pack.format != AudioManifest::FORMAT {
            return Err(NotKept::NoLanguage);
        }
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(language)?;
        let (mut taken, mut left_out, mut old) = (0, 0, Vec::new());
        for PackedClip { clip, audio } in pack.clips {
            let sound = STANDARD.decode(audio).unwrap_or_default();
            let clip = Clip { language: language.to_owned(), ..clip };
            match self.put(&texts, &mut list, clip, &sound) {
                Ok(replaced) => {
                    taken += 1;
                    old.extend(replaced);
                }
                Err(NotKept::Failed(error)) => return Err(error.into()),
                Err(_) => left_out += 1,
            }
        }
        self.write(language, &list)?;
        self.drop_files(language, &list, old);
        Ok(RecordingsTaken { taken, left_out, missing: audio_gaps(&texts, &list).len() })
    }

    /// Checks one recording, writes its file and puts it into the list, which is not written yet.
    fn put(
        &self,
        texts: &ChildTexts,
        list: &mut AudioManifest,
        clip: Clip,
        sound: &[u8],
    ) -> Result<Option<Clip>, NotKept> {
        let line = texts.recordable_line(&clip.key).ok_or(NotKept::NoText)?;
        if clip.text_sha256 != hash(line.text.as_bytes()) {
            return Err(NotKept::OtherWords);
        }
        let ending = ending(sound).filter(|_| sound.len() <= RECORDING_MOST_BYTES).ok_or(NotKept::NoSound)?;
        // Named by its bytes: a file never changes, and a tablet may keep it for ever.
        let name: String = hash(sound).chars().take(32).collect();
        let file = format!("{name}.{ending}");
        let folder = self.folder.join(&clip.language);
        fs::create_dir_all(&folder)?;
        replace(&folder.join(&file), sound)?;
        Ok(list.put(Clip { file, band: line.band, status: texts.status, ..clip }))
    }

    fn read(&self, language: &str) -> io::Result<AudioManifest> {
        match fs::read_to_string(self.folder.join(language).join(LIST)) {
            Ok(text) => AudioManifest::parse(&text)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(AudioManifest::empty()),
            Err(error) => Err(error),
        }
    }

    fn write(&self, language: &str, list: &AudioManifest) -> io::Result<()> {
        let folder = self.folder.join(language);
        fs::create_dir_all(&folder)?;
        replace(&folder.join(LIST), &serde_json::to_vec_pretty(list)?)
    }

    /// Drops the files that the written list names no more. One that stays by accident harms nobody.
    fn drop_files(&self, language: &str, list: &AudioManifest, old: impl IntoIterator<Item = Clip>) {
        for clip in old.into_iter().filter(|old| list.clips.iter().all(|clip| clip.file != old.file)) {
            let _ = fs::remove_file(self.folder.join(language).join(clip.file));
        }
    }
}

/// Written beside and renamed: a server that stops in between leaves no half file.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let half = path.with_extension("half");
    fs::write(&half, bytes)?;
    fs::rename(half, path)
}

/// The child's texts of a language. The tag becomes the name of a folder only where there are such texts.
fn texts(language: &str) -> Result<ChildTexts, NotKept> {
    let text = embedded::file(&ChildTexts::file(language)).ok_or(NotKept::NoLanguage)?;
    ChildTexts::parse(text).map_err(|_| NotKept::NoLanguage)
}

/// Ending of a sound file by its first bytes; none for anything else.
fn ending(sound: &[u8]) -> Option<&'static str> {
    match sound {
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Some("webm"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("m4a"),
        _ => None,
    }
}

/// Media type of a file that this program named; none for any other name.
pub(crate) fn kind_of_name(file: &str) -> Option<&'static str> {
    let (name, ending) = file.split_once('.')?;
    if name.len() != 32 || !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    match ending {
        "webm" => Some("audio/webm"),
        "m4a" => Some("audio/mp4"),
        _ => None,
    }
}
