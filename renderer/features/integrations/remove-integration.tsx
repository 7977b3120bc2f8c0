import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'

interface RemoveIntegrationProps {
  readonly integration: Integration
  readonly go: PageProps['go']
}

/** Removes without asking: it can be undone. Refused while there is data, with the way to take that away first. */
export function RemoveIntegration({ integration, go }: RemoveIntegrationProps) {
  const { t } = useWords('integrations')
  const { id, name } = integration
  const remove = useMutation(
    api.integrations.remove.mutationOptions({
      onSuccess: () => {
        go('integrations')
        confirmToast(t('removed', { name }), () => void client.journal.undo())
      },
    }),
  )
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('remove.text')}</Text>
      {remove.isError ? (
        <FailureNotice failure={failureOf(remove.error)} focused>
          <Button size="compact-md" variant="default" onClick={() => go('imports')}>
            {t('remove.toImports')}
          </Button>
        </FailureNotice>
      ) : null}
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
        {t('remove')}
      </Button>
    </Stack>
  )
}
