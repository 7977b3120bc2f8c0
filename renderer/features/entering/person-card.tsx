import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EnteringPerson, Generation } from '../../../preload/contract/entering.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useNow } from '../../ui/use-now.ts'
import { localDay, ownZone } from '../../words/local-time.ts'
import { useWords } from '../../words/use-words.ts'
import { ClickPath } from './click-path.tsx'
import { CopyValue } from './copy-value.tsx'
import classes from './entering.module.css'
import { entryWarnings } from './entry-warnings.ts'
import { FieldTable } from './field-table.tsx'
import { personName } from './person-name.ts'

interface PersonCardProps {
  readonly person: EnteringPerson
  readonly integration: string
  readonly system: string
  readonly generation: Generation
  /** Which value was copied last: 0 is the number. */
  readonly copied: number | null
  readonly onCopy: (place: number) => void
  /** What can be said of the person: it stands right below the values, so that it is in sight in a low window, too. */
  readonly children: ReactNode
}

const hour = 3_600_000

/** One person with the values to carry over, where they go, and how to get there. */
export function PersonCard({ person, integration, system, generation, copied, onCopy, children }: PersonCardProps) {
  const { t, formatDay } = useWords('entering')
  const injixo = useWords('injixo')
  const { target, entered, state, planningUnit, validTo, note } = person
  const warnings = generation === 'a' ? entryWarnings(target) : []
  const fieldOf = (warning: string) => injixo.t(warning === 'extensionLong' ? 'a.people.extension' : 'a.people.number')
  const length = Math.max(0, ...target.identifiers.map((identifier) => identifier.length))
  // only advice, so the day of this computer is near enough
  const today = localDay(useNow(hour), ownZone())
  const hasLeft = validTo !== null && validTo < today
  const isStale = state === 'changed' || state === 'removed'
  return (
    <>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {personName(person)}
        </Title>
        <span className={classes.faint}>
          {[planningUnit, ...(validTo === null || hasLeft ? [] : [t('leaves', { day: formatDay(validTo) })])]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className={classes.notes}>
        {hasLeft && state !== 'removed' ? (
          <StatusWord tone="info">{t('gone', { day: formatDay(validTo) })}</StatusWord>
        ) : null}
        {isStale ? <StatusWord tone="warning">{t(state)}</StatusWord> : null}
        {state === 'problem' ? <StatusWord tone="bad">{note === '' ? t('state.problem') : note}</StatusWord> : null}
        {state === 'skipped' ? <StatusWord tone="info">{t('state.skipped')}</StatusWord> : null}
        {state === 'done' ? <StatusWord tone="good">{t('state.done')}</StatusWord> : null}
        {isStale && entered !== null ? (
          <span>
            {t('stands')}:{' '}
            {entered.identifiers.map((identifier, place) => (
              <span key={identifier}>
                {place === 0 ? '' : ', '}
                <Identifier blank={t('blank')}>{identifier}</Identifier>
              </span>
            ))}
            {generation === 'a' && entered.personnelNumber !== target.personnelNumber
              ? ` (${entered.personnelNumber})`
              : ''}
          </span>
        ) : null}
      </div>
      <div className={classes.values}>
        <CopyValue
          label={t('personnelNumber')}
          value={target.personnelNumber}
          action={t('copyNumber')}
          shortcut="1"
          isCopied={copied === 0}
          onCopy={() => onCopy(0)}
        />
        {target.identifiers.map((identifier, place) => (
          <CopyValue
            key={identifier}
            label={t('identifier', { system })}
            value={identifier}
            action={t('copyIdentifier')}
            shortcut={String(place + 2)}
            isCopied={copied === place + 1}
            onCopy={() => onCopy(place + 1)}
          />
        ))}
      </div>
      {warnings.length === 0 ? null : (
        <div className={classes.notes}>
          {warnings.map((warning) => (
            <StatusWord key={warning} tone={warning === 'numberZeros' ? 'info' : 'warning'}>
              {t(warning, { field: fieldOf(warning), length })}
            </StatusWord>
          ))}
        </div>
      )}
      {children}
      <div className={classes.two}>
        <FieldTable person={person} integration={integration} generation={generation} />
        <ClickPath person={person} integration={integration} generation={generation} />
      </div>
    </>
  )
}
