import { Text, Title, UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import type { Generation } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { ForeignSentence, foreignPlaces } from './foreign-sentence.tsx'
import type { Label } from './injixo-labels.ts'
import { useLookName } from './use-look-name.ts'

const tells = {
  a: ['a.people.section', 'a.people.number', 'a.people.extension'],
  b: ['b.people', 'b.profile', 'b.ids'],
  c: ['c.create', 'c.people'],
} as const satisfies Record<Generation, readonly Label[]>

// the newest page first: it is what most planners have before them
const order = ['b', 'a', 'c'] as const satisfies readonly Generation[]

interface LookChoiceProps {
  readonly chosen: Generation | null
  readonly onChoose: (generation: Generation) => void
}

/** Which of its looks injixo has here: asked once, told by what one sees there. */
export function LookChoice({ chosen, onChoose }: LookChoiceProps) {
  const { t } = useWords('entering')
  const injixo = useWords('injixo')
  const nameOf = useLookName()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Title order={2} size="h4" id={heading}>
        {t('look')}
      </Title>
      <Text size="sm">{t('lookHint')}</Text>
      <div className={classes.choices}>
        {order.map((generation) => (
          <UnstyledButton
            key={generation}
            className={classes.choice ?? ''}
            aria-pressed={generation === chosen}
            onClick={() => onChoose(generation)}
          >
            <span className={classes.choiceName}>{nameOf(generation)}</span>
            <span className={classes.choiceText}>
              <ForeignSentence
                sentence={t(`tell.${generation}`, foreignPlaces)}
                labels={tells[generation].map((label) => injixo.t(label))}
              />
            </span>
          </UnstyledButton>
        ))}
      </div>
      <Text size="sm">
        <ForeignSentence sentence={t('lookBoth', foreignPlaces)} labels={[injixo.t('b.people')]} />
      </Text>
    </section>
  )
}
