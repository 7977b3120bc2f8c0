import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgentStatusFile,
  createAgentStatusFiles,
  fileLimitBytes,
} from '../../../../main/core/delivery/agent-status-files.ts'
import { agentStatusDay, agentStatusHeader } from '../../../../main/core/delivery/agent-status-lines.ts'
import { deliveryDays } from '../../../../main/core/delivery/delivery-day.ts'
import { utf8Length } from '../../../../main/core/delivery/csv-field.ts'
import type { StateSpan } from '../../../../main/core/states/resolve-parallel-states.ts'

const request = {
  integration: 'Five9 Köln / Süd',
  zone: 'Europe/Berlin',
  activities: 'mapped',
  from: '2026-10-19',
  to: '2026-10-26',
} as const
type People = Readonly<Record<string, readonly StateSpan[]>>
const activityOf = (state: string): string => `10${state}`

function deliver(people: People, limit: number) {
  const writer = createAgentStatusFiles(request, limit)
  const files: AgentStatusFile[] = []
  let milliseconds = 0
  const seen = new Set<string>()
  for (const day of deliveryDays(request.from, request.to, request.zone)) {
    for (const [agent, pieces] of Object.entries(people)) {
      files.push(...writer.add(agentStatusDay(day, agent, pieces, activityOf)))
      for (const { start, end } of pieces) {
        const inside = Math.min(end, day.end) - Math.max(start, day.start)
        if (inside <= 0) continue
        milliseconds += inside
        seen.add(agent)
      }
    }
  }
  const end = writer.finish({ milliseconds, people: seen.size })
  return { files: [...files, ...end.files], manifest: end.manifest, problems: end.problems }
}

function week(rowsADay: number, seconds = 60): StateSpan[] {
  return deliveryDays(request.from, request.to, request.zone).flatMap(({ start }) =>
    Array.from({ length: rowsADay }, (_, row) => ({
      state: String(row % 3),
      start: start + row * seconds * 1000,
      end: start + (row + 1) * seconds * 1000,
    })),
  )
}

