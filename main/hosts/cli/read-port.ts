import type { Given } from './command.ts'
import { UsageError } from './usage-error.ts'

/** `--port N`; 0, which lets the system choose, without it. Throws `UsageError` for what is no port. */
export function readPort(given: Given, option = 'port'): number {
  const port = given.text(option) ?? '0'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError('usage.port', { value: port })
  return Number(port)
}
