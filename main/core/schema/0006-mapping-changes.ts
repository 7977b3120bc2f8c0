/**
 * Changes of a whole mapping, step by step, so that one cut off anywhere is finished or taken back; and what resolved states add up to, day by
 * day, counted when it is first asked for. Neither refers to the integration: the books of what was done outlive its being taken back.
 */
export const mappingChanges = `
CREATE TABLE mapping_change (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  integration_no INTEGER NOT NULL,
  way TEXT NOT NULL,
  step TEXT NOT NULL,
  outcome TEXT,
  failure TEXT,
  draft TEXT NOT NULL,
  snapshot TEXT,
  own_pause INTEGER NOT NULL,
  paused_at INTEGER,
  journal_step_no INTEGER,
  started_at INTEGER NOT NULL,
  step_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX mapping_change_open ON mapping_change (integration_no) WHERE ended_at IS NULL;

CREATE TABLE resolved_day (
  integration_no INTEGER NOT NULL,
  external_user_no INTEGER NOT NULL,
  day TEXT NOT NULL,
  sums TEXT NOT NULL,
  PRIMARY KEY (integration_no, external_user_no, day)
) STRICT, WITHOUT ROWID;
`
