import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import { ActivityFacts } from './activity-facts.tsx'
import { type BoardFilter, type BoardRow, filterRows, noFilter } from './board-rows.ts'
import { ExternalActivities } from './external-activities.tsx'
import { MapBar } from './map-bar.tsx'
import { MappingFilter } from './mapping-filter.tsx'
import classes from './mapping.module.css'
import { NothingShown } from './nothing-shown.tsx'
import { TargetList } from './target-list.tsx'
import { useStableWays } from './use-stable-ways.ts'

interface MappingBoardProps {
  readonly rows: readonly BoardRow[]
  readonly activities: readonly Activity[]
  readonly zone: string
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  /** Into the draft; null takes the mapping away. */
  readonly onMap: (rows: readonly BoardRow[], target: number | null) => void
  /** Into the draft, each row as is proposed for it. */
  readonly onPropose: (rows: readonly BoardRow[]) => void
  /** Null when the draft has nothing to go back to. */
  readonly onUndo: (() => void) | null
  /** The draft in one sentence, where there is one. */
  readonly draftBar: ReactNode
  readonly onBringActivities: () => void
}

/** Left what arrives, right what it can count as; what is ticked or dragged goes over, into the draft. */
export function MappingBoard({ rows, activities, zone, filter, onFilter, ...props }: MappingBoardProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [activeState, setActiveState] = useState<string | null>(null)
  const [pointedAt, setPointedAt] = useState<Activity | null>(null)
  const [dragged, setDragged] = useState<readonly string[]>([])
  const grid = useRef<HTMLTableElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLInputElement>(null)
  // letters show at once, the list a moment later
  const lateFilter = useDeferredValue(filter)
  const shown = useMemo(() => filterRows(rows, lateFilter), [rows, lateFilter])
  const chosenRows = useMemo(() => rows.filter(({ state }) => chosen.has(state)), [rows, chosen])
  // what stands beside the list may be a moment later than the list itself
  const lateRows = useDeferredValue(rows)
  const lateChosen = useDeferredValue(chosenRows)
  const identity = JSON.stringify(lateFilter)
  const lateState = useDeferredValue(activeState)
  const active = shown.find(({ state }) => state === lateState) ?? shown[0]

  const toList = () => grid.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  const choose = (states: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const state of states)
      if (isChosen) next.add(state)
      else next.delete(state)
    setChosen(next)
  }
  const settle = () => {
    setChosen(new Set())
    setPointedAt(null)
    toList()
  }
  const map = (some: readonly BoardRow[], target: number | null) => {
    if (some.length === 0) return
    props.onMap(some, target)
    settle()
  }
  const propose = (some: readonly BoardRow[]) => {
    const proposed = some.filter(({ proposal }) => proposal !== null)
    if (proposed.length === 0) return
    props.onPropose(proposed)
    settle()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    // letters are taken back in a field, and what was applied by the frame
    if (!isUndo || props.onUndo === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.stopPropagation()
    props.onUndo()
  }

  const ways = useStableWays({
    mapTo: (target: Activity | null) => map(chosenRows, target?.id ?? null),
    unmap: () =>
      map(
        chosenRows.filter(({ after }) => after !== null),
        null,
      ),
    propose,
    proposeChosen: () => propose(chosenRows),
    proposeActive: () => propose(active === undefined ? [] : [active]),
    clear: () => setChosen(new Set()),
    choose,
    focusSelect: () => {
      // after it was drawn: it is there only while something is chosen
      setTimeout(() => select.current?.focus())
    },
    search: (begun: string) => {
      if (begun !== '') onFilter({ ...filter, search: begun })
      searchField.current?.focus()
    },
    filter: onFilter,
    toList,
    drop: (target: Activity) => {
      const some = new Set(dragged)
      map(
        rows.filter(({ state }) => some.has(state)),
        target.id,
      )
      setDragged([])
    },
    bring: props.onBringActivities,
  })

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears the key that takes a step back
    <div className={classes.board} onKeyDown={onKeyDown}>
      <div className={classes.bars}>
        {props.draftBar}
        <MapBar
          chosen={chosenRows}
          activities={activities}
          pointedAt={pointedAt}
          selectRef={select}
          onMap={ways.mapTo}
          onPropose={ways.proposeChosen}
          onClear={ways.clear}
        />
      </div>
      <div className={classes.columns} data-drafted={props.draftBar !== null || undefined}>
        <div className={classes.left}>
          <MappingFilter
            rows={lateRows}
            filter={filter}
            onFilter={ways.filter}
            searchRef={searchField}
            onToList={ways.toList}
          />
          {shown.length > 0 ? (
            <ExternalActivities
              rows={shown}
              zone={zone}
              identity={identity}
              chosen={chosen}
              gridRef={grid}
              onChoose={ways.choose}
              onActive={setActiveState}
              onMapTo={ways.focusSelect}
              onUnmap={ways.unmap}
              onPropose={ways.propose}
              onSearch={ways.search}
              onDrag={setDragged}
            />
          ) : (
            <NothingShown
              allMapped={filter.notMappedOnly && filter.search.trim() === ''}
              onShowAll={() => onFilter(noFilter)}
            />
          )}
          {active === undefined ? null : <ActivityFacts row={active} zone={zone} onPropose={ways.proposeActive} />}
        </div>
        <TargetList
          activities={activities}
          rows={lateRows}
          chosen={lateChosen.length}
          isDragging={dragged.length > 0}
          onPoint={setPointedAt}
          onMap={ways.mapTo}
          onDrop={ways.drop}
          onBringActivities={ways.bring}
        />
      </div>
    </div>
  )
}
