/** Integrations whose system sends what happens: tokens, inbox, profile, events, how much comes when. */
export const notifications = `
CREATE TABLE notification_token (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER
) STRICT;

CREATE TABLE notification_feed (
  integration_no INTEGER PRIMARY KEY REFERENCES integration (no),
  first_at INTEGER,
  last_at INTEGER,
  received INTEGER NOT NULL,
  profile TEXT NOT NULL,
  profile_origin TEXT NOT NULL
) STRICT;

CREATE TABLE inbox_message (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  received_at INTEGER NOT NULL,
  method TEXT NOT NULL,
  content_type TEXT NOT NULL,
  query TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  events TEXT NOT NULL,
  troubles TEXT NOT NULL
) STRICT;
CREATE INDEX inbox_message_state ON inbox_message (integration_no, state, no);

CREATE TABLE state_event (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  external_user_no INTEGER NOT NULL REFERENCES external_user (no),
  since INTEGER NOT NULL,
  external_activity_no INTEGER NOT NULL REFERENCES external_activity (no),
  until INTEGER,
  flag INTEGER NOT NULL,
  message_no INTEGER NOT NULL,
  PRIMARY KEY (external_user_no, since, external_activity_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX state_event_message ON state_event (message_no);

CREATE TABLE message_hour (
  integration_no INTEGER NOT NULL REFERENCES integration (no),
  hour INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  longest_silence INTEGER NOT NULL,
  PRIMARY KEY (integration_no, hour)
) STRICT, WITHOUT ROWID;
`
