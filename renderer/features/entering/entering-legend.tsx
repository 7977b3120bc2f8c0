import { Keys } from '../../ui/keys.tsx'
import type { WordKey } from '../../words/namespaces.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'

interface EnteringLegendProps {
  readonly keys: readonly (readonly [key: string, word: WordKey<'entering'>])[]
}

/** The keys of a page, in one line. */
export function EnteringLegend({ keys }: EnteringLegendProps) {
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
