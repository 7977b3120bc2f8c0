import { Keys } from '../../ui/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

const keys = [
  ['1', 'keyNumber'],
  ['2', 'keyIdentifier'],
  ['Enter', 'keyDone'],
  ['S', 'keySkip'],
  ['X', 'keyProblem'],
  ['U', 'keyTakeBack'],
  ['↓ ↑', 'keyMove'],
  ['/', 'keySearch'],
] as const

/** The keys of this page, in one line. */
export function EnteringLegend() {
  const { t } = useWords('entering')
  return (
    <ul aria-label={t('legend')} className={classes.legend}>
      {keys.map(([key, word]) => (
        <li key={key}>
          <Keys of={[key]} /> {t(word)}
        </li>
      ))}
    </ul>
  )
}
