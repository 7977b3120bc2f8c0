import type { PageProps } from '../../api/page-props.ts'
import { TabsBar } from '../../ui/tabs-bar.tsx'
import { useWords } from '../../words/use-words.ts'
import { EmployeesList } from './employees-list.tsx'
import { UsersPlace } from './users-place.tsx'

/** Employees and the users of a system. Which of them are one is a part of the same place, laid beside by the frame. */
export function EmployeesPage(page: PageProps) {
  const { t } = useWords('app')
  const tabs = (
    <TabsBar
      label={t('place.employees')}
      tabs={[
        { place: 'employees', label: t('place.employees') },
        { place: 'employees/users', label: t('place.users') },
        { place: 'employees/assign', label: t('place.assign') },
      ]}
      active={page.rest === 'users' ? 'employees/users' : 'employees'}
    />
  )
  return page.rest === 'users' ? <UsersPlace {...page} tabs={tabs} /> : <EmployeesList go={page.go} tabs={tabs} />
}
