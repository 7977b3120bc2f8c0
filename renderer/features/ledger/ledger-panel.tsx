import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './ledger.module.css'
import { LedgerSide } from './ledger-side.tsx'

/** What injixo cannot show, on both sides, with what it costs and what mends it. */
export function LedgerPanel({ integration, go }: PageProps) {
  const { t } = useWords('ledger')
  if (integration === null)
    return (
      <EmptyPlace
        icon={<IconPlugConnected size={32} aria-hidden />}
        title={t('noIntegration')}
        text={t('noIntegrationHint')}
        action={<Button onClick={() => go('integrations/add')}>{t('addIntegration')}</Button>}
      />
    )
  return <IntegrationLedger key={integration.id} integration={integration} />
}

function IntegrationLedger({ integration }: { readonly integration: Integration }) {
  const { t } = useWords('ledger')
  const read = useQuery(api.ledger.read.queryOptions({ input: { integrationId: integration.id } }))
  const systems = useQuery(api.systems.list.queryOptions())
  if (read.error !== null)
    return <FailureNotice failure={failureOf(read.error)} onTryAgain={() => void read.refetch()} />
  if (read.data === undefined || systems.data === undefined) return <Loading rows={8} />
  const system = systems.data.find(({ id }) => id === integration.system)?.name ?? integration.name
  const { employees, users, strangers, afterLeaving, days } = read.data
  return (
    <div className={classes.sides}>
      {days === 0 ? <StatusWord tone="info">{t('noDays')}</StatusWord> : null}
      <LedgerSide title={t('users')} hint={t('usersHint', { system })} side={users} of="users" />
      <LedgerSide title={t('strangers')} hint={t('strangersHint')} side={strangers} of="users" />
      <LedgerSide title={t('afterLeaving')} hint={t('afterLeavingHint')} side={afterLeaving} of="leavers" />
      <LedgerSide title={t('employees')} hint={t('employeesHint')} side={employees} of="employees" />
    </div>
  )
}
