import type { ImportPreview } from '../../../preload/contract/imports.ts'

// 03/04/2026 and 03-04-2026 allow two readings; 03.04.2026 and 2026-04-03 only one
const eitherOrder = /^\s*\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/

/** Whether a text is a date that starts with the day in one country and with the month in another. */
export function isEitherOrder(text: string): boolean {
  return eitherOrder.test(text)
}

/** Whether the order of day and month matters for what is seen of a file. */
export function hasEitherOrder({ columns }: Pick<ImportPreview, 'columns'>): boolean {
  return columns.some(({ samples }) => samples.some(isEitherOrder))
}
