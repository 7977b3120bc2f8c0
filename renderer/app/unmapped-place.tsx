import type { PageProps } from '../api/page-props.ts'
import { UnmappedPanel } from '../features/timeline/unmapped/unmapped-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { TimelineTabs } from './timeline-tabs.tsx'

/** When and where time is lost to states that are not mapped, as a part of the timeline's place. */
export function UnmappedPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.unmapped')} lead={t('lead.unmapped')} tabs={<TimelineTabs active="timeline/unmapped" />}>
      <UnmappedPanel {...props} />
    </Page>
  )
}
