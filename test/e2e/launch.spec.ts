import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const launcher = fileURLToPath(new URL('../../main/hosts/launch.ts', import.meta.url))

/** What the start command says until the address is there. It is ended afterwards. */
async function launch(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ponte-launch-'))
  const child = spawn(process.execPath, [launcher, '--data', folder, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said = await new Promise<string>((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (/token=[\w-]{43}.*\n/.test(text)) resolve(text)
    })
    child.once('exit', () => resolve(text))
  })
  child.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
  // a build that is older than its sources is made first, and said; that is another matter
  return said.trim().split('\n').slice(-2)
}

const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, LC_ALL: 'en_GB.UTF-8' }

test('without a display it says so in one line and prints the address to open', async () => {
  const lines = await launch(['--no-open'], noDisplay)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('has no display')
  expect(lines[1]).toMatch(/^Ponte is open at http:\/\/127\.0\.0\.1:\d+\/\?token=/)
})

test('it speaks the language of the computer', async () => {
  const lines = await launch(['--no-open'], { ...noDisplay, LC_ALL: 'it_IT.UTF-8' })
  expect(lines[1]).toMatch(/^Ponte è aperto su /)
})
