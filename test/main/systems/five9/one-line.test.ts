import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Five9Failure } from '../../../../main/systems/five9/five9-failure.ts'
import { createOneLine } from '../../../../main/systems/five9/one-line.ts'
import { callLogReports } from '../../../../main/systems/five9/report-names.ts'
import { clientAt, failureOf, practiceFive9 } from './at-practice.ts'

describe('calls of one user', () => {
  it('reach Five9 one after the other, in the order of asking, over both services and while a report streams', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const window = { start: Date.parse('2026-10-12T06:00:00Z'), end: Date.parse('2026-10-12T16:00:00Z') }
    await client.admin(async (five9) => {
      const identifier = await five9.runReport({ place: callLogReports.campaign, window })
      const read = async (): Promise<number> => {
        let length = 0
        for await (const piece of five9.reportCsv(identifier)) length += piece.length
        return length
      }
      const both = await Promise.all([
        five9.users(),
        read(),
        five9.skills(),
        client.supervisor((live) => live.columnNames()),
        read(),
        five9.campaigns(),
      ])
      expect(both[1]).toBe(both[4])
      expect(both[1]).toBeGreaterThan(100_000)
    })
    // Two at once would have been refused as UserAlreadyLoggedIn.
    expect(server.asked.every(({ fault }) => fault === '')).toBe(true)
    const operations = server.asked.map(({ operation }) => operation)
    expect(operations.slice(1, 7)).toEqual([
      'getUsersGeneralInfo',
      'getReportResultCsv',
      'getSkills',
      'getColumnNames',
      'getReportResultCsv',
      'getCampaigns',
    ])
  })

  it('of two clients at once are refused, which is what the line is for', async () => {
    const server = await practiceFive9()
    server.switches.reportMilliseconds = 3_600_000
    const [one, other] = [clientAt(server), clientAt(server)]
    const stop = new AbortController()
    let code = ''
    const long = one.client.admin(async (five9) => {
      const window = { start: 0, end: 1 }
      const identifier = await five9.runReport({ place: callLogReports.campaign, window })
      const waiting = five9.isReportRunning(identifier, 60)
      code = (await failureOf(other.client.admin((second) => second.skills()))).code
      stop.abort()
      return waiting
    }, stop.signal)
    expect((await failureOf(long)).code).toBe('cancelled')
    expect(code).toBe('sessionTaken')
  })

  it('that read a report leave the line free when the reader stops early', async () => {
    const server = await practiceFive9()
    const { client } = clientAt(server)
    const window = { start: Date.parse('2026-10-12T06:00:00Z'), end: Date.parse('2026-10-12T16:00:00Z') }
    await client.admin(async (five9) => {
      const identifier = await five9.runReport({ place: callLogReports.campaign, window })
      for await (const piece of five9.reportCsv(identifier)) {
        expect(piece).toMatch(/^CALL ID/)
        break
      }
      expect((await five9.skills()).length).toBe(6)
    })
  })
})

describe('a line', () => {
  it('keeps order and never lets two in, whatever they do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ok', 'fails', 'gone'), { maxLength: 12 }), async (kinds) => {
        const line = createOneLine()
        const entered: number[] = []
        let inside = 0
        const works = kinds.map(async (kind, place) => {
          const stop = new AbortController()
          if (kind === 'gone') queueMicrotask(() => stop.abort())
          return line.run(async () => {
            expect(++inside).toBe(1)
            entered.push(place)
            await Promise.resolve()
            inside--
            if (kind === 'fails') throw new Error('of the work')
          }, stop.signal)
        })
        const results = await Promise.allSettled(works)
        expect(entered).toEqual(entered.toSorted((a, b) => a - b))
        for (const [place, kind] of kinds.entries()) {
          // Who gave up may have been in before that was known.
          const status = kind === 'gone' ? results[place]?.status : kind === 'ok' ? 'fulfilled' : 'rejected'
          expect(results[place]?.status).toBe(status)
        }
      }),
    )
  })

  it('that is barred lets nobody in, also not those who already wait', async () => {
    const line = createOneLine()
    const leave = await line.enter()
    const waiting = line.run(() => Promise.resolve('never'))
    line.bar(new Five9Failure('loginRefused'))
    line.bar(new Five9Failure('accountLocked'))
    leave()
    expect((await failureOf(waiting)).code).toBe('loginRefused')
    expect(line.barred?.code).toBe('loginRefused')
  })
})
