import type { PageProps } from '../api/page-props.ts'
import { EnteringPanel } from '../features/entering/entering-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { EmployeeTabs } from './employee-tabs.tsx'

/** Entering identifiers in injixo, as a part of the employees' place. */
export function EnterPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.enter')} lead={t('lead.enter')} tabs={<EmployeeTabs active="employees/enter" />}>
      <EnteringPanel {...props} />
    </Page>
  )
}
