import { Anchor, Text, Title, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'

interface EarlierDeliveriesProps {
  readonly integrationId: string
  /** The one shown above. */
  readonly shown: string
}

/** What was delivered before, newest first. */
export function EarlierDeliveries({ integrationId, shown }: EarlierDeliveriesProps) {
  const { t, formatDateTime, formatDay, formatNumber } = useWords('delivery')
  const heading = useId()
  const { data, error, refetch } = useQuery(api.deliveries.list.queryOptions({ input: { integrationId } }))
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Title order={2} size="h4" id={heading}>
        {t('earlier')}
      </Title>
      {error === null ? null : <FailureNotice failure={failureOf(error)} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null ? <Loading rows={2} /> : null}
      {data?.length === 0 ? <Text size="sm">{t('noEarlier')}</Text> : null}
      {data === undefined || data.length === 0 ? null : (
        <table className={classes.table} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t('writtenAt')}</th>
              <th scope="col">{t('fileDays')}</th>
              <th scope="col">{t('activities')}</th>
              <th scope="col" className={classes.figure}>
                {t('fileRows')}
              </th>
              <th scope="col">
                <VisuallyHidden>{t('show')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ id, createdAt, from, to, activities, totals }) => (
              <tr key={id} aria-current={id === shown || undefined}>
                <td>{formatDateTime(createdAt)}</td>
                <td className={classes.days}>{`${formatDay(from)} – ${formatDay(to)}`}</td>
                <td>{t(activities)}</td>
                <td className={classes.figure}>{formatNumber(totals.rows)}</td>
                <td className={classes.get}>
                  <Anchor
                    href={`#/delivery/${id}`}
                    underline="always"
                    inherit
                    className={classes.show ?? ''}
                    aria-label={t('showDelivery', { at: formatDateTime(createdAt) })}
                  >
                    {t('show')}
                  </Anchor>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
