import { Button, Group, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CheckItem } from './check-item.tsx'
import classes from './check-list.module.css'
import type { ConnectedSystem } from './connect-flow.ts'
import type { Checks } from './use-checks.ts'

interface CheckListProps {
  readonly checks: Checks
  readonly integration: Integration
  readonly system: ConnectedSystem
  /** The way to where a field of this kind is entered; nothing where it is not asked. */
  readonly wayTo: (kind: 'secret' | 'zone' | 'choice') => (() => void) | undefined
  /** Where other things matter as well: what passed is told as a number, and shown when asked for. */
  readonly isShort?: boolean
  /** Stands above the list, so that what is started there fills the list below. */
  readonly children?: ReactNode
}

/** All checks as they stand. Those that failed are open; how many are done is spoken once they are. */
export function CheckList({ checks, integration, system, wayTo, isShort = false, children }: CheckListProps) {
  const { t } = useWords('connect')
  const { lines, isRunning } = checks
  const [isWhole, setIsWhole] = useState(!isShort)
  const count = (state: string) => lines.filter((line) => line.state === state).length
  const sum = [
    t('check.sum', { done: count('passed'), of: lines.length }),
    ...(count('failed') === 0 ? [] : [t('check.sumFailed', { count: count('failed') })]),
  ].join(' · ')
  const shown = isWhole ? lines : lines.filter(({ state }) => state !== 'passed' && state !== 'pending')
  return (
    <div className={classes.checks}>
      {children}
      {isWhole || shown.length === lines.length ? null : (
        <Group gap="sm">
          {checks.wereMade === true ? <StatusWord tone={shown.length === 0 ? 'good' : 'info'}>{sum}</StatusWord> : null}
          <Button size="compact-sm" variant="default" onClick={() => setIsWhole(true)}>
            {t('check.showAll')}
          </Button>
        </Group>
      )}
      {shown.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('check.list')} aria-busy={isRunning}>
          {shown.map((line) => (
            <CheckItem
              key={line.check}
              line={line}
              integration={integration}
              system={system}
              canRun={!isRunning}
              onRun={() => checks.run(line.check)}
              wayTo={wayTo}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden role="status">
        {isRunning ? t('check.running') : checks.wereMade === true ? sum : ''}
      </VisuallyHidden>
    </div>
  )
}
