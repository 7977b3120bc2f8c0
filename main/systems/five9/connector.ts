import { fail } from '../../../preload/contract/failure.ts'
import type { Connection, ConnectionPlace, ConnectionPorts, Connector } from '../../core/connections/connector.ts'
import { type Five9Check, five9Checks } from './check-ways.ts'
import { runChecks } from './checks.ts'
import { createFive9Client } from './client.ts'
import { troubled, troubleOf } from './connection-trouble.ts'
import { explainRight } from './explain-right.ts'
import { accountKey, endpointOf, groupingOf, isComplete, readSettings, reportZoneOf } from './five9-settings.ts'
import { historyReader, reportWindow } from './history-reader.ts'
import { historyText } from './history-text.ts'
import { liveStates } from './live.ts'
import { agentStateReport, callLogReports } from './report-names.ts'

/** How Ponte reads a Five9 domain: one user, one line, one session at a time. */
export const five9Connector: Connector = {
  readSettings,
  isComplete,
  accountKey,
  connect,
  reader: historyReader,
  troubleOf,
}

/** One client for everything this user asks. Fails with `settingInvalid` while the settings are incomplete. */
function connect(place: ConnectionPlace, secret: string, ports: ConnectionPorts): Connection {
  const { settings } = place
  const endpoint = place.endpoint ?? endpointOf(settings)
  const grouping = groupingOf(settings)
  const user = settings['user']
  if (endpoint === undefined) throw fail('settingInvalid', { field: 'region' })
  if (grouping === undefined) throw fail('settingInvalid', { field: 'grouping' })
  if (user === undefined) throw fail('settingInvalid', { field: 'user' })
  const zone = reportZoneOf(place)
  const { clock, timer } = ports
  const client = createFive9Client(ports, { endpoint, user, password: secret }, zone)
  const base = { user, host: endpoint }

  return {
    check({ only, signal }) {
      const tools = { clock, timer, ...(signal === undefined ? {} : { signal }) }
      const options = only === undefined ? tools : { ...tools, only: checkOf(only) }
      return runChecks(client, { endpoint, user, grouping, zone }, options)
    },
    async users(signal) {
      try {
        return await client.admin(async (calls) => {
          try {
            const users = await calls.users()
            return users.map(({ userName, fullName, email, active }) => ({
              identifier: userName,
              name: fullName,
              email,
              active,
            }))
          } catch (error) {
            throw await explainRight(error, calls, user, ['admin'])
          }
        }, signal)
      } catch (error) {
        throw troubled(error, base)
      }
    },
    async *history(stream, window, signal) {
      const report = stream === 'calls' ? callLogReports[grouping] : agentStateReport
      const request = { user, place: report, window: reportWindow(window), ...(signal === undefined ? {} : { signal }) }
      try {
        yield* historyText(client, request, { clock, timer })
      } catch (error) {
        throw troubled(error, base)
      }
    },
    async *live(signal) {
      try {
        yield* liveStates(client, { user, clock, timer }, signal)
      } catch (error) {
        throw troubled(error, base)
      }
    },
  }
}

function checkOf(name: string): Five9Check {
  const found = five9Checks.find((check) => check === name)
  if (found === undefined) throw fail('checkUnknown', { check: name, known: five9Checks.join(', ') })
  return found
}
