-- Times are UTC ticks of 100 ns since 0001-01-01.

CREATE TABLE head (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    epoch     INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    stamp     INTEGER NOT NULL,
    watermark INTEGER NOT NULL,
    control   INTEGER NOT NULL
);
INSERT INTO head VALUES (1, 0, 0, 0, 0, 0);

-- kind: 1 article, 2 tick, 3 rule added, 4 rule removed.
-- key: of an article, 12 bytes of the hash of its id and 8 of the hash of its text.
-- links: what only the writer knows of an article. It stands before the body so that it is read without the body's overflow pages.
CREATE TABLE entry (
    position INTEGER PRIMARY KEY,
    kind     INTEGER NOT NULL,
    stamp    INTEGER NOT NULL,
    key      BLOB,
    links    BLOB,
    body     BLOB NOT NULL
);
CREATE UNIQUE INDEX entry_key ON entry (key) WHERE key IS NOT NULL;
CREATE INDEX entry_control ON entry (position) WHERE kind <> 1;

CREATE TABLE topic_head (
    topic    TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) WITHOUT ROWID;
