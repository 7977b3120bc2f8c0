/** What can change behind an open page. A change names its topics; the page asks again for what it shows of them. */
export const topics = [
  'workspace',
  'settings',
  'integrations',
  'employees',
  'users',
  'activities',
  'states',
  'assignments',
  'entering',
  'mappings',
  'imports',
  'deliveries',
  'contacts',
  'tasks',
  'secrets',
  'practice',
  'notifications',
  'journal',
] as const
export type Topic = (typeof topics)[number]