describe('createAgentStatusFiles', () => {
  test('puts a small delivery into one file that tells its content', () => {
    const { files, manifest, problems } = deliver({ a: week(2), b: week(1) }, fileLimitBytes)
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual(['agent-status_five9-koln-sud_2026-10-19_2026-10-26.csv'])
    expect(files[0]?.text.split('\n')[0]).toBe('AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime')
    expect(files[0]?.text.endsWith('\n')).toBe(true)
    expect(manifest).toEqual({
      ...request,
      files: [
        expect.objectContaining({ rows: 24, people: 2, seconds: 1440, firstDay: '2026-10-19', lastDay: '2026-10-26' }),
      ],
      totals: { rows: 24, people: 2, seconds: 1440 },
      database: { seconds: 1440, people: 2 },
      withheld: { repeatedHourSeconds: 0, repeatedHourRows: 0, refusedSeconds: 0, refusedRows: 0, people: 0 },
      roundingMilliseconds: 0,
      perActivity: [
        { activity: '100', seconds: 960, rows: 16 },
        { activity: '101', seconds: 480, rows: 8 },
      ],
    })
  })

  test('keeps days whole while they fit', () => {
    const { files } = deliver({ a: week(5), b: week(5) }, 1000)
    expect(files.map(({ firstDay, lastDay, rows }) => [firstDay, lastDay, rows])).toEqual([
      ['2026-10-19', '2026-10-20', 20],
      ['2026-10-21', '2026-10-22', 20],
      ['2026-10-23', '2026-10-24', 20],
      ['2026-10-25', '2026-10-26', 20],
    ])
  })

  test('stays below the limit, not at it', () => {
    const people = { a: week(5) }
    const [whole] = deliver(people, fileLimitBytes).files
    const bytes = whole?.bytes ?? 0
    expect(deliver(people, bytes + 1).files).toHaveLength(1)
    expect(deliver(people, bytes).files.map(({ lastDay }) => lastDay)).toEqual(['2026-10-25', '2026-10-26'])
  })

  test('cuts a day that is too large between agents', () => {
    const { files } = deliver({ a: week(5), b: week(5), c: week(5) }, 600)
    expect(files.slice(0, 2).map(({ name, people }) => [name, people])).toEqual([
      ['agent-status_five9-koln-sud_2026-10-19_2026-10-19_1.csv', 2],
      ['agent-status_five9-koln-sud_2026-10-19_2026-10-19_2.csv', 1],
    ])
    expect(new Set(files.map(({ name }) => name)).size).toBe(16)
  })

  test('says when the database has something else', () => {
    const writer = createAgentStatusFiles(request)
    expect(writer.finish({ milliseconds: 1, people: 1 }).problems).toEqual([
      { kind: 'totals', of: 'milliseconds', database: 1, accounted: 0 },
      { kind: 'totals', of: 'people', database: 1, accounted: 0 },
    ])
  })

  test('names each problem once and counts what it withholds', () => {
    const { manifest, problems, files } = deliver({ ['x'.repeat(256)]: week(1), b: week(1) }, fileLimitBytes)
    expect(problems).toEqual([{ kind: 'text', field: 'agent', problem: 'tooLong', text: 'x'.repeat(256) }])
    expect(manifest.withheld).toMatchObject({ refusedSeconds: 480, refusedRows: 8, people: 1 })
    expect(manifest.totals).toEqual({ rows: 8, people: 1, seconds: 480 })
    expect(files).toHaveLength(1)
  })

  test('refuses days out of order, outside the window, and an agent twice', () => {
    const writer = createAgentStatusFiles(request)
    const [first, second] = deliveryDays(request.from, request.to, request.zone).map((day) =>
      agentStatusDay(day, 'a', [], activityOf),
    )
    const [outside] = deliveryDays('2026-10-18', '2026-10-18', request.zone).map((day) =>
      agentStatusDay(day, 'a', [], activityOf),
    )
    const add = (group: typeof first) => () => group !== undefined && writer.add(group)
    expect(add(second)()).toEqual([])
    expect(add(second)).toThrow('twice')
    expect(add(first)).toThrow('order')
    expect(add(outside)).toThrow('window')
  })

  test('any delivery adds up, stays below the limit and writes no row twice', () => {
    const states = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000_000 }), fc.constantFrom('A', 'B;', 'ü')), {
      maxLength: 30,
    })
    const person = states.map((lengths) => {
      let at = Date.parse('2026-10-18T20:00:00Z')
      return lengths.map(([length, state]) => ({ state, start: at, end: (at += length) }))
    })
    const people = fc.dictionary(fc.constantFrom('001', 'Jörg', 'a;b', '𝐀', 'anna@firma.example'), person)
    fc.assert(
      fc.property(people, fc.constantFrom(170, 400, 2000, fileLimitBytes), (given, limit) => {
        const { files, manifest, problems } = deliver(given, limit)
        expect(problems).toEqual([])
        const { totals, withheld, database, roundingMilliseconds } = manifest
        const accounted =
          (totals.seconds + withheld.repeatedHourSeconds + withheld.refusedSeconds) * 1000 + roundingMilliseconds
        expect(accounted).toBe(Math.round(database.seconds * 1000))
        expect(totals.people + withheld.people).toBe(database.people)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(files.map(({ seconds }) => seconds))).toBe(totals.seconds)
        expect(sum(files.map(({ rows }) => rows))).toBe(totals.rows)
        expect(sum(manifest.perActivity.map(({ seconds }) => seconds))).toBe(totals.seconds)
        expect(sum(manifest.perActivity.map(({ rows }) => rows))).toBe(totals.rows)
        const rows = files.flatMap(({ text }) => text.slice(agentStatusHeader.length).trimEnd().split('\n'))
        expect(new Set(rows).size).toBe(totals.rows)
        for (const { text, bytes } of files) {
          expect(bytes).toBe(new TextEncoder().encode(text).length)
          expect(bytes).toBeLessThan(limit)
        }
        expect(files).toEqual(manifest.files.map((entry, at) => ({ ...entry, text: files[at]?.text })))
      }),
    )
  })
})

test('utf8Length counts what an encoder writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
  expect(utf8Length('\ud800x')).toBe(4)
})
