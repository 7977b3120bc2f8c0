import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { vendorFiles } from '../../../main/practice/vendor-files.ts'
import { systems } from '../../../main/systems/registry.ts'
import { runCommandLine } from '../../../main/hosts/cli/run-command-line.ts'
import { openTestApp } from '../app/open-test-app.ts'
import { recordingTerminal } from '../hosts/cli/recording-terminal.ts'

const file = (id: string, preset: string) => {
  const system = systems.find((one) => one.id === id)
  return (
    (system === undefined ? [] : vendorFiles(system)).find(({ name }) => name === `${id}-${preset}.csv`)?.rows ?? []
  )
}

describe('example files', () => {
  it('are there of every system, users and states, with identifiers that belong to one person each', () => {
    for (const system of systems) {
      const files = vendorFiles(system)
      expect([system.id, new Set(files.map(({ stream }) => stream)).size]).toEqual([system.id, 2])
      for (const { name, rows } of files) {
        expect([name, rows.length > 30]).toEqual([name, true])
        expect([name, new Set(rows.map((row) => row.split(',').length)).size <= 2]).toEqual([name, true])
      }
    }
  })

  it('look as the exports do', () => {
    expect(file('talkdesk', 'userStatus')[0]).toBe(
      'user_email,user_name,status_label,status_start_at,status_end_at,status_time,user_id,is_user_active,team_id,team_name,ring_groups',
    )
    expect(file('talkdesk', 'userStatus')[2]).toMatch(/^[^,]+@example\.com,/)
    expect(file('vonage', 'userAdmin')[1]).toMatch(/^0\d{3},/)
  })

  it('are the same every time', () => {
    for (const system of systems) expect(vendorFiles(system)).toEqual(vendorFiles(system))
  })

  // the longest way: each file goes through the app as a planner's own would
  it('can be imported as they are, and show what lists suffer from', async () => {
    const { client, list } = await openTestApp()
    for (const system of systems) {
      const { id: integrationId } = await client.integrations.add({
        system: system.id,
        name: system.name,
        zone: 'Europe/Berlin',
      })
      for (const { name, stream, rows } of vendorFiles(system)) {
        const { id: fileId } = await list(name, rows)
        const { looked, missing } = await client.imports.preview({ fileId, stream, integrationId })
        expect([name, missing, looked.refused]).toEqual([name, [], 0])
        expect([name, looked.flagged > 0]).toEqual([name, stream === 'users'])
      }
    }
  }, 60_000)

  it('are written into a folder by the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ponte-vendor-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const terminal = recordingTerminal(folder)
    expect(await runCommandLine(['practice', 'files', '--system', 'vonage', '--out', 'new'], terminal)).toBe(0)
    expect(terminal.said).toEqual(['2 files written to new', 'vonage-userAdmin.csv', 'vonage-agentStates.csv'])
    const checked = recordingTerminal(folder)
    const users = join('new', 'vonage-userAdmin.csv')
    expect(
      await runCommandLine(['check', 'identifiers', '--system', 'vonage', '--users', users, '--json'], checked),
    ).toBe(1)
    expect(JSON.parse(checked.said[0] ?? '').counts).toEqual({ blankAtEdge: 1, invisible: 1, zerosLost: 1 })
  })
})
