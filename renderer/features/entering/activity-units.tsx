import { Button, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import type { EnteringActivity } from '../../../preload/contract/activity-entering.ts'
import type { Generation } from '../../../preload/contract/entering.ts'
import { Keys } from '../../ui/keys.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import { ActivityClickPath } from './activity-click-path.tsx'
import { unitSteps } from './activity-steps.ts'
import classes from './entering.module.css'

interface ActivityUnitsProps {
  readonly activity: EnteringActivity
  readonly integration: string
  readonly generation: Generation
  readonly onAdded: (units: readonly string[]) => void
}

/** The planning units whose people need the activity: in which it is, and the way to add it to the others. */
export function ActivityUnits({ activity, integration, generation, onAdded }: ActivityUnitsProps) {
  const { t } = useWords('activityEntering')
  const heading = useId()
  const { units, name } = activity
  const left = units.filter(({ isIn }) => isIn !== true).map(({ unit }) => unit)
  if (units.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {t('units')}
      </Title>
      <Text size="sm">{t('unitsHint')}</Text>
      <ul className={classes.units}>
        {units.map(({ unit, people, isIn }) => (
          <li key={unit}>
            <span className={classes.unitName}>
              {unit} <span className={classes.unitPeople}>{t('unitPeople', { count: people })}</span>
            </span>
            {isIn === true ? (
              <StatusWord tone="good">{t('unitIn')}</StatusWord>
            ) : (
              <>
                <StatusWord tone={isIn === null ? 'info' : 'warning'}>
                  {t(isIn === null ? 'unitUnknown' : 'unitOut')}
                </StatusWord>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('unitAdded')}: ${unit}`}
                  onClick={() => onAdded([unit])}
                >
                  {t('unitAdded')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <>
          <ActivityClickPath
            label={t('unitSteps')}
            steps={unitSteps(generation)}
            activity={name}
            integration={integration}
          />
          <div className={classes.marks}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={14} aria-hidden />}
              rightSection={<Keys of={['P']} />}
              onClick={() => onAdded(left)}
            >
              {t('unitAddedAll')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
