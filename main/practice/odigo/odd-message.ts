import type { OdigoEvent } from './odigo-event.ts'
import { frenchLabels } from './odigo-labels.ts'
import type { OdigoSwitches } from './odigo-switches.ts'
import type { OdigoMessage } from './write-message.ts'

/** Nested, with names that say nothing, in French, times in seconds since 1970: only a person can tell what is what. */
export function oddMessage(
  events: readonly OdigoEvent[],
  { hasManyEvents, hasDetails }: Pick<OdigoSwitches, 'hasManyEvents' | 'hasDetails'>,
): OdigoMessage {
  const frames = events.map(({ agent, state, pauseType, since }) => ({
    v: 3,
    ressource: { ref: agent.login, libelle: agent.name },
    situation: {
      valeur: frenchLabels.states[state],
      ...(hasDetails && pauseType !== null ? { precision: frenchLabels.pauseTypes[pauseType] } : {}),
      t0: Math.floor(since / 1000),
    },
  }))
  const body = JSON.stringify(hasManyEvents ? { trames: frames } : { trame: frames[0] })
  // its type is wrong as well, as is usual among such senders
  return { method: 'POST', query: '', contentType: 'text/plain', body }
}
