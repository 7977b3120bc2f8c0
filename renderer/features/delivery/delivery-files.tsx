import { Button, Title, VisuallyHidden } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useId } from 'react'
import type { Delivery } from '../../../preload/contract/deliveries.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { useDownload } from './use-download.ts'

const proof = 'manifest.json'

/** The files of a delivery, each to save, and the proof that goes with them. */
export function DeliveryFiles({ delivery }: { readonly delivery: Delivery }) {
  const { t, formatBytes, formatNumber, formatDay } = useWords('delivery')
  const heading = useId()
  const download = useDownload(delivery.id)
  const isSaving = (name: string) => download.isPending && download.variables === name
  return (
    <div>
      <Title order={3} size="h5" id={heading}>
        {t('files')}
      </Title>
      <table className={classes.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('fileName')}</th>
            <th scope="col">{t('fileDays')}</th>
            <th scope="col" className={classes.figure}>
              {t('fileRows')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('fileSize')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('fileGet')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {delivery.files.map(({ name, bytes, rows, firstDay, lastDay }) => (
            <tr key={name}>
              <td className={classes.path}>{name}</td>
              <td className={classes.days}>
                {firstDay === lastDay ? formatDay(firstDay) : `${formatDay(firstDay)} – ${formatDay(lastDay)}`}
              </td>
              <td className={classes.figure}>{formatNumber(rows)}</td>
              <td className={classes.figure}>{formatBytes(bytes)}</td>
              <td className={classes.get}>
                <Button
                  size="compact-sm"
                  leftSection={<IconDownload size={14} aria-hidden />}
                  aria-label={t('fileGetName', { name })}
                  loading={isSaving(name)}
                  onClick={() => download.mutate(name)}
                >
                  {t('fileGet')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="compact-sm" variant="default" loading={isSaving(proof)} onClick={() => download.mutate(proof)}>
        {t('proofGet')}
      </Button>
      {download.error === null ? null : <FailureNotice failure={failureOf(download.error)} />}
    </div>
  )
}
