import { addIntegration } from '../../../../main/core/integrations/integrations.ts'
import type { ArrivedMessage } from '../../../../main/core/notifications/keep-messages.ts'
import { type Receiving, receiving, type Ticked } from '../../../../main/core/notifications/receiving.ts'
import { addToken } from '../../../../main/core/notifications/tokens.ts'
import type { IntegrationRow } from '../../../../main/core/schema/tables.ts'
import type { Tools } from '../../../../main/core/tools.ts'
import { odigoReceiver } from '../../../../main/systems/odigo/receiver.ts'
import { openTestWorkspace, type TestWorkspace } from '../open-test-workspace.ts'

/** Monday, 26 October 2026, 08:00 UTC: 09:00 in Berlin. */
export const monday = Date.UTC(2026, 9, 26, 8)
export const minute = 60_000

export interface OpenReceiver extends Omit<TestWorkspace, 'bring'> {
  readonly id: string
  readonly no: number
  readonly row: IntegrationRow
  /** What the clock shows, for the receiver too. */
  at: number
  readonly inbox: Receiving
  /** What is in force at this moment, under the tools of the receiver. */
  readonly own: Tools
  /** Brings bodies, or parts of a message, in one transaction. */
  bring(...messages: (object | string | Partial<ArrivedMessage>)[]): Ticked
  /** Works until nothing is left to do. */
  finish(): void
  /** So many minutes go by, in which it looks around as it always does. */
  pass(minutes: number): void
  /** The process ends in the middle of everything, and another one begins. */
  restart(): void
}

const isPart = (given: object): given is Partial<ArrivedMessage> =>
  ['body', 'query', 'at'].some((name) => Object.hasOwn(given, name))

/** A receiver over a real workspace, with a connection of its own and no server. */
export async function openReceiver(settings: Readonly<Record<string, string>> = {}): Promise<OpenReceiver> {
  const workspace = await openTestWorkspace()
  const { tools, database } = workspace
  const { id } = addIntegration(
    tools,
    { name: 'Odigo', zone: 'Europe/Berlin', system: 'odigo', way: 'ponteDelivers', draft: false, settings },
    odigoReceiver,
  )
  const row = () => database.prepare('SELECT * FROM integration WHERE id = ?').one<IntegrationRow>(id)
  const { no } = row()
  addToken(tools, no, 'a'.repeat(64))
  const own: Tools = {
    database: workspace.connectToo(),
    clock: { now: () => opened.at, zone: () => 'Europe/Berlin' },
    newId: () => crypto.randomUUID(),
  }
  const begin = () => receiving(own, () => odigoReceiver)
  let inbox = begin()
  const messageOf = (given: object | string): ArrivedMessage => ({
    integrationNo: no,
    tokenNo: 1,
    at: opened.at,
    method: 'POST',
    query: '',
    contentType: 'application/json',
    body: typeof given === 'string' ? given : JSON.stringify(given),
    ...(typeof given === 'object' && isPart(given) ? { body: '', ...given } : {}),
  })
  const opened: OpenReceiver = {
    ...workspace,
    id,
    no,
    get row() {
      return row()
    },
    at: monday,
    own,
    get inbox() {
      return inbox
    },
    bring: (...messages) => inbox.tick(messages.map(messageOf)),
    finish: () => {
      while (inbox.hasWork()) inbox.tick([])
    },
    pass: (minutes) => {
      for (let gone = 0; gone < minutes; gone++) {
        opened.at += minute
        opened.finish()
      }
    },
    restart: () => {
      inbox = begin()
    },
  }
  return opened
}

/** One event as a sender writes it; `at` in minutes after 09:00 in Berlin. */
export function told(agent: string, state: string, at: number, more: object = {}): object {
  return { login: agent, state, since: new Date(monday + at * minute).toISOString(), ...more }
}
