import type { PageProps } from '../api/page-props.ts'
import { TimelinePage } from '../features/timeline/timeline-page.tsx'
import { TimelineTabs } from './timeline-tabs.tsx'

/** Agent states, beside the other data of an integration. */
export function TimelinePlace(page: PageProps) {
  return <TimelinePage {...page} renderTabs={(active) => <TimelineTabs active={active} />} />
}
