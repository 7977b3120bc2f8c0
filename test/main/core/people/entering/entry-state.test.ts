import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Identity } from '../../../../../preload/contract/entering.ts'
import { type EntryNote, entryState } from '../../../../../main/core/people/entering/entry-state.ts'

const identity = (personnelNumber: string, ...identifiers: string[]): Identity => ({ personnelNumber, identifiers })
const done = (entered: Identity): EntryNote => ({ entered, mark: 'done', seen: entered })

const identities = fc.record({
  personnelNumber: fc.constantFrom('1', '2', '03'),
  identifiers: fc.uniqueArray(fc.constantFrom('a', 'A', 'a ', 'b', '007'), { maxLength: 3 }),
})
const notes = fc.record({
  entered: fc.option(identities),
  mark: fc.constantFrom('done', 'skipped', 'problem'),
  seen: identities,
})

describe('where a person to enter stands', () => {
  it('is open until somebody has entered it, and done then', () => {
    expect(entryState(identity('1', 'ann'), null, true)).toBe('open')
    expect(entryState(identity('1', 'ann'), done(identity('1', 'ann')), true)).toBe('done')
  })

  it('comes up again for another identifier, another letter, one more or one less', () => {
    for (const target of [['Ann'], ['ann '], ['ann', 'ann2'], ['bob']])
      expect(entryState(identity('1', ...target), done(identity('1', 'ann')), false)).toBe('changed')
    expect(entryState(identity('1', 'ann'), done(identity('1', 'ann', 'ann2')), false)).toBe('changed')
  })

  it('has to be taken out when nothing is assigned any more', () => {
    expect(entryState(identity('1'), done(identity('1', 'ann')), true)).toBe('removed')
    expect(entryState(identity('1'), null, true)).toBeNull()
    expect(entryState(identity('1'), { entered: null, mark: 'skipped', seen: identity('1', 'ann') }, true)).toBeNull()
  })

  it('knows another number only where numbers are entered', () => {
    expect(entryState(identity('2', 'ann'), done(identity('1', 'ann')), true)).toBe('changed')
    expect(entryState(identity('2', 'ann'), done(identity('1', 'ann')), false)).toBe('done')
  })

  it('stays skipped or a problem until something changes', () => {
    const note: EntryNote = { entered: null, mark: 'problem', seen: identity('1', 'ann') }
    expect(entryState(identity('1', 'ann'), note, true)).toBe('problem')
    expect(entryState(identity('1', 'bob'), note, true)).toBe('open')
    expect(entryState(identity('1', 'bob'), { ...note, entered: identity('1', 'ann') }, true)).toBe('changed')
  })

  it('is never done unless injixo has exactly what it is to have', () => {
    fc.assert(
      fc.property(identities, fc.option(notes), fc.boolean(), (target, note, withNumber) => {
        const state = entryState(target, note, withNumber)
        const stands = [...(note?.entered?.identifiers ?? [])].toSorted()
        const wanted = [...target.identifiers].toSorted()
        const isSame = stands.length === wanted.length && stands.every((one, place) => one === wanted[place])
        expect(state !== 'done' || isSame).toBe(true)
        expect(state !== null || stands.length + wanted.length === 0).toBe(true)
        // whatever stands in injixo and should not is told, unless a person has said why not
        const isToTakeOut = stands.length > 0 && wanted.length === 0
        expect(!isToTakeOut || ['removed', 'skipped', 'problem'].includes(String(state))).toBe(true)
      }),
    )
  })

  it('does not care for the order of identifiers', () => {
    fc.assert(
      fc.property(identities, fc.option(notes), fc.boolean(), (target, note, withNumber) => {
        const turned = { ...target, identifiers: target.identifiers.toReversed() }
        expect(entryState(turned, note, withNumber)).toBe(entryState(target, note, withNumber))
      }),
    )
  })
})
