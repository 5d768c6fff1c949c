//! Recordings of the words that a child hears, and films of them in sign language: a folder for each language beside the
//! database, a list and the files in it, and in it a folder for each sign language. They hold nothing of a case, are served to
//! everybody, and are not in the database's backup.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use catalogue::child::{
    AudioManifest, AudioPack, ChildTexts, Clip, PackedClip, SignLanguage, SignTag, audio_gaps,
};
use catalogue::{embedded, hash};
use sync::protocol::{FILM_MOST_BYTES, RECORDING_MOST_BYTES, RecordingsTaken};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Name of the list in a folder.
pub(crate) const LIST: &str = "list.json";
/// Name under which it is asked which sign languages a language has films in.
pub(crate) const SIGNED: &str = "signed.json";

/// Why a recording was not kept.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotKept {
    /// There are no child's texts in this language.
    #[error("no such language")]
    NoLanguage,
    /// The text does not exist, has a place for a name, or is not read aloud or signed.
    #[error("no such text")]
    NoText,
    /// It was read from other words than the server's.
    #[error("other words")]
    OtherWords,
    /// Nothing that a tablet plays, or too long.
    #[error("no recording")]
    NoRecording,
    /// The folder cannot be read or written.
    #[error("recordings: {0}")]
    Failed(#[from] io::Error),
}

/// Which recordings: the sounds of a language, or its films in one sign language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shelf {
    language: String,
    sign: Option<SignTag>,
}

impl Shelf {
    /// The sounds of a language.
    pub(crate) fn sounds(language: &str) -> Self {
        Self { language: language.to_owned(), sign: None }
    }

    /// The films of a language in a sign language.
    pub(crate) fn films(language: &str, sign: SignTag) -> Self {
        Self { language: language.to_owned(), sign: Some(sign) }
    }

    /// Where a clip belongs.
    fn of(clip: &Clip) -> Self {
        Self { language: clip.language.clone(), sign: clip.sign.as_ref().map(|sign| sign.tag.clone()) }
    }

