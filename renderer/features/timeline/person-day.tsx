import { Button, NativeSelect, Stack } from '@mantine/core'
import { IconTimeline, IconUserSearch } from '@tabler/icons-react'
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
import { DayField } from './day-field.tsx'
import { DayOfPerson } from './day-of-person.tsx'
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
  const { t, formatDay } = useWords('timeline')
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
  const day = props.day ?? range.data.to
  return (
    <Page title={t('title')} lead={t('lead')} tabs={tabs}>
      <Stack gap="lg">
        <p className={classes.onPaper}>
          {identifier} · {formatDay(day)}
        </p>
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
          <DayField day={day} range={range.data} onPick={(day) => go(dayPlace(day, identifier))} />
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
