import { Text } from '@mantine/core'
import type { ComparedRow, Comparison } from '../../../preload/contract/entering.ts'
import { StatusWord, type Tone } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { MarkedPart } from './marked-part.tsx'

const tones = { right: 'good', differs: 'bad', missing: 'warning', unexpected: 'bad' } as const satisfies Record<
  ComparedRow['kind'],
  Tone
>
const kinds = ['right', 'differs', 'missing', 'unexpected'] as const
// more than anybody mends at one go; the count above says how many there are
const shownRows = 200

/** What a list out of injixo proves: how much is right, and everything that is not, letter by letter. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useWords('entering')
  const { counts, rows, otherIntegrations } = comparison
  return (
    <div aria-live="polite">
      <div className={classes.found}>
        {kinds.map((kind) =>
          counts[kind] === 0 && kind !== 'right' ? null : (
            <StatusWord key={kind} tone={counts[kind] === 0 ? 'info' : tones[kind]}>
              {t(kind, { count: counts[kind] })}
            </StatusWord>
          ),
        )}
      </div>
      {otherIntegrations === 0 ? null : <Text size="sm">{t('otherIntegrations', { count: otherIntegrations })}</Text>}
      {rows.length === 0 ? (
        <Text>{t('allRight')}</Text>
      ) : (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('columnWhat')}</th>
                <th scope="col">{t('columnPerson')}</th>
                <th scope="col">{t('columnExpected')}</th>
                <th scope="col">{t('columnFound')}</th>
                <th scope="col">{t('columnRow')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row) => (
                <FindingRow key={`${row.kind} ${row.employeeId} ${row.expected} ${row.row}`} row={row} />
              ))}
            </tbody>
          </table>
          {rows.length > shownRows ? <Text size="sm">{t('moreRows', { count: rows.length - shownRows })}</Text> : null}
        </div>
      )}
    </div>
  )
}

function FindingRow({ row }: { readonly row: ComparedRow }) {
  const { t } = useWords('entering')
  const { kind, name, personnelNumber, expected, found, holder } = row
  return (
    <tr>
      <td>
        <StatusWord tone={tones[kind]}>{t(`kind.${kind}`)}</StatusWord>
      </td>
      <td>
        {name === '' ? <i>{t('unknownNumber')}</i> : name}
        <div className={classes.faint}>{personnelNumber}</div>
      </td>
      <td>{expected === null ? null : <MarkedPart text={expected} other={found} />}</td>
      <td>
        {found === null ? null : <MarkedPart text={found} other={expected} />}
        {holder === '' ? null : <div className={classes.faint}>{t('holder', { holder })}</div>}
      </td>
      <td>{row.row}</td>
    </tr>
  )
}
