/** The things a journal can bring back: their table, the column that names one, and every column of a row. */
export const entities = {
  integration: {
    table: 'integration',
    key: 'no',
    columns: [
      'no',
      'id',
      'name',
      'name_key',
      'system',
      'zone',
      'way',
      'state',
      'created_at',
      'settings',
      'account',
      'every_minutes',
      'is_live',
      'paused_at',
    ],
  },
  employee: {
    table: 'employee',
    key: 'no',
    columns: [
      'no',
      'id',
      'personnel_number',
      'last_name',
      'first_name',
      'email',
      'planning_unit',
      'valid_from',
      'valid_to',
      'search',
    ],
  },
  externalUser: {
    table: 'external_user',
    key: 'no',
    columns: [
      'no',
      'id',
      'integration_no',
      'identifier',
      'name',
      'email',
      'active',
      'ignored',
      'origin',
      'search',
      'postponed_at',
    ],
  },
  assignment: {
    table: 'assignment',
    key: 'external_user_no',
    columns: ['external_user_no', 'employee_no', 'origin', 'evidence', 'assigned_at', 'valid_from'],
  },
  earlierAssignment: {
    table: 'earlier_assignment',
    key: 'no',
    columns: ['no', 'external_user_no', 'employee_no', 'valid_from', 'valid_to', 'origin', 'evidence', 'assigned_at'],
  },
  activity: { table: 'activity', key: 'id', columns: ['id', 'name', 'type', 'colour', 'search', 'planning_units'] },
  externalActivity: { table: 'external_activity', key: 'no', columns: ['no', 'id', 'integration_no', 'name'] },
  mapping: {
    table: 'mapping',
    key: 'external_activity_no',
    columns: ['external_activity_no', 'activity_id', 'classification'],
  },
  agentState: {
    table: 'agent_state',
    key: 'no',
    columns: [
      'no',
      'integration_no',
      'external_user_no',
      'external_activity_no',
      'start_at',
      'end_at',
      'import_no',
      'flag',
      'touched',
    ],
  },
  task: {
    table: 'task',
    key: 'no',
    columns: ['no', 'id', 'kind', 'integration_no', 'title', 'owner', 'state', 'due_day', 'created_at', 'done_at'],
  },
} as const

export type Entity = keyof typeof entities
export type EntityRow = Readonly<Record<string, string | number | null>>

/** One thing as it was and as it became; null is "not there". */
export interface Change {
  readonly entity: Entity
  readonly key: number
  readonly before: EntityRow | null
  readonly after: EntityRow | null
}
