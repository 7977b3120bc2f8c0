import { TabsBar } from '../ui/tabs-bar.tsx'
import { useWords } from '../words/use-words.ts'

/** The parts of the timeline's place: a person's day, a team's, what is not mapped, all states, the calls, and what is right now. */
export function TimelineTabs({ active }: { readonly active: string }) {
  const { t } = useWords('app')
  const tabs = [
    { place: 'timeline', label: t('place.personDay') },
    { place: 'timeline/team', label: t('place.team') },
    { place: 'timeline/unmapped', label: t('place.unmapped') },
    { place: 'timeline/states', label: t('place.states') },
    { place: 'timeline/contacts', label: t('place.contacts') },
    { place: 'timeline/now', label: t('place.now') },
  ]
  return <TabsBar label={t('place.timeline')} tabs={tabs} active={active} />
}
