import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChecks, IconSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { AssignmentList } from './assignment-list.tsx'
import classes from './assigning.module.css'
import { ListChoice, type ListName } from './list-choice.tsx'
import { wideWindow } from './without-place.tsx'

interface IntegrationAssigningProps {
  readonly integration: Integration
  readonly system: string
  readonly counts: Readonly<Partial<Record<ListName, number>>>
  readonly employeesWithout: number
  readonly firstList: ListName
  readonly onMap: () => void
}

const typingPauseMs = 150

/** The lists of one integration, what they have in common, and the one being worked on. */
export function IntegrationAssigning(props: IntegrationAssigningProps) {
  const { integration, counts, employeesWithout, firstList, onMap } = props
  const { t } = useWords('assigning')
  const [list, setList] = useState(firstList)
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), typingPauseMs)
  const [round, setRound] = useState(0)
  const [isWithoutOpen, setIsWithoutOpen] = useState(() => window.matchMedia(wideWindow).matches)
  const searchField = useRef<HTMLInputElement>(null)
  const accepting = useMutation(api.assignments.acceptCertain.mutationOptions())
  const undoing = useMutation(api.journal.undo.mutationOptions())
  const afresh = () => setRound((round) => round + 1)
  const error = accepting.error ?? undoing.error
  const certain = counts.certain ?? 0

  const acceptAll = () =>
    accepting.mutate(
      { integrationId: integration.id },
      {
        onSuccess: ({ assigned }) => {
          afresh()
          confirmToast(t('acceptedAll', { count: assigned }), () => undoing.mutate(undefined, { onSuccess: afresh }))
        },
      },
    )

  return (
    <div className={classes.panel}>
      <div className={classes.top}>
        <ListChoice counts={counts} chosen={list} onChoose={setList} />
        {certain === 0 ? null : (
          <Button leftSection={<IconChecks size={16} aria-hidden />} loading={accepting.isPending} onClick={acceptAll}>
            {t('acceptAll', { count: certain })}
          </Button>
        )}
      </div>
      <div className={classes.tools}>
        <TextInput
          ref={searchField}
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
        <Button variant="default" aria-expanded={isWithoutOpen} onClick={() => setIsWithoutOpen((isOpen) => !isOpen)}>
          {t('withoutCount', { count: employeesWithout })}
        </Button>
      </div>
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
      <AssignmentList
        key={`${list} ${asked} ${round}`}
        integration={integration}
        system={props.system}
        list={list}
        search={asked}
        searchField={searchField}
        isWithoutOpen={isWithoutOpen}
        onCloseWithout={() => setIsWithoutOpen(false)}
        onAfresh={afresh}
        onShow={(goal) => (goal === 'map' ? onMap() : setList(goal))}
      />
    </div>
  )
}
