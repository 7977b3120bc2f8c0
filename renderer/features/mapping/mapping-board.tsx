import { useRef, useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import type { MappingRow } from '../../../preload/contract/mappings.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ExternalActivities } from './external-activities.tsx'
import { MapBar } from './map-bar.tsx'
import { MappingFilter } from './mapping-filter.tsx'
import classes from './mapping.module.css'
import { NothingShown } from './nothing-shown.tsx'
import { TargetList } from './target-list.tsx'
import { useMap } from './use-map.ts'

interface MappingBoardProps {
  readonly rows: readonly MappingRow[]
  readonly activities: readonly Activity[]
  readonly onAdd: () => void
  readonly onBringActivities: () => void
}

/** Left what arrives, right what it can count as; what is ticked or dragged goes over. */
export function MappingBoard({ rows, activities, onAdd, onBringActivities }: MappingBoardProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const [notMappedOnly, setNotMappedOnly] = useState(false)
  const [pointedAt, setPointedAt] = useState<Activity | null>(null)
  const [dragged, setDragged] = useState<readonly string[]>([])
  const left = useRef<HTMLDivElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLInputElement>(null)
  const mapper = useMap(() => {
    setChosen(new Set())
    setPointedAt(null)
    left.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  })

  const wanted = search.trim().toLocaleLowerCase()
  const shown = rows.filter(
    (row) => row.state.toLocaleLowerCase().includes(wanted) && !(notMappedOnly && row.activity !== null),
  )
  const chosenRows = rows.filter((row) => chosen.has(row.externalActivityId))
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids)
      if (isChosen) next.add(id)
      else next.delete(id)
    setChosen(next)
  }

  return (
    <div className={classes.board}>
      <MapBar
        chosen={chosenRows}
        activities={activities}
        pointedAt={pointedAt}
        isPending={mapper.isPending}
        selectRef={select}
        onMap={(target) => mapper.map(chosenRows, target)}
        onClear={() => setChosen(new Set())}
      />
      {mapper.failure === null ? null : <FailureNotice failure={mapper.failure} focused />}
      <div className={classes.columns}>
        <div className={classes.left} ref={left}>
          <MappingFilter
            search={search}
            onSearch={setSearch}
            searchRef={searchField}
            notMappedOnly={notMappedOnly}
            notMapped={rows.filter((row) => row.activity === null).length}
            onNotMappedOnly={setNotMappedOnly}
            onAdd={onAdd}
          />
          {shown.length > 0 ? (
            <ExternalActivities
              rows={shown}
              chosen={chosen}
              onChoose={choose}
              onMapTo={() => setTimeout(() => select.current?.focus())}
              onUnmap={() =>
                mapper.map(
                  chosenRows.filter((row) => row.activity !== null),
                  null,
                )
              }
              onSearch={() => searchField.current?.focus()}
              onUndo={mapper.undo}
              onDrag={setDragged}
            />
          ) : (
            <NothingShown
              allMapped={notMappedOnly && wanted === ''}
              onShowAll={() => {
                setSearch('')
                setNotMappedOnly(false)
              }}
            />
          )}
        </div>
        <TargetList
          activities={activities}
          rows={rows}
          chosen={chosenRows.length}
          isDragging={dragged.length > 0}
          onPoint={setPointedAt}
          onMap={(target) => mapper.map(chosenRows, target)}
          onDrop={(target) => {
            mapper.map(
              rows.filter((row) => dragged.includes(row.externalActivityId)),
              target,
            )
            setDragged([])
          }}
          onBringActivities={onBringActivities}
        />
      </div>
    </div>
  )
}
