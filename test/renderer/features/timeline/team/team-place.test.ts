import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTeamPlace, teamPlace } from '../../../../../renderer/features/timeline/team/team-place.ts'

const rest = (place: string) => place.replace('timeline/', '')

it('an address names a day and a team, whatever the planning unit is called', () => {
  const unit = fc.oneof(fc.constant(undefined), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(unit, (unit) => {
      const read = readTeamPlace(rest(teamPlace('2026-11-16', { unit })))
      expect(read).toEqual({ day: '2026-11-16', team: { unit } })
    }),
  )
})

it('nobody is chosen until somebody is, and a broken address names nothing', () => {
  expect(readTeamPlace(rest(teamPlace('2026-11-16', null)))).toEqual({ day: '2026-11-16', team: null })
  expect(readTeamPlace('team')).toEqual({ day: null, team: null })
  expect(readTeamPlace('team/soon/some')).toEqual({ day: null, team: null })
})
