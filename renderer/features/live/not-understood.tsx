import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { StepLink } from '../../ui/step-link.tsx'
import { useWords } from '../../words/use-words.ts'

/** That messages came which nobody understands yet, and the way to where they are learned. */
export function NotUnderstood({ id }: { readonly id: string }) {
  const { t } = useWords('live')
  const status = useQuery(api.notifications.status.queryOptions({ input: { id } }))
  const count = status.data?.notUnderstood ?? 0
  if (count === 0) return null
  return (
    <StepLink
      place={`integrations/${id}/messages`}
      sentence={t('notUnderstood', { count })}
      note={t('notUnderstood.why')}
      action={t('look')}
    />
  )
}
