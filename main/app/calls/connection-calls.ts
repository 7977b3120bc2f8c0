import type { CheckResult } from '../../../preload/contract/connection.ts'
import { fail } from '../../../preload/contract/failure.ts'
import type { CheckResult as FoundCheck } from '../../core/check.ts'
import { keepCheck, lastChecks } from '../../core/connections/check-results.ts'
import type { TimeWindow } from '../../core/connections/connector.ts'
import { listContacts, listQueues } from '../../core/contacts/list-contacts.ts'
import { calendar } from '../../core/history/calendar.ts'
import { found } from '../../core/history/found.ts'
import { historyRuns } from '../../core/history/history-runs.ts'
import {
  integrationById,
  integrationOf,
  settingsOf,
  type StandingIntegration,
} from '../../core/integrations/integrations.ts'
import { pauseIntegration, resumeIntegration } from '../../core/integrations/pause.ts'
import type { System } from '../../core/system.ts'
import { registry } from '../../systems/registry.ts'
import type { AppState } from '../app-state.ts'
import { conditionOf } from '../condition-of.ts'
import { askableWindow, lastDays } from '../history-window.ts'
import type { Implementer } from '../implementer.ts'
import { letterOf } from '../letter.ts'
import { handedOverFields, takeOut } from '../sealed-secrets.ts'
import { secretField } from '../secret-field.ts'
import { withSecrets } from '../with-secrets.ts'

