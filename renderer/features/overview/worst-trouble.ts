import type { StreamCondition, Trouble } from '../../../preload/contract/connection.ts'

/** The trouble to be told first: one that somebody must act on, else one that passes by itself; null when all is well. */
export function worstTrouble(streams: readonly StreamCondition[]): Trouble | null {
  const troubles = streams.flatMap(({ state, trouble }) => (trouble === null || state === 'off' ? [] : [trouble]))
  return troubles.find(({ owner }) => owner !== 'nobody') ?? troubles.at(0) ?? null
}
