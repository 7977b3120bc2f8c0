import type { PageProps } from '../../api/page-props.ts'
import { TabsBar } from '../../ui/tabs-bar.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivitiesList } from './activities-list.tsx'

/** The activities of injixo. Mapping states to them is a part of the same place, laid beside by the frame. */
export function ActivitiesPage({ go }: PageProps) {
  const { t } = useWords('app')
  return (
    <ActivitiesList
      go={go}
      tabs={
        <TabsBar
          label={t('place.activities')}
          tabs={[
            { place: 'activities', label: t('place.activities') },
            { place: 'activities/map', label: t('place.map') },
            { place: 'activities/enter', label: t('place.enter') },
          ]}
          active="activities"
        />
      }
    />
  )
}
