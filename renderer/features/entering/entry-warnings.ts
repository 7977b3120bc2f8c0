import type { Identity } from '../../../preload/contract/entering.ts'

export type EntryWarning = 'numberBad' | 'numberZeros' | 'extensionLong'

// as the product prints its limits for these two fields
const number = /^(?!0+$)\d{1,9}$/
const longestExtension = 50

/** What the dialogs of WFM will not take as it is. The page People has no such limits. */
export function entryWarnings({ personnelNumber, identifiers }: Identity): readonly EntryWarning[] {
  if (identifiers.length === 0) return []
  return [
    ...(number.test(personnelNumber) ? [] : (['numberBad'] as const)),
    ...(number.test(personnelNumber) && personnelNumber.startsWith('0') ? (['numberZeros'] as const) : []),
    ...(identifiers.some(({ length }) => length > longestExtension) ? (['extensionLong'] as const) : []),
  ]
}
