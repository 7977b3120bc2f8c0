import { TabsBar } from '../ui/tabs-bar.tsx'
import { useWords } from '../words/use-words.ts'

/** The parts of the employees' place. */
export function EmployeeTabs({ active }: { readonly active: string }) {
  const { t } = useWords('app')
  const tabs = [
    { place: 'employees', label: t('place.employees') },
    { place: 'employees/users', label: t('place.users') },
    { place: 'employees/assign', label: t('place.assign') },
    { place: 'employees/enter', label: t('place.enter') },
    { place: 'employees/ledger', label: t('place.ledger') },
  ]
  return <TabsBar label={t('place.employees')} tabs={tabs} active={active} />
}
