import { Anchor, Button, Group, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import type { MappingChange } from '../../../preload/contract/mapping-changes.ts'
import { api } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { useActivities } from '../../api/use-activities.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useInjixoWords } from '../../words/use-injixo-words.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './change.module.css'
import { PauseTimer } from './pause-timer.tsx'

const steps = ['toPause', 'toEnter', 'toResume'] as const

/** A change that a person makes in injixo: pause, enter, resume, each ticked when it is done; the pause is timed. */
export function GuidedChange({ change }: { readonly change: MappingChange }) {
  const { t } = useWords('mapping')
  const injixo = useInjixoWords()
  const activity = useActivities()
  const heading = useId()
  const { integrationId, step, pausedAt, resumeBy, entries } = change
  const done = useMutation(api.mappings.changeDone.mutationOptions())
  const cancel = useMutation(api.mappings.changeCancel.mutationOptions())
  const error = done.error ?? cancel.error
  const at = steps.findIndex((name) => name === step)
  const path = injixo('nav.integrations')
  const groups = Map.groupBy(entries, ({ activityId }) => activityId)
  return (
    <section aria-labelledby={heading} className={classes.guided}>
      <Title order={2} size="h5" id={heading}>
        {t('guided.title', { step: at + 1, steps: steps.length })}
      </Title>
      {pausedAt === null ? null : <PauseTimer pausedAt={pausedAt} resumeBy={resumeBy} />}
      <ol className={classes.guidedSteps}>
        {steps.map((name, place) => (
          <li key={name} aria-current={name === step ? 'step' : undefined} data-done={place < at || undefined}>
            <b>{t(`guided.${name}`)}</b>
            {name !== step ? null : (
              <>
                {name === 'toEnter' ? (
                  <>
                    <p>
                      {t('guided.enterHint')}{' '}
                      <Anchor href="#/activities/enter" inherit underline="always">
                        {t('guided.enterPlace')}
                      </Anchor>
                    </p>
                    <ul className={classes.toEnter}>
                      {[...groups].map(([activityId, states]) => (
                        <li key={activityId}>
                          <b>
                            {activityId === null
                              ? t('notMappedShort')
                              : t('activityName', { name: activity(activityId).name, id: String(activityId) })}
                          </b>
                          {states.map(({ state }) => (
                            <span key={state} className={classes.toEnterState}>
                              {state}
                              <CopyButton value={state} what={state} />
                            </span>
                          ))}
                        </li>
                      ))}
                    </ul>
                  </>
                ) : (
                  <p>
                    {t(`guided.${name}Path`, { path })}
                    {name === 'toPause' ? ` ${t('guided.newer')}` : ''}
                  </p>
                )}
                <Button
                  size="compact-sm"
                  loading={done.isPending}
                  onClick={() => done.mutate({ integrationId, step: name })}
                >
                  {t(`guided.${name}Done`)}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
      <Group gap="md">
        <Anchor href="#/tasks" size="sm" underline="always">
          {t('guided.task')}
        </Anchor>
        {step === 'toResume' ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ integrationId })}
          >
            {t('guided.cancel')}
          </Button>
        )}
      </Group>
    </section>
  )
}
