import { ActionIcon, Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconTimeline, IconUserSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import type { PageProps } from '../../api/page-props.ts'
import { EmptyPlace } from '../../ui/empty-place.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { DayOfPerson } from './day-of-person.tsx'
import { dayPlus } from '../../words/local-time.ts'
import { PersonPicker } from './person-picker.tsx'
import classes from './timeline.module.css'
import { dayPlace } from './timeline-place.ts'

interface PersonDayProps extends PageProps {
  readonly integration: Integration
  readonly day: string | null
  readonly identifier: string | null
  readonly tabs: ReactNode
}

/** Chooses a person and a day, and shows it. Nobody's day is shown unasked. */
export function PersonDay(props: PersonDayProps) {
  const { integration, integrations, pickIntegration, identifier, go, tabs } = props
  const { t } = useWords('timeline')
  const range = useQuery(api.states.range.queryOptions({ input: { integrationId: integration.id } }))
  if (range.error !== null) {
    return (
      <Page title={t('title')} tabs={tabs}>
        <FailureNotice failure={failureOf(range.error)} onTryAgain={() => void range.refetch()} />
      </Page>
    )
  }
  if (range.data === undefined) return <Loading />
  if (range.data === null) {
    return (
      <Page title={t('title')} tabs={tabs}>
        <EmptyPlace
          icon={<IconTimeline size={32} aria-hidden />}
          title={t('empty')}
          text={t('emptyHint', { name: integration.name })}
          action={<Button onClick={() => go('imports/new/states')}>{t('importStates')}</Button>}
        />
      </Page>
    )
  }
  const { from, to } = range.data
  const day = props.day ?? to
  const goTo = (day: string) => go(dayPlace(day, identifier))
  return (
    <Page title={t('title')} lead={t('lead')} tabs={tabs}>
      <Stack gap="lg">
        <div className={classes.controls}>
          {integrations.length < 2 ? null : (
            <NativeSelect
              label={t('integration')}
              value={integration.id}
              onChange={(event) => {
                pickIntegration(event.currentTarget.value)
                go('timeline')
              }}
              data={integrations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <PersonPicker
            integrationId={integration.id}
            identifier={identifier}
            onPick={(identifier) => go(dayPlace(day, identifier))}
          />
          <div className={classes.dayField}>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={t('dayBefore')}
              disabled={day <= from}
              onClick={() => goTo(dayPlus(day, -1))}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <TextInput
              type="date"
              label={t('day')}
              value={day}
              min={from}
              max={to}
              onChange={({ currentTarget: { value } }) => value !== '' && goTo(value)}
            />
            <ActionIcon
              size={36}
              variant="default"
              aria-label={t('dayAfter')}
              disabled={day >= to}
              onClick={() => goTo(dayPlus(day, 1))}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </div>
        </div>
        {identifier === null ? (
          <EmptyPlace
            icon={<IconUserSearch size={32} aria-hidden />}
            title={t('choosePerson')}
            text={t('choosePersonHint')}
          />
        ) : (
          <DayOfPerson integration={integration} identifier={identifier} day={day} go={go} />
        )}
      </Stack>
    </Page>
  )
}
