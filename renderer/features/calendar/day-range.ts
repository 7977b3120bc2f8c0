/** Days chosen in a list: from where the choice began to where it ends, by position. */
export interface DayRange {
  readonly anchor: number
  readonly end: number
}

export interface DayFocus {
  /** The day that has the keyboard, by position. */
  readonly active: number
  readonly range: DayRange | null
}

interface Key {
  readonly key: string
  readonly shiftKey: boolean
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -7,
  PageDown: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** What a key does to the choice of days; null when it is none of ours. With Shift a move also chooses. */
export function afterKey({ active, range }: DayFocus, { key, shiftKey }: Key, days: number): DayFocus | null {
  if (key === ' ' || key === 'Enter') return { active, range: afterPick(range, active, shiftKey) }
  if (key === 'Escape') return range === null ? null : { active, range: null }
  const step = steps[key]
  if (step === undefined) return null
  const target = Math.min(days - 1, Math.max(0, active + step))
  return { active: target, range: shiftKey ? { anchor: range?.anchor ?? active, end: target } : range }
}

/** A day was picked: alone, or with Shift together with all from where the choice began. Picking the only one again lets it go. */
export function afterPick(range: DayRange | null, day: number, isRange: boolean): DayRange | null {
  if (isRange && range !== null) return { anchor: range.anchor, end: day }
  return range !== null && range.anchor === day && range.end === day ? null : { anchor: day, end: day }
}

export function isChosen(range: DayRange | null, day: number): boolean {
  return range !== null && day >= Math.min(range.anchor, range.end) && day <= Math.max(range.anchor, range.end)
}
