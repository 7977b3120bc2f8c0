import { useWords } from '../../words/use-words.ts'
import classes from './calendar.module.css'

const plain = ['quiet', 'closed', 'gap', 'before', 'future'] as const

/** What the looks of the quarters mean. */
export function HeatLegend() {
  const { t } = useWords('calendar')
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      <li>
        <span className={classes.scale} aria-hidden>
          {[1, 2, 3, 4].map((level) => (
            <span key={level} className={classes.swatch} data-state="data" data-level={level} />
          ))}
        </span>
        {t('state.data')}
      </li>
      {plain.map((state) => (
        <li key={state}>
          <span className={classes.swatch} data-state={state} aria-hidden />
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
