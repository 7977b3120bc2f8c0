interface Move {
  readonly from: number
  readonly to: number
  readonly milliseconds: number
}

/** Moves from one activity to another in one figure each, whatever their states; most time first. */
export function movesByActivity(moves: readonly Move[]): readonly Move[] {
  const sums = new Map<string, Move>()
  for (const { from, to, milliseconds } of moves) {
    const key = `${from} ${to}`
    sums.set(key, { from, to, milliseconds: milliseconds + (sums.get(key)?.milliseconds ?? 0) })
  }
  return [...sums.values()].sort((a, b) => b.milliseconds - a.milliseconds)
}
