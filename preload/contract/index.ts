import { activities } from './activities.ts'
import { activityEntering } from './activity-entering.ts'
import { assignments } from './assignments.ts'
import { connection, contacts, live } from './connection.ts'
import { deliveries } from './deliveries.ts'
import { employees } from './employees.ts'
import { entering } from './entering.ts'
import { files } from './files.ts'
import { imports } from './imports.ts'
import { integrations } from './integrations.ts'
import { jobs } from './job.ts'
import { journal } from './journal.ts'
import { ledger } from './ledger.ts'
import { mappings } from './mappings.ts'
import { notifications } from './notifications.ts'
import { overview } from './overview.ts'
import { practice } from './practice.ts'
import { secrets } from './secrets.ts'
import { settings } from './settings.ts'
import { states } from './states.ts'
import { systems } from './systems.ts'
import { tasks } from './tasks.ts'
import { users } from './users.ts'
import { workspace } from './workspace.ts'

/** Everything that may cross between the app and whoever uses it: page, command line, tests. */
export const contract = {
  activities,
  activityEntering,
  assignments,
  connection,
  contacts,
  deliveries,
  employees,
  entering,
  files,
  imports,
  integrations,
  jobs,
  journal,
  ledger,
  live,
  mappings,
  notifications,
  overview,
  practice,
  secrets,
  settings,
  states,
  systems,
  tasks,
  users,
  workspace,
}
export type Contract = typeof contract
