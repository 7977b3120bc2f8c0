import { useWords } from '../../words/use-words.ts'
import classes from './mapping.module.css'

/** The rules of mapping a planner should know, out of the way until asked for. */
export function MappingRules() {
  const { t } = useWords('mapping')
  return (
    <details className={classes.rules}>
      <summary>{t('rules')}</summary>
      <ul>
        <li>{t('rulePresent')}</li>
        <li>{t('ruleShared')}</li>
        <li>{t('ruleClassification')}</li>
        <li>{t('rulePlanningUnit')}</li>
      </ul>
    </details>
  )
}
