import type { AssignmentRow, MatchReason } from '../../../preload/contract/assignments.ts'

const toldByCandidates = new Set(['nameDiffers', 'emailDiffers', 'loginDeviates'])

/**
 * The warnings told once for the whole row. That a name, an e-mail or a login differs is told beside the candidate it differs
 * from, when there is one.
 */
export function rowWarnings({ warnings, candidates }: AssignmentRow): readonly MatchReason[] {
  const byCandidates = new Set(candidates.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))
  const told = new Set<string>()
  return warnings.filter(({ kind }) => {
    if (told.has(kind) || (toldByCandidates.has(kind) && byCandidates.has(kind))) return false
    told.add(kind)
    return true
  })
}
