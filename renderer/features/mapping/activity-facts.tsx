import { Button, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { memo, type ReactNode, useId } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { BoardRow } from './board-rows.ts'
import classes from './facts.module.css'
import { useEvidenceWords } from './use-evidence-words.ts'

interface ActivityFactsProps {
  readonly row: BoardRow
  readonly zone: string
  readonly onPropose: () => void
}

const hour = 3_600_000

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ActivityFactsPlain({ row, zone, onPropose }: ActivityFactsProps) {
  const { t, formatDuration, formatShare, formatDateTime, formatTime, formatNumber } = useWords('mapping')
  const evidence = useEvidenceWords()
  const heading = useId()
  const { typicalMilliseconds: typical, typicalHour, proposal, proposed } = row
  return (
    <section aria-labelledby={heading} className={classes.known}>
      <Title order={3} size="h5" id={heading} className={classes.knownName}>
        {row.state}
      </Title>
      {proposal === null || proposed === null ? null : (
        <div className={classes.why}>
          <div>
            <b>{t('why', { name: proposed.name, id: String(proposed.id), share: formatShare(proposal.confidence) })}</b>
            <ul>
              {proposal.evidence.map((one) => (
                <li key={`${one.kind} ${evidence(one)}`}>{evidence(one)}</li>
              ))}
            </ul>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<IconArrowRight size={14} aria-hidden />}
            onClick={onPropose}
          >
            {t('take')}
          </Button>
        </div>
      )}
      <dl className={classes.factList}>
        {row.documented === null ? null : <Fact label={t('fact.documented')}>{t(`stateKind.${row.documented}`)}</Fact>}
        {row.firstSeen === null || row.lastSeen === null ? (
          <Fact label={t('fact.seen')}>{t('neverSeen')}</Fact>
        ) : (
          <>
            <Fact label={t('fact.firstSeen')}>{formatDateTime(row.firstSeen, zone)}</Fact>
            <Fact label={t('fact.lastSeen')}>{formatDateTime(row.lastSeen, zone)}</Fact>
            <Fact label={t('columnPeople')}>{formatNumber(row.people)}</Fact>
            <Fact label={t('fact.occurrences')}>{formatNumber(row.occurrences)}</Fact>
            <Fact label={t('fact.recent')}>{formatDuration(row.recentMilliseconds)}</Fact>
            <Fact label={t('fact.trend')}>{t(`trend.${row.trend}`)}</Fact>
          </>
        )}
        {typical === null ? null : <Fact label={t('fact.length')}>{formatDuration(typical)}</Fact>}
        {typicalHour === null ? null : (
          <Fact label={t('fact.hour')}>
            {t('atHour', {
              from: formatTime(typicalHour * hour, 'UTC'),
              to: formatTime((typicalHour + 1) * hour, 'UTC'),
              share: formatShare(row.hourShare),
            })}
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** All that is known of the external activity one is at, and why something is proposed for it. */
export const ActivityFacts = memo(ActivityFactsPlain)
