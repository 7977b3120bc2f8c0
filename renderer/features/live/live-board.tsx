import { Button, NativeSelect, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Trouble } from '../../../preload/contract/connection.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import type { PageProps } from '../../api/page-props.ts'
import { useActivities } from '../../api/use-activities.ts'
import { useDoesReceive } from '../../api/use-does-receive.ts'
import { DataGrid } from '../../ui/data-table/data-grid.tsx'
import type { TableSort } from '../../ui/data-table/table-query.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TroubleNote } from '../../ui/trouble-note.tsx'
import { useCheckWords } from '../../words/use-check-words.ts'
import { useTableWords } from '../../words/use-table-words.ts'
import { useWords } from '../../words/use-words.ts'
import { countStates, type LiveSort, nameOf, shownAgents } from './board.ts'
import { LineState } from './line-state.tsx'
import { liveColumns } from './live-columns.tsx'
import classes from './live.module.css'
import { NotUnderstood } from './not-understood.tsx'
import { SpokenChanges } from './spoken-changes.tsx'
import { UnresolvedPart } from './unresolved-part.tsx'
import { useNowAndThen } from './use-now-and-then.ts'
import { useLiveBoard } from './use-live-board.ts'

interface LiveBoardProps extends Pick<PageProps, 'integrations' | 'pickIntegration'> {
  readonly integration: Integration
}

// of what costs minutes, seconds are soon enough
const seenMs = 5000
const everybody = () => false
const nothing = () => {}

/** Every agent with the state received, since when, and what it counts as. */
export function LiveBoard({ integration, integrations, pickIntegration }: LiveBoardProps) {
  const words = useWords('live')
  const { t } = words
  const tableWords = useTableWords()
  const { board, failure } = useLiveBoard(integration.id)
  const seenAgents = useNowAndThen(board.agents, seenMs)
  const isReceived = useDoesReceive()(integration)
  const activityOf = useActivities()
  const columns = useMemo(() => liveColumns(words, activityOf), [words, activityOf])
  const [state, setState] = useState<string | null>(null)
  const [sort, setSort] = useState<TableSort<LiveSort>>({ column: 'name', direction: 'ascending' })
  const states = useMemo(() => countStates(board), [board])
  // nobody may be in the chosen state for a while: it stays chosen
  const choices =
    state === null || states.some((known) => known.state === state) ? states : [...states, { state, agents: 0 }]
  const agents = useMemo(() => shownAgents(board, state, sort), [board, state, sort])
  const rows = useMemo(
    () => ({
      identity: `${state ?? ''} ${sort.column} ${sort.direction}`,
      total: agents.length,
      row: (index: number) => agents.at(index),
      isStale: false,
      error: null,
      retry: nothing,
    }),
    [agents, state, sort],
  )
  return (
    <div className={classes.board}>
      <div className={classes.tools}>
        <LineState board={board} isReceived={isReceived} />
        {integrations.length < 2 ? null : (
          <NativeSelect
            aria-label={t('integration')}
            value={integration.id}
            onChange={(event) => pickIntegration(event.currentTarget.value)}
            data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {board.isKnown && (board.agents.size > 0 || state !== null) ? (
          <NativeSelect
            aria-label={t('filter')}
            value={state ?? ''}
            onChange={(event) => setState(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            data={[
              { value: '', label: t('allStates', { count: board.agents.size }) },
              ...choices.map(({ state, agents }) => ({
                value: state,
                label: t('stateCount', { state, count: agents }),
              })),
            ]}
          />
        ) : null}
      </div>
      {failure === null ? null : <FailureNotice failure={failure} />}
      {isReceived ? <NotUnderstood id={integration.id} /> : null}
      <LiveTrouble integration={integration} trouble={board.trouble} />
      {!board.isKnown ? (
        board.state === 'connecting' && failure === null ? (
          <Loading />
        ) : null
      ) : agents.length === 0 ? (
        // only a line that works can tell that nobody is there
        board.state === 'connected' ? (
          <Text>{state === null ? t(isReceived ? 'nobodyYet' : 'nobody') : t('nobodyInState', { state })}</Text>
        ) : null
      ) : (
        <div className={classes.grid}>
          <DataGrid
            label={t('title')}
            words={tableWords}
            columns={columns}
            rowId={({ identifier }) => identifier}
            rowName={nameOf}
            rows={rows}
            sort={sort}
            onSort={(sort) => setSort(sort ?? { column: 'name', direction: 'ascending' })}
            selection={null}
            canSelect={everybody}
            onOpen={undefined}
            lines={1}
            onRange={nothing}
          />
        </div>
      )}
      {isReceived ? <UnresolvedPart integration={integration} agents={seenAgents} /> : null}
      <SpokenChanges board={board} />
    </div>
  )
}

interface LiveTroubleProps {
  readonly integration: Integration
  readonly trouble: Trouble | null
}

/** Why nothing comes, and where to mend it. */
function LiveTrouble({ integration, trouble }: LiveTroubleProps) {
  const { t } = useWords('live')
  const words = useCheckWords()
  if (trouble === null) return null
  const place = `integrations/${integration.id}${trouble.errorClass === 'credential' ? '/repair' : ''}`
  return (
    <TroubleNote
      tone={trouble.owner === 'nobody' ? 'warning' : 'bad'}
      what={words.what(trouble)}
      owner={words.owner(trouble)}
      next={words.next(trouble)}
    >
      {trouble.owner === 'nobody' ? null : (
        <Button component="a" href={`#/${place}`} size="xs" variant="default">
          {t('toIntegration')}
        </Button>
      )}
    </TroubleNote>
  )
}
