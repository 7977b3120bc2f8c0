import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { LedgerSide as Side } from '../../../preload/contract/ledger.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { StepLink } from '../../ui/step-link.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './ledger.module.css'

/** Where each of the mends is done. */
const places = {
  handOver: 'employees/assign/assigned',
  acceptCertain: 'employees/assign/certain',
  decide: 'employees/assign/review',
  byHand: 'employees/assign/none',
  askSystem: 'imports',
} as const satisfies Record<Side['rows'][number]['mend'], string>

interface LedgerSideProps {
  readonly title: string
  readonly hint: string
  readonly side: Side
  /** Of leavers the time is not lost, but somebody else's. */
  readonly of: 'employees' | 'users' | 'leavers'
}

/** One side of the ledger: how many, how much time a day, where it is mended, and the costliest by name. */
export function LedgerSide({ title, hint, side, of }: LedgerSideProps) {
  const { t, formatDuration } = useWords('ledger')
  const heading = useId()
  const { people, millisecondsPerDay, unknown, mends, rows } = side
  const costs = (count: number, milliseconds: number) =>
    [
      t('people', { count }),
      ...(milliseconds === 0
        ? []
        : [t(of === 'leavers' ? 'wrongPerDay' : 'perDay', { time: formatDuration(milliseconds) })]),
    ].join(' · ')
  return (
    <section aria-labelledby={heading} className={classes.side}>
      <Title order={2} size="h4" id={heading}>
        {title}
      </Title>
      {people === 0 ? (
        <StatusWord tone="good">{t('nothing')}</StatusWord>
      ) : (
        <>
          <p className={classes.sum}>{costs(people, millisecondsPerDay)}</p>
          <Text size="sm" c="dimmed">
            {hint}
            {unknown === 0 || unknown === people ? '' : ` (${t('unknown', { count: unknown })})`}
          </Text>
          <ul className={classes.mends} aria-label={t('mends')}>
            {mends.map(({ mend, people, millisecondsPerDay }) => (
              <li key={mend}>
                <StepLink
                  place={places[mend]}
                  sentence={costs(people, millisecondsPerDay)}
                  action={t(`mend.${mend}`)}
                />
              </li>
            ))}
          </ul>
          <details>
            <summary>{t('show', { count: rows.length })}</summary>
            <LedgerRows rows={rows} of={of} />
          </details>
        </>
      )}
    </section>
  )
}

function LedgerRows({ rows, of }: Pick<Side, 'rows'> & Pick<LedgerSideProps, 'of'>) {
  const { t, formatDuration } = useWords('ledger')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t(of === 'employees' ? 'columnNumber' : 'columnIdentifier')}</th>
          <th scope="col">{t('columnName')}</th>
          <th scope="col">{t(of === 'leavers' ? 'columnWrongTime' : 'columnTime')}</th>
          <th scope="col">{t('columnMend')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, key, name, millisecondsPerDay, mend }) => (
          <tr key={id}>
            <td>
              <Identifier blank={t('blank')}>{key}</Identifier>
            </td>
            <td>{name}</td>
            <td className={classes.figure}>
              {millisecondsPerDay === null ? t('notKnown') : formatDuration(millisecondsPerDay)}
            </td>
            <td>{t(`mend.${mend}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
