import type { PageProps } from '../api/page-props.ts'
import { ContactsPanel } from '../features/contacts/contacts-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { TimelineTabs } from './timeline-tabs.tsx'

/** The call history, as a part of the timeline's place. */
export function ContactsPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.contacts')} lead={t('lead.contacts')} tabs={<TimelineTabs active="timeline/contacts" />} fill>
      <ContactsPanel {...props} />
    </Page>
  )
}
