import { Anchor, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DeliveryPlan as Plan } from '../../../preload/contract/deliveries.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What would go out, in figures, and what would not show in injixo until somebody acts. */
export function DeliveryPlan({ plan }: { readonly plan: Plan }) {
  const { t, formatNumber, formatDuration } = useWords('delivery')
  const { unassigned, unmapped, ofEarlierHolders } = plan
  return (
    <div>
      <Title order={3} size="h5">
        {t('plan')}
      </Title>
      <dl className={classes.figures}>
        <Figure label={t('planDays')}>{formatNumber(plan.days)}</Figure>
        <Figure label={t('planPeople')}>{formatNumber(plan.people)}</Figure>
        <Figure label={t('planStates')}>{formatNumber(plan.states)}</Figure>
        <Figure label={t('planTime')}>{formatDuration(plan.milliseconds)}</Figure>
      </dl>
      <Text size="xs" c="dimmed">
        {t('planTimeHint')}
      </Text>
      <ul className={classes.gaps}>
        <li>
          {unassigned.people === 0 ? (
            <StatusWord tone="good">{t('allAssigned')}</StatusWord>
          ) : (
            <StatusWord tone="warning">
              <span>
                {t('unassigned', { count: unassigned.people, time: formatDuration(unassigned.milliseconds) })}{' '}
                <Anchor href="#/employees/assign" inherit underline="always">
                  {t('toAssign')}
                </Anchor>
              </span>
            </StatusWord>
          )}
        </li>
        {ofEarlierHolders.people === 0 ? null : (
          <li>
            <StatusWord tone="warning">
              {t('ofEarlierHolders', {
                count: ofEarlierHolders.people,
                time: formatDuration(ofEarlierHolders.milliseconds),
              })}
            </StatusWord>
          </li>
        )}
        <li>
          {unmapped.externalActivities === 0 ? (
            <StatusWord tone="good">{t('allMapped')}</StatusWord>
          ) : (
            <StatusWord tone="warning">
              <span>
                {t('unmapped', {
                  count: unmapped.externalActivities,
                  time: formatDuration(unmapped.milliseconds),
                })}{' '}
                <Anchor href="#/activities/map" inherit underline="always">
                  {t('toMap')}
                </Anchor>
              </span>
            </StatusWord>
          )}
        </li>
      </ul>
    </div>
  )
}
