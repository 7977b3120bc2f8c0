import { Button, NativeSelect, Progress, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { failureOf } from '../../api/failure.ts'
import { uploadFile } from '../../api/upload.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { useWords } from '../../words/use-words.ts'
import { changeDraft, emptyDraft } from './import-draft.ts'
import type { FlowProps } from './import-flow.tsx'
import classes from './imports.module.css'
import { needsIntegration, streamFacts } from './stream-facts.ts'
import { SystemFiles } from './system-files.tsx'

/** Choosing the file, and handing it over piece by piece. */
export function FileStep({ stream, integration, integrations, pickIntegration }: FlowProps) {
  const { t, formatShare } = useWords('imports')
  const [upload, setUpload] = useState<{ readonly name: string; readonly share: number } | null>(null)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [note, setNote] = useState('')
  const stop = useRef<AbortController | null>(null)

  const take = async (file: File, others: number) => {
    const ends = new AbortController()
    stop.current = ends
    setFailure(null)
    setNote(others > 0 ? t('oneFile', { name: file.name }) : '')
    setUpload({ name: file.name, share: 0 })
    try {
      const ref = await uploadFile(file, (share) => setUpload({ name: file.name, share }), ends.signal)
      changeDraft(stream, { ...emptyDraft, file: ref })
    } catch (error) {
      // who cancels knows it
      if (!ends.signal.aborted) setFailure(failureOf(error))
    } finally {
      setUpload(null)
    }
  }

  return (
    <Stack gap="md" maw={720}>
      {needsIntegration(stream) ? (
        <NativeSelect
          label={t('integration')}
          description={
            stream === 'states' && integration !== null
              ? t('zoneHint', { zone: integration.zone })
              : t('integrationHint')
          }
          value={integration?.id ?? ''}
          onChange={(event) => pickIntegration(event.currentTarget.value)}
          data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
          maw={420}
        />
      ) : null}
      <FieldFacts stream={stream} />
      {needsIntegration(stream) && integration !== null ? (
        <SystemFiles integration={integration} stream={stream} />
      ) : null}
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      {note === '' ? null : <Text size="sm">{note}</Text>}
      {upload === null ? (
        <FileDrop
          title={t('drop')}
          hint={t('dropHint')}
          choose={t('choose')}
          accept=".csv,.txt,.tsv,.xlsx"
          onFile={(file, others) => void take(file, others)}
        />
      ) : (
        <Stack gap="xs" aria-live="polite">
          <Text>{t('uploading', { name: upload.name })}</Text>
          <Progress
            value={upload.share * 100}
            aria-label={t('uploading', { name: upload.name })}
            aria-valuetext={formatShare(upload.share)}
          />
          <div>
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {t('cancel')}
            </Button>
          </div>
        </Stack>
      )}
    </Stack>
  )
}

/** What the list must and can contain, in the planner's words. */
function FieldFacts({ stream }: Pick<FlowProps, 'stream'>) {
  const { t } = useWords('imports')
  const { needs, canBring } = streamFacts[stream]
  const needed = needs.map(([first, second]) => {
    if (first === undefined) return ''
    const name = t(`field.${first}`)
    return second === undefined ? name : t('or', { first: name, second: t(`field.${second}`) })
  })
  return (
    <div className={classes.reasons}>
      <Text size="sm">
        <strong>{t('needs')}: </strong>
        {needed.join(', ')}
      </Text>
      <Text size="sm">
        <strong>{t('canBring')}: </strong>
        {canBring.map((field) => t(`field.${field}`)).join(', ')}
      </Text>
    </div>
  )
}
