import type { PageProps } from '../api/page-props.ts'
import { TeamPanel } from '../features/timeline/team/team-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { TimelineTabs } from './timeline-tabs.tsx'

/** Everybody's day side by side, as a part of the timeline's place. */
export function TeamPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.team')} lead={t('lead.team')} tabs={<TimelineTabs active="timeline/team" />} fill>
      <TeamPanel {...props} />
    </Page>
  )
}
