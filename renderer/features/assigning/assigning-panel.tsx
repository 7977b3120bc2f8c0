import { Button } from '@mantine/core'
import { IconPlugConnected, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { countsOf, IntegrationAssigning } from './integration-assigning.tsx'
import { listOrder } from './list-choice.tsx'

/** Which employee each user of the system is: proposals to accept, choose, ignore or decide by hand. */
export function AssigningPanel({ integration, rest, go }: PageProps) {
  const { t } = useWords('assigning')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <CountedAssigning key={integration.id} integration={integration} rest={rest} go={go} />
}

interface CountedAssigningProps {
  readonly integration: Integration
  readonly rest: string
  readonly go: PageProps['go']
}

function CountedAssigning({ integration, rest, go }: CountedAssigningProps) {
  const { t } = useWords('assigning')
  const counted = useQuery(api.assignments.list.queryOptions({ input: countsOf(integration.id) }))
  const systems = useQuery(api.systems.list.queryOptions())

  if (counted.error !== null)
    return <FailureNotice failure={failureOf(counted.error)} onTryAgain={() => void counted.refetch()} />
  if (counted.data === undefined || systems.data === undefined) return <Loading rows={8} />
  const { counts } = counted.data
  const asked = listOrder.find((list) => rest.endsWith(`/${list}`))
  const first = listOrder.find((list) => (counts[list] ?? 0) > 0)
  if (first === undefined)
    return (
      <EmptyPlace
        icon={<IconUsers size={32} aria-hidden />}
        title={t('noUsers')}
        text={t('noUsersHint')}
        action={<Button onClick={() => go('imports')}>{t('toImports')}</Button>}
      />
    )
  return (
    <IntegrationAssigning
      integration={integration}
      system={systems.data.find(({ id }) => id === integration.system)?.name ?? integration.name}
      firstList={asked ?? first}
      onMap={() => go('activities/map')}
    />
  )
}
