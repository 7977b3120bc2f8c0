import type { MatchReason } from '../../../preload/contract/assignments.ts'
import { useWords } from '../../words/use-words.ts'

const doubtful = new Set([
  'nameDiffers',
  'emailDiffers',
  'loginDeviates',
  'homonym',
  'sharedEvidence',
  'reusedLogin',
  'otherEvidence',
  'employeeTaken',
  'serviceAccount',
])

/** Whether a reason speaks against a proposal. */
export function isDoubt(reason: MatchReason): boolean {
  return doubtful.has(reason.kind)
}

export interface ReasonText {
  /** Why a candidate is proposed or doubted, in a few words. */
  readonly reason: (reason: MatchReason) => string
  /** What to look at before deciding, as a sentence. */
  readonly warning: (reason: MatchReason) => string
}

/** Says reasons in the language in force. A kind without words of its own gets general ones. */
export function useReasonText(): ReasonText {
  const { t, has } = useWords('assigning')
  return {
    reason: ({ kind, user, employee }) => {
      const key = `reason.${kind}`
      return has(key) ? t(key, { user, employee }) : t('reason.other')
    },
    warning: ({ kind, user, employee }) => {
      const key = `warning.${kind}`
      return has(key) ? t(key, { user, employee }) : t('warning.other')
    },
  }
}
