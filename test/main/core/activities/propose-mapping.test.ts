import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../preload/contract/activities.ts'
import type { ExternalActivity } from '../../../../preload/contract/external-activities.ts'
import { coarseStrategy, fineStrategy } from '../../../../main/core/activities/mapping-strategies.ts'
import { type MappedState, meaningOf, proposeMapping } from '../../../../main/core/activities/propose-mapping.ts'
import { readMeaning } from '../../../../main/core/activities/read-meaning.ts'

const minute = 60_000

function state(name: string, given: Partial<ExternalActivity> = {}): ExternalActivity {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    state: name,
    plain: name,
    reason: null,
    documented: null,
    firstSeen: 0,
    lastSeen: 0,
    people: 1,
    occurrences: 100,
    milliseconds: 1,
    recentMilliseconds: 1,
    earlierMilliseconds: 0,
    trend: 'steady',
    typicalMilliseconds: null,
    typicalHour: null,
    hourShare: 0,
    sampled: 100,
    activityId: null,
    activity: null,
    isNew: false,
    ...given,
  }
}
const activity = (id: number, name: string, type: Activity['type'] = 'presence'): Activity => ({
  id,
  name,
  type,
  colour: '#000000',
})
const injixo = [
  activity(1, 'Present'),
  activity(2, 'Anrufe'),
  activity(3, 'Pause', 'break'),
  activity(4, 'Besprechung', 'meeting'),
  activity(5, 'Krank', 'illness'),
]
const only = (states: readonly ExternalActivity[], mapped: readonly MappedState[] = [], activities = injixo) =>
  proposeMapping(states, activities, mapped)[0]

describe('what a name means', () => {
  it.each([
    ['Not Ready (Lunch)', 'lunch', 'en'],
    ['Mittagspause', 'lunch', 'de'],
    ['Koffiepauze', 'break', 'nl'],
    ['Non pronto (Pausa pranzo)', 'lunch', 'it'],
    ['Réunion', 'meeting', 'fr'],
    ['Formación', 'training', 'es'],
    ['Nachbearbeitung', 'afterCall', 'de'],
    ['Nawerk', 'afterCall', 'nl'],
    ['Post-appel', 'afterCall', 'fr'],
    ['AwayBreak', 'break', 'en'],
    ['WrapupTransferred', 'afterCall', 'en'],
    ['On Call', 'call', 'en'],
    ['Vergadering', 'meeting', 'nl'],
    ['Malattia', 'illness', 'it'],
    ['Vacaciones', 'vacation', 'es'],
    ['Toilette', 'toilet', 'de'],
  ])('%s: %s, as %s says', (name, meaning, language) => {
    expect(readMeaning(name)).toMatchObject({ meaning, language })
  })

  it.each(['Not Ready', 'Nicht bereit', 'Non pronto', 'No disponible', 'Niet beschikbaar', 'Busy', 'AUX 7', ''])(
    '%s says nothing',
    (name) => {
      expect(readMeaning(name)).toBeNull()
    },
  )

  it('comes from its reason first', () => {
    expect(readMeaning('Ready (Besprechung)')?.meaning).toBe('meeting')
    expect(readMeaning('Ready (4711)')?.meaning).toBe('ready')
  })

  it('comes from the vendor where the name says nothing, and from length and hour as a guess', () => {
    expect(meaningOf(state('AVX', { documented: 'afterContact' }))).toMatchObject({ meaning: 'afterCall' })
    const noon = { typicalMilliseconds: 32 * minute, typicalHour: 12, hourShare: 0.5 }
    expect(meaningOf(state('AUX 3', noon))).toEqual({
      meaning: 'lunch',
      evidence: [
        { kind: 'length', typical: 32 * minute, from: 20 * minute, to: 75 * minute },
        { kind: 'hour', hour: 12, share: 0.5 },
      ],
    })
    expect(meaningOf(state('AUX 3', { ...noon, sampled: 4 })).meaning).toBeNull()
    expect(meaningOf(state('AUX 3', { ...noon, typicalMilliseconds: 3 * minute })).meaning).toBeNull()
  })
})

