/** One measured figure beside its budget and, where there is one, something known on the same machine in the same run. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'rows' | 'times'
  readonly budget: number
  readonly reference: string
}

/** The middle of several runs, in milliseconds: these machines are noisy. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
}

export function table(figures: readonly Figure[]): string {
  const number = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
  const rows = figures.map(({ what, value, unit, budget, reference }) => [
    what,
    `${number(value)} ${unit}`,
    `${number(budget)} ${unit}`,
    value <= budget ? 'within' : 'OVER',
    reference,
  ])
  const lines = [['figure', 'measured', 'budget', '', 'reference in the same run'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
