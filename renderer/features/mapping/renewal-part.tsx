import { Button, Checkbox, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import classes from './renewal.module.css'
import { useRenew } from './use-renew.ts'

/** The setting that adds the pause type to the names of states, or takes it away. */
const detailSetting = 'pauseDetails'

/** After pause types were switched on or off: old and new states side by side, mapped anew only by a click. */
export function RenewalPart({ integration }: { readonly integration: Pick<Integration, 'id' | 'settings'> }) {
  const { t, formatDuration } = useWords('mapping')
  const heading = useId()
  const setting = integration.settings[detailSetting]
  const renewals = useQuery({
    ...api.mappings.renewal.queryOptions({ input: { integrationId: integration.id } }),
    enabled: setting !== undefined,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const place = useRef<HTMLDivElement>(null)
  const renewer = useRenew(() => {
    setLeft(new Set())
    // the button goes with the last proposal: the keys go on from where it was
    place.current?.focus()
  })
  const rows = renewals.data ?? []
  const proposed = rows.filter(({ proposal }) => proposal !== null)
  const chosen = proposed.filter(({ state }) => !left.has(state.externalActivityId))
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  if (renewals.error !== null)
    return <FailureNotice failure={failureOf(renewals.error)} onTryAgain={() => void renewals.refetch()} />
  return (
    <div ref={place} tabIndex={-1} className={classes.renewalPlace}>
      {rows.length === 0 ? null : (
        <section aria-labelledby={heading} className={classes.renewal}>
          <div className={classes.renewalHead}>
            <div>
              <Title order={2} size="h5" id={heading}>
                {t('renewal', { count: rows.length })}
              </Title>
              <Text size="sm">{t(setting === 'on' ? 'renewal.on' : 'renewal.off')}</Text>
            </div>
            {proposed.length === 0 ? null : (
              <Button disabled={chosen.length === 0} loading={renewer.isPending} onClick={() => renewer.renew(chosen)}>
                {t('renewal.apply', { count: chosen.length })}
              </Button>
            )}
          </div>
          {renewer.failure === null ? null : <FailureNotice failure={renewer.failure} focused />}
          {/* a wide table is scrolled by keyboard too */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={classes.renewalScroll} tabIndex={0} role="group" aria-labelledby={heading}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th className={classes.tick}>
                    <Checkbox
                      aria-label={t('renewal.tickAll')}
                      checked={chosen.length === proposed.length && proposed.length > 0}
                      indeterminate={chosen.length > 0 && chosen.length < proposed.length}
                      disabled={proposed.length === 0}
                      onChange={() =>
                        setLeft(
                          chosen.length === proposed.length
                            ? new Set(proposed.map(({ state }) => state.externalActivityId))
                            : new Set(),
                        )
                      }
                    />
                  </Table.Th>
                  <Table.Th scope="col">{t('renewal.old')}</Table.Th>
                  <Table.Th scope="col">{t('renewal.new')}</Table.Th>
                  <Table.Th scope="col" className={classes.figure}>
                    {t('columnTime')}
                  </Table.Th>
                  <Table.Th scope="col">{t('renewal.proposal')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ state, from, proposal }) => (
                  <Table.Tr key={state.externalActivityId}>
                    <Table.Td className={classes.tick}>
                      <Checkbox
                        aria-label={t('tick', { state: state.state })}
                        disabled={proposal === null}
                        checked={proposal !== null && !left.has(state.externalActivityId)}
                        onChange={(event) => choose(state.externalActivityId, event.currentTarget.checked)}
                      />
                    </Table.Td>
                    <Table.Td>
                      {from.map((old) => (
                        <div key={old.externalActivityId} className={classes.renewalOld}>
                          <span>{old.state}</span>
                          <ActivityName activity={old.activity} />
                        </div>
                      ))}
                    </Table.Td>
                    <Table.Td fw={600}>{state.state}</Table.Td>
                    <Table.Td className={classes.figure}>
                      {state.occurrences === 0 ? t('neverSeen') : formatDuration(state.milliseconds)}
                    </Table.Td>
                    <Table.Td>
                      {proposal === null ? (
                        <Text size="sm">{t('renewal.differ')}</Text>
                      ) : (
                        <ActivityName activity={proposal} />
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </section>
      )}
    </div>
  )
}
