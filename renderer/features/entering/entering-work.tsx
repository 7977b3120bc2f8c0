import { TextInput } from '@mantine/core'
import { useClipboard, useEventListener } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type EnteringList, enteringLists, type Generation } from '../../../preload/contract/entering.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './entering.module.css'
import { enteringKey } from './entering-key.ts'
import { EnteringLegend } from './entering-legend.tsx'
import { countOf } from './entry-counts.ts'
import { ListChoice } from './list-choice.tsx'
import { MarkBar } from './mark-bar.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonCard } from './person-card.tsx'
import { useEnteringPeople } from './use-entering-people.ts'
import { type Mark, useMarks } from './use-marks.ts'

interface EnteringWorkProps {
  readonly integration: Integration
  readonly system: string
  readonly generation: Generation
  readonly onCompare: () => void
}

const keys = [
  ['1', 'keyNumber'],
  ['2', 'keyIdentifier'],
  ['Enter', 'keyDone'],
  ['S', 'keySkip'],
  ['X', 'keyProblem'],
  ['U', 'keyTakeBack'],
  ['↓ ↑', 'keyMove'],
  ['/', 'keySearch'],
] as const

/** One person at a time: copy, paste in injixo, tick, next. The keys work wherever the focus is in here, but not while typing. */
export function EnteringWork({ integration, system, generation, onCompare }: EnteringWorkProps) {
  const { t } = useWords('entering')
  const [list, setList] = useState<EnteringList>('left')
  const [search, setSearch] = useState('')
  // both belong to the person they were said of, and are nothing to the next
  const [askedOf, setAskedOf] = useState<string | null>(null)
  const [copied, setCopied] = useState<{ readonly id: string; readonly place: number } | null>(null)
  const people = useEnteringPeople(integration.id, list, search)
  const marks = useMarks(integration.id)
  const clipboard = useClipboard({ timeout: 3000 })
  const card = useRef<HTMLElement>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const { person, rows } = people
  const id = person?.employeeId

  useEffect(() => {
    // the keys are heard here; who is typing or choosing a list goes on with that
    if (id !== undefined && document.activeElement?.matches('input, textarea, [aria-pressed]') !== true)
      card.current?.focus({ preventScroll: true })
  }, [id])

  const copy = (place: number) => {
    if (person === undefined) return
    const value = place === 0 ? person.target.personnelNumber : person.target.identifiers[place - 1]
    if (value === undefined) return
    clipboard.copy(value)
    setCopied({ id: person.employeeId, place })
  }
  const mark = (as: Mark, note = '') => {
    if (person === undefined || marks.isBusy) return
    marks.mark(person, as, note, () => {
      setAskedOf(null)
      card.current?.focus({ preventScroll: true })
    })
  }
  const hear = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target === null || target.matches('input, textarea, select')) return
    const command = enteringKey(event)
    // Enter on a button presses that button
    if (command === undefined || (command.kind === 'done' && target.closest('button, a, summary') !== null)) return
    event.preventDefault()
    if (command.kind === 'copy') copy(command.place)
    else if (command.kind === 'move') people.move(command.by)
    else if (command.kind === 'search') searchField.current?.focus()
    else if (command.kind === 'problem') setAskedOf(id ?? null)
    else if (command.kind === 'takeBack') marks.takeBackLast?.()
    else if (command.kind === 'skip') mark('skipped')
    else if (command.kind === 'units') return
    else if (list === 'done') people.move(1)
    else mark('done')
  }

  const work = useEventListener('keydown', hear)

  if (people.failure !== null) return <FailureNotice failure={people.failure} />
  if (rows === undefined) return <Loading rows={6} />
  return (
    <section ref={work} className={classes.work} aria-label={t('people')}>
      <ListChoice
        label={t('lists')}
        lists={enteringLists.map((id) => ({ id, label: t(`list.${id}`), count: countOf(people.counts, id) }))}
        chosen={list}
        onChoose={(list) => {
          setList(list)
          setSearch('')
        }}
      />
      <div className={classes.both}>
        <div className={classes.side}>
          <TextInput
            ref={searchField}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') card.current?.focus()
            }}
          />
          {rows.length === 0 ? null : <PeopleList people={people} />}
        </div>
        <section ref={card} tabIndex={-1} className={classes.card} aria-live="polite">
          {marks.failure === null ? null : <FailureNotice failure={marks.failure} focused />}
          {copied?.id === id && clipboard.error !== null ? (
            <StatusWord tone="warning">{t('copyFailed')}</StatusWord>
          ) : null}
          {person === undefined ? (
            <NobodyHere list={list} isSearch={search !== ''} counts={people.counts} onCompare={onCompare} />
          ) : (
            <PersonCard
              person={person}
              integration={integration.name}
              system={system}
              generation={generation}
              copied={clipboard.copied && copied !== null && copied.id === id ? copied.place : null}
              onCopy={copy}
            >
              <MarkBar
                key={person.employeeId}
                state={person.state}
                isRemoval={person.target.identifiers.length === 0}
                note={person.note}
                markedAt={person.markedAt}
                isBusy={marks.isBusy}
                isAsking={askedOf === id}
                onAsk={(isAsked) => setAskedOf(isAsked ? person.employeeId : null)}
                onMark={mark}
                onTakeBack={() => marks.takeBack(person.employeeId)}
              />
              <EnteringLegend keys={keys} />
            </PersonCard>
          )}
        </section>
      </div>
    </section>
  )
}
