import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { Delivery } from '../../../preload/contract/deliveries.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { missingMilliseconds } from './totals-verdict.ts'

/** Source and files side by side, to the millisecond, and whether they are equal. */
export function DeliveryTotals({ totals }: { readonly totals: Delivery['totals'] }) {
  const { t, formatNumber, formatDuration } = useWords('delivery')
  const heading = useId()
  const exact = (seconds: number) =>
    t('seconds', { seconds: formatNumber(seconds, { minimumFractionDigits: 3, maximumFractionDigits: 3 }) })
  const missing = missingMilliseconds(totals)
  const lines = [
    ['totalSource', totals.databaseSeconds],
    ['totalFiles', totals.seconds],
    ...(totals.withheldSeconds === 0 ? [] : [['totalWithheld', totals.withheldSeconds] as const]),
    ...(totals.roundedMilliseconds === 0 ? [] : [['totalRounded', totals.roundedMilliseconds / 1000] as const]),
  ] as const
  return (
    <div>
      <Title order={3} size="h5" id={heading}>
        {t('totals')}
      </Title>
      <table className={classes.table} aria-labelledby={heading}>
        <tbody>
          {lines.map(([word, seconds]) => (
            <tr key={word}>
              <th scope="row">{t(word)}</th>
              <td className={classes.figure}>{exact(seconds)}</td>
              <td className={classes.figure}>{formatDuration(seconds * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing === 0 ? (
        <StatusWord tone="good">{t('equal')}</StatusWord>
      ) : (
        <StatusWord tone="bad">
          {t('notEqual', { seconds: formatNumber(missing / 1000, { minimumFractionDigits: 3 }) })}
        </StatusWord>
      )}
      {totals.withheldSeconds === 0 ? null : (
        <Text size="sm" mt="xs" className={classes.sentence ?? ''}>
          {t('withheldWhy')}
        </Text>
      )}
    </div>
  )
}
