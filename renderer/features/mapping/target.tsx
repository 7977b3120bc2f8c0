import { UnstyledButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import type { Activity } from '../../../preload/contract/activities.ts'
import { useWords } from '../../words/use-words.ts'
import { ActivityName } from './activity-name.tsx'
import classes from './mapping.module.css'

interface TargetProps {
  readonly activity: Activity
  readonly holds: number
  readonly chosen: number
  readonly isDragging: boolean
  readonly onPoint: (activity: Activity | null) => void
  readonly onMap: () => void
  readonly onDrop: () => void
}

/** One activity as a place to map to: a button, and a place to drop on. */
export function Target({ activity, holds, chosen, isDragging, onPoint, onMap, onDrop }: TargetProps) {
  const { t } = useWords('mapping')
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!isDragging) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'link'
    setIsOver(true)
  }
  return (
    <UnstyledButton
      className={classes.target ?? ''}
      data-over={isOver || undefined}
      data-dragging={isDragging || undefined}
      aria-disabled={chosen === 0}
      onClick={() => {
        if (chosen > 0) onMap()
      }}
      onMouseEnter={() => onPoint(activity)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(activity)}
      onBlur={() => onPoint(null)}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDrop()
      }}
    >
      <ActivityName activity={activity} />
      <span className={classes.holds}>
        {chosen === 0 ? t('holds', { count: holds }) : t('mapHere', { count: chosen, name: activity.name })}
      </span>
    </UnstyledButton>
  )
}
