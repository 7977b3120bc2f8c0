import { Button, Group, Progress, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'

/** How far the files are, with a way to stop. */
export function DeliveryProgress({ job }: { readonly job: JobSnapshot }) {
  const { t } = useWords('delivery')
  const cancel = useMutation(api.jobs.cancel.mutationOptions())
  const { done, total } = job
  return (
    <div>
      <Text size="sm" mb={4}>
        {total === null ? t('progressPeople', { count: done }) : t('progressDays', { done, total })}
      </Text>
      <Group gap="md">
        <Progress.Root size="md" flex={1}>
          <Progress.Section
            value={total === null || total === 0 ? 100 : (done / total) * 100}
            animated={total === null}
            striped={total === null}
            aria-label={t('writing')}
          />
        </Progress.Root>
        <Button
          size="compact-sm"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ id: job.id })}
        >
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}
