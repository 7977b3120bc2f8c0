import { TabsBar } from '../ui/tabs-bar.tsx'
import { useWords } from '../words/use-words.ts'

/** The parts of the settings' place. */
export function SettingsTabs({ active }: { readonly active: string }) {
  const { t } = useWords('app')
  const tabs = [
    { place: 'settings', label: t('place.settings') },
    { place: 'settings/journal', label: t('place.journal') },
  ]
  return <TabsBar label={t('place.settings')} tabs={tabs} active={active} />
}
