/**
 * From which day on an identifier is its employee's, and whose it was on the days before. `valid_from` null: always. Days are included at both
 * ends, in the zone of the integration.
 */
export const validity = `
ALTER TABLE assignment ADD COLUMN valid_from TEXT;

CREATE TABLE earlier_assignment (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  external_user_no INTEGER NOT NULL REFERENCES external_user (no),
  employee_no INTEGER NOT NULL REFERENCES employee (no),
  valid_from TEXT,
  valid_to TEXT NOT NULL CHECK (valid_from IS NULL OR valid_from <= valid_to),
  origin TEXT NOT NULL,
  evidence TEXT NOT NULL,
  assigned_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX earlier_assignment_user ON earlier_assignment (external_user_no, valid_to);
CREATE INDEX earlier_assignment_employee ON earlier_assignment (employee_no);
`
