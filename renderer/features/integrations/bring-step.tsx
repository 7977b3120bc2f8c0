import { Button, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { Wizard } from '../../wizard/wizard.tsx'
import type { StepProps } from './add-flow.ts'

interface BringStepProps extends StepProps {
  readonly stream: 'users' | 'states'
}

/** A list of the system, brought now or later: waiting for it never holds the steps up. */
export function BringStep({ flow, integration, system, to, go, stream }: BringStepProps) {
  const { t } = useWords('integrations')
  const freshness = useQuery(api.integrations.freshness.queryOptions({ input: { id: integration.id } }))
  const rows = freshness.data?.find((known) => known.stream === stream)?.rows ?? 0
  return (
    <Wizard
      {...flow}
      heading={t(`${stream}.heading`)}
      why={<Text size="sm">{t(`${stream}.why`)}</Text>}
      onBack={() => to(stream === 'users' ? 'identifier' : 'users')}
      onContinue={() => to(stream === 'users' ? 'states' : 'next')}
    >
      <Text maw="70ch">{t(`${stream}.text`, { system: system.name })}</Text>
      {freshness.isError ? <FailureNotice failure={failureOf(freshness.error)} /> : null}
      {rows === 0 ? (
        <StatusWord tone="info">{t(`${stream}.none`)}</StatusWord>
      ) : (
        <StatusWord tone="good">{t(`${stream}.there`, { count: rows })}</StatusWord>
      )}
      <div>
        <Button
          variant={rows === 0 ? 'light' : 'default'}
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => go(`imports/new/${stream}`)}
        >
          {t(`bring.${stream}`)}
        </Button>
      </div>
    </Wizard>
  )
}
