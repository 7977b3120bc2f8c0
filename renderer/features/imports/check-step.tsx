import { Button, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FileRef } from '../../../preload/contract/files.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { changeDraft, emptyDraft } from './import-draft.ts'
import type { FlowProps } from './import-flow.tsx'
import { PreviewView } from './preview-view.tsx'
import { needsIntegration } from './stream-facts.ts'

interface CheckStepProps extends FlowProps {
  readonly file: FileRef
  readonly options: ReadOptions
}

/** How the file is read and what would become of its rows. Nothing is written here. */
export function CheckStep({ stream, integration, file, options }: CheckStepProps) {
  const { t } = useWords('imports')
  const integrationId = needsIntegration(stream) ? (integration?.id ?? null) : null
  const source = { fileId: file.id, stream, integrationId, options }
  const preview = useQuery(
    // while another way of reading is tried, what was seen stays
    api.imports.preview.queryOptions({ input: source, placeholderData: keepPreviousData, gcTime: 0 }),
  )
  const leave = () => {
    // the host clears its shelf by itself; that it could not be told is no concern of the planner
    client.files.discard({ id: file.id }).catch(() => {})
    changeDraft(stream, emptyDraft)
  }
  const otherFile = (
    <Button variant="default" onClick={leave}>
      {t('otherFile')}
    </Button>
  )
  if (preview.error !== null) {
    const readAgain = Object.keys(options).length > 0
    return (
      <FailureNotice
        failure={failureOf(preview.error)}
        focused
        {...(readAgain && { onTryAgain: () => changeDraft(stream, { options: {} }) })}
      >
        {otherFile}
      </FailureNotice>
    )
  }
  if (preview.data === undefined) return <Loading rows={10} />
  return (
    <Stack gap="lg" aria-busy={preview.isPlaceholderData}>
      <PreviewView
        preview={preview.data}
        isStale={preview.isPlaceholderData}
        source={source}
        onOptions={(change) => changeDraft(stream, { options: { ...options, ...change } })}
        otherFile={otherFile}
      />
    </Stack>
  )
}
