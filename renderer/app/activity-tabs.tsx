import { TabsBar } from '../ui/tabs-bar.tsx'
import { useWords } from '../words/use-words.ts'

/** The parts of the activities' place. */
export function ActivityTabs({ active }: { readonly active: string }) {
  const { t } = useWords('app')
  const tabs = [
    { place: 'activities', label: t('place.activities') },
    { place: 'activities/map', label: t('place.map') },
    { place: 'activities/enter', label: t('place.enter') },
  ]
  return <TabsBar label={t('place.activities')} tabs={tabs} active={active} />
}
