import type { PageProps } from '../api/page-props.ts'
import { CalendarPanel } from '../features/calendar/calendar-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { ImportTabs } from './import-tabs.tsx'

/** Which quarters of an hour are there and which are missing, as a part of the imports' place. */
export function CalendarPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.calendar')} lead={t('lead.calendar')} tabs={<ImportTabs active="imports/calendar" />}>
      <CalendarPanel {...props} />
    </Page>
  )
}
