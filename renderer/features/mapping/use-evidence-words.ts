import { useCallback } from 'react'
import type { ProposalEvidence } from '../../../preload/contract/mapping-changes.ts'
import { useWords } from '../../words/use-words.ts'

const hour = 3_600_000

/** Why something is proposed, as a sentence. */
export function useEvidenceWords(): (evidence: ProposalEvidence) => string {
  const { t, formatDuration, formatShare, formatTime } = useWords('mapping')
  return useCallback(
    (evidence: ProposalEvidence) => {
      switch (evidence.kind) {
        case 'sameName':
          return t('evidence.sameName', { name: evidence.name })
        case 'name':
          return t('evidence.name', {
            word: evidence.word,
            language: t(`language.${evidence.language}`),
            meaning: t(`meaning.${evidence.meaning}`),
          })
        case 'documented':
          return t('evidence.documented', { kind: t(`stateKind.${evidence.stateKind}`) })
        case 'length':
          return t('evidence.length', {
            typical: formatDuration(evidence.typical),
            from: formatDuration(evidence.from),
            to: formatDuration(evidence.to),
          })
        case 'hour':
          return t('evidence.hour', {
            share: formatShare(evidence.share),
            from: formatTime(evidence.hour * hour, 'UTC'),
            to: formatTime((evidence.hour + 1) * hour, 'UTC'),
          })
        case 'similar':
          return t('evidence.similar', { state: evidence.state, integration: evidence.integration })
      }
    },
    [t, formatDuration, formatShare, formatTime],
  )
}
