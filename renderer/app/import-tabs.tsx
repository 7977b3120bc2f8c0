import { isConnected } from '../api/connected.ts'
import { TabsBar } from '../ui/tabs-bar.tsx'
import { useWords } from '../words/use-words.ts'
import { useIntegration } from './use-integration.ts'

/** The parts of the imports' place; where only files are brought there is only one. */
export function ImportTabs({ active }: { readonly active: string }) {
  const { t } = useWords('app')
  const { integrations } = useIntegration()
  if (active === 'imports' && !integrations.some(isConnected)) return null
  const tabs = [
    { place: 'imports', label: t('place.imports') },
    { place: 'imports/runs', label: t('place.runs') },
    { place: 'imports/calendar', label: t('place.calendar') },
  ]
  return <TabsBar label={t('place.imports')} tabs={tabs} active={active} />
}
