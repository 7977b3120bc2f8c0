import { describe, expect, it } from 'vitest'
import { generateCompany } from '../../../../main/practice/generate-company.ts'
import { createFloor } from '../../../../main/practice/odigo/floor.ts'
import { odigoAgents } from '../../../../main/practice/odigo/odigo-agents.ts'
import { type OdigoSwitches, odigoSwitches } from '../../../../main/practice/odigo/odigo-switches.ts'
import { createOutbox, type Letter } from '../../../../main/practice/odigo/outbox.ts'
import { createRandom } from '../../../../main/practice/random.ts'

const agents = odigoAgents(generateCompany(), 50)
const now = Date.UTC(2026, 10, 20, 8)
const events = createFloor({ agents, seed: 3, from: now - 600_000, pace: () => 60_000 }).until(now)

function outbox(switches: Partial<OdigoSwitches> = {}) {
  const box = createOutbox({ ...odigoSwitches(), ...switches }, createRandom(5))
  box.add(events, now)
  return box
}

const bodies = (letters: readonly Letter[]) => letters.map(({ message }) => message.body.toString())
const honest = (letters: readonly Letter[]) => letters.filter(({ kind }) => kind === 'honest')
const told = bodies(outbox().due(now))

describe('the outbox of the practice Odigo', () => {
  it('gives out at once and in order, each message once', () => {
    expect(told).toHaveLength(events.length)
    expect(told.every((body, at) => body.includes(new Date(events[at]?.since ?? 0).toISOString()))).toBe(true)
    const box = outbox()
    box.due(now)
    expect([box.due(now + 1e9), box.size]).toEqual([[], 0])
  })

  it('keeps late messages back for up to two minutes, and loses none', () => {
    const box = outbox({ isLate: true })
    expect(box.due(now + 29_999)).toEqual([])
    expect(bodies(box.due(now + 120_000)).toSorted()).toEqual(told.toSorted())
  })

  it('brings messages out of order, and loses none', () => {
    const letters = outbox({ isDisordered: true }).due(now + 10_000)
    expect(bodies(letters)).not.toEqual(told)
    expect(bodies(letters).toSorted()).toEqual(told.toSorted())
  })

  it('repeats some messages, the very same', () => {
    const letters = outbox({ isRepeated: true }).due(now + 3000)
    expect(letters.length).toBeGreaterThan(told.length * 1.2)
    expect(letters.length).toBeLessThan(told.length * 1.6)
    expect(new Set(bodies(letters))).toEqual(new Set(told))
  })

  it('mixes in what is broken and what is hostile, and still tells everything', () => {
    const broken = outbox({ isBroken: true }).due(now)
    expect(bodies(honest(broken))).toEqual(told)
    expect(new Set(broken.map(({ kind }) => kind))).toEqual(new Set(['honest', 'bad']))
    const hostile = outbox({ isHostile: true }).due(now)
    expect(bodies(honest(hostile))).toEqual(told)
    expect(new Set(hostile.map(({ kind }) => kind))).toEqual(new Set(['honest', 'bad', 'wrongToken']))
  })

  it('sends once more what nobody has acknowledged, after a while, and no second time', () => {
    const box = outbox()
    const [first, ...rest] = box.due(now)
    if (first === undefined) throw new Error('nothing is sent')
    expect(rest).not.toHaveLength(0)
    expect(box.again(first, now, 0)).toBe(true)
    expect(box.due(now + 4999)).toEqual([])
    const [second] = box.due(now + 5000)
    expect(second?.message).toBe(first.message)
    expect(second === undefined ? null : box.again(second, now, 0)).toBe(false)
    expect(box.again(first, now, 60_000)).toBe(true)
    expect(box.due(now + 59_999)).toEqual([])
    expect(box.due(now + 60_000)).toHaveLength(1)
    expect(box.again({ ...first, kind: 'bad' }, now, 0)).toBe(false)
    expect(box.size).toBe(0)
  })
})
