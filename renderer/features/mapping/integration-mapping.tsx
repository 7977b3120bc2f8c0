import { Button } from '@mantine/core'
import { IconArrowsLeftRight, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { MappingEntry } from '../../../preload/contract/mapping-changes.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddExternalActivity } from './add-external-activity.tsx'
import { type BoardFilter, boardRows, noFilter } from './board-rows.ts'
import { ChangeStanding } from './change-standing.tsx'
import { DeliverAgain } from './deliver-again.tsx'
import { DraftBar } from './draft-bar.tsx'
import { useDraft } from './draft-store.ts'
import classes from './mapping.module.css'
import { MappingBoard } from './mapping-board.tsx'
import { entriesOf, withEntries, withTarget } from './mapping-draft.ts'
import { MappingRules } from './mapping-rules.tsx'
import { NewStates } from './new-states.tsx'
import type { PlaceOfDay } from './preview-days.tsx'
import { RenewalPart } from './renewal-part.tsx'
import { Strategies } from './strategies.tsx'
import { useAllActivities } from './use-all-activities.ts'
import { useApply } from './use-apply.ts'

interface IntegrationMappingProps {
  readonly integration: Integration
  readonly go: PageProps['go']
  readonly placeOfDay: PlaceOfDay
}

/** The mapping of one integration: what stands, what the draft would change, and its change as one operation. */
export function IntegrationMapping({ integration, go, placeOfDay }: IntegrationMappingProps) {
  const { id: integrationId } = integration
  const input = { integrationId }
  const { t } = useWords('mapping')
  const [isAdding, setIsAdding] = useState(false)
  const [filter, setFilter] = useState<BoardFilter>(noFilter)
  const list = useQuery(api.activities.external.queryOptions({ input }))
  const activities = useAllActivities()
  const proposals = useQuery(api.mappings.proposals.queryOptions({ input }))
  const standing = useQuery(api.mappings.changeStanding.queryOptions({ input }))
  const { draft, past, change, undo, discard } = useDraft(integrationId)
  const applier = useApply(integrationId, discard)
  const rows = useMemo(
    () =>
      boardRows({
        states: list.data ?? [],
        activities: activities.data ?? [],
        proposals: proposals.data ?? [],
        draft,
      }),
    [list.data, activities.data, proposals.data, draft],
  )
  const entries = useMemo(() => entriesOf(draft, rows), [draft, rows])
  const error = list.error ?? activities.error ?? standing.error ?? proposals.error

  if (error !== null)
    return (
      <FailureNotice
        failure={failureOf(error)}
        onTryAgain={() => {
          for (const query of [list, activities, proposals, standing]) void query.refetch()
        }}
      />
    )
  if (list.data === undefined || activities.data === undefined) return <Loading rows={8} />

  const put = (some: readonly MappingEntry[]): number => {
    const next = withEntries(draft, rows, some)
    change(next)
    const named = new Set(some.map(({ state }) => state))
    return entriesOf(next, rows).filter(({ state }) => named.has(state)).length
  }
  const last = standing.data?.change ?? null
  const counts = new Map(rows.map(({ state, activityId }) => [state, activityId]))
  return (
    <div className={classes.panel}>
      <div className={classes.top}>
        <MappingRules />
        {rows.length === 0 ? null : (
          <>
            <Strategies
              integrationId={integrationId}
              activities={activities.data}
              onDraft={put}
              onBringActivities={() => go('imports')}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setIsAdding(true)}
            >
              {t('addByHand')}
            </Button>
          </>
        )}
      </div>
      {last === null ? null : (
        <ChangeStanding
          change={last}
          stands={last.entries.every(({ state, activityId }) => counts.get(state) === activityId)}
          onDraftAgain={put}
        />
      )}
      <DeliverAgain integrationId={integrationId} />
      <RenewalPart integration={integration} />
      {rows.length === 0 ? (
        <EmptyPlace
          icon={<IconArrowsLeftRight size={32} aria-hidden />}
          title={t('empty')}
          text={t('emptyHint')}
          action={
            <>
              <Button onClick={() => go('imports')}>{t('toImports')}</Button>
              <Button variant="default" onClick={() => setIsAdding(true)}>
                {t('add')}
              </Button>
            </>
          }
        />
      ) : (
        <>
          <NewStates rows={rows} onShow={() => setFilter({ ...noFilter, newOnly: true, notMappedOnly: true })} />
          {entries.length > 0 || applier.failure === null ? null : <FailureNotice failure={applier.failure} focused />}
          <MappingBoard
            rows={rows}
            activities={activities.data}
            zone={integration.zone}
            filter={filter}
            onFilter={setFilter}
            onMap={(some, target) => change(withTarget(draft, some, target))}
            onPropose={(some) =>
              put(
                some.flatMap(({ state, proposed }) => (proposed === null ? [] : [{ state, activityId: proposed.id }])),
              )
            }
            onUndo={past.length > 0 ? undo : null}
            draftBar={
              entries.length === 0 ? null : (
                <DraftBar
                  integration={integration}
                  entries={entries}
                  applier={applier}
                  isUnderWay={last !== null && last.outcome === null}
                  longestPause={standing.data?.longestPause ?? null}
                  placeOfDay={placeOfDay}
                  canUndo={past.length > 0}
                  onUndo={undo}
                  onDiscard={discard}
                />
              )
            }
            onBringActivities={() => go('imports')}
          />
        </>
      )}
      <AddExternalActivity integrationId={integrationId} opened={isAdding} onClose={() => setIsAdding(false)} />
    </div>
  )
}
