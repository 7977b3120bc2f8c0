import type { Delivery } from '../../../preload/contract/deliveries.ts'

/**
 * What is missing between source and files, in milliseconds: 0 when every millisecond of the workspace is in the
 * files, was held back or fell to whole seconds. Negative when the files hold more.
 */
export function missingMilliseconds(totals: Delivery['totals']): number {
  const { databaseSeconds, seconds, withheldSeconds, roundedMilliseconds } = totals
  // sums of thousandths do not stay exact in floating point; the source counts whole milliseconds
  return Math.round(databaseSeconds * 1000) - Math.round((seconds + withheldSeconds) * 1000) - roundedMilliseconds
}
