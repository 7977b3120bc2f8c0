import type { PageProps } from '../api/page-props.ts'
import { ActivityEnteringPanel } from '../features/entering/activity-entering-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { ActivityTabs } from './activity-tabs.tsx'

/** Entering activities in injixo, as a part of the activities' place. */
export function ActivityEnterPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page
      title={t('place.enterActivities')}
      lead={t('lead.enterActivities')}
      tabs={<ActivityTabs active="activities/enter" />}
    >
      <ActivityEnteringPanel {...props} />
    </Page>
  )
}
