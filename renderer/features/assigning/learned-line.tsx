import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { conventionSentence } from '../../../preload/contract/convention-sentence.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'

interface LearnedLineProps {
  readonly integrationId: string
  readonly onShowDeviating: () => void
}

/** What was learned of how logins are made here, which are made otherwise, and how well that does on pairs already decided. */
export function LearnedLine({ integrationId, onShowDeviating }: LearnedLineProps) {
  const { t } = useWords('assigning')
  const learned = useQuery(api.assignments.convention.queryOptions({ input: { integrationId } }))
  // asked for once, not anew with every decision: it matches the whole list several times
  const checking = useMutation(api.assignments.selfCheck.mutationOptions())
  if (learned.data === undefined) return null
  const { convention, deviating } = learned.data
  const check = checking.data
  const button = { size: 'compact-xs', variant: 'default' } as const
  return (
    <div className={classes.learned}>
      {convention === null ? (
        <p>{t('convention.unknown')}</p>
      ) : (
        <p>
          {t('convention.title')}: <strong>{conventionSentence(convention, t)}</strong> (
          {t('convention.share', { fits: convention.fits, of: convention.of })})
        </p>
      )}
      {deviating === 0 ? null : (
        <Button {...button} onClick={onShowDeviating}>
          {t('convention.deviating', { count: deviating })}
        </Button>
      )}
      <Button {...button} loading={checking.isPending} onClick={() => checking.mutate({ integrationId })}>
        {t('selfCheck.run')}
      </Button>
      <output>
        {check === undefined
          ? ''
          : check.hidden === 0
            ? t('selfCheck.nothing')
            : t('selfCheck.told', { count: check.hidden, ...check })}
      </output>
      {checking.error === null ? null : <FailureNotice failure={failureOf(checking.error)} />}
    </div>
  )
}
