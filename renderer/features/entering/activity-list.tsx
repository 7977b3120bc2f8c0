import type { EnteringActivity } from '../../../preload/contract/activity-entering.ts'
import { useWords } from '../../words/use-words.ts'
import { EntryList } from './entry-list.tsx'
import type { EnteringActivities } from './use-entering-activities.ts'

/** The activities of the list, the one in work marked and in sight. */
export function ActivityList({ activities }: { readonly activities: EnteringActivities }) {
  const { t } = useWords('activityEntering')
  const { rows = [], activity, go, more } = activities
  const under = ({ entry, states, units }: EnteringActivity) => {
    const missing = units.filter(({ isIn }) => isIn === false).length
    return [
      <span key="states">{t('stateCount', { count: states.length })}</span>,
      entry === 'changed' ? (
        <b key="entry">{t('state.changed')}</b>
      ) : missing > 0 ? (
        <b key="units">{t('missingCount', { count: missing })}</b>
      ) : null,
    ] as const
  }
  return (
    <EntryList
      label={t('activities')}
      rows={rows.map((row) => ({ id: String(row.id), name: row.name, under: under(row) }))}
      current={activity === undefined ? undefined : String(activity.id)}
      onGo={go}
      onMore={more}
    />
  )
}
