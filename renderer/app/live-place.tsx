import type { PageProps } from '../api/page-props.ts'
import { LivePanel } from '../features/live/live-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { TimelineTabs } from './timeline-tabs.tsx'

/** What agents do right now, as a part of the timeline's place. */
export function LivePlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.now')} lead={t('lead.now')} tabs={<TimelineTabs active="timeline/now" />} fill>
      <LivePanel {...props} />
    </Page>
  )
}
