import { Title } from '@mantine/core'
import { useId } from 'react'
import type { EnteringPerson, Generation } from '../../../preload/contract/entering.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { fieldsOf } from './injixo-labels.ts'
import { useLookName } from './use-look-name.ts'

interface FieldTableProps {
  readonly person: EnteringPerson
  readonly integration: string
  readonly generation: Generation
}

/** Which value goes into which field, for the old dialogs and the new page side by side: their words are easily taken for one another. */
export function FieldTable({ person, integration, generation }: FieldTableProps) {
  const { t } = useWords('entering')
  const injixo = useWords('injixo')
  const nameOf = useLookName()
  const heading = useId()
  const { personnelNumber, identifiers } = person.target
  const values = { integration, personnelNumber, identifier: identifiers.join('  ·  ') }
  const looks = [generation === 'c' ? 'c' : 'b', 'a'] as const
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {t('fields')}
      </Title>
      <div className={classes.fields}>
        {looks.map((look) => (
          <div key={look} className={classes.look} data-yours={look === generation || undefined}>
            <p className={classes.lookName}>
              <b>{nameOf(look)}</b>{' '}
              <span className={classes.yours}>({t(look === generation ? 'yours' : 'notYours')})</span>
            </p>
            <dl className={classes.pairs}>
              {fieldsOf[look].map(({ label, value }) => (
                <div key={label}>
                  <dt>{injixo.t(label)}</dt>
                  <dd translate="no">{values[value]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}
