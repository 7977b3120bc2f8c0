/**
 * Which planning units an activity is in, as JSON; null until somebody has said so. And what a planner has entered in injixo by hand, activity
 * by activity: where each state stands there is kept by its name, since it outlives the state's own row.
 */
export const activityEntering = `
ALTER TABLE activity ADD COLUMN planning_units TEXT;

CREATE TABLE entered_state (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  state TEXT NOT NULL,
  activity_id INTEGER NOT NULL,
  PRIMARY KEY (integration_no, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_entry (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  activity_id INTEGER NOT NULL,
  mark TEXT NOT NULL,
  seen TEXT NOT NULL,
  note TEXT NOT NULL,
  marked_at INTEGER NOT NULL,
  before TEXT NOT NULL,
  PRIMARY KEY (integration_no, activity_id)
) STRICT, WITHOUT ROWID;
`
