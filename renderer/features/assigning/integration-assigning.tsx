import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import { AssignmentList } from './assignment-list.tsx'
import classes from './assigning.module.css'
import { BulkAccept } from './bulk-accept.tsx'
import { LearnedLine } from './learned-line.tsx'
import { ListChoice, type ListName } from './list-choice.tsx'
import { canBeIn, type RowState, RowStateChoice } from './row-state-choice.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { wideWindow } from './without-place.tsx'

interface IntegrationAssigningProps {
  readonly integration: Integration
  readonly system: string
  readonly firstList: ListName
  readonly onMap: () => void
}

const typingPauseMs = 150

/** Asks for as little as possible beside the numbers of all lists. */
export function countsOf(integrationId: string, planningUnit?: string) {
  return { integrationId, planningUnit, list: 'review', offset: 0, limit: 1 } as const
}

/** The lists of one integration, what they have in common, and the one being worked on. */
export function IntegrationAssigning({ integration, system, firstList, onMap }: IntegrationAssigningProps) {
  const { t } = useWords('assigning')
  const { id: integrationId } = integration
  const [list, setList] = useState(firstList)
  const [state, setState] = useState<RowState>()
  const [planningUnit, setPlanningUnit] = useState<string>()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const [round, setRound] = useState(0)
  const [isWithoutOpen, setIsWithoutOpen] = useState(() => window.matchMedia(wideWindow).matches)
  const searchField = useRef<HTMLInputElement>(null)
  const counted = useQuery(
    api.assignments.list.queryOptions({
      input: countsOf(integrationId, planningUnit),
      placeholderData: keepPreviousData,
    }),
  )
  const { counts = {}, employeesWithout = 0 } = counted.data ?? {}
  const afresh = () => setRound((round) => round + 1)
  const show = (list: ListName, state?: RowState) => {
    setList(list)
    setState((now) => state ?? (canBeIn(list, now) ? now : undefined))
  }

  return (
    <div className={classes.panel}>
      <div className={classes.top}>
        <ListChoice counts={counts} chosen={list} onChoose={show} />
        <TextInput
          ref={searchField}
          size="xs"
          className={classes.search ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            search === '' ? null : <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => setSearch('')} />
          }
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <UnitChoice chosen={planningUnit} onChoose={setPlanningUnit} />
        <RowStateChoice list={list} chosen={state} onChoose={setState} />
        <Button
          size="xs"
          variant="default"
          aria-expanded={isWithoutOpen}
          onClick={() => setIsWithoutOpen((isOpen) => !isOpen)}
        >
          {t('withoutCount', { count: employeesWithout })}
        </Button>
        <BulkAccept integrationId={integrationId} planningUnit={planningUnit} onDone={afresh} />
      </div>
      <AssignmentList
        key={[list, state, planningUnit, asked, round].join('\n')}
        integration={integration}
        system={system}
        asked={{ list, search: asked, planningUnit, state }}
        learned={<LearnedLine integrationId={integrationId} onShowDeviating={() => show('review', 'deviating')} />}
        searchField={searchField}
        isWithoutOpen={isWithoutOpen}
        onCloseWithout={() => setIsWithoutOpen(false)}
        onAfresh={afresh}
        onShow={(goal) => (goal === 'map' ? onMap() : show(goal))}
      />
    </div>
  )
}
