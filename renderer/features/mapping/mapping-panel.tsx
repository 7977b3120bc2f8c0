import { Button } from '@mantine/core'
import { IconArrowsLeftRight, IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddExternalActivity } from './add-external-activity.tsx'
import classes from './mapping.module.css'
import { MappingBoard } from './mapping-board.tsx'
import { MappingRules } from './mapping-rules.tsx'
import { RenewalPart } from './renewal-part.tsx'
import { useAllActivities } from './use-all-activities.ts'

/** What each state of the system counts as in injixo. */
export function MappingPanel({ integration, go }: PageProps) {
  const { t } = useWords('mapping')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <IntegrationMapping key={integration.id} integration={integration} go={go} />
}

interface IntegrationMappingProps {
  readonly integration: Integration
  readonly go: PageProps['go']
}

function IntegrationMapping({ integration, go }: IntegrationMappingProps) {
  const { id: integrationId } = integration
  const { t } = useWords('mapping')
  const [isAdding, setIsAdding] = useState(false)
  const list = useQuery(api.mappings.list.queryOptions({ input: { integrationId } }))
  const activities = useAllActivities()
  const error = list.error ?? activities.error
  const retry = () => {
    void list.refetch()
    void activities.refetch()
  }

  if (error !== null) return <FailureNotice failure={failureOf(error)} onTryAgain={retry} />
  if (list.data === undefined || activities.data === undefined) return <Loading rows={8} />
  return (
    <div className={classes.panel}>
      <MappingRules />
      <RenewalPart integration={integration} />
      {list.data.length === 0 ? (
        <EmptyPlace
          icon={<IconArrowsLeftRight size={32} aria-hidden />}
          title={t('empty')}
          text={t('emptyHint')}
          action={
            <>
              <Button onClick={() => go('imports')}>{t('toImports')}</Button>
              <Button variant="default" onClick={() => setIsAdding(true)}>
                {t('add')}
              </Button>
            </>
          }
        />
      ) : (
        <MappingBoard
          rows={list.data}
          activities={activities.data}
          onAdd={() => setIsAdding(true)}
          onBringActivities={() => go('imports')}
        />
      )}
      <AddExternalActivity integrationId={integrationId} opened={isAdding} onClose={() => setIsAdding(false)} />
    </div>
  )
}
