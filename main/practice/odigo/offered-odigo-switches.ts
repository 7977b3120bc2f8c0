import type { OdigoSwitches } from './odigo-switches.ts'

/** What a planner may set at the practice Odigo; the first value is how a new one is. */
export interface OfferedOdigoSwitch {
  readonly id: string
  /** A way to work rather than a fault. */
  readonly isChoice: boolean
  readonly values: readonly string[]
  /** The value that stands now. */
  read(switches: OdigoSwitches): string
  set(switches: OdigoSwitches, value: string): void
}

/** In the order in which a planner meets them: how it sends, then what goes wrong. */
export const offeredOdigoSwitches: readonly OfferedOdigoSwitch[] = [
  choice('notifications', 'notifications', { off: false, on: true }),
  choice('encoding', 'encoding', {
    json: 'json',
    xml: 'xml',
    form: 'form',
    query: 'query',
    mixed: 'mixed',
    odd: 'odd',
  }),
  choice('events', 'hasManyEvents', { one: false, many: true }),
  choice('details', 'hasDetails', { off: false, on: true }),
  choice('pace', 'pace', { calm: 60_000, brisk: 10_000 }),
  fault('repeated', 'isRepeated'),
  fault('late', 'isLate'),
  fault('disordered', 'isDisordered'),
  fault('broken', 'isBroken'),
  fault('hostile', 'isHostile'),
  fault('silence', 'isSilent'),
]

function choice<K extends keyof OdigoSwitches>(
  id: string,
  key: K,
  settings: Readonly<Record<string, OdigoSwitches[K]>>,
): OfferedOdigoSwitch {
  const values = Object.keys(settings)
  return {
    id,
    isChoice: true,
    values,
    // a pace of the command line is none of those offered
    read: (switches) => values.find((value) => settings[value] === switches[key]) ?? '',
    set(switches, value) {
      const wanted = settings[value]
      if (wanted === undefined) throw new RangeError(`${id} cannot be ${value}`)
      switches[key] = wanted
    },
  }
}

function fault(
  id: string,
  key: 'isRepeated' | 'isLate' | 'isDisordered' | 'isBroken' | 'isHostile' | 'isSilent',
): OfferedOdigoSwitch {
  return { ...choice(id, key, { no: false, yes: true }), isChoice: false }
}
