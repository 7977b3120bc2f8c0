/** The first shape of a workspace. Frozen: a later change is a migration of its own. */
export const firstWorkspace = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE integration (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  system TEXT NOT NULL,
  zone TEXT NOT NULL,
  way TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE employee (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  personnel_number TEXT NOT NULL UNIQUE,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  email TEXT NOT NULL,
  planning_unit TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  search TEXT NOT NULL
) STRICT;

CREATE TABLE external_user (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  identifier TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  active INTEGER NOT NULL,
  ignored INTEGER NOT NULL,
  origin TEXT NOT NULL,
  search TEXT NOT NULL,
  UNIQUE (integration_no, identifier)
) STRICT;

CREATE TABLE assignment (
  external_user_no INTEGER PRIMARY KEY REFERENCES external_user (no),
  employee_no INTEGER NOT NULL REFERENCES employee (no),
  origin TEXT NOT NULL,
  evidence TEXT NOT NULL,
  assigned_at INTEGER NOT NULL
) STRICT;
CREATE INDEX assignment_employee ON assignment (employee_no);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  colour TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;

CREATE TABLE external_activity (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  name TEXT NOT NULL,
  UNIQUE (integration_no, name)
) STRICT;

CREATE TABLE mapping (
  external_activity_no INTEGER PRIMARY KEY REFERENCES external_activity (no),
  activity_id INTEGER NOT NULL REFERENCES activity (id),
  classification INTEGER NOT NULL CHECK (classification = 1)
) STRICT;
CREATE INDEX mapping_activity ON mapping (activity_id);

CREATE TABLE import_run (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  stream TEXT NOT NULL,
  integration_no INTEGER REFERENCES integration (no),
  file_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  options TEXT NOT NULL,
  columns TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  state TEXT NOT NULL,
  checkpoint INTEGER NOT NULL,
  read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  flagged INTEGER NOT NULL,
  kept INTEGER NOT NULL
) STRICT;

CREATE TABLE import_problem (
  no INTEGER PRIMARY KEY,
  import_no INTEGER NOT NULL REFERENCES import_run (no),
  kind TEXT NOT NULL,
  row INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  cells TEXT NOT NULL
) STRICT;
CREATE INDEX import_problem_run ON import_problem (import_no, kind, no);

CREATE TABLE agent_state (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  external_user_no INTEGER NOT NULL REFERENCES external_user (no),
  external_activity_no INTEGER NOT NULL REFERENCES external_activity (no),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at >= start_at),
  import_no INTEGER REFERENCES import_run (no),
  flag INTEGER NOT NULL,
  touched INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX agent_state_key ON agent_state (external_user_no, start_at, external_activity_no);
CREATE INDEX agent_state_time ON agent_state (integration_no, start_at);
CREATE INDEX agent_state_flagged ON agent_state (integration_no, start_at) WHERE flag <> 0;

CREATE TABLE superseded_state (
  agent_state_no INTEGER NOT NULL,
  by_import_no INTEGER NOT NULL REFERENCES import_run (no),
  end_at INTEGER NOT NULL,
  import_no INTEGER,
  flag INTEGER NOT NULL,
  PRIMARY KEY (agent_state_no, by_import_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE state_total (
  external_user_no INTEGER NOT NULL REFERENCES external_user (no),
  external_activity_no INTEGER NOT NULL REFERENCES external_activity (no),
  occurrences INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (external_user_no, external_activity_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE state_day (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  day TEXT NOT NULL,
  occurrences INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  last_end_at INTEGER NOT NULL,
  PRIMARY KEY (integration_no, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE state_day_total (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  day TEXT NOT NULL,
  external_user_no INTEGER NOT NULL REFERENCES external_user (no),
  external_activity_no INTEGER NOT NULL REFERENCES external_activity (no),
  occurrences INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  PRIMARY KEY (integration_no, day, external_user_no, external_activity_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  created_at INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  activities TEXT NOT NULL,
  folder TEXT NOT NULL,
  manifest TEXT NOT NULL
) STRICT;

CREATE TABLE journal_step (
  no INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  operation TEXT NOT NULL,
  subject TEXT NOT NULL,
  things INTEGER NOT NULL,
  import_no INTEGER,
  undoable INTEGER NOT NULL,
  undone INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_step_import ON journal_step (import_no);

CREATE TABLE journal_change (
  step_no INTEGER NOT NULL REFERENCES journal_step (no),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step_no, position)
) STRICT, WITHOUT ROWID;

INSERT INTO activity (id, name, type, colour, search) VALUES (1, 'Present', 'presence', '#2e7d6b', 'present 1');
`
