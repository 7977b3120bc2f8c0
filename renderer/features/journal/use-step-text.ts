import type { JournalEntry } from '../../../preload/contract/journal.ts'
import { useWords } from '../../words/use-words.ts'

/** Says what a step of work did, in the language in force. */
export function useStepText(): (step: Pick<JournalEntry, 'operation' | 'subject' | 'things'>) => string {
  const { t } = useWords('journal')
  return ({ operation, subject, things }) => t(`operation.${operation}`, { subject, count: things })
}
