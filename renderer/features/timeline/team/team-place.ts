import { decoded, encoded } from '../in-address.ts'

export interface TeamPlace {
  readonly day: string | null
  /** Null: not chosen yet. `unit` undefined: everybody; empty: those without a planning unit. */
  readonly team: { readonly unit: string | undefined } | null
}

/** Reads what follows `timeline/team`: a day, then `all` or `unit/` and its name. */
export function readTeamPlace(rest: string): TeamPlace {
  const [, day = '', kind, ...unit] = rest.split('/')
  return {
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    team: kind === 'all' ? { unit: undefined } : kind === 'unit' ? { unit: decoded(unit.join('/')) } : null,
  }
}

/** The address of a team's day. */
export function teamPlace(day: string, team: TeamPlace['team']): string {
  if (team === null) return `timeline/team/${day}`
  return `timeline/team/${day}/${team.unit === undefined ? 'all' : `unit/${encoded(team.unit)}`}`
}
