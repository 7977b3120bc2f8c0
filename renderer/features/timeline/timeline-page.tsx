import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { PersonDay } from './person-day.tsx'
import { StatesList } from './states-list.tsx'
import { readPlace } from './timeline-place.ts'

export interface TimelinePageProps extends PageProps {
  /** The parts of the place, as the frame lays them side by side. */
  readonly renderTabs?: (active: string) => ReactNode
}

/** Agent states: one person's day as it becomes what injixo shows, and the list of what was received. */
export function TimelinePage({ renderTabs, ...page }: TimelinePageProps) {
  const { t } = useWords('timeline')
  const { integration, rest, go } = page
  const place = readPlace(rest)
  if (integration === null) {
    return (
      <Page title={t('title')}>
        <EmptyPlace
          icon={<IconPlugConnected size={32} aria-hidden />}
          title={t('noIntegration')}
          text={t('noIntegrationHint')}
          action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
        />
      </Page>
    )
  }
  const tabs = renderTabs?.(place.part === 'states' ? 'timeline/states' : 'timeline')
  // another integration is another list: search, ticks and an open form are not carried over
  return place.part === 'states' ? (
    <StatesList key={integration.id} {...page} integration={integration} tabs={tabs} />
  ) : (
    <PersonDay
      key={integration.id}
      {...page}
      integration={integration}
      day={place.day}
      identifier={place.identifier}
      tabs={tabs}
    />
  )
}
