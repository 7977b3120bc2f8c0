/** Where a report lies: folder and name, letter by letter as Five9 keeps them (it tells capitals apart). */
export interface ReportPlace {
  readonly folder: string
  readonly name: string
}

/** How calls become queues. */
export type Grouping = 'campaign' | 'skill'

/** Five9's own reports, and the one injixo's pages ask for when queues are skills: the call log with one column more. */
export const callLogReports = {
  campaign: { folder: 'Call Log Reports', name: 'Call Log' },
  skill: { folder: 'Shared Reports (injixo)', name: 'Call Log with Skills' },
} as const satisfies Readonly<Record<Grouping, ReportPlace>>

export const agentStateReport = {
  folder: 'Agent Reports',
  name: 'Agent State Details',
} as const satisfies ReportPlace

/** The column that makes a queue of a call, as Five9 heads it. */
export const queueColumns = { campaign: 'CAMPAIGN', skill: 'SKILL' } as const satisfies Readonly<
  Record<Grouping, string>
>
