/** Every file of words in the source language. Its shape is what makes a wrong key a compile error. */
export interface Namespaces {
  readonly activities: typeof import('../../locales/en/activities.json')
  readonly activityEntering: typeof import('../../locales/en/activityEntering.json')
  readonly app: typeof import('../../locales/en/app.json')
  readonly assigning: typeof import('../../locales/en/assigning.json')
  readonly calendar: typeof import('../../locales/en/calendar.json')
  readonly checks: typeof import('../../locales/en/checks.json')
  readonly connect: typeof import('../../locales/en/connect.json')
  readonly contacts: typeof import('../../locales/en/contacts.json')
  readonly delivery: typeof import('../../locales/en/delivery.json')
  readonly employees: typeof import('../../locales/en/employees.json')
  readonly entering: typeof import('../../locales/en/entering.json')
  readonly failure: typeof import('../../locales/en/failure.json')
  readonly identifiers: typeof import('../../locales/en/identifiers.json')
  readonly imports: typeof import('../../locales/en/imports.json')
  readonly injixo: typeof import('../../locales/en/injixo.json')
  readonly integrations: typeof import('../../locales/en/integrations.json')
  readonly jobs: typeof import('../../locales/en/jobs.json')
  readonly journal: typeof import('../../locales/en/journal.json')
  readonly ledger: typeof import('../../locales/en/ledger.json')
  readonly live: typeof import('../../locales/en/live.json')
  readonly mapping: typeof import('../../locales/en/mapping.json')
  readonly notifications: typeof import('../../locales/en/notifications.json')
  readonly overview: typeof import('../../locales/en/overview.json')
  readonly practice: typeof import('../../locales/en/practice.json')
  readonly rowProblem: typeof import('../../locales/en/rowProblem.json')
  readonly settings: typeof import('../../locales/en/settings.json')
  readonly systems: typeof import('../../locales/en/systems.json')
  readonly table: typeof import('../../locales/en/table.json')
  readonly tasks: typeof import('../../locales/en/tasks.json')
  readonly team: typeof import('../../locales/en/team.json')
  readonly timeline: typeof import('../../locales/en/timeline.json')
  readonly ui: typeof import('../../locales/en/ui.json')
  readonly welcome: typeof import('../../locales/en/welcome.json')
  readonly workspace: typeof import('../../locales/en/workspace.json')
}
export type Namespace = keyof Namespaces

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Base<K> = K extends `${infer B}_${Plural}` ? B : K

/** A key of a namespace: plural forms go by their common stem. */
export type WordKey<N extends Namespace> = Base<Exclude<keyof Namespaces[N], 'default'>> & string
