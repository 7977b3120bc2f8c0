import type { BulkStep } from '../../../preload/contract/assignments.ts'
import { useWords, type Words } from '../../words/use-words.ts'

// fewer than this cannot be told apart from none
const finest = 0.1

export interface StepText {
  readonly t: Words<'assigning'>['t']
  /** "95 % and more: 361 accepted, 0.4 wrong expected". */
  readonly step: (step: BulkStep) => string
}

/** Says what accepting in one go would do. */
export function useStepText(): StepText {
  const { t, formatShare, formatNumber } = useWords('assigning')
  return {
    t,
    step: ({ atLeast, users, expectedWrong }) => {
      const share = formatShare(atLeast)
      if (users === 0) return t('bulk.none', { share })
      const wrong =
        expectedWrong < finest
          ? t('bulk.under', { wrong: finest })
          : formatNumber(expectedWrong, { maximumFractionDigits: 1 })
      return t('bulk.step', { share, count: users, wrong })
    },
  }
}
