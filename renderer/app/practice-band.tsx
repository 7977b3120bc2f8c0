import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useWords } from '../words/use-words.ts'
import classes from './practice-band.module.css'

/** Says on every screen that this is practice, and leads out of it. */
export function PracticeBand() {
  const { t } = useWords('app')
  const queries = useQueryClient()
  const leave = useMutation(
    api.workspace.leavePractice.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  )
  return (
    <aside className={classes.band} aria-label={t('practice.band')}>
      <strong className={classes.word}>{t('practice.band')}</strong>
      <Button size="compact-xs" variant="default" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
        {t('practice.leave')}
      </Button>
    </aside>
  )
}
