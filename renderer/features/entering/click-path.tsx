import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { EnteringPerson, Generation } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { entrySteps } from './entry-steps.ts'
import { ForeignSentence, foreignPlaces } from './foreign-sentence.tsx'

interface ClickPathProps {
  readonly person: EnteringPerson
  readonly integration: string
  readonly generation: Generation
}

/** Click by click through injixo, with its own words for what is to be clicked. */
export function ClickPath({ person, integration, generation }: ClickPathProps) {
  const { t } = useWords('entering')
  const injixo = useWords('injixo')
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {t('steps')}
      </Title>
      <ol className={classes.steps}>
        {entrySteps(person, generation).map(({ sentence, labels, identifier = '' }) => (
          <li key={`${sentence} ${labels.join(' ')} ${identifier}`}>
            <ForeignSentence
              sentence={t(sentence, { ...foreignPlaces, integration, identifier })}
              labels={labels.map((label) => injixo.t(label))}
            />
          </li>
        ))}
      </ol>
      {generation === 'a' || person.target.identifiers.length === 0 ? null : (
        <Text size="xs" c="dimmed" mt={6}>
          {t('refused')}
        </Text>
      )}
    </section>
  )
}
