import { Button } from '@mantine/core'
import { IconCloudDownload } from '@tabler/icons-react'
import { client } from '../../api/api.ts'
import { noteJob } from '../../api/follow-jobs.ts'
import { useSaving } from '../../api/use-saving.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'

interface FetchBarProps {
  readonly integration: { readonly id: string; readonly name: string }
  readonly stream: 'calls' | 'states'
  /** First and last day chosen, and how many that are. */
  readonly from: string
  readonly to: string
  readonly days: number
  /** What was not heard when it happened comes never again. */
  readonly canFetch: boolean
  readonly onClear: () => void
}

/** The days chosen, and fetching them again where a system can be asked. */
export function FetchBar({ integration, stream, from, to, days, canFetch, onClear }: FetchBarProps) {
  const { t, formatDay } = useWords('calendar')
  const { id, name } = integration
  const saving = useSaving()
  const fetchAgain = () =>
    void saving.save(
      () => client.connection.importDays({ id, stream, from, to }),
      (job) => {
        noteJob(job)
        confirmToast(t('started', { name }))
        onClear()
      },
    )
  const span = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`
  return (
    <div className={classes.bar}>
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      <output>{t('chosen', { count: days, span })}</output>
      {canFetch ? (
        <Button
          leftSection={<IconCloudDownload size={16} aria-hidden />}
          loading={saving.isSaving}
          onClick={fetchAgain}
        >
          {t('fetchAgain')}
        </Button>
      ) : (
        <span>{t('onlyHeard')}</span>
      )}
      <Button variant="default" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  )
}
