/** Integrations that Ponte reads by itself: settings, call history, condition of streams, checks, tasks. Frozen. */
export const connections = `
ALTER TABLE integration ADD COLUMN settings TEXT;
ALTER TABLE integration ADD COLUMN account TEXT;
ALTER TABLE integration ADD COLUMN every_minutes INTEGER;
ALTER TABLE integration ADD COLUMN is_live INTEGER;
ALTER TABLE integration ADD COLUMN wizard_step TEXT;
ALTER TABLE integration ADD COLUMN paused_at INTEGER;
CREATE UNIQUE INDEX integration_account ON integration (account) WHERE account IS NOT NULL;

ALTER TABLE import_run ADD COLUMN source TEXT NOT NULL DEFAULT 'file';
ALTER TABLE import_run ADD COLUMN window_from INTEGER;
ALTER TABLE import_run ADD COLUMN window_to INTEGER;
CREATE INDEX import_run_window ON import_run (integration_no, stream, window_to);
CREATE INDEX import_run_running ON import_run (integration_no) WHERE state = 'running';

CREATE TABLE queue (
  no INTEGER PRIMARY KEY,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  grouping TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (integration_no, grouping, name)
) STRICT;

CREATE TABLE call_leg (
  no INTEGER PRIMARY KEY,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  queue_no INTEGER NOT NULL REFERENCES queue (no),
  call_id TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  leg TEXT NOT NULL,
  answered INTEGER NOT NULL,
  abandoned INTEGER NOT NULL,
  handle INTEGER NOT NULL,
  flag INTEGER NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (no)
) STRICT;
CREATE UNIQUE INDEX call_leg_key ON call_leg (integration_no, call_id, start_at, leg, queue_no);
CREATE INDEX call_leg_time ON call_leg (integration_no, start_at);
CREATE INDEX call_leg_import ON call_leg (import_no);

CREATE TABLE superseded_leg (
  by_import_no INTEGER NOT NULL REFERENCES import_run (no),
  integration_no INTEGER NOT NULL,
  call_id TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  leg TEXT NOT NULL,
  queue_no INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  abandoned INTEGER NOT NULL,
  handle INTEGER NOT NULL,
  flag INTEGER NOT NULL,
  import_no INTEGER NOT NULL,
  PRIMARY KEY (by_import_no, integration_no, call_id, start_at, leg, queue_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX superseded_leg_import ON superseded_leg (import_no);

CREATE TABLE contact_interval (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  start_at INTEGER NOT NULL,
  queue_no INTEGER NOT NULL REFERENCES queue (no),
  offered INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  abandoned INTEGER NOT NULL,
  handle INTEGER NOT NULL,
  PRIMARY KEY (integration_no, start_at, queue_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_interval_queue ON contact_interval (integration_no, queue_no, start_at, offered);

CREATE TABLE removed_state (
  by_import_no INTEGER NOT NULL REFERENCES import_run (no),
  no INTEGER NOT NULL,
  integration_no INTEGER NOT NULL,
  external_user_no INTEGER NOT NULL,
  external_activity_no INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  import_no INTEGER,
  flag INTEGER NOT NULL,
  PRIMARY KEY (by_import_no, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE stream_condition (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  stream TEXT NOT NULL,
  last_attempt_at INTEGER,
  last_success_at INTEGER,
  trouble TEXT,
  trouble_owner TEXT,
  PRIMARY KEY (integration_no, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_result (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (integration_no, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  integration_no INTEGER REFERENCES integration (no),
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  state TEXT NOT NULL,
  due_day TEXT,
  created_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT;
`
