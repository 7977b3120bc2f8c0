import type { Message, ProfileTrial, Unresolved, EventProfile } from '../../preload/contract/notifications.ts'
import type { Receiver } from '../core/notifications/receiver.ts'
import type { ReceivedAgent, ReceiverThreads } from '../core/notifications/receiver-thread.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { Tools } from '../core/tools.ts'

export function listMessages(
  _tools: Tools,
  _row: IntegrationRow,
  _receiver: Receiver,
  _query: { states: readonly string[]; offset: number; limit: number },
): { rows: Message[]; total: number } {
  return { rows: [], total: 0 }
}
export function messageFields(
  _tools: Tools,
  _row: IntegrationRow,
  _receiver: Receiver,
): { fields: { path: string; events: number; samples: string[] }[]; guess: EventProfile } {
  return { fields: [], guess: {} }
}
export function tryProfile(
  _tools: Tools,
  _row: IntegrationRow,
  _receiver: Receiver,
  _profile: EventProfile,
): ProfileTrial {
  return { messages: 0, unreadable: 0, events: 0, understood: 0, agents: 0, states: [], troubles: [], sample: [] }
}
export function keepProfile(_tools: Tools, _row: IntegrationRow, _profile: EventProfile): void {}
export function unresolved(_tools: Tools, _row: IntegrationRow, _days: { from: string; to: string }): Unresolved {
  return { agents: [], states: [] }
}
export function silenceOf(
  _tools: Tools,
  _row: IntegrationRow,
  _now: number,
): { silentFor: number | null; usual: number | null } {
  return { silentFor: null, usual: null }
}
export function currentAgents(_tools: Tools, _row: IntegrationRow, _now: number): ReceivedAgent[] {
  return []
}
export const receiverThreads = (_script: URL): ReceiverThreads => ({
  start: () => ({ refresh: () => {}, close: () => Promise.resolve() }),
})
