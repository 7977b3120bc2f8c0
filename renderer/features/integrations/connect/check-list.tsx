import type { ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import type { Integration } from '../../../../preload/contract/integrations.ts'
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
  /** Stands below the list. */
  readonly children?: ReactNode
}

/** All checks as they stand. Those that failed are open; how many are done is spoken once they are. */
export function CheckList({ checks, integration, system, wayTo, children }: CheckListProps) {
  const { t } = useWords('connect')
  const { lines, isRunning } = checks
  const count = (state: string) => lines.filter((line) => line.state === state).length
  const sum = [
    t('check.sum', { done: count('passed'), of: lines.length }),
    ...(count('failed') === 0 ? [] : [t('check.sumFailed', { count: count('failed') })]),
  ].join(' · ')
  return (
    <div className={classes.checks}>
      <ul className={classes.list} aria-label={t('check.list')} aria-busy={isRunning}>
        {lines.map((line) => (
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
      <VisuallyHidden role="status">
        {isRunning ? t('check.running') : checks.wereMade === true ? sum : ''}
      </VisuallyHidden>
      {children}
    </div>
  )
}
