-- Version 1 of the store. Published migrations never change; a later need is a new file.
-- Times are milliseconds since 1970 in UTC. Secrets are kept as hashes only.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
    id       TEXT PRIMARY KEY,
    sign_in  TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    role     TEXT NOT NULL,
    active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    added_at INTEGER NOT NULL
) STRICT;

-- The passphrase never comes here: `verifier` is Argon2id over a key that was stretched on the tablet.
CREATE TABLE credentials (
    user_id    TEXT PRIMARY KEY REFERENCES staff (id),
    salt       BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes     INTEGER NOT NULL,
    verifier   TEXT NOT NULL,
    set_at     INTEGER NOT NULL
) STRICT;

-- One user on one tablet.
CREATE TABLE devices (
    id         TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES staff (id),
    token_hash BLOB NOT NULL,
    added_at   INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX devices_by_user ON devices (user_id);

CREATE TABLE sessions (
    hash      BLOB PRIMARY KEY,
    user_id   TEXT NOT NULL REFERENCES staff (id),
    device_id TEXT NOT NULL REFERENCES devices (id),
    began_at  INTEGER NOT NULL,
    seen_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);

-- One-time codes. Without a user: the code of the first administrator.
CREATE TABLE invitations (
    code_hash  BLOB PRIMARY KEY,
    user_id    TEXT UNIQUE REFERENCES staff (id),
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cases (
    id        TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    latest    INTEGER NOT NULL,
    opened_at INTEGER NOT NULL
) STRICT;

-- The last number given to a site in a year, for references such as BIP-NOR-26-00042.
CREATE TABLE reference_counters (
    site TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (site, year)
) STRICT;

-- Who works, and worked, on which case.
CREATE TABLE assignments (
    case_id  TEXT NOT NULL REFERENCES cases (id),
    user_id  TEXT NOT NULL REFERENCES staff (id),
    by_user  TEXT NOT NULL REFERENCES staff (id),
    since    INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX assignments_now ON assignments (case_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_by_user ON assignments (user_id, case_id);

-- The one truth: each change as it was received, numbered without a gap in its case.
CREATE TABLE changes (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    number      INTEGER NOT NULL CHECK (number >= 1),
    id          TEXT NOT NULL UNIQUE,
    hash        TEXT NOT NULL,
    body        TEXT NOT NULL,
    entered_by  TEXT NOT NULL REFERENCES staff (id),
    received_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT;
CREATE TRIGGER changes_are_never_edited BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;
CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END;

-- Which form, in which version, each filled form of a case is.
CREATE TABLE documents (
    case_id TEXT NOT NULL REFERENCES cases (id),
    id      TEXT NOT NULL,
    form    TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;

-- What was received and not applied: kept whole, with the reason, until a person decides.
CREATE TABLE held (
    id          TEXT NOT NULL,
    hash        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    body        TEXT NOT NULL,
    sent_by     TEXT NOT NULL REFERENCES staff (id),
    device_id   TEXT NOT NULL,
    save_group  TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    settled_at  INTEGER,
    PRIMARY KEY (id, hash)
) STRICT;
CREATE INDEX held_by_save ON held (device_id, save_group) WHERE settled_at IS NULL;

-- Who did what, as ids and codes only. Each row's hash covers the row before it.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    actor  TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    hash   BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_never_edited BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
