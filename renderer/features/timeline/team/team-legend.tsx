import { useWords } from '../../../words/use-words.ts'
import classes from './team.module.css'
import type { TeamWords } from './use-team-words.ts'

/** What the colours mean, and how long each lasted for everybody together. */
export function TeamLegend({ words }: { readonly words: TeamWords }) {
  const { t } = useWords('team')
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {words.kinds
        .toSorted((a, b) => b.milliseconds - a.milliseconds)
        .map(({ name, colour, milliseconds }) => (
          <li key={name}>
            <span className={classes.swatch} style={{ background: colour }} />
            {name} <span className={classes.second}>{words.duration(milliseconds)}</span>
          </li>
        ))}
    </ul>
  )
}
