import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { Page } from '../../ui/page.tsx'
import { TabsBar } from '../../ui/tabs-bar.tsx'
import { useWords } from '../../words/use-words.ts'
import { PersonDay } from './person-day.tsx'
import { StatesList } from './states-list.tsx'
import { readPlace } from './timeline-place.ts'

/** Agent states: one person's day as it becomes what injixo shows, and the list of what was received. */
export function TimelinePage(page: PageProps) {
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
  const tabs = (
    <TabsBar
      label={t('title')}
      tabs={[
        { place: 'timeline', label: t('tabDay') },
        { place: 'timeline/states', label: t('tabStates') },
      ]}
      active={place.part === 'states' ? 'timeline/states' : 'timeline'}
    />
  )
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
