import { expect, test } from 'vitest'
import { runProgram } from '../../../main/hosts/run-program.ts'

const quiet = { cwd: process.cwd(), output: 'ignore' } as const

test('answers the exit code', async () => {
  expect(await runProgram(process.execPath, ['-e', 'process.exit(7)'], quiet)).toBe(7)
})

test('a program that is not there answers null', async () => {
  expect(await runProgram('/nowhere/to/be/found', [], quiet)).toBeNull()
})

test('one that hangs is ended at its limit', async () => {
  expect(await runProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { ...quiet, limit: 200 })).toBeNull()
})

test('nothing in its words becomes a command', async () => {
  expect(
    await runProgram(
      process.execPath,
      ['-e', 'process.exit(process.argv[1] === "$(exit 1); `x`" ? 0 : 1)', '$(exit 1); `x`'],
      quiet,
    ),
  ).toBe(0)
})
