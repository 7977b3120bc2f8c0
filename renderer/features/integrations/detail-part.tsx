import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './integration-detail.module.css'

interface DetailPartProps {
  readonly title: string
  readonly children: ReactNode
}

/** One part of the page of an integration, under its heading. */
export function DetailPart({ title, children }: DetailPartProps) {
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}
