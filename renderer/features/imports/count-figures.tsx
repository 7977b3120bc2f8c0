import type { ImportCounts } from '../../../preload/contract/imports.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './imports.module.css'

const shown = [
  'read',
  'added',
  'changed',
  'unchanged',
  'refused',
  'flagged',
] as const satisfies readonly (keyof ImportCounts)[]

/** What became of the rows, each count with its word. */
export function CountFigures({ counts }: { readonly counts: ImportCounts }) {
  const { t, formatNumber } = useWords('imports')
  return (
    <dl className={classes.figures}>
      {shown.map((count) => (
        <div key={count} className={classes.figure}>
          <dt>{t(`count.${count}`)}</dt>
          <dd>{formatNumber(counts[count])}</dd>
        </div>
      ))}
    </dl>
  )
}
