import { Title } from '@mantine/core'
import type { Overview } from '../../../preload/contract/overview.ts'
import { useWords } from '../../words/use-words.ts'
import { Coverage } from './coverage.tsx'
import { IntegrationCard } from './integration-card.tsx'
import classes from './overview.module.css'
import type { OverviewPageProps, Task } from './overview-page.tsx'

interface OverviewContentProps extends OverviewPageProps {
  readonly overview: Overview
  readonly tasks: readonly Task[]
}

// more than a handful is a list to work through, and that is the page of tasks
const shownTasks = 5

/** Cards of the integrations, what is to do, and how far everything is. */
export function OverviewContent({ overview, tasks, renderTasks, pickIntegration }: OverviewContentProps) {
  const { t } = useWords('overview')
  const { integrations } = overview
  const cards =
    integrations.length === 0 ? null : (
      <section aria-label={t('integrations')} className={classes.cards}>
        {integrations.map((card) => (
          <IntegrationCard
            key={card.integration.id}
            card={card}
            task={tasks.find(({ integrationId }) => integrationId === card.integration.id)}
            pickIntegration={pickIntegration}
          />
        ))}
      </section>
    )
  // a single card stands in the wider column: alone in a row of its own it would leave half the window empty
  const isSingle = integrations.length === 1
  return (
    <div className={classes.content}>
      {isSingle ? null : cards}
      <div className={classes.columns}>
        <div className={classes.content}>
          {isSingle ? cards : null}
          <section className={classes.column}>
            <div className={classes.head}>
              <Title order={2} size="h4">
                {t('todo')}
              </Title>
              {tasks.length > shownTasks ? <a href="#/tasks">{t('todo.all')}</a> : null}
            </div>
            {tasks.length === 0 ? (
              <p className={classes.none}>{t('todo.none')}</p>
            ) : (
              renderTasks(tasks.slice(0, shownTasks))
            )}
          </section>
        </div>
        <section className={classes.column}>
          <Title order={2} size="h4">
            {t('coverage')}
          </Title>
          <Coverage overview={overview} />
        </section>
      </div>
    </div>
  )
}
