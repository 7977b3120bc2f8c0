/** What a planner has entered in injixo by hand, person by person. It outlives the employee: what was entered has to be taken out again. */
export const entering = `
CREATE TABLE entry (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  employee_id TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  entered TEXT,
  mark TEXT NOT NULL,
  seen TEXT NOT NULL,
  note TEXT NOT NULL,
  marked_at INTEGER NOT NULL,
  before TEXT,
  PRIMARY KEY (integration_no, employee_id)
) STRICT, WITHOUT ROWID;
`
