import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-place.module.css'

interface EmptyPlaceProps {
  readonly icon?: ReactNode
  /** What will be here. */
  readonly title: string
  /** How to bring it. */
  readonly text?: string
  readonly action?: ReactNode
  readonly order?: 2 | 3
}

/** A place with nothing in it yet: says what will be here and how to bring it. */
export function EmptyPlace({ icon, title, text, action, order = 2 }: EmptyPlaceProps) {
  return (
    <div className={classes.place}>
      {icon === undefined ? null : <div className={classes.icon}>{icon}</div>}
      <Title order={order} size="h4">
        {title}
      </Title>
      {text === undefined ? null : (
        <Text c="dimmed" className={classes.text}>
          {text}
        </Text>
      )}
      {action === undefined ? null : <div className={classes.action}>{action}</div>}
    </div>
  )
}
