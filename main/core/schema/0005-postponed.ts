/** When a person put a user off until later; null: not put off. The earliest one comes again first. */
export const postponed = `
ALTER TABLE external_user ADD COLUMN postponed_at INTEGER;
`