    /// Media type of a file that this program named; none for any other name.
    pub(crate) fn kind_of(&self, file: &str) -> Option<&'static str> {
        let (name, ending) = file.split_once('.')?;
        if name.len() != 32 || !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        match (ending, self.sign.is_some()) {
            ("webm", false) => Some("audio/webm"),
            ("m4a", false) => Some("audio/mp4"),
            ("webm", true) => Some("video/webm"),
            ("mp4", true) => Some("video/mp4"),
            _ => None,
        }
    }

    /// Ending of a recording by its first bytes; none for anything else, and where it is too long.
    fn ending(&self, bytes: &[u8]) -> Option<&'static str> {
        let (most, mp4) =
            if self.sign.is_some() { (FILM_MOST_BYTES, "mp4") } else { (RECORDING_MOST_BYTES, "m4a") };
        match bytes {
            _ if bytes.len() > most => None,
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some("webm"),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(mp4),
            _ => None,
        }
    }
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

    /// The list of a shelf; empty where nothing is recorded.
    pub(crate) fn list(&self, shelf: &Shelf) -> Result<AudioManifest, NotKept> {
        texts(&shelf.language)?;
        Ok(self.read(shelf)?)
    }

    /// The sign languages in which a language has films, by their tags, each with the name that it was given last.
    pub(crate) fn signed(&self, language: &str) -> Result<Vec<SignLanguage>, NotKept> {
        texts(language)?;
        let folders = match fs::read_dir(self.folder.join(language)) {
            Ok(folders) => folders,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut found = Vec::new();
        for folder in folders {
            let name = folder?.file_name();
            let Some(tag) = name.to_str().and_then(SignTag::parse) else { continue };
            let clips = self.read(&Shelf::films(language, tag))?.clips;
            let last = clips.into_iter().max_by(|one, other| one.recorded_on.cmp(&other.recorded_on));
            found.extend(last.and_then(|clip| clip.sign));
        }
        found.sort_by(|one, other| one.tag.cmp(&other.tag));
        Ok(found)
    }

    /// The bytes of a file, by a name that this program gave it.
    pub(crate) fn bytes(&self, shelf: &Shelf, file: &str) -> Result<Vec<u8>, NotKept> {
        texts(&shelf.language)?;
        if shelf.kind_of(file).is_none() {
            return Err(NotKept::NoText);
        }
        match fs::read(self.place(shelf).join(file)) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(NotKept::NoText),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps one recording in the place of the one before. Name, depth and status are the server's.
    pub(crate) fn keep(&self, clip: Clip, bytes: &[u8]) -> Result<(), NotKept> {
        let texts = texts(&clip.language)?;
        let shelf = Shelf::of(&clip);
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(&shelf)?;
        let old = self.put(&texts, &shelf, &mut list, clip, bytes)?;
        self.write(&shelf, &list)?;
        self.drop_files(&shelf, &list, old);
        Ok(())
    }

    /// Takes one recording away.
    pub(crate) fn take(&self, shelf: &Shelf, key: &str) -> Result<(), NotKept> {
        texts(&shelf.language)?;
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(shelf)?;
        let old = list.take(key, &shelf.language).ok_or(NotKept::NoText)?;
        self.write(shelf, &list)?;
        self.drop_files(shelf, &list, Some(old));
        Ok(())
    }

    /// All sounds of a language in one piece. Films are too large for that: who carries them copies their folder.
    pub(crate) fn pack(&self, language: &str) -> Result<AudioPack, NotKept> {
        let shelf = Shelf::sounds(language);
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let clips = self.list(&shelf)?.clips;
        let packed = clips.into_iter().map(|clip| {
            let audio = STANDARD.encode(self.bytes(&shelf, &clip.file)?);
            Ok(PackedClip { clip, audio })
        });
        let clips = packed.collect::<Result<_, NotKept>>()?;
        Ok(AudioPack { format: AudioManifest::FORMAT, language: language.to_owned(), clips })
    }

    /// Takes over the sounds of another office. What does not fit today's texts is left out and counted.
    pub(crate) fn unpack(&self, language: &str, pack: AudioPack) -> Result<RecordingsTaken, NotKept> {
        let texts = texts(language)?;
        if pack.language != language || pack.format != AudioManifest::FORMAT {
            return Err(NotKept::NoLanguage);
        }
        let shelf = Shelf::sounds(language);
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut list = self.read(&shelf)?;
        let (mut taken, mut left_out, mut old) = (0, 0, Vec::new());
        for PackedClip { clip, audio } in pack.clips {
            let sound = STANDARD.decode(audio).unwrap_or_default();
            let clip = Clip { language: language.to_owned(), ..clip };
            match self.put(&texts, &shelf, &mut list, clip, &sound) {
                Ok(replaced) => {
                    taken += 1;
                    old.extend(replaced);
                }
                Err(NotKept::Failed(error)) => return Err(error.into()),
                Err(_) => left_out += 1,
            }
        }
        self.write(&shelf, &list)?;
        self.drop_files(&shelf, &list, old);
        Ok(RecordingsTaken { taken, left_out, missing: audio_gaps(&texts, &list).len() })
    }

    /// Checks one recording, writes its file and puts it into the list, which is not written yet.
    fn put(
        &self,
        texts: &ChildTexts,
        shelf: &Shelf,
        list: &mut AudioManifest,
        clip: Clip,
        bytes: &[u8],
    ) -> Result<Option<Clip>, NotKept> {
        let line = match shelf.sign {
            Some(_) => texts.signable_line(&clip.key),
            None => texts.recordable_line(&clip.key),
        };
        let line = line.ok_or(NotKept::NoText)?;
        if clip.text_sha256 != hash(line.text.as_bytes()) {
            return Err(NotKept::OtherWords);
        }
        let ending =
            shelf.ending(bytes).filter(|_| Shelf::of(&clip) == *shelf).ok_or(NotKept::NoRecording)?;
        // Named by its bytes: a file never changes, and a tablet may keep it for ever.
        let name: String = hash(bytes).chars().take(32).collect();
        let file = format!("{name}.{ending}");
        let folder = self.place(shelf);
        fs::create_dir_all(&folder)?;
        replace(&folder.join(&file), bytes)?;
        Ok(list.put(Clip { file, band: line.band, status: texts.status, ..clip }))
    }

    /// The folder of a shelf. The tag of a sign language has no dot and no slash.
    fn place(&self, shelf: &Shelf) -> PathBuf {
        let folder = self.folder.join(&shelf.language);
        shelf.sign.as_ref().map_or_else(|| folder.clone(), |sign| folder.join(sign.as_str()))
    }

    fn read(&self, shelf: &Shelf) -> io::Result<AudioManifest> {
        match fs::read_to_string(self.place(shelf).join(LIST)) {
            Ok(text) => AudioManifest::parse(&text)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(AudioManifest::empty()),
            Err(error) => Err(error),
        }
    }

    fn write(&self, shelf: &Shelf, list: &AudioManifest) -> io::Result<()> {
        let folder = self.place(shelf);
        fs::create_dir_all(&folder)?;
        replace(&folder.join(LIST), &serde_json::to_vec_pretty(list)?)
    }

    /// Drops the files that the written list names no more. One that stays by accident harms nobody.
    fn drop_files(&self, shelf: &Shelf, list: &AudioManifest, old: impl IntoIterator<Item = Clip>) {
        for clip in old.into_iter().filter(|old| list.clips.iter().all(|clip| clip.file != old.file)) {
            let _ = fs::remove_file(self.place(shelf).join(clip.file));
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
