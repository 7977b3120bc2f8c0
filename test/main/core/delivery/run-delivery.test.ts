import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgentStatusManifest } from '../../../../main/core/delivery/agent-status-manifest.ts'
import { coveredMilliseconds } from '../../../../main/core/delivery/covered-time.ts'
import { deliveryById, listDeliveries, planDelivery } from '../../../../main/core/delivery/plan-delivery.ts'
import { runDelivery } from '../../../../main/core/delivery/run-delivery.ts'
import { addActivity } from '../../../../main/core/activities/activities.ts'
import { listMappings, mapActivities } from '../../../../main/core/activities/mappings.ts'
import { assignmentBoard, ignoreUsers } from '../../../../main/core/people/assignments.ts'
import { addEmployee } from '../../../../main/core/people/employees.ts'
import { assignUser } from '../../../../main/core/people/assignments.ts'
import { overviewOf } from '../../../../main/core/overview/overview.ts'
import { dayStart, nextDay } from '../../../../main/core/states/zone.ts'
import { openDeliveryFolder } from '../../../../main/platform/files/delivery-folder.ts'
import { Failure, fail } from '../../../../preload/contract/failure.ts'
import { given } from '../../given.ts'
import { openTestWorkspace, quiet, type TestWorkspace } from '../open-test-workspace.ts'

const zone = 'Europe/Berlin'
const header = 'agent,state,start,end'

interface Line {
  readonly agent: string
  readonly activity: string
  readonly start: string
  readonly end: string
}

async function ready(lines: readonly string[]) {
  const workspace = await openTestWorkspace()
  const { id: integrationId } = workspace.integrate()
  if (lines.length > 0) await workspace.bring('states', [header, ...lines])
  return { ...workspace, integrationId, deliver: delivery(workspace, integrationId) }
}

type Wish = { readonly from?: string; readonly to?: string; readonly activities?: 'received' | 'mapped' }

function delivery({ tools, folder: root }: TestWorkspace, integrationId: string) {
  let count = 0
  return async (wish: Wish = {}, context = quiet) => {
    const path = join(root, `delivery-${(count += 1)}`)
    mkdirSync(path)
    const folder = await openDeliveryFolder(path)
    const request = { integrationId, activities: 'received', ...wish } as const
    const id = tools.newId()
    const manifest = await runDelivery({ id, request }, { tools, folder }, context)
    return { id, manifest, path, lines: readBack(path, manifest) }
  }
}

/** Reads the files of a delivery as injixo would, and holds them to their manifest. */
function readBack(path: string, manifest: AgentStatusManifest): Line[] {
  expect(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))).toEqual(manifest)
  expect(readdirSync(path).toSorted()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].toSorted())
  return manifest.files.flatMap(({ name, bytes, rows, sha256 }) => {
    const content = readFileSync(join(path, name))
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    const [first, ...lines] = content.toString('utf8').trimEnd().split('\n')
    expect(first).toBe('AgentID;ActivityID;StartDate;StartTime;EndDate;EndTime')
    expect(lines).toHaveLength(rows)
    return lines.map((line) => {
      const [agent = '', activity = '', startDate, startTime, endDate, endTime, ...more] = line.split(';')
      expect(more).toEqual([])
      return { agent, activity, start: `${startDate} ${startTime}`, end: `${endDate} ${endTime}` }
    })
  })
}

