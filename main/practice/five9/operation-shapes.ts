import { EnvelopeRefused, type RequestElement } from './read-request.ts'

type Kind = 'string' | 'boolean' | 'int' | 'long' | 'dateTime' | readonly string[] | readonly Field[]

interface Field {
  readonly name: string
  readonly kind: Kind
  readonly min?: number
  /** 1 unless said otherwise. */
  readonly max?: number
}

const one = (name: string, kind: Kind): Field => ({ name, kind, min: 1 })
const maybe = (name: string, kind: Kind): Field => ({ name, kind, min: 0 })
const many = (name: string, kind: Kind): Field => ({ name, kind, min: 0, max: Number.POSITIVE_INFINITY })

const objectTypes =
  'AgentGroup Campaign CampaignProfile CrmField Disposition List Prompt ReasonCode Skill User UserProfile IvrScript CallVariableGroup CallVariable Connector'.split(
    ' ',
  )
const statisticTypes =
  'AgentState AgentStatistics ACDStatus CampaignState OutboundCampaignManager OutboundCampaignStatistics InboundCampaignStatistics AutodialCampaignStatistics'.split(
    ' ',
  )
const statisticType = one('statisticType', statisticTypes)
const identifier = one('identifier', 'string')

/** Children of each operation in the order of Five9's schema (`end` stands before `start`). */
export const operationShapes: Readonly<Record<'admin' | 'supervisor', Readonly<Record<string, readonly Field[]>>>> = {
  admin: {
    getUsersInfo: [maybe('userNamePattern', 'string')],
    getUsersGeneralInfo: [maybe('userNamePattern', 'string')],
    getSkills: [maybe('skillNamePattern', 'string')],
    getCampaigns: [maybe('campaignNamePattern', 'string'), maybe('campaignType', ['OUTBOUND', 'AUTODIAL', 'INBOUND'])],
    runReport: [
      one('folderName', 'string'),
      one('reportName', 'string'),
      one('criteria', [
        many('reportObjects', [many('objectNames', 'string'), one('objectType', objectTypes)]),
        one('time', [one('end', 'dateTime'), one('start', 'dateTime')]),
      ]),
    ],
    isReportRunning: [identifier, one('timeout', 'long')],
    getReportResult: [identifier],
    getReportResultCsv: [identifier],
    getCallCountersState: [],
    closeSession: [],
  },
  supervisor: {
    setSessionParameters: [
      one('viewSettings', [
        maybe('appType', 'string'),
        one('forceLogoutSession', 'boolean'),
        one('idleTimeOut', 'int'),
        maybe('rollingPeriod', [
          'Minutes5',
          'Minutes10',
          'Minutes15',
          'Minutes30',
          'Hour1',
          'Hours2',
          'Hours3',
          'Today',
        ]),
        maybe('shiftStart', 'int'),
        maybe('statisticsRange', [
          'RollingHour',
          'CurrentDay',
          'CurrentWeek',
          'CurrentMonth',
          'Lifetime',
          'CurrentShift',
        ]),
        maybe('timeZone', 'int'),
      ]),
    ],
    getColumnNames: [statisticType],
    getStatistics: [statisticType, maybe('columnNames', [maybe('values', [many('data', 'string')])])],
    getStatisticsUpdate: [statisticType, one('previousTimestamp', 'long'), one('longPollingTimeout', 'long')],
    closeSession: [],
  },
}

/** Holds a request against its shape. Throws `EnvelopeRefused` in the words of an XML schema check. */
export function checkShape(request: RequestElement, fields: readonly Field[]): void {
  if (fields.length > 0 && request.children.length > 0 && request.text.trim() !== '')
    throw new EnvelopeRefused(`cvc-complex-type.2.3: '${request.name}' must have no text`)
  let at = 0
  for (const { name, kind, min = 1, max = 1 } of fields) {
    let count = 0
    while (count < max && request.children[at]?.name === name) {
      const child = request.children[at]
      if (child !== undefined) checkKind(child, kind)
      at++
      count++
    }
    if (count >= min) continue
    const instead = request.children[at]
    throw new EnvelopeRefused(
      instead === undefined
        ? `cvc-complex-type.2.4.b: The content of element '${request.name}' is not complete. One of '{${name}}' is expected.`
        : `cvc-complex-type.2.4.a: Invalid content was found starting with element '${instead.name}'. One of '{${name}}' is expected.`,
    )
  }
  const rest = request.children[at]
  if (rest !== undefined)
    throw new EnvelopeRefused(
      `cvc-complex-type.2.4.d: Invalid content was found starting with element '${rest.name}'. No child element is expected at this point.`,
    )
}

function checkKind(element: RequestElement, kind: Kind): void {
  if (typeof kind !== 'string') {
    const [first] = kind
    if (typeof first === 'object') {
      checkShape(element, kind as readonly Field[])
      return
    }
    if ((kind as readonly string[]).includes(element.text)) return
  } else if (element.children.length === 0 && isOfKind(element.text, kind)) return
  throw new EnvelopeRefused(
    `cvc-type.3.1.3: The value '${element.text.slice(0, 60)}' of element '${element.name}' is not valid.`,
  )
}

const int = 2 ** 31

function isOfKind(text: string, kind: Exclude<Kind, readonly unknown[]>): boolean {
  switch (kind) {
    case 'string':
      return true
    case 'boolean':
      return /^(?:true|false|0|1)$/.test(text)
    case 'int':
      return /^[+-]?\d{1,10}$/.test(text) && Number(text) >= -int && Number(text) < int
    case 'long':
      return /^[+-]?\d{1,18}$/.test(text)
    case 'dateTime':
      return (
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
      )
  }
}
