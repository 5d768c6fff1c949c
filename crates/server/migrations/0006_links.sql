-- Personal links of guardians. Sitting and answer are sealed bytes that this server cannot open; both go when they are used
-- or over, and what stays is that there was a link.
CREATE TABLE links (
    id           TEXT PRIMARY KEY,
    case_id      TEXT NOT NULL REFERENCES cases (id),
    session      TEXT NOT NULL UNIQUE,
    by_user      TEXT NOT NULL REFERENCES staff (id),
    made_at      INTEGER NOT NULL,
    until        INTEGER NOT NULL,
    verifier     BLOB NOT NULL,
    wrong        INTEGER NOT NULL DEFAULT 0,
    sealed       BLOB,
    opened_at    INTEGER,
    withdrawn_at INTEGER,
    answered_at  INTEGER,
    digest       TEXT,
    answer       BLOB,
    taken_by     TEXT,
    taken_at     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_case ON links (case_id);
CREATE TRIGGER links_are_never_deleted BEFORE DELETE ON links
BEGIN SELECT RAISE(ABORT, 'that there was a link stays'); END;
CREATE TRIGGER links_are_answered_once BEFORE UPDATE OF answered_at, digest ON links WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a link is answered once'); END;
