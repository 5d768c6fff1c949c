-- Version 4 of the store: complaints, which belong to no case. What somebody wrote and what the office did stay sealed to
-- the office's key, which is a file beside the database; a copy of the database alone opens none of them.

-- Without a row number, and with minutes only: nothing tells in which order or beside what else they came.
CREATE TABLE complaints (
    id          TEXT PRIMARY KEY,
    sealed      BLOB NOT NULL,
    received_at INTEGER NOT NULL CHECK (received_at % 60000 = 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER complaints_are_never_edited BEFORE UPDATE ON complaints
BEGIN SELECT RAISE(ABORT, 'complaints are append-only'); END;
CREATE TRIGGER complaints_are_never_deleted BEFORE DELETE ON complaints
BEGIN SELECT RAISE(ABORT, 'complaints are append-only'); END;

-- What the office did, numbered from 1 without a gap.
CREATE TABLE complaint_deeds (
    complaint TEXT NOT NULL REFERENCES complaints (id),
    number    INTEGER NOT NULL CHECK (number >= 1),
    sealed    BLOB NOT NULL,
    by_user   TEXT NOT NULL REFERENCES staff (id),
    at        INTEGER NOT NULL,
    PRIMARY KEY (complaint, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER complaint_deeds_are_never_edited BEFORE UPDATE ON complaint_deeds
BEGIN SELECT RAISE(ABORT, 'deeds are append-only'); END;
CREATE TRIGGER complaint_deeds_are_never_deleted BEFORE DELETE ON complaint_deeds
BEGIN SELECT RAISE(ABORT, 'deeds are append-only'); END;
