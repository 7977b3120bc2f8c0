import type { EnteringPerson } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import { EntryList } from './entry-list.tsx'
import { personName } from './person-name.ts'
import type { EnteringPeople } from './use-entering-people.ts'

/** The people of the list, the one in work marked and in sight. */
export function PeopleList({ people }: { readonly people: EnteringPeople }) {
  const { t } = useWords('entering')
  const { rows = [], person, go, more } = people
  const under = ({ state, target, planningUnit }: EnteringPerson) =>
    [
      <span key="number">{target.personnelNumber}</span>,
      state === 'changed' || state === 'removed' ? (
        <b key="state">{t(`state.${state}`)}</b>
      ) : (
        <span key="unit">{planningUnit}</span>
      ),
    ] as const
  return (
    <EntryList
      label={t('people')}
      rows={rows.map((row) => ({ id: row.employeeId, name: personName(row), under: under(row) }))}
      current={person?.employeeId}
      onGo={go}
      onMore={more}
    />
  )
}
