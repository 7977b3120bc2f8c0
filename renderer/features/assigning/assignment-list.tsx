import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useCallback, useState } from 'react'
import type { EmployeeBrief } from '../../../preload/contract/assignments.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { AssignByHand } from './assign-by-hand.tsx'
import { AssignmentGrid } from './assignment-grid.tsx'
import classes from './assigning.module.css'
import { candidateAt, type Decision, standingOf } from './decision.ts'
import { HandOver } from './hand-over.tsx'
import { type KeptRow, nextOpenRow } from './kept-rows.ts'
import type { KeyCommand } from './key-command.ts'
import { KeyLegend } from './key-legend.tsx'
import type { ListName } from './list-choice.tsx'
import { ListEmpty } from './list-empty.tsx'
import { type RowsAsked, useAssignmentRows } from './use-assignment-rows.ts'
import { useDecisions } from './use-decisions.ts'
import { WithoutPlace } from './without-place.tsx'

interface AssignmentListProps {
  readonly integration: Integration
  readonly system: string
  readonly asked: RowsAsked
  /** Stands below, whatever the list has. */
  readonly learned: ReactNode
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly isWithoutOpen: boolean
  readonly onCloseWithout: () => void
  readonly onAfresh: () => void
  readonly onShow: (list: ListName | 'map') => void
}

/** One list of users being decided, row by row. */
export function AssignmentList(props: AssignmentListProps) {
  const { integration, asked, searchField, onAfresh } = props
  const { t } = useWords('assigning')
  const loaded = useAssignmentRows(integration.id, asked)
  const { byUser, decide, takeBack, noteDone } = useDecisions()
  const undoing = useMutation(api.journal.undo.mutationOptions())
  const [active, setActive] = useState(0)
  const [byHand, setByHand] = useState<KeptRow['row']['user'] | null>(null)
  const { rows = [], fetchedAt, loadMore } = loaded
  const standing = (kept: KeptRow) => standingOf(byUser[kept.row.user.id], kept.left, fetchedAt)
  const current = Math.min(active, Math.max(0, rows.length - 1))
  const currentRow = rows[current]
  const isOpen = (kept: KeptRow) => standing(kept).kind === 'open'
  const decidedCount = rows.filter((kept) => !isOpen(kept)).length

  const turnOf = (kept: KeptRow) => (!isOpen(kept) ? 'done' : kept.row.postponed ? 'postponed' : 'open')
  const goOn = (index: number) =>
    setActive(
      nextOpenRow(
        rows.map((row, at) => (at === index ? 'done' : turnOf(row))),
        index,
      ),
    )
  const decideAt = (index: number, decision: Decision) => {
    const kept = rows[index]
    if (kept === undefined || !isOpen(kept)) return
    decide(kept.row.user.id, decision)
    goOn(index)
  }
  const postpone = (index: number, { row: { postponed, assigned, list } }: KeptRow) => {
    if (assigned !== null || list === 'ignored') return
    // put off a second time, it waits for its turn again
    if (postponed) goOn(index)
    else decideAt(index, { kind: 'postponed' })
  }
  const assign = (index: number, employee: EmployeeBrief | undefined) => {
    if (employee !== undefined && rows[index]?.row.assigned === null) decideAt(index, { kind: 'assigned', employee })
  }
  const undo = () => undoing.mutate(undefined, { onSuccess: () => confirmToast(t('undone')) })
  const onCommand = (command: KeyCommand, index: number) => {
    const kept = rows[index]
    if (kept === undefined) return
    const { row } = kept
    switch (command.kind) {
      case 'move':
        return setActive(Math.max(0, Math.min(rows.length - 1, index + command.by)))
      case 'first':
        return setActive(0)
      case 'last':
        return setActive(rows.length - 1)
      case 'accept':
        return assign(index, candidateAt(row, 0))
      case 'choose':
        return assign(index, candidateAt(row, command.place))
      case 'ignore':
        return row.assigned === null
          ? decideAt(index, { kind: row.list === 'ignored' ? 'unignored' : 'ignored' })
          : undefined
      case 'byHand':
        return isOpen(kept) ? setByHand(row.user) : undefined
      case 'postpone':
        return postpone(index, kept)
      case 'search':
        return searchField.current?.focus()
      case 'undo':
        return undo()
    }
  }
  const onEndSeen = useCallback(() => loadMore(), [loadMore])

  if (loaded.error !== null && loaded.rows === undefined)
    return <FailureNotice failure={failureOf(loaded.error)} onTryAgain={loaded.retry} />
  if (loaded.rows === undefined) return <Loading rows={8} />
  if (rows.length === 0)
    return (
      <>
        <ListEmpty list={asked.list} narrowed={narrowedBy(asked)} onShow={props.onShow} />
        {props.learned}
      </>
    )
  const isHeld = rows.some(({ row }) => row.user.id === byHand?.id && row.assigned !== null)
  const canPick = currentRow !== undefined && isOpen(currentRow) && currentRow.row.assigned === null
  return (
    <>
      {undoing.error === null ? null : <FailureNotice failure={failureOf(undoing.error)} focused />}
      <KeyLegend />
      <div className={classes.both}>
        <AssignmentGrid
          rows={rows}
          standing={standing}
          total={loaded.total}
          system={props.system}
          active={current}
          onActivate={setActive}
          onCommand={onCommand}
          onDecide={decideAt}
          onTakeBack={(index, decision) => {
            const id = rows[index]?.row.user.id
            if (id !== undefined) takeBack(id, decision)
          }}
          onByHand={(index) => setByHand(rows[index]?.row.user ?? null)}
          onEndSeen={onEndSeen}
        />
        <WithoutPlace
          integrationId={integration.id}
          planningUnit={asked.planningUnit}
          opened={props.isWithoutOpen}
          onClose={props.onCloseWithout}
          user={canPick ? currentRow.row.user : null}
          onPick={(employee) => assign(current, employee)}
        />
      </div>
      <div className={classes.footLine}>
        {props.learned}
        {/* keeps its room while there is nothing to hide: the list above must not jump */}
        <Button
          size="compact-xs"
          variant="default"
          disabled={decidedCount === 0}
          className={classes.hideDecided ?? ''}
          onClick={onAfresh}
        >
          {t('removeDecided', { count: decidedCount })}
        </Button>
      </div>
      <HandOver integration={integration} user={isHeld ? byHand : null} onClose={() => setByHand(null)} />
      <AssignByHand
        user={isHeld ? null : byHand}
        onClose={() => setByHand(null)}
        onPick={(employee) => {
          const index = rows.findIndex(({ row }) => row.user.id === byHand?.id)
          setByHand(null)
          assign(index, employee)
        }}
        onCreated={(employee) => {
          const index = rows.findIndex(({ row }) => row.user.id === byHand?.id)
          if (byHand !== null) noteDone(byHand.id, { kind: 'assigned', employee })
          setByHand(null)
          goOn(index)
        }}
      />
    </>
  )
}

function narrowedBy({ search, state, planningUnit }: RowsAsked): 'search' | 'filter' | null {
  if (search !== '') return 'search'
  return state === undefined && planningUnit === undefined ? null : 'filter'
}
