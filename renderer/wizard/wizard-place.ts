/** Where a wizard was left, and what had been ticked off on the way. */
export interface WizardPlace {
  /** Null before the first step was left. */
  readonly step: string | null
  /** `prepare.folder`: the text `folder` of the step `prepare`. */
  readonly ticked: ReadonlySet<string>
}

/** Reads what `writePlace` wrote: the step, then what is ticked, with blanks between. */
export function readPlace(kept: string | null): WizardPlace {
  const [step, ...ticked] = (kept ?? '').split(' ').filter((word) => word !== '')
  return { step: step ?? null, ticked: new Set(ticked) }
}

export function writePlace(step: string, ticked: ReadonlySet<string>): string {
  return [step, ...[...ticked].sort()].join(' ')
}

/** The same ticks with one set or taken away. */
export function withTick(ticked: ReadonlySet<string>, id: string, isTicked: boolean): ReadonlySet<string> {
  const others = [...ticked].filter((other) => other !== id)
  return new Set(isTicked ? [...others, id] : others)
}