describe('a proposal', () => {
  it('takes the activity of the same name, then what the same state got elsewhere, then what means the same', () => {
    expect(only([state('Not Ready (PAUSE)')])).toMatchObject({
      activityId: 3,
      evidence: [{ kind: 'sameName' }, { kind: 'name' }],
    })
    const elsewhere = [{ state: 'AUX (Sonder)', integration: 'Avaya', activityId: 4 }]
    expect(only([state('Sonder')], elsewhere)).toMatchObject({
      activityId: 4,
      meaning: null,
      evidence: [{ kind: 'similar', state: 'AUX (Sonder)', integration: 'Avaya' }],
    })
    expect(
      only([state('Sonder')], [...elsewhere, { state: 'Sonder', integration: 'Mitel', activityId: 3 }]),
    ).toBeUndefined()
    expect(only([state('Riunione')])).toMatchObject({ activityId: 4, meaning: 'meeting' })
  })

  it('goes to the nearest there is: lunch to a break, work at the phone to Present, being away to nothing', () => {
    expect(only([state('Déjeuner')])).toMatchObject({ activityId: 3, meaning: 'lunch' })
    expect(only([state('Wrap-up')], [], [activity(1, 'Present')])).toMatchObject({
      activityId: 1,
      meaning: 'afterCall',
    })
    expect(only([state('Logged out')])).toBeUndefined()
    expect(only([state('Blue')])).toBeUndefined()
  })

  it('is stronger when the length is usual, weaker when it is not', () => {
    const confidence = (typicalMilliseconds: number | null) =>
      only([state('Riunione', { typicalMilliseconds })])?.confidence ?? 0
    expect(confidence(30 * minute)).toBeGreaterThan(confidence(null))
    expect(confidence(1000)).toBeLessThan(confidence(null))
  })

  it('never is about what is mapped, always has a reason and an activity that is there', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('Lunch', 'Pause (x)', 'On Call', 'Not Ready', 'AUX (Meeting)'))
    fc.assert(
      fc.property(fc.array(fc.record({ name, mapped: fc.boolean(), length: fc.integer({ min: 0 }) })), (given) => {
        const states = given.map(({ name, mapped, length }) =>
          state(name, { activityId: mapped ? 3 : null, typicalMilliseconds: length }),
        )
        for (const { state: proposed, activityId, confidence, evidence } of proposeMapping(states, injixo, [])) {
          expect(states.some((row) => row.state === proposed && row.activityId === null)).toBe(true)
          expect(injixo.some(({ id }) => id === activityId)).toBe(true)
          expect(evidence.length).toBeGreaterThan(0)
          expect(confidence > 0 && confidence < 1).toBe(true)
        }
      }),
    )
  })
})

describe('a strategy', () => {
  const states = [
    state('Ready'),
    state('On Call'),
    state('Not Ready (Lunch)'),
    state('On Hold', { id: null, documented: 'contact' }),
  ]

  it('is coarse: work at the phone as one activity, named or found', () => {
    const phone = (activityId: number) => [
      { state: 'Ready', activityId },
      { state: 'On Call', activityId },
      { state: 'On Hold', activityId },
    ]
    expect(coarseStrategy(states, injixo)).toEqual({ entries: phone(2), missing: [] })
    expect(coarseStrategy(states, injixo, 4)).toEqual({ entries: phone(4), missing: [] })
    expect(() => coarseStrategy(states, injixo, 99)).toThrow('activityNotFound')
    expect(coarseStrategy(states, [activity(1, 'Present')])).toEqual({
      entries: [],
      missing: [{ states: ['Ready', 'On Call', 'On Hold'], name: 'Calls', type: 'presence' }],
    })
  })

  it('is fine: each state that was seen has one of its own, or it is missing', () => {
    const activities = [activity(6, 'ready'), activity(7, 'Lunch', 'break')]
    expect(fineStrategy([...states, state('Break (Lunch)')], activities)).toEqual({
      entries: [
        { state: 'Ready', activityId: 6 },
        { state: 'Not Ready (Lunch)', activityId: 7 },
      ],
      missing: [
        { states: ['On Call'], name: 'On Call', type: 'presence' },
        { states: ['Break (Lunch)'], name: 'Break (Lunch)', type: 'break' },
      ],
    })
  })
})
