import { describe, expect, test } from 'vitest'
import {
  firstProfile,
  isGuessed,
  isSameProfile,
  missingRoles,
  withField,
} from '../../../../renderer/features/notifications/chosen-profile.ts'

const guess = { agent: 'login', state: 'status' }
const kept = { agent: 'login', state: 'label' }

describe('what is shown first', () => {
  test('is the guess until a person has kept something', () => {
    expect(firstProfile({ kept, origin: 'guess', guess })).toBe(guess)
    expect(firstProfile({ kept, origin: 'none', guess })).toBe(guess)
    expect(firstProfile({ kept, origin: 'person', guess })).toBe(kept)
  })
})

describe('a guess', () => {
  test('is marked as one where nobody has kept that field', () => {
    expect(isGuessed({ kept: guess, origin: 'guess', guess }, 'agent', 'login')).toBe(true)
    expect(isGuessed({ kept, origin: 'person', guess }, 'agent', 'login')).toBe(false)
    expect(isGuessed({ kept, origin: 'person', guess }, 'state', 'status')).toBe(true)
  })

  test('is none where a person has chosen another field, or none is known', () => {
    expect(isGuessed({ kept, origin: 'none', guess }, 'agent', 'other')).toBe(false)
    expect(isGuessed({ kept, origin: 'none', guess }, 'since', undefined)).toBe(false)
  })
})

describe('a choice', () => {
  test('changes one meaning and leaves the others', () => {
    expect(withField(kept, 'since', 'at')).toEqual({ ...kept, since: 'at' })
    expect(withField(kept, 'state', 'status')).toEqual(guess)
    expect(withField(kept, 'state', null)).toEqual({ agent: 'login' })
  })

  test('lacks what nothing can be read without', () => {
    expect(missingRoles({ agentName: 'name' })).toEqual(['agent', 'state'])
    expect(missingRoles(kept)).toEqual([])
  })

  test('is the same whatever the order', () => {
    expect(isSameProfile({ state: 'a', agent: 'b' }, { agent: 'b', state: 'a' })).toBe(true)
    expect(isSameProfile(kept, guess)).toBe(false)
    expect(isSameProfile(kept, { ...kept, since: 'at' })).toBe(false)
  })
})
