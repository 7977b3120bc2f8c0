import type { PageProps } from '../api/page-props.ts'
import { JournalPanel } from '../features/journal/journal-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { SettingsTabs } from './settings-tabs.tsx'

/** The journal, as a part of the settings' place. */
export function JournalPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.journal')} lead={t('lead.journal')} tabs={<SettingsTabs active="settings/journal" />} fill>
      <JournalPanel {...props} />
    </Page>
  )
}
