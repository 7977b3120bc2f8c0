import type { CalendarDay } from '../../../preload/contract/connection.ts'
import type { Tools } from '../tools.ts'
// STAND-IN of APP until HISTORY's own is here: overwrite me.
export function calendar(_tools: Tools, _query: object): CalendarDay[] {
  return []
}
