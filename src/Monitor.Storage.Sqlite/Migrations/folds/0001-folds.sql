-- The alert log: every revision of every alert, numbered without gaps.
CREATE TABLE alert_log (
    cursor   INTEGER PRIMARY KEY,
    alert    TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body     BLOB NOT NULL,
    UNIQUE (alert, revision)
);

-- One row per alert, as of its latest revision. first: the cursor of its first revision; last: that of its latest. raised_at: UTC ticks.
CREATE TABLE alert (
    first     INTEGER PRIMARY KEY,
    last      INTEGER NOT NULL,
    revision  INTEGER NOT NULL,
    id        TEXT NOT NULL UNIQUE,
    topic     TEXT NOT NULL,
    theme     TEXT NOT NULL,
    severity  INTEGER NOT NULL,
    status    INTEGER NOT NULL,
    raised_at INTEGER NOT NULL
);
CREATE INDEX alert_topic ON alert (topic, first);
CREATE INDEX alert_theme ON alert (theme, first);
CREATE INDEX alert_open ON alert (topic) WHERE status = 0;

CREATE TABLE snapshot (
    topic    TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    control  INTEGER NOT NULL,
    state    BLOB NOT NULL
);
CREATE INDEX snapshot_place ON snapshot (topic, position);
