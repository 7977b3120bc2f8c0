import type { PageProps } from '../api/page-props.ts'
import { AssigningPanel } from '../features/assigning/assigning-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { EmployeeTabs } from './employee-tabs.tsx'

/** Assigning identifiers, as a part of the employees' place. */
export function AssignPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.assign')} lead={t('lead.assign')} tabs={<EmployeeTabs active="employees/assign" />} fill>
      <AssigningPanel {...props} />
    </Page>
  )
}
