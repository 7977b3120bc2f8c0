import { Alert, Anchor, Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { ImportPreview, ReadOptions } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { noteJob } from '../../api/follow-jobs.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { ColumnMeanings } from './column-meanings.tsx'
import { isEitherOrder } from './date-evidence.ts'
import { changeDraft } from './import-draft.ts'
import classes from './imports.module.css'
import { ReadingChoices } from './reading-choices.tsx'
import { SampleRows } from './sample-rows.tsx'
import { useFieldNames } from './use-field-names.ts'

interface PreviewViewProps {
  readonly preview: ImportPreview
  /** Shown while the file is being read in another way. */
  readonly isStale: boolean
  readonly source: {
    readonly fileId: string
    readonly stream: StreamId
    readonly integrationId: string | null
    readonly options: ReadOptions
  }
  readonly onOptions: (change: ReadOptions) => void
  readonly otherFile: ReactNode
}

/** The file as it was read, to be judged before anything is written. */
export function PreviewView({ preview, isStale, source, onOptions, otherFile }: PreviewViewProps) {
  const { t, formatDateTime } = useWords('imports')
  const fieldNames = useFieldNames()
  const reasonId = useId()
  const [isStarting, setIsStarting] = useState(false)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const { looked, missing, sameAs } = preview
  const missingNames = fieldNames(missing)
  const datesUnknown =
    preview.dateOrder === 'unknown' &&
    preview.sample.some(({ problems }) =>
      problems.some(
        ({ code, value }) => (code === 'dateUnreadable' || code === 'timeUnreadable') && isEitherOrder(value),
      ),
    )
  const notYet =
    missing.length > 0
      ? t('notYetMissing', { fields: missingNames })
      : looked.whole && looked.good + looked.flagged === 0
        ? t('notYetNothing')
        : null

  const start = async () => {
    setIsStarting(true)
    setFailure(null)
    try {
      const job = await client.imports.start(source)
      noteJob(job)
      changeDraft(source.stream, { jobId: job.id })
    } catch (error) {
      setFailure(failureOf(error))
      setIsStarting(false)
    }
  }

  return (
    <>
      {sameAs === null ? null : (
        <Alert variant="light" color="blue" icon={<IconInfoCircle aria-hidden />}>
          {t('same', { when: formatDateTime(sameAs.at) })}{' '}
          <Anchor href={`#/imports/${sameAs.importId}`} size="sm">
            {t('showImport')}
          </Anchor>
        </Alert>
      )}
      {missing.length === 0 ? null : (
        <Alert variant="light" color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t('missing', { fields: missingNames })}
        </Alert>
      )}
      {datesUnknown ? (
        <Alert variant="light" color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t('datesUnknown')}
        </Alert>
      ) : null}
      {missing.length > 0 ? null : <LookedAt looked={looked} />}
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('howRead')}
        </Title>
        <ReadingChoices preview={preview} onOptions={onOptions} />
      </section>
      <section>
        <Title order={2} size="h4">
          {t('columns')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('columnsHint')}
        </Text>
        <ColumnMeanings preview={preview} onColumns={(columns) => onOptions({ columns })} />
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('firstRows')}
        </Title>
        <SampleRows preview={preview} />
      </section>
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      <div className={classes.bar}>
        <Button
          onClick={() => void start()}
          loading={isStarting}
          disabled={notYet !== null || isStale}
          aria-describedby={notYet === null ? undefined : reasonId}
        >
          {t('import')}
        </Button>
        {otherFile}
        {notYet === null ? null : (
          <Text id={reasonId} size="sm">
            {notYet}
          </Text>
        )}
      </div>
    </>
  )
}

function LookedAt({ looked }: Pick<ImportPreview, 'looked'>) {
  const { t } = useWords('imports')
  return (
    <div aria-live="polite">
      <div className={classes.facts}>
        <Text fw={600}>{t(looked.whole ? 'lookedWhole' : 'looked', { count: looked.rows })}</Text>
        <StatusWord tone="good">{t('good', { count: looked.good })}</StatusWord>
        {looked.refused === 0 ? null : <StatusWord tone="bad">{t('refused', { count: looked.refused })}</StatusWord>}
        {looked.flagged === 0 ? null : (
          <StatusWord tone="warning">{t('flagged', { count: looked.flagged })}</StatusWord>
        )}
      </div>
      {looked.refused === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('refusedNote')}
        </Text>
      )}
    </div>
  )
}
