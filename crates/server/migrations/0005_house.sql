-- What the place says of itself: which sentences to children are true here, and how its offices are called. Each entry
-- is added; of one key the newest counts.
CREATE TABLE house (
    number      INTEGER PRIMARY KEY,
    key         TEXT NOT NULL,
    verdict     TEXT NOT NULL CHECK (verdict IN ('true', 'not_true', 'open')),
    words       TEXT NOT NULL,
    named       TEXT NOT NULL,
    said_on     TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    by_user     TEXT NOT NULL REFERENCES staff (id),
    at          INTEGER NOT NULL
) STRICT;
CREATE TRIGGER house_is_never_edited BEFORE UPDATE ON house
BEGIN SELECT RAISE(ABORT, 'house is append-only'); END;
CREATE TRIGGER house_is_never_deleted BEFORE DELETE ON house
BEGIN SELECT RAISE(ABORT, 'house is append-only'); END;
