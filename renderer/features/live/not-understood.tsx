import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './live.module.css'

/** That messages came which nobody understands yet, and the way to where they are learned. */
export function NotUnderstood({ id }: { readonly id: string }) {
  const { t } = useWords('live')
  const status = useQuery(api.notifications.status.queryOptions({ input: { id } }))
  const count = status.data?.notUnderstood ?? 0
  if (count === 0) return null
  return (
    <p className={classes.notUnderstood}>
      <StatusWord tone="warning">{t('notUnderstood', { count })}</StatusWord>
      <span className={classes.replied}>{t('notUnderstood.why')}</span>
      <Anchor href={`#/integrations/${id}/messages`} size="sm">
        {t('look')}
      </Anchor>
    </p>
  )
}
