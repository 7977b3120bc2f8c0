import type { Activity } from '../../../preload/contract/activities.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './mapping.module.css'

/** An activity of injixo with its colour, or what not being mapped counts as. The colour only repeats the name. */
export function ActivityName({ activity }: { readonly activity: Activity | null }) {
  const { t } = useWords('mapping')
  if (activity === null) return <span className={classes.unmapped}>{t('notMapped')}</span>
  return (
    <span className={classes.activity}>
      <span aria-hidden className={classes.swatch} style={{ backgroundColor: activity.colour }} />
      <span>{t('activityName', { name: activity.name, id: String(activity.id) })}</span>
    </span>
  )
}
