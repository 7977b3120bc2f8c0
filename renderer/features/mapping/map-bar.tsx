import { Button, Group, Select } from '@mantine/core'
import { memo, type FormEvent, type RefObject, useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import { useWords } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import type { BoardRow } from './board-rows.ts'
import classes from './mapping.module.css'
import { MovedLines } from './moved-lines.tsx'

interface MapBarProps {
  readonly chosen: readonly BoardRow[]
  readonly activities: readonly Activity[]
  /** The activity the pointer or focus is on, on the list beside. */
  readonly pointedAt: Activity | null
  readonly selectRef: RefObject<HTMLInputElement | null>
  readonly onMap: (target: Activity | null) => void
  readonly onPropose: () => void
  readonly onClear: () => void
}

function MapBarPlain(props: MapBarProps) {
  const { chosen, activities, pointedAt, selectRef, onMap, onPropose, onClear } = props
  const { t, formatDuration } = useWords('mapping')
  const [picked, setPicked] = useState<string | null>(null)
  const byId = new Map(activities.map((activity) => [String(activity.id), activity]))
  const target = picked === null ? null : (byId.get(picked) ?? null)
  const shown = pointedAt ?? target
  const time = formatDuration(chosen.reduce((sum, row) => sum + row.milliseconds, 0))
  const proposed = chosen.filter(({ proposal }) => proposal !== null).length

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (target === null || chosen.length === 0) return
    setPicked(null)
    onMap(target)
  }

  return (
    <form className={classes.bar} onSubmit={submit}>
      <div className={classes.said} aria-live="polite">
        <span>{chosen.length === 0 ? t('chooseFirst') : t('chosen', { count: chosen.length, time })}</span>
        {chosen.length === 0 || shown === null ? null : (
          <MovedLines
            rows={chosen.map(({ before, milliseconds }) => ({ activity: before, milliseconds }))}
            target={shown}
          />
        )}
      </div>
      {chosen.length === 0 ? (
        // in the place of the buttons; the list says it to those who hear it
        <p aria-hidden className={classes.keys}>
          {t('keys')}
        </p>
      ) : (
        <Group gap="xs">
          <Select
            ref={selectRef}
            size="sm"
            searchable
            clearable
            aria-label={t('mapTo')}
            placeholder={t('mapTo')}
            nothingFoundMessage={t('nothingFoundActivity')}
            data={activities.map((activity) => ({
              value: String(activity.id),
              label: t('activityName', { name: activity.name, id: String(activity.id) }),
            }))}
            renderOption={({ option }) => <ActivityName activity={byId.get(option.value) ?? null} />}
            value={picked}
            onChange={setPicked}
          />
          <Button type="submit" disabled={target === null}>
            {t('mapNow')}
          </Button>
          {proposed === 0 ? null : (
            <Button variant="default" onClick={onPropose}>
              {t('asProposed', { count: proposed })}
            </Button>
          )}
          <Button variant="default" disabled={!chosen.some(({ after }) => after !== null)} onClick={() => onMap(null)}>
            {t('unmap')}
          </Button>
          <Button variant="subtle" onClick={onClear}>
            {t('clear')}
          </Button>
        </Group>
      )}
    </form>
  )
}

/** What is chosen, what would move, and the ways to do it. */
export const MapBar = memo(MapBarPlain)
