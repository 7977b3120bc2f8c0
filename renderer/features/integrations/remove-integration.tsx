import { Button, Stack, Text } from '@mantine/core'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { PageProps } from '../../api/page-props.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { useRemoveIntegration } from './use-remove-integration.ts'

interface RemoveIntegrationProps {
  readonly integration: Integration
  readonly go: PageProps['go']
}

/** The way to remove an integration. Refused while there is data, with the way to take that away first. */
export function RemoveIntegration({ integration, go }: RemoveIntegrationProps) {
  const { t } = useWords('integrations')
  const { remove, isRunning, failure } = useRemoveIntegration(integration, () => go('integrations'))
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('remove.text')}</Text>
      {failure === null ? null : (
        <FailureNotice failure={failure} focused>
          <Button size="xs" variant="default" onClick={() => go('imports')}>
            {t('remove.toImports')}
          </Button>
        </FailureNotice>
      )}
      <Button variant="default" loading={isRunning} onClick={remove}>
        {t('remove')}
      </Button>
    </Stack>
  )
}
