import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { version } from '../../../../main/hosts/version.ts'
import { runPonte } from './run-ponte.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('ponte as a process', () => {
  it('says its version and its commands', async () => {
    expect(await runPonte(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
    const help = await runPonte(['--help'], { environment: { PONTE_LANG: '', LANG: 'it_IT.UTF-8' } })
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('deliver agent-status')
    expect(help.out).toContain('Uso: ')
  })

  it('answers a wrong line with the usage on the error stream and 2', async () => {
    const { code, out, err } = await runPonte(['resolve', 'in.csv'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('ponte resolve FILE --out FILE [--json]')
  })

  it('answers a failure in the language of the person and 1', async () => {
    const { code, out, err } = await runPonte(['resolve', 'no.csv', '--out', 'out.csv', '--json'], {
      folder,
      environment: { PONTE_LANG: 'de' },
    })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^fileNotFound: .*no\.csv.*\n$/)
    expect(err).toContain('Datei')
  })

  it('resolves a file, one JSON value on standard output', async () => {
    await writeFile(
      join(folder, 'in.csv'),
      'agent,state,start,end\na,Ready,2026-10-12T13:00:05+02:00,2026-10-12T11:00:06Z\n',
    )
    const { code, out, err } = await runPonte(['resolve', 'in.csv', '--out', 'out.csv', '--json'], { folder })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({ agents: 1, read: 1, written: 1, hidden: [] })
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).toBe(
      'agent,state,start,end\na,Ready,2026-10-12T11:00:05Z,2026-10-12T11:00:06Z\n',
    )
  })

  it('hands over to the Node it brings when started by an older one', async () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.19.0'})"
    const program = '../../../../main/hosts/cli/ponte.mjs'
    expect(await runPonte(['--version'], { program })).toMatchObject({ code: 0, out: `${version}\n` })
    expect(await runPonte(['--version'], { program, node: ['--import', older] })).toMatchObject({
      code: 0,
      out: `${version}\n`,
    })
    expect(await runPonte(['frobnicate'], { program, node: ['--import', older] })).toMatchObject({ code: 2, out: '' })
  })
})
