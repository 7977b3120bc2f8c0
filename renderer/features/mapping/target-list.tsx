import { Button, Text, TextInput, Title } from '@mantine/core'
import { memo, useId, useMemo, useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import { useWords } from '../../words/use-words.ts'
import type { BoardRow } from './board-rows.ts'
import classes from './mapping.module.css'
import { Target } from './target.tsx'

// injixo's placeholder: what is not mapped counts as it
const presentId = 1

interface TargetListProps {
  readonly activities: readonly Activity[]
  readonly rows: readonly BoardRow[]
  /** How many external activities a press would map. */
  readonly chosen: number
  readonly isDragging: boolean
  readonly onPoint: (activity: Activity | null) => void
  readonly onMap: (activity: Activity) => void
  readonly onDrop: (activity: Activity) => void
  readonly onBringActivities: () => void
}

function TargetListPlain({ activities, rows, chosen, isDragging, ...props }: TargetListProps) {
  const { t } = useWords('mapping')
  const [search, setSearch] = useState('')
  const heading = useId()
  const wanted = search.trim().toLocaleLowerCase()
  const shown = activities.filter(
    ({ id, name }) => name.toLocaleLowerCase().includes(wanted) || String(id).startsWith(wanted),
  )
  const holds = useMemo(() => {
    const counts = new Map<number, number>()
    for (const { after } of rows) {
      const id = after?.id ?? presentId
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }, [rows])
  return (
    <section aria-labelledby={heading} className={classes.targets}>
      <Title order={3} size="h5" id={heading}>
        {t('activities')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('activitiesHint')}
      </Text>
      <TextInput
        size="xs"
        aria-label={t('searchActivities')}
        placeholder={t('searchActivities')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {activities.length > 1 ? null : (
        <div>
          <Text size="sm">{t('noActivities')}</Text>
          <Button mt="xs" size="compact-sm" variant="default" onClick={props.onBringActivities}>
            {t('bringActivities')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? <Text size="sm">{t('nothingFoundActivity')}</Text> : null}
      <ul className={classes.targetItems}>
        {shown.map((activity) => (
          <li key={activity.id}>
            <Target
              activity={activity}
              holds={holds.get(activity.id) ?? 0}
              chosen={chosen}
              isDragging={isDragging}
              onPoint={props.onPoint}
              onMap={() => props.onMap(activity)}
              onDrop={() => props.onDrop(activity)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The activities of injixo: each takes what is dropped on it, or what is ticked when it is pressed. */
export const TargetList = memo(TargetListPlain)
