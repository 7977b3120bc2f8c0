import type { DayRange } from './use-preview.ts'

const dayLength = 86_400_000

/** Days in order as runs without a gap: each is one delivery. */
export function dayRuns(days: readonly string[]): readonly DayRange[] {
  const runs: DayRange[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && Date.parse(day) - Date.parse(last.to) === dayLength) {
      runs[runs.length - 1] = { from: last.from, to: day }
    } else runs.push({ from: day, to: day })
  }
  return runs
}
