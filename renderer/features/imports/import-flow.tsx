import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { CheckStep } from './check-step.tsx'
import { FileStep } from './file-step.tsx'
import { FlowSteps, type FlowStep } from './flow-steps.tsx'
import { useImportDraft } from './import-draft.ts'
import { JobStep } from './job-step.tsx'
import { needsIntegration } from './stream-facts.ts'

export interface FlowProps extends PageProps {
  readonly stream: StreamId
}

/** Bringing one list: the file, how it is read, the import, the result. Each step is kept until the next is done. */
export function ImportFlow(props: FlowProps) {
  const { stream, integration, go } = props
  const { t } = useWords('imports')
  const { file, options, jobId } = useImportDraft(stream)
  const title = t(`title.${stream}`)

  if (needsIntegration(stream) && integration === null) {
    return (
      <Page title={title}>
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={t('noIntegration')}
          text={t('noIntegrationHint')}
          action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
        />
      </Page>
    )
  }
  const step: FlowStep = jobId !== null ? 'result' : file !== null ? 'check' : 'file'
  const lead =
    step === 'file' ? t('fileLead') : step === 'check' && file ? t('checkLead', { file: file.name }) : undefined
  return (
    <Page key={step} title={title} lead={lead} tabs={<FlowSteps current={step} />}>
      {jobId !== null ? (
        <JobStep {...props} jobId={jobId} />
      ) : file !== null ? (
        <CheckStep {...props} file={file} options={options} />
      ) : (
        <FileStep {...props} />
      )}
    </Page>
  )
}
