import { Progress, Text } from '@mantine/core'
import { useId } from 'react'
import classes from './bar-with-figure.module.css'
import { useUiWords } from './ui-words.ts'

interface BarWithFigureProps {
  readonly label: string
  readonly done: number
  readonly of: number
}

/** How much of something is done: a bar, and the figures it stands for. */
export function BarWithFigure({ label, done, of }: BarWithFigureProps) {
  const words = useUiWords()
  const id = useId()
  const share = of === 0 ? 0 : done / of
  return (
    <div className={classes.bar}>
      <div className={classes.words}>
        <Text size="sm" id={id}>
          {label}
        </Text>
        <Text size="sm" className={classes.figure}>
          {of === 0 ? '–' : `${words.part(done, of)} · ${words.share(share)}`}
        </Text>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={Math.round(share * 100)} aria-labelledby={id} />
      </Progress.Root>
    </div>
  )
}