describe('a delivery', () => {
  it('writes what is in force, person by person, and adds up to the workspace', async () => {
    const { deliver, tools, integrationId } = await ready([
      'ann,Ready,2026-10-12 08:00:00,2026-10-12 12:00:00',
      'ann,Break,2026-10-12 09:00:00,2026-10-12 09:15:00',
      'bob,Ready,2026-10-12 23:00:00,2026-10-13 01:00:00',
    ])
    const { id, lines, manifest, path } = await deliver()
    expect(lines.map((line) => Object.values(line).join(' '))).toEqual([
      'ann Ready 2026-10-12 08:00:00 2026-10-12 09:00:00',
      'ann Break 2026-10-12 09:00:00 2026-10-12 09:15:00',
      'ann Ready 2026-10-12 09:15:00 2026-10-12 12:00:00',
      expect.stringMatching(/^bob Ready 2026-10-12 23:00:00 2026-10-1/),
      expect.stringMatching(/^bob Ready 2026-10-13 00:00:00 2026-10-13 01:00:00$/),
    ])
    expect(manifest.database).toEqual({ seconds: 6 * 3600, people: 2 })
    expect(manifest.totals.seconds).toBe(6 * 3600)
    expect(deliveryById(tools, id)).toMatchObject({
      from: '2026-10-12',
      to: '2026-10-13',
      folder: path,
      totals: { seconds: 6 * 3600, databaseSeconds: 6 * 3600, withheldSeconds: 0, roundedMilliseconds: 0, people: 2 },
    })
    expect(listDeliveries(tools).map((one) => one.id)).toEqual([id])
    expect(listDeliveries(tools, integrationId)).toHaveLength(1)
    expect(listDeliveries(tools, 'none')).toEqual([])
    expect(() => deliveryById(tools, 'none')).toThrow('fileNotFound')
    const [card] = overviewOf(tools, (one) => assignmentBoard(tools, one)).integrations
    expect(card?.coverage).toMatchObject({ days: 1, daysDelivered: 1 })
  })

  it('writes mapped activities by their number; what is not mapped is Present', async () => {
    const { deliver, tools, integrationId } = await ready([
      'ann,Ready,2026-10-12 08:00:00,2026-10-12 09:00:00',
      'ann,Break,2026-10-12 09:00:00,2026-10-12 09:15:00',
    ])
    addActivity(tools, { id: 4711, name: 'Pause', type: 'break', colour: '#112233' })
    const pause = given(listMappings(tools, integrationId).find(({ state }) => state === 'Break'))
    mapActivities(tools, [pause.externalActivityId], 4711)
    expect((await deliver({ activities: 'mapped' })).lines.map(({ activity }) => activity)).toEqual(['1', '4711'])
  })

  it('leaves out users that are nobody, and days that are not asked for', async () => {
    const { deliver, tools, integrationId } = await ready([
      'ann,Ready,2026-10-12 08:00:00,2026-10-14 08:00:00',
      'robot,Ready,2026-10-13 08:00:00,2026-10-13 09:00:00',
    ])
    const robot = given(assignmentBoard(tools, integrationId).rows.find(({ user }) => user.identifier === 'robot'))
    ignoreUsers(tools, [robot.user.id], true)
    const { lines, manifest } = await deliver({ from: '2026-10-13', to: '2026-10-13' })
    expect(new Set(lines.map(({ agent }) => agent))).toEqual(new Set(['ann']))
    expect(manifest).toMatchObject({ from: '2026-10-13', to: '2026-10-13', totals: { seconds: 86_400, people: 1 } })
  })

  it('on the day clocks go back holds back the second pass and says how much', async () => {
    const { deliver } = await ready(['ann,Ready,2026-10-25T00:00:00+02:00,2026-10-26T00:00:00+01:00'])
    const { manifest } = await deliver()
    expect(manifest.database.seconds).toBe(25 * 3600)
    expect(manifest.totals.seconds).toBe(24 * 3600)
    expect(manifest.withheld.repeatedHourSeconds).toBe(3600)
  })

  it('on the day clocks go forward has 23 hours', async () => {
    const { deliver } = await ready(['ann,Ready,2026-03-29T00:00:00+01:00,2026-03-30T00:00:00+02:00'])
    expect((await deliver()).manifest.totals.seconds).toBe(23 * 3600)
  })

  it('is refused when there is nothing, and writes nothing down', async () => {
    const empty = await ready([])
    await expect(empty.deliver()).rejects.toMatchObject({ code: 'deliveryEmpty' })
    const { deliver, tools } = await ready(['ann,Ready,2026-10-12 08:00:00,2026-10-12 08:00:00'])
    await expect(deliver()).rejects.toMatchObject({ code: 'deliveryEmpty' })
    await expect(deliver({ from: '2026-10-13', to: '2026-10-12' })).rejects.toMatchObject({ code: 'rangeInvalid' })
    await expect(deliver({ from: '2026-12-01', to: '2026-12-02' })).rejects.toMatchObject({ code: 'deliveryEmpty' })
    expect(listDeliveries(tools)).toEqual([])
  })

  it('is refused for a text that injixo cannot take', async () => {
    const { deliver, tools, database } = await ready(['ann,Ready,2026-10-12 08:00:00,2026-10-12 09:00:00'])
    // from a workspace that was filled in another way: no list and no form lets it in
    database.prepare('UPDATE external_activity SET name = ?').run('x'.repeat(300))
    await expect(deliver()).rejects.toMatchObject({ code: 'deliveryTextTooLong' })
    expect(listDeliveries(tools)).toEqual([])
  })

  it('stops when it is told to, and tells how far it is', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `agent${index},Ready,2026-10-12 08:00:00,2026-10-12 09:00:00`)
    const { deliver, tools } = await ready(many)
    let calls = 0
    const signal = {
      aborted: false,
      throwIfAborted: () => {
        if ((calls += 1) > 30) throw fail('cancelled', {})
      },
    }
    await expect(deliver({}, { signal, progress: () => {} })).rejects.toMatchObject({ code: 'cancelled' })
    expect(listDeliveries(tools)).toEqual([])
    const steps: string[] = []
    await deliver({}, { signal: quiet.signal, progress: ({ step, done }) => steps.push(`${step} ${done}`) })
    expect(steps).toEqual(['resolving 20', 'resolving 40', 'writing 1'])
  })

  /** What a delivery says it covers, and the lines that overlap, are empty or lie on other days. */
  function verdictOn(delivered: unknown, from: string, to: string): unknown {
    if (delivered instanceof Failure) return delivered.code
    const { lines, manifest } = delivered as Awaited<ReturnType<ReturnType<typeof delivery>>>
    const { totals, withheld, database } = manifest
    const wrong = [...Map.groupBy(lines, ({ agent }) => agent).values()].flatMap((some) => {
      const sorted = some.toSorted((a, b) => (a.start < b.start ? -1 : 1))
      return sorted.filter(
        ({ start, end }, index) =>
          end <= start ||
          start < (sorted[index - 1]?.end ?? '') ||
          start.slice(0, 10) < from ||
          start.slice(0, 10) > to,
      )
    })
    const accounted = totals.seconds + withheld.repeatedHourSeconds + withheld.refusedSeconds
    return { seconds: database.seconds, accounted, wrong }
  }

  const span = fc.record({
    agent: fc.constantFrom('ann', 'bob'),
    state: fc.constantFrom('Ready', 'Break', 'Lunch'),
    start: fc.integer({ min: 0, max: 72 * 60 }),
    minutes: fc.integer({ min: 0, max: 20 * 60 }),
  })

  it('never overlaps for a person, covers what was covered and stays on the days asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(span, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('2026-10-24', '2026-10-25'),
        fc.constantFrom('2026-10-25', '2026-10-26'),
        async (spans, from, to) => {
          const base = Date.UTC(2026, 9, 23, 12)
          const rows = spans.map(({ agent, state, start, minutes }) => {
            const time = (minute: number) => new Date(base + minute * 60_000).toISOString()
            return {
              agent,
              state,
              start: base + start * 60_000,
              end: base + (start + minutes) * 60_000,
              line: `${agent},${state},${time(start)},${time(start + minutes)}`,
            }
          })
          const { deliver, tools, integrationId } = await ready(rows.map(({ line }) => line))
          const window = { from: dayStart(from, zone), to: dayStart(nextDay(to), zone) }
          const covered = [...Map.groupBy(rows, ({ agent }) => agent).values()]
            .map((some) => coveredMilliseconds(some, window.from, window.to))
            .reduce((sum, milliseconds) => sum + milliseconds, 0)
          const plan = planDelivery(tools, { integrationId, from, to, activities: 'received' })
          expect(plan).toMatchObject({ from, to })
          const delivered = await deliver({ from, to }).catch((error: unknown) => error)
          expect(verdictOn(delivered, from, to)).toEqual(
            covered === 0 ? 'deliveryEmpty' : { seconds: covered / 1000, accounted: covered / 1000, wrong: [] },
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the plan of a delivery', () => {
  it('says what would go out and what nobody would see', async () => {
    const { tools, integrationId } = await ready([
      'ann,Ready,2026-10-12 08:00:00,2026-10-12 12:00:00',
      'bob,Break,2026-10-13 08:00:00,2026-10-13 09:00:00',
      'robot,Lunch,2026-10-13 08:00:00,2026-10-13 09:00:00',
    ])
    const userOf = (name: string) =>
      given(assignmentBoard(tools, integrationId).rows.find(({ user }) => user.identifier === name)).user.id
    ignoreUsers(tools, [userOf('robot')], true)
    const blank = { firstName: '', email: '', planningUnit: '', validFrom: null, validTo: null }
    const employee = addEmployee(tools, { ...blank, personnelNumber: '1', lastName: 'Abel' })
    assignUser(tools, { userId: userOf('ann'), employeeId: employee.id })
    const known = given(listMappings(tools, integrationId).find(({ state }) => state === 'Ready'))
    mapActivities(tools, [known.externalActivityId], 1)
    const plan = (wish: Wish) => planDelivery(tools, { integrationId, activities: 'received', ...wish })
    const hour = 3_600_000
    expect(plan({})).toEqual({
      from: '2026-10-12',
      to: '2026-10-13',
      days: 2,
      people: 2,
      states: 2,
      milliseconds: 5 * hour,
      unassigned: { people: 1, milliseconds: hour },
      ofEarlierHolders: { people: 0, milliseconds: 0 },
      unmapped: { externalActivities: 1, milliseconds: hour },
    })
    expect(plan({ to: '2026-10-12' })).toMatchObject({
      days: 1,
      people: 1,
      milliseconds: 4 * hour,
      unassigned: { people: 0, milliseconds: 0 },
      unmapped: { externalActivities: 0, milliseconds: 0 },
    })
    expect(plan({ from: '2027-01-01', to: '2027-01-01' })).toMatchObject({ people: 0, states: 0 })
    expect(() => plan({ from: '2026-10-13', to: '2026-10-12' })).toThrow('rangeInvalid')
    expect(() => planDelivery(tools, { integrationId: 'none', activities: 'received' })).toThrow('integrationNotFound')
  })

  it('is none without states', async () => {
    const { tools, integrationId } = await ready([])
    expect(planDelivery(tools, { integrationId, activities: 'received' })).toBeNull()
  })
})
