import { Anchor, Title } from '@mantine/core'
import { memo, useId } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useWords } from '../../words/use-words.ts'
import type { Board } from './board.ts'
import classes from './live.module.css'
import { agentCosts, type Cost, stateCosts } from './running-cost.ts'
import { useUnresolved } from './use-unresolved.ts'

interface UnresolvedPartProps {
  readonly integration: Integration
  /** As they were a moment ago: with each change of an agent thousands of lines would be drawn. */
  readonly agents: Board['agents']
}

// read as minutes: more often it would only flicker
const tickMs = 5000
// the dearest first; the rest is told by its number
const shownCosts = 20

/** Who is nobody and what is not mapped, with the time that it costs today; each list leads to where it is mended. */
export const UnresolvedPart = memo(function UnresolvedPart({ integration, agents }: UnresolvedPartProps) {
  const { t } = useWords('live')
  const now = useNow(tickMs)
  const known = useUnresolved(integration)
  if (known === undefined) return null
  const { unresolved, at } = known
  const elapsed = Math.max(0, now - at)
  if (unresolved.agents.length === 0 && unresolved.states.length === 0) return null
  return (
    <div className={classes.unresolved}>
      {unresolved.agents.length === 0 ? null : (
        <Costs
          title={t('unknownAgents', { count: unresolved.agents.length })}
          place="employees/assign"
          sentence={t('assign.why')}
          action={t('assign')}
          costs={agentCosts(unresolved, agents, elapsed)}
          hasIdentifiers
        />
      )}
      {unresolved.states.length === 0 ? null : (
        <Costs
          title={t('unmappedStates', { count: unresolved.states.length })}
          place="activities/map"
          sentence={t('map.why')}
          action={t('map')}
          costs={stateCosts(unresolved, agents, elapsed)}
        />
      )}
    </div>
  )
})

interface CostsProps {
  readonly title: string
  readonly place: string
  readonly sentence: string
  readonly action: string
  readonly costs: readonly Cost[]
  readonly hasIdentifiers?: boolean
}

function Costs({ title, place, sentence, action, costs, hasIdentifiers = false }: CostsProps) {
  const { t, formatDuration } = useWords('live')
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.costs}>
      <div className={classes.costHead}>
        <Title order={2} size="h6" id={heading}>
          {title}
        </Title>
        <Anchor href={`#/${place}`} size="sm" aria-label={`${action}: ${title}`}>
          {action}
        </Anchor>
      </div>
      <p className={classes.replied}>{sentence}</p>
      <ul className={classes.costList}>
        {costs.slice(0, shownCosts).map(({ id, name, milliseconds }) => (
          <li key={id}>
            <a href={`#/${place}`} className={classes.cost}>
              <span>
                {hasIdentifiers && name !== '' ? `${name} ` : null}
                {hasIdentifiers ? <Identifier blank={t('blank')}>{id}</Identifier> : name}
              </span>
              <span className={classes.costTime}>{formatDuration(milliseconds)}</span>
            </a>
          </li>
        ))}
        {costs.length > shownCosts ? (
          <li className={classes.replied}>{t('moreCosts', { count: costs.length - shownCosts })}</li>
        ) : null}
      </ul>
    </section>
  )
}
