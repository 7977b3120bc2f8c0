import { type EventProfile, type EventRole, eventRoles } from '../../../preload/contract/notifications.ts'

/** Without these nothing can be read from an event. */
export const neededRoles = ['agent', 'state'] as const satisfies readonly EventRole[]

interface KnownProfiles {
  /** In force. */
  readonly kept: EventProfile
  readonly origin: 'none' | 'guess' | 'person'
  readonly guess: EventProfile
}

/** What is shown before anybody has chosen: what a person kept, else the guess. */
export function firstProfile({ kept, origin, guess }: KnownProfiles): EventProfile {
  return origin === 'person' ? kept : guess
}

/** With one role on another field, or on none. */
export function withField(profile: EventProfile, role: EventRole, path: string | null): EventProfile {
  const fields = { ...profile, ...(path !== null && { [role]: path }) }
  return Object.fromEntries(
    eventRoles.flatMap((known) => {
      const field = known === role ? path : fields[known]
      return field == null ? [] : [[known, field]]
    }),
  )
}

/** Whether a field stands there only because Ponte guessed so: nobody has kept it yet. */
export function isGuessed({ kept, origin, guess }: KnownProfiles, role: EventRole, path: string | undefined): boolean {
  if (path === undefined || path !== guess[role]) return false
  return origin !== 'person' || kept[role] !== path
}

export function isSameProfile(one: EventProfile, other: EventProfile): boolean {
  return eventRoles.every((role) => one[role] === other[role])
}

/** The needed roles that have no field yet. */
export function missingRoles(profile: EventProfile): readonly EventRole[] {
  return neededRoles.filter((role) => profile[role] === undefined)
}
