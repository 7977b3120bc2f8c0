import { describe, expect, it } from 'vitest'
import { type BoardRow, boardRows, filterRows, noFilter } from '../../../../renderer/features/mapping/board-rows.ts'
import {
  entriesOf,
  type MappingDraft,
  withEntries,
  withTarget,
} from '../../../../renderer/features/mapping/mapping-draft.ts'
import { externalActivity } from './external-activity.ts'

const ready = { state: 'Ready', activityId: null }
const lunch = { state: 'Lunch', activityId: 10 }
const rows = [ready, lunch]
const none: MappingDraft = new Map()

describe('the draft', () => {
  it('holds what changes, and nothing that counts so already', () => {
    const draft = withTarget(none, rows, 10)
    expect(entriesOf(draft, rows)).toEqual([{ state: 'Ready', activityId: 10 }])
    expect(entriesOf(withTarget(draft, [ready], null), rows)).toEqual([])
  })

  it('takes a mapping away', () => {
    expect(entriesOf(withTarget(none, rows, null), rows)).toEqual([{ state: 'Lunch', activityId: null }])
  })

  it('leaves out names that nobody knows, to the letter', () => {
    expect(withEntries(none, rows, [{ state: 'ready', activityId: 10 }]).size).toBe(0)
  })

  it('is nothing any more where somebody else has mapped it so meanwhile', () => {
    const draft = withTarget(none, [ready], 10)
    expect(entriesOf(draft, [{ ...ready, activityId: 10 }, lunch])).toEqual([])
  })
})

describe('the rows of the board', () => {
  const activities = [
    { id: 10, name: 'Pause', type: 'break', colour: '#112233' },
    { id: 11, name: 'Calls', type: 'presence', colour: '#445566' },
  ] as const
  const states = [
    externalActivity('On Call', { milliseconds: 900, activityId: 11, activity: 'Calls' }),
    externalActivity('Pranzo', { milliseconds: 50, isNew: true }),
    externalActivity('Ready', { milliseconds: 600 }),
  ]
  const proposals = [
    {
      state: 'Pranzo',
      meaning: 'lunch',
      activityId: 10,
      activity: 'Pause',
      confidence: 0.6,
      evidence: [{ kind: 'name', word: 'pranzo', language: 'it', meaning: 'lunch' }],
    },
  ] as const
  const board = (draft: MappingDraft) =>
    boardRows({
      states,
      activities,
      proposals: proposals.map((one) => ({ ...one, evidence: [...one.evidence] })),
      draft,
    })
  const names = (some: readonly BoardRow[]) => some.map(({ state }) => state)

  it('are those whose minutes are lost first, and stay in place while one drafts', () => {
    expect(names(board(none))).toEqual(['Ready', 'Pranzo', 'On Call'])
    expect(names(board(new Map([['Ready', 11]])))).toEqual(['Ready', 'Pranzo', 'On Call'])
  })

  it('show the owner until now beside the one of the draft', () => {
    const [, , call] = board(new Map([['On Call', 10]]))
    expect(call).toMatchObject({ before: { name: 'Calls' }, after: { name: 'Pause' }, isDrafted: true })
  })

  it('propose nothing any more where the draft decides', () => {
    expect(board(none).filter(({ proposed }) => proposed?.name === 'Pause')).toHaveLength(1)
    expect(board(new Map([['Pranzo', 11]])).filter(({ proposal }) => proposal !== null)).toEqual([])
  })

  it('are filtered by what they count as with the draft', () => {
    const drafted = board(new Map([['Ready', 11]]))
    expect(names(filterRows(drafted, { ...noFilter, notMappedOnly: true }))).toEqual(['Pranzo'])
    expect(names(filterRows(drafted, { ...noFilter, draftedOnly: true }))).toEqual(['Ready'])
    expect(names(filterRows(drafted, { ...noFilter, newOnly: true }))).toEqual(['Pranzo'])
    expect(names(filterRows(drafted, { ...noFilter, proposedOnly: true }))).toEqual(['Pranzo'])
    expect(names(filterRows(drafted, { ...noFilter, search: 'calls' }))).toEqual(['Ready', 'On Call'])
  })
})
