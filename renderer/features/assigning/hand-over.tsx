import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow, EmployeeBrief, Holder } from '../../../preload/contract/assignments.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { useSaving } from '../../api/use-saving.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useNow } from '../../ui/use-now.ts'
import { dayPlus, localDay } from '../../words/local-time.ts'
import { useWords } from '../../words/use-words.ts'
import { employeeName } from './employee-name.ts'
import { EmployeeSearch } from './employee-search.tsx'
import { HolderList } from './holder-list.tsx'

interface HandOverProps {
  readonly integration: Integration
  /** The user whose identifier is somebody else's now; null closes the panel. */
  readonly user: AssignmentRow['user'] | null
  readonly onClose: () => void
}

const minuteMs = 60_000

/** Says since when an identifier is somebody else's, and whose it was. */
export function HandOver({ integration, user, onClose }: HandOverProps) {
  const { t } = useWords('assigning')
  return (
    <SidePanel
      title={t('handOverTitle', { identifier: user?.identifier ?? '' })}
      opened={user !== null}
      onClose={onClose}
    >
      {user === null ? null : <HandOverForm key={user.id} integration={integration} user={user} onClose={onClose} />}
    </SidePanel>
  )
}

/** The day after somebody has left, when that has come. */
function suggestedDay(holders: readonly Holder[] | undefined, today: string): string {
  const left = holders?.at(-1)?.leftAfter ?? null
  return left !== null && left < today ? dayPlus(left, 1) : ''
}

function HandOverForm({ integration, user, onClose }: HandOverProps & { readonly user: AssignmentRow['user'] }) {
  const { t, formatDay } = useWords('assigning')
  const { t: field } = useWords('employees')
  const saving = useSaving()
  const [typed, setTyped] = useState<string | null>(null)
  const key = { integrationId: integration.id, userId: user.id }
  const holders = useQuery(api.assignments.holders.queryOptions({ input: key }))
  const today = localDay(useNow(minuteMs), integration.zone)
  const from = typed ?? suggestedDay(holders.data, today)

  const give = (employee: EmployeeBrief | null) => {
    if (from === '') return saving.refuse()
    const day = formatDay(from)
    const { identifier } = user
    void saving.save(
      () => client.assignments.handOver({ ...key, employeeId: employee?.id ?? null, from }),
      ({ changed }) => {
        if (!changed) confirmToast(t('handOverSame'))
        else if (employee === null) confirmToast(t('handedToNobody', { identifier, day }))
        else confirmToast(t('handedOver', { identifier, name: employeeName(employee), day }))
        onClose()
      },
    )
  }

  return (
    <Stack gap="md">
      {holders.error === null ? null : (
        <FailureNotice failure={failureOf(holders.error)} onTryAgain={() => void holders.refetch()} />
      )}
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      <HolderList holders={holders.data ?? []} />
      <TextInput
        type="date"
        data-autofocus
        label={t('handOverSince')}
        description={t('handOverSinceHint')}
        value={from}
        max={today}
        required
        error={saving.refusals > 0 && from === '' ? field('needed') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <StatusWord tone="warning">
        <span>
          {t('handOverFirst')}{' '}
          <Anchor href="#/delivery" inherit underline="always">
            {t('handOverDeliver')}
          </Anchor>
        </span>
      </StatusWord>
      <EmployeeSearch onPick={give} />
      <Text component="div">
        <Button variant="default" loading={saving.isSaving} onClick={() => give(null)}>
          {t('handOverNobody')}
        </Button>
      </Text>
    </Stack>
  )
}
