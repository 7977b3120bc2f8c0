import { SettingsPanel } from '../features/settings/settings-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { SettingsTabs } from './settings-tabs.tsx'
import { useColours } from './use-colours.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'
import { useWorkspaceActions } from './use-workspace-actions.ts'

/** The settings, given what only the frame can change at once: language and colours. */
export function SettingsPlace() {
  const { t } = useWords('app')
  const colours = useColours()
  const spoken = useSpokenLanguage()
  const workspace = useWorkspaceActions()
  return (
    <Page title={t('place.settings')} lead={t('lead.settings')} tabs={<SettingsTabs active="settings" />}>
      <SettingsPanel
        language={spoken.language}
        onLanguage={spoken.change}
        colours={colours.scheme}
        onColours={colours.change}
        onSaveCopy={workspace.saveCopy}
        onOpenAnother={workspace.openAnother}
      />
    </Page>
  )
}
