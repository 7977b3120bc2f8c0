import { Button } from '@mantine/core'
import { IconPlugConnected, IconTimeline } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import type { PageProps } from '../../../api/page-props.ts'
import { EmptyPlace } from '../../../ui/empty-place.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/use-words.ts'
import { TeamOfDay } from './team-of-day.tsx'
import { readTeamPlace } from './team-place.ts'

/** A team's day of the chosen integration. */
export function TeamPanel(page: PageProps) {
  const { t } = useWords('team')
  const { integration, go, rest } = page
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <Ranged key={integration.id} {...page} integration={integration} rest={rest} />
}

function Ranged(page: PageProps & { readonly integration: NonNullable<PageProps['integration']> }) {
  const { t } = useWords('team')
  const { integration, go, rest } = page
  const range = useQuery(api.states.range.queryOptions({ input: { integrationId: integration.id } }))
  if (range.error !== null)
    return <FailureNotice failure={failureOf(range.error)} onTryAgain={() => void range.refetch()} />
  if (range.data === undefined) return <Loading />
  if (range.data === null)
    return (
      <EmptyPlace
        icon={<IconTimeline size={32} aria-hidden />}
        title={t('empty')}
        text={t('emptyHint', { name: integration.name })}
        action={<Button onClick={() => go('imports/new/states')}>{t('importStates')}</Button>}
      />
    )
  const { day, team } = readTeamPlace(rest)
  return <TeamOfDay {...page} range={range.data} day={day ?? range.data.to} team={team} />
}
