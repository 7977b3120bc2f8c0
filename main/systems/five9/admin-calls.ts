import type { StopSignal } from '../../core/platform.ts'
import { all, booleanOf, cellsOf, first, numberOf, textOf } from './answer-fields.ts'
import type { CallRequest, Caller } from './caller.ts'
import type { CounterWindow } from './quota.ts'
import type { ReportPlace } from './report-names.ts'
import { criteriaTime, type ReportWindow } from './report-time.ts'
import type { WireElement } from './wire.ts'

/** A user as the list shows it. `userName` is the identifier, to the letter. */
export interface Five9User {
  readonly id: string
  readonly userName: string
  readonly fullName: string
  readonly email: string
  readonly active: boolean
}

export const five9Roles = ['admin', 'agent', 'crmManager', 'reporting', 'supervisor'] as const
export type Five9Role = (typeof five9Roles)[number]

export interface Five9UserRights extends Five9User {
  readonly roles: readonly Five9Role[]
  /** Permissions that are switched on, of all roles. */
  readonly permissions: readonly string[]
}

export interface Five9Skill {
  readonly id: string
  readonly name: string
}

export interface Five9Campaign {
  readonly name: string
  /** INBOUND, OUTBOUND or AUTODIAL. */
  readonly type: string
  readonly state: string
}

/** A report's answer with cells in place: null where Five9 says that there is nothing. */
export interface ReportResult {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export interface ReportRequest {
  readonly place: ReportPlace
  readonly window: ReportWindow
  /** Names of queues to narrow it to, of one kind. */
  readonly only?: { readonly type: 'Campaign' | 'Skill' | 'User'; readonly names: readonly string[] }
}

/** The calls of the Admin service that Ponte makes. Each fails with a `Five9Failure`. */
export interface AdminCalls {
  /** Rights of one user, undefined when the user does not see itself. */
  userRights(userName: string): Promise<Five9UserRights | undefined>
  users(): Promise<readonly Five9User[]>
  skills(): Promise<readonly Five9Skill[]>
  campaigns(): Promise<readonly Five9Campaign[]>
  /** Starts a report and answers the identifier of its result. */
  runReport(request: ReportRequest): Promise<string>
  /** Answers as soon as the report is done, or after `seconds`. */
  isReportRunning(identifier: string, seconds: number): Promise<boolean>
  reportResult(identifier: string): Promise<ReportResult>
  /** The result as CSV while it arrives, to be read once; make no other call inside the loop. */
  reportCsv(identifier: string): AsyncIterable<string>
  counters(): Promise<readonly CounterWindow[]>
}

// 50,000 rows of 26 columns are 10 MB as CSV and 23 MB as elements; Five9 gives no more than 50,000.
const largestResult = 256 * 1024 * 1024

export function adminCalls(
  caller: Caller,
  signal?: StopSignal,
  { isOnce = false }: Pick<CallRequest, 'isOnce'> = {},
): AdminCalls {
  const request = (operation: string, children: CallRequest['children'], more: Partial<CallRequest> = {}) => ({
    service: 'admin' as const,
    operation,
    children,
    counts: 'Query' as const,
    isOnce,
    ...(signal === undefined ? {} : { signal }),
    ...more,
  })
  const answers = async (...asked: Parameters<typeof request>) => all(await caller.call(request(...asked)), 'return')

  return {
    async userRights(userName) {
      const found = await answers('getUsersInfo', [['userNamePattern', exactPattern(userName)]])
      return found.map(readRights).find((user) => user.userName === userName)
    },
    users: async () => (await answers('getUsersGeneralInfo', [['userNamePattern', '']])).map(readUser),
    async skills() {
      const found = await answers('getSkills', [['skillNamePattern', '']])
      return found.map((skill) => ({ id: textOf(skill, 'id'), name: textOf(skill, 'name') }))
    },
    async campaigns() {
      const found = await answers('getCampaigns', [['campaignNamePattern', '']])
      return found.map((one) => ({ name: textOf(one, 'name'), type: textOf(one, 'type'), state: textOf(one, 'state') }))
    },
    async runReport({ place, window, only }) {
      const objects =
        only === undefined
          ? []
          : [...only.names.map((name) => ['objectNames', name] as const), ['objectType', only.type] as const]
      const children = [
        ['folderName', place.folder],
        ['reportName', place.name],
        [
          'criteria',
          [
            ...(only === undefined ? [] : [['reportObjects', objects] as const]),
            // The schema has the end first; the documentation's own sample does not, and is refused.
            [
              'time',
              [
                ['end', criteriaTime(window.end)],
                ['start', criteriaTime(window.start)],
              ],
            ],
          ],
        ],
      ] as const
      return textOf(await caller.call(request('runReport', children, { counts: 'ReportRequest' })), 'return')
    },
    async isReportRunning(identifier, seconds) {
      const children = [
        ['identifier', identifier],
        ['timeout', seconds],
      ] as const
      return booleanOf(await caller.call(request('isReportRunning', children, { held: seconds * 1000 })), 'return')
    },
    async reportResult(identifier) {
      const more = { counts: 'RetrieveReport', maxBytes: largestResult } as const
      const [result] = await answers('getReportResult', [['identifier', identifier]], more)
      return {
        header: cellsOf(first(result, 'header')).map((cell) => cell ?? ''),
        rows: all(result, 'records').map(cellsOf),
      }
    },
    reportCsv(identifier) {
      const more = { counts: 'RetrieveReport', maxBytes: largestResult } as const
      return caller.text(request('getReportResultCsv', [['identifier', identifier]], more))
    },
    async counters() {
      const windows = await answers('getCallCountersState', [], { counts: null })
      return windows.map((window) => ({
        seconds: numberOf(window, 'timeout'),
        counters: all(window, 'callCounterStates').map((state) => ({
          operationType: textOf(state, 'operationType'),
          limit: numberOf(state, 'limit'),
          value: numberOf(state, 'value'),
        })),
      }))
    },
  }
}

/** A pattern that means this text and no other: Five9 reads names as regular expressions. */
export function exactPattern(text: string): string {
  return `^${text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')}$`
}

function readUser(info: WireElement): Five9User {
  return {
    id: textOf(info, 'id'),
    userName: textOf(info, 'userName'),
    fullName: textOf(info, 'fullName'),
    email: textOf(info, 'EMail'),
    active: booleanOf(info, 'active'),
  }
}

function readRights(info: WireElement): Five9UserRights {
  const general = first(info, 'generalInfo')
  const roles = first(info, 'roles')
  return {
    ...readUser(general ?? info),
    roles: five9Roles.filter((role) => first(roles, role) !== undefined),
    permissions: (roles?.children ?? []).flatMap((role) =>
      all(role, 'permissions').flatMap((one) => (textOf(one, 'value').trim() === 'true' ? [textOf(one, 'type')] : [])),
    ),
  }
}
