import { Button } from '@mantine/core'
import { IconListCheck, IconPlugConnected } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { BarWithFigure } from '../../ui/bar-with-figure.tsx'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityWork } from './activity-work.tsx'
import classes from './entering.module.css'
import { countAll } from './entry-counts.ts'
import { LookChoice } from './look-choice.tsx'
import { PauseBar } from './pause-bar.tsx'
import { useLookName } from './use-look-name.ts'
import { WorkListMenu } from './work-list-menu.tsx'

/** Entering what external activities count as in injixo by hand, activity by activity, and the planning units that miss one. */
export function ActivityEnteringPanel({ integration, go, rest }: PageProps) {
  const { t } = useWords('activityEntering')
  const entering = useWords('entering')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={entering.t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{entering.t('addIntegration')}</Button>}
      />
    )
  const first = rest.endsWith('/units') ? 'units' : 'left'
  return <ActivitiesOf key={`${integration.id} ${first}`} integration={integration} go={go} first={first} />
}

interface ActivitiesOfProps {
  readonly integration: Integration
  readonly go: PageProps['go']
  readonly first: 'left' | 'units'
}

function ActivitiesOf({ integration, go, first }: ActivitiesOfProps) {
  const { t } = useWords('activityEntering')
  const entering = useWords('entering')
  const nameOf = useLookName()
  const integrationId = integration.id
  const counted = useQuery(api.activityEntering.list.queryOptions({ input: { integrationId, list: 'left', limit: 1 } }))
  const look = useQuery(api.entering.generation.queryOptions())
  const systems = useQuery(api.systems.list.queryOptions())
  const choosing = useMutation(api.entering.setGeneration.mutationOptions())
  const [isChoosing, setIsChoosing] = useState(false)
  const error = counted.error ?? look.error ?? choosing.error

  if (error !== null) return <FailureNotice failure={failureOf(error)} onTryAgain={() => void counted.refetch()} />
  if (counted.data === undefined || look.data === undefined || systems.data === undefined) return <Loading rows={8} />
  const { counts, total } = counted.data
  const all = countAll(counts)
  if (all === 0)
    return (
      <EmptyPlace
        icon={<IconListCheck size={32} aria-hidden />}
        title={t('nothing')}
        text={t('nothingHint')}
        action={<Button onClick={() => go('activities/map')}>{t('toMap')}</Button>}
      />
    )
  const { generation } = look.data
  if (generation === null || isChoosing)
    return (
      <LookChoice
        chosen={generation}
        onChoose={(generation) => choosing.mutate({ generation }, { onSuccess: () => setIsChoosing(false) })}
      />
    )
  return (
    <div className={classes.work}>
      <div className={classes.top}>
        <div className={classes.progress}>
          <BarWithFigure label={entering.t('progress')} done={counts.done ?? 0} of={all} />
        </div>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setIsChoosing(true)}>
            {entering.t('lookOf', { look: nameOf(generation) })}
          </Button>
          <WorkListMenu
            all={t('workListAll')}
            title={t('printTitle', { integration: integration.name })}
            file={(activities, language) =>
              client.activityEntering.workListFile({ integrationId, generation, language, activities })
            }
            sheet={(language) => client.activityEntering.workList({ integrationId, generation, language })}
          />
        </div>
      </div>
      <PauseBar integration={integration} generation={generation} left={total} />
      <ActivityWork
        integration={integration}
        system={systems.data.find(({ id }) => id === integration.system)?.name ?? integration.name}
        generation={generation}
        first={first}
      />
    </div>
  )
}
