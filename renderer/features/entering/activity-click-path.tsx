import { useWords } from '../../words/use-words.ts'
import type { ActivityStep } from './activity-steps.ts'
import classes from './entering.module.css'
import { ForeignSentence, foreignPlaces } from './foreign-sentence.tsx'

interface ActivityClickPathProps {
  readonly label: string
  readonly steps: readonly ActivityStep[]
  readonly activity: string
  readonly integration: string
}

/** Click by click through injixo, with its own words for what is to be clicked. */
export function ActivityClickPath({ label, steps, activity, integration }: ActivityClickPathProps) {
  const { t } = useWords('activityEntering')
  const injixo = useWords('injixo')
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map(({ sentence, labels }) => (
        <li key={sentence}>
          <ForeignSentence
            sentence={t(sentence, { ...foreignPlaces, activity, integration })}
            labels={labels.map((label) => injixo.t(label))}
          />
        </li>
      ))}
    </ol>
  )
}
