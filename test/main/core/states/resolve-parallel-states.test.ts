import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveParallelStates, type StateSpan } from '../../../../main/core/states/resolve-parallel-states.ts'

const span = (state: string, start: number, end: number): StateSpan => ({ state, start, end })
const second = (clock: string): number => Date.parse(`2026-09-01T${clock}Z`)
const spans = fc.array(
  fc
    .record({ state: fc.constantFrom('A', 'B', 'C', 'a', 'ä'), start: fc.nat(30), length: fc.nat(12) })
    .map(({ state, start, length }) => span(state, start, start + length)),
  { maxLength: 25 },
)

/** The rule as it is spoken, moment by moment. */
function inForce(all: readonly StateSpan[], moment: number): string | undefined {
  return all
    .filter(({ start, end }) => start <= moment && moment < end)
    .toSorted((a, b) => b.start - a.start || a.end - b.end || (a.state < b.state ? -1 : 1))[0]?.state
}
const at = (all: readonly StateSpan[], moment: number) =>
  all.filter(({ start, end }) => start <= moment && moment < end).map(({ state }) => state)

describe('resolveParallelStates', () => {
  test('moves the start of the longer state to the end of the shorter one', () => {
    const ready = span('Ready', second('13:00:00'), second('13:00:05'))
    const inbound = span('Inbound', second('13:00:00'), second('13:03:00'))
    const expected = [ready, span('Inbound', second('13:00:05'), second('13:03:00'))]
    expect(resolveParallelStates([ready, inbound])).toEqual(expected)
    expect(resolveParallelStates([inbound, ready])).toEqual(expected)
  })

  test.each([
    ['a nested state cuts the outer one in two', ['A 0 10', 'B 3 5'], ['A 0 3', 'B 3 5', 'A 5 10']],
    ['nesting three deep', ['A 0 10', 'B 2 8', 'C 4 6'], ['A 0 2', 'B 2 4', 'C 4 6', 'B 6 8', 'A 8 10']],
    ['a partial overlap gives way at the later start', ['A 0 5', 'B 3 9'], ['A 0 3', 'B 3 9']],
    ['three of equal start follow one another', ['C 0 9', 'A 0 3', 'B 0 6'], ['A 0 3', 'B 3 6', 'C 6 9']],
    ['an outlived state does not come back', ['A 0 4', 'B 1 9'], ['A 0 1', 'B 1 9']],
    ['pieces that touch stay apart', ['A 0 4', 'A 4 9'], ['A 0 4', 'A 4 9']],
    ['gaps stay gaps', ['A 0 2', 'B 5 6'], ['A 0 2', 'B 5 6']],
    ['no length, no piece', ['A 0 5', 'B 2 2'], ['A 0 5']],
    ['nothing', [], []],
  ])('%s', (_, given, expected) => {
    const read = (text: string): StateSpan => {
      const [state = '', start, end] = text.split(' ')
      return span(state, Number(start), Number(end))
    }
    expect(resolveParallelStates(given.map(read))).toEqual(expected.map(read))
  })

  test('collapses equal states and reports a different one of the same start and end, once', () => {
    const hidden: string[] = []
    const given = [span('b', 0, 5), span('a', 0, 5), span('Z', 0, 5), span('b', 0, 5), span('Z', 0, 5)]
    expect(resolveParallelStates(given, (lost, by) => hidden.push(`${lost.state} by ${by.state}`))).toEqual([
      span('Z', 0, 5),
    ])
    expect(hidden).toEqual(['a by Z', 'b by Z'])
  })

  test.each([span('A', 5, 4), span('A', Number.NaN, 4), span('A', 1, Number.NaN)])('refuses %o', (wrong) => {
    expect(() => resolveParallelStates([wrong])).toThrow(RangeError)
  })

  test('agrees with the rule moment by moment, keeps the covered time and overlaps nowhere', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const resolved = resolveParallelStates(given)
        for (let moment = -1; moment < 45; moment++) {
          const expected = inForce(given, moment)
          expect(at(resolved, moment)).toEqual(expected === undefined ? [] : [expected])
        }
        expect(resolved.every((piece, index) => piece.start >= (resolved[index - 1]?.end ?? 0))).toBe(true)
        expect(resolved.every(({ start, end }) => end > start)).toBe(true)
      }),
    )
  })

  test('gives only pieces of given states of the same name', () => {
    fc.assert(
      fc.property(spans, (given) => {
        for (const piece of resolveParallelStates(given)) {
          expect(given.some((s) => s.state === piece.state && s.start <= piece.start && piece.end <= s.end)).toBe(true)
        }
      }),
    )
  })

  test('does not depend on the order of rows and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        spans.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
          ),
        ),
        ([given, shuffled]) => {
          const hidden = [new Set<string>(), new Set<string>()] as const
          const resolved = resolveParallelStates(given, (lost) => hidden[0].add(JSON.stringify(lost)))
          expect(resolveParallelStates(shuffled, (lost) => hidden[1].add(JSON.stringify(lost)))).toEqual(resolved)
          expect(hidden[1]).toEqual(hidden[0])
          expect(resolveParallelStates(resolved)).toEqual(resolved)
        },
      ),
    )
  })
})
