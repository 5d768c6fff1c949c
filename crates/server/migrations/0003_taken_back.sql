-- What a child took back: the change that holds it stays as it is and reaches nobody any more.
CREATE TABLE taken_back (
    case_id   TEXT NOT NULL REFERENCES cases (id),
    statement TEXT NOT NULL,
    PRIMARY KEY (case_id, statement)
) STRICT;
