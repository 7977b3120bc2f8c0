import { randomUUID } from 'node:crypto'
import type { PracticeUser } from '../company.ts'
import type { RequestElement } from './read-request.ts'
import { type ReportQuery, type ReportTable, runReport } from './report-tables.ts'
import { childText, type ServiceAnswer, type ServiceCall, type ServiceContext } from './service-context.ts'
import { pause } from './pause.ts'
import { type AnswerChildren, Fault } from './write-answer.ts'
import { resultCsv, resultElements } from './write-result.ts'

interface Run {
  readonly table: ReportTable
  readonly readyAt: number
}

/** Operations of the Admin service, by name. */
export function createAdminService(context: ServiceContext) {
  const { switches, accounts, counters, center, now } = context
  const runs = new Map<string, Run>()

  function finished(request: RequestElement): ReportTable {
    const run = runs.get(childText(request, 'identifier'))
    if (run === undefined || switches.forgetResults > 0) {
      switches.forgetResults = Math.max(0, switches.forgetResults - 1)
      throw new Fault('Unknown identifier', 'UnknownIdentifierFault')
    }
    if (now() < run.readyAt)
      throw new Fault('Result is not ready because process is not completed', 'ResultIsNotReadyFault')
    return run.table
  }

  return {
    getUsersInfo: ({ request, userName }: ServiceCall): AnswerChildren =>
      matching(context, request, userName).map((user) => {
        const roles = accounts
          .rolesOf(user.identifier)
          .map((role) => [role, permissionsOf(role, switches.isApiClosed)] as const)
        return [
          'return',
          [
            ['generalInfo', generalInfo(user)],
            ['roles', roles],
          ],
        ] as const
      }),
    getUsersGeneralInfo: ({ request, userName }: ServiceCall): AnswerChildren =>
      matching(context, request, userName).map((user) => ['return', generalInfo(user)] as const),
    getSkills: ({ request }: ServiceCall): AnswerChildren =>
      center()
        .skills.filter(pattern(childText(request, 'skillNamePattern')))
        .map(
          (name, place) =>
            [
              'return',
              [
                ['description', ''],
                ['id', 1000 + place],
                ['messageOfTheDay', ''],
                ['name', name],
                ['routeVoiceMails', false],
              ],
            ] as const,
        ),
    getCampaigns({ request }: ServiceCall): AnswerChildren {
      const isWanted = pattern(childText(request, 'campaignNamePattern'))
      const type = childText(request, 'campaignType')
      return center()
        .campaigns.filter((campaign) => isWanted(campaign.name) && (type === '' || type === campaign.type))
        .map(
          ({ name, type }) =>
            [
              'return',
              [
                ['description', ''],
                ['mode', 'BASIC'],
                ['name', name],
                ['state', 'RUNNING'],
                ['trainingMode', false],
                ['type', type],
              ],
            ] as const,
        )
    },
    runReport({ request }: ServiceCall): AnswerChildren {
      const table = runReport(center(), { ...queryOf(request), toldUntil: context.toldUntil() }, switches, context.zone)
      const identifier = randomUUID()
      runs.set(identifier, { table, readyAt: now() + switches.reportMilliseconds })
      return [['return', identifier]]
    },
    async isReportRunning({ request, gone }: ServiceCall): Promise<AnswerChildren> {
      const run = runs.get(childText(request, 'identifier'))
      if (run === undefined) throw new Fault('Unknown identifier', 'UnknownIdentifierFault')
      const longest = Number(childText(request, 'timeout')) * 1000
      await pause(Math.min(Math.max(0, run.readyAt - now()), longest, context.longestHold), gone)
      return [['return', now() < run.readyAt]]
    },
    getReportResult: ({ request }: ServiceCall): ServiceAnswer => resultElements(finished(request), switches),
    getReportResultCsv: ({ request }: ServiceCall): ServiceAnswer => resultCsv(finished(request), switches),
    getCallCountersState: (): AnswerChildren => counters.state(),
    closeSession: (): AnswerChildren => [],
  }
}

function queryOf(request: RequestElement): Omit<ReportQuery, 'toldUntil'> {
  const criteria = request.children.find(({ name }) => name === 'criteria')
  const time = criteria?.children.find(({ name }) => name === 'time')
  const only = new Map<string, ReadonlySet<string>>()
  for (const objects of criteria?.children.filter(({ name }) => name === 'reportObjects') ?? []) {
    const names = objects.children.flatMap(({ name, text }) => (name === 'objectNames' ? [text] : []))
    only.set(childText(objects, 'objectType'), new Set(names))
  }
  return {
    folder: childText(request, 'folderName'),
    name: childText(request, 'reportName'),
    start: time === undefined ? 0 : Date.parse(childText(time, 'start')),
    end: time === undefined ? 0 : Date.parse(childText(time, 'end')),
    only,
  }
}

function matching({ center, accounts }: ServiceContext, request: RequestElement, own: string): readonly PracticeUser[] {
  const isWanted = pattern(childText(request, 'userNamePattern'))
  const { users } = center().company
  // Who is logged in exists, also when the test made the account.
  const self: readonly PracticeUser[] = users.some(({ identifier }) => identifier === own)
    ? []
    : [{ identifier: own, name: own, email: '', active: true, account: 'machine' }]
  // Without the role of an administrator a user sees itself only.
  const isAdmin = accounts.rolesOf(own).includes('admin')
  return [...users, ...self].filter(({ identifier }) => isWanted(identifier) && (isAdmin || identifier === own))
}

function pattern(text: string): (name: string) => boolean {
  if (text === '') return () => true
  try {
    const expression = new RegExp(text, 'u')
    return (name) => expression.test(name)
  } catch {
    throw new Fault('Invalid regular expression', 'InvalidRegexpPatternFault', [['pattern', text]])
  }
}

function generalInfo({ identifier, name, email, active }: PracticeUser): AnswerChildren {
  const [firstName = '', ...rest] = name.split(' ')
  let id = 0
  for (const letter of identifier) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007
  return [
    ['active', active],
    ['canChangePassword', true],
    ['EMail', email],
    ['extension', String(1000 + (id % 9000))],
    ['federationId', ''],
    ['firstName', firstName],
    ['fullName', name],
    ['IEXScheduled', false],
    ['id', id],
    ['lastName', rest.join(' ')],
    ['locale', 'en'],
    ['startDate', '2020-01-01T00:00:00.000Z'],
    ['userName', identifier],
    ['userProfileName', ''],
  ]
}

function permissionsOf(role: string, isApiClosed: boolean): AnswerChildren {
  const types: Readonly<Record<string, readonly (readonly [string, boolean])[]>> = {
    admin: [['CanUseAdminSoapApi', !isApiClosed]],
    reporting: [
      ['CanViewStandardReports', true],
      ['CanViewCustomReports', true],
    ],
  }
  const list = types[role] ?? []
  return list.map(
    ([type, value]) =>
      [
        'permissions',
        [
          ['type', type],
          ['value', value],
        ],
      ] as const,
  )
}
