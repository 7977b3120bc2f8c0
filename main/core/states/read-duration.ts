/**
 * Milliseconds of a duration: `HH:MM:SS` (hours may pass 24), `MM:SS`, or plain seconds, each with decimals after a point or comma.
 * Undefined for anything else, also for a negative one: a duration is never guessed.
 */
export function readDuration(text: string): number | undefined {
  const found = /^\s*(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?\s*$/.exec(text)
  if (found === null) return undefined
  const [, hours, minutes, seconds = '', decimals = ''] = found
  if (minutes !== undefined && (seconds.length !== 2 || Number(seconds) > 59)) return undefined
  if (hours !== undefined && (minutes?.length !== 2 || Number(minutes) > 59)) return undefined
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)
  return whole * 1000 + Number(decimals.padEnd(3, '0').slice(0, 3))
}