/** Integrations that Ponte reads by itself: secret, checks, imports, condition, live states. */
export function connectionCalls(os: Implementer, state: AppState) {
  const { ports, connections, conditions, historyJobs } = state
  const rowOf = (id: string): StandingIntegration => integrationById(state.tools(), id)
  const standing = (id: string) => withSecrets(state, integrationOf(rowOf(id)))

  const renewed = (id: string) => {
    state.reconnect(rowOf(id))
    state.changed('secrets')
    return standing(id)
  }

  /** The field that Ponte logs in with. Fails with `connectionMissing` where it does not log in at all. */
  const ownField = (row: StandingIntegration): string => {
    if (registry[row.system as System['id']].connector === undefined)
      throw fail('connectionMissing', { name: row.name })
    return secretField(row)
  }

  /** Ready to be asked by a person. */
  const askable = (id: string): StandingIntegration => {
    const row = rowOf(id)
    if (row.state === 'paused') throw fail('integrationPaused', { name: row.name })
    const { connector } = registry[row.system as System['id']]
    if (connector === undefined || !connector.isComplete(settingsOf(row)))
      throw fail('connectionMissing', { name: row.name })
    if (!connections.hasSecret(row)) throw fail('secretMissing', { name: row.name })
    if (ports.secrets.isLocked()) throw fail('secretsLocked', {})
    connections.renew(id)
    return row
  }

  async function* check(id: string, only: string | undefined, signal: AbortSignal | undefined) {
    const row = rowOf(id)
    const names = registry[row.system as System['id']].connection?.checks ?? []
    if (only !== undefined && !names.includes(only))
      throw fail('checkUnknown', { check: only, known: names.join(', ') })
    connections.renew(id)
    const results: FoundCheck[] = []
    const options = (stop: AbortSignal) => (only === undefined ? { signal: stop } : { only, signal: stop })
    for await (const result of connections.iterate(id, null, (line, stop) => line.check(options(stop)), signal)) {
      results.push(result)
      const shown = shownCheck(result)
      // what was not looked at takes nothing away from what is known
      if (result.code !== 'cancelled')
        keepCheck(state.tools().database, row.no, shown, {
          position: names.indexOf(result.check),
          at: ports.clock.now(),
        })
      yield shown
    }
    const { isWell, isLoginWell } = verdict(results)
    conditions.acted(row, ({ errorClass }) => isWell || (isLoginWell && errorClass === 'credential'))
    if (results.some(({ errorClass }) => errorClass === 'credential')) connections.bar(id)
    state.changed('integrations')
  }

  return {
    connection: {
      setSecret: os.connection.setSecret.handler(async ({ input }) => {
        const row = rowOf(input.id)
        const { field = ownField(row) } = input
        const isHandedOver = handedOverFields(row).includes(field)
        if (!isHandedOver && field !== ownField(row)) throw fail('inputInvalid', { field: 'field' })
        await ports.secrets.set(row.id, field, input.secret)
        // an envelope for somebody else is no key to any line
        if (!isHandedOver) return renewed(row.id)
        state.changed('secrets')
        return standing(row.id)
      }),
      takeOutSecret: os.connection.takeOutSecret.handler(async ({ input }) => {
        const row = rowOf(input.id)
        if (!handedOverFields(row).includes(input.field)) throw fail('inputInvalid', { field: 'field' })
        const secret = await takeOut(ports.secrets, row, input.field)
        state.changed('secrets')
        return { secret }
      }),
      clearSecret: os.connection.clearSecret.handler(async ({ input }) => {
        await ports.secrets.clear(rowOf(input.id).id)
        return renewed(input.id)
      }),
      check: os.connection.check.handler(({ input, signal }) => check(input.id, input.only, signal)),
      lastChecks: os.connection.lastChecks.handler(({ input }) =>
        lastChecks(state.tools().database, rowOf(input.id).no),
      ),
      condition: os.connection.condition.handler(({ input }) => conditionOf(state, rowOf(input.id))),
      firstImport: os.connection.firstImport.handler(({ input }) => {
        const row = askable(input.id)
        const window = lastDays(ports.clock.now(), input.days, row.zone)
        return (['users', 'calls', 'states'] as const).map((stream) =>
          historyJobs.start(row, { stream, source: 'first', window: stream === 'users' ? null : window }),
        )
      }),
      importDays: os.connection.importDays.handler(({ input }) => {
        const row = askable(input.id)
        const window: TimeWindow = askableWindow(input, row.zone, ports.clock.now())
        const { stream } = input
        return historyJobs.start(row, { stream, source: 'byHand', window: stream === 'users' ? null : window })
      }),
      found: os.connection.found.handler(({ input }) => found(state.tools(), input.id)),
      pause: os.connection.pause.handler(({ input }) => {
        state.change(['integrations'], (tools) => pauseIntegration(tools, input.id))
        for (const id of historyJobs.running({ integrationId: input.id })) state.jobs.cancel(id)
        return standing(input.id)
      }),
      resume: os.connection.resume.handler(({ input }) => {
        state.change(['integrations'], (tools) => resumeIntegration(tools, input.id))
        const row = rowOf(input.id)
        connections.renew(row.id)
        state.scheduler.catchUp(row)
        return standing(input.id)
      }),
      runs: os.connection.runs.handler(({ input }) => historyRuns(state.tools(), rowOf(input.id).no, input)),
      calendar: os.connection.calendar.handler(({ input }) => calendar(state.tools(), input)),
      letter: os.connection.letter.handler(({ input }) =>
        letterOf(ports.words, rowOf(input.id), input.language, input.step),
      ),
    },
    contacts: {
      queues: os.contacts.queues.handler(({ input }) => listQueues(state.tools(), input.integrationId)),
      list: os.contacts.list.handler(({ input }) => listContacts(state.tools(), input)),
    },
    live: { watch: os.live.watch.handler(({ input, signal }) => state.live.watch(input.integrationId, signal)) },
  }
}

function shownCheck({ check, result, code, owner, next, details = {} }: FoundCheck): CheckResult {
  return {
    check,
    result,
    ...(code === undefined ? {} : { code }),
    ...(owner === undefined ? {} : { owner }),
    ...(next === undefined ? {} : { next }),
    details,
  }
}

/** What the results say of the troubles that are kept. The first checks pass by reaching the system, which says nothing of the login alone. */
function verdict(results: readonly FoundCheck[]): { readonly isWell: boolean; readonly isLoginWell: boolean } {
  const isWell = results.every(
    ({ result, code }) => result === 'passed' || (result === 'notChecked' && code !== 'cancelled'),
  )
  const hasPassed = results.some(({ result }) => result === 'passed')
  return {
    isWell: isWell && hasPassed,
    isLoginWell: hasPassed && results.every(({ errorClass }) => errorClass !== 'credential'),
  }
}
