import type { PageProps } from '../api/page-props.ts'
import { LedgerPanel } from '../features/ledger/ledger-panel.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/use-words.ts'
import { EmployeeTabs } from './employee-tabs.tsx'

/** What is lost for want of an assignment, as a part of the employees' place. */
export function LedgerPlace(props: PageProps) {
  const { t } = useWords('app')
  return (
    <Page title={t('place.ledger')} lead={t('lead.ledger')} tabs={<EmployeeTabs active="employees/ledger" />}>
      <LedgerPanel {...props} />
    </Page>
  )
}
