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
import { ComparePlace } from './compare-place.tsx'
import classes from './entering.module.css'
import { EnteringWork } from './entering-work.tsx'
import { countAll } from './entry-counts.ts'
import { LookChoice } from './look-choice.tsx'
import { useLookName } from './use-look-name.ts'
import { WorkListMenu } from './work-list-menu.tsx'

/** Entering identifiers in injixo by hand, which has no other way, as fast and as surely as it can be done. */
export function EnteringPanel({ integration, go }: PageProps) {
  const { t } = useWords('entering')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <IntegrationEntering key={integration.id} integration={integration} go={go} />
}

interface IntegrationEnteringProps {
  readonly integration: Integration
  readonly go: PageProps['go']
}

function IntegrationEntering({ integration, go }: IntegrationEnteringProps) {
  const { t } = useWords('entering')
  const nameOf = useLookName()
  const input = { integrationId: integration.id, list: 'left', limit: 1 } as const
  const counted = useQuery(api.entering.list.queryOptions({ input }))
  const look = useQuery(api.entering.generation.queryOptions())
  const systems = useQuery(api.systems.list.queryOptions())
  const choosing = useMutation(api.entering.setGeneration.mutationOptions())
  const [isChoosing, setIsChoosing] = useState(false)
  const [isComparing, setIsComparing] = useState(false)
  const error = counted.error ?? look.error ?? choosing.error

  if (error !== null) return <FailureNotice failure={failureOf(error)} onTryAgain={() => void counted.refetch()} />
  if (counted.data === undefined || look.data === undefined || systems.data === undefined) return <Loading rows={8} />
  const { counts } = counted.data
  const all = countAll(counts)
  if (all === 0)
    return (
      <EmptyPlace
        icon={<IconListCheck size={32} aria-hidden />}
        title={t('nobody')}
        text={t('nobodyHint')}
        action={<Button onClick={() => go('employees/assign')}>{t('toAssign')}</Button>}
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
          <BarWithFigure label={t('progress')} done={counts.done ?? 0} of={all} />
        </div>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setIsChoosing(true)}>
            {t('lookOf', { look: nameOf(generation) })}
          </Button>
          <WorkListMenu
            all={t('workListAll')}
            title={t('printTitle', { integration: integration.name })}
            file={(people, language) =>
              client.entering.workListFile({ integrationId: integration.id, generation, language, people })
            }
            sheet={(language) => client.entering.workList({ integrationId: integration.id, generation, language })}
          />
          <Button variant="default" aria-expanded={isComparing} onClick={() => setIsComparing((isOpen) => !isOpen)}>
            {t('compare')}
          </Button>
        </div>
      </div>
      {isComparing ? <ComparePlace integrationId={integration.id} /> : null}
      <EnteringWork
        integration={integration}
        system={systems.data.find(({ id }) => id === integration.system)?.name ?? integration.name}
        generation={generation}
        onCompare={() => setIsComparing(true)}
      />
    </div>
  )
}
