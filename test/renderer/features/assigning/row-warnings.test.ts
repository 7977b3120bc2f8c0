import { describe, expect, it } from 'vitest'
import type { AssignmentRow } from '../../../../preload/contract/assignments.ts'
import { rowWarnings } from '../../../../renderer/features/assigning/row-warnings.ts'

const reason = (kind: string) => ({ kind, user: 'a', employee: 'b' })
const employee = { id: '1', personnelNumber: '7', lastName: 'Berg', firstName: 'Jan', email: '', planningUnit: '' }

function row(warnings: readonly string[], candidateReasons: readonly string[]): AssignmentRow {
  return {
    user: { id: '1', identifier: 'a', name: '', email: '', active: true },
    millisecondsPerDay: 0,
    list: 'review',
    assigned: null,
    candidates: [{ employee, confidence: 0.5, reasons: candidateReasons.map(reason) }],
    warnings: warnings.map(reason),
    postponed: false,
  }
}
const kinds = (told: ReturnType<typeof rowWarnings>) => told.map(({ kind }) => kind)

describe('warnings of a row', () => {
  it('are told once each', () => {
    expect(kinds(rowWarnings(row(['homonym', 'homonym', 'serviceAccount'], ['homonym'])))).toEqual([
      'homonym',
      'serviceAccount',
    ])
  })

  it('leave to the candidate what differs from it alone', () => {
    expect(kinds(rowWarnings(row(['nameDiffers'], ['nameDiffers'])))).toEqual([])
    expect(kinds(rowWarnings(row(['nameDiffers'], [])))).toEqual(['nameDiffers'])
  })
})
