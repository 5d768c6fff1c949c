-- Version 2 of the store: drawings and recordings that statements of children name.

-- One thing of one case, found by the SHA-256 of its bytes: whoever has not seen a statement that names it cannot ask for it.
CREATE TABLE media (
    case_id  TEXT NOT NULL REFERENCES cases (id),
    sha256   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    mime     TEXT NOT NULL,
    size     INTEGER NOT NULL CHECK (size >= 1),
    whole_at INTEGER,
    PRIMARY KEY (case_id, sha256)
) STRICT;

-- Which changes name it: who may have one of them may have the bytes.
CREATE TABLE media_named (
    case_id   TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    change_id TEXT NOT NULL REFERENCES changes (id),
    PRIMARY KEY (case_id, sha256, change_id),
    FOREIGN KEY (case_id, sha256) REFERENCES media (case_id, sha256)
) STRICT;

-- Its bytes, as they came, numbered from 0 without a gap.
CREATE TABLE media_parts (
    case_id TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    part    INTEGER NOT NULL CHECK (part >= 0),
    bytes   BLOB NOT NULL,
    PRIMARY KEY (case_id, sha256, part),
    FOREIGN KEY (case_id, sha256) REFERENCES media (case_id, sha256)
) STRICT;
