const hour = 3_600_000

/** Sorts by start, hour by hour with a pause after each: one sort of two hundred thousand would hold everything up. */
export function* byStart<T extends { readonly start: number }>(rows: Iterable<T>): Generator<undefined, readonly T[]> {
  const hours = new Map<number, T[]>()
  for (const row of rows) {
    const key = Math.floor(row.start / hour)
    const list = hours.get(key)
    if (list === undefined) hours.set(key, [row])
    else list.push(row)
  }
  yield
  const sorted: T[] = []
  for (const key of [...hours.keys()].sort((a, b) => a - b)) {
    for (const row of (hours.get(key) ?? []).sort((a, b) => a.start - b.start)) sorted.push(row)
    yield
  }
  return sorted
}
