import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { electronPackage, electronRuntime } from '../../../main/hosts/electron-runtime.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ponte-runtime-'))
})

test('the package as it is installed has no runtime yet', () => {
  expect(electronRuntime(folder)).toBeNull()
})

test('a note of a runtime that was never unpacked is none', async () => {
  await writeFile(join(folder, 'path.txt'), 'electron')
  expect(electronRuntime(folder)).toBeNull()
})

test('the runtime is what the note names', async () => {
  await writeFile(join(folder, 'path.txt'), 'electron\n')
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'electron'), '')
  expect(electronRuntime(folder)).toBe(join(folder, 'dist', 'electron'))
})

test('without the package there is none, and asking is no failure', () => {
  expect(electronRuntime(null)).toBeNull()
  expect(electronPackage()).toMatch(/node_modules.electron$/)
})
