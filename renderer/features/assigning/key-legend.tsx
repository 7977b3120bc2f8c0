import { Keys } from '../../ui/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'

const keys = [
  ['Enter', 'keyAccept'],
  ['1–9', 'keyChoose'],
  ['I', 'keyIgnore'],
  ['N', 'keyByHand'],
  ['P', 'keyPostpone'],
  ['U', 'keyUndo'],
  ['/', 'keySearch'],
  ['↓ ↑', 'keyMove'],
] as const

/** The keys that decide, in one line. */
export function KeyLegend() {
  const { t } = useWords('assigning')
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
