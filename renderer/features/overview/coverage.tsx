import { Text, Title } from '@mantine/core'
import type { Overview } from '../../../preload/contract/overview.ts'
import { BarWithFigure } from '../../ui/bar-with-figure.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './overview.module.css'

/** How much is assigned, mapped and delivered, per integration. */
export function Coverage({ overview }: { readonly overview: Overview }) {
  const { t } = useWords('overview')
  const { employees, activities, integrations } = overview
  return (
    <div className={classes.coverage}>
      <Text size="sm">
        {[
          employees === 0 ? t('stream.none.employees') : t('stream.employees', { count: employees }),
          t('stream.activities', { count: activities }),
        ].join(' · ')}
      </Text>
      {integrations.map(({ integration, coverage }) => (
        <div key={integration.id} className={classes.integration}>
          {integrations.length < 2 ? null : (
            <Title order={3} size="h6">
              {integration.name}
            </Title>
          )}
          <BarWithFigure label={t('coverage.users')} done={coverage.assigned} of={coverage.users} />
          <BarWithFigure label={t('coverage.activities')} done={coverage.mapped} of={coverage.externalActivities} />
          <BarWithFigure label={t('coverage.days')} done={coverage.daysDelivered} of={coverage.days} />
        </div>
      ))}
    </div>
  )
}
