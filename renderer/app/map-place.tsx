import type { PageProps } from '../api/page-props.ts'
import { MappingPanel } from '../features/mapping/mapping-panel.tsx'
import { dayPlace } from '../features/timeline/timeline-place.ts'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { ActivityTabs } from './activity-tabs.tsx'

/** Mapping external activities, as a part of the activities' place. */
export function MapPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.map')} lead={t('lead.map')} tabs={<ActivityTabs active="activities/map" />} fill>
      <MappingPanel {...props} placeOfDay={dayPlace} />
    </Page>
  )
}
