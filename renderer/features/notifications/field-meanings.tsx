import { Button, Group, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useId, useState } from 'react'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { type EventProfile, eventRoles, type NotificationStatus } from '../../../preload/contract/notifications.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { useSaving } from '../../api/use-saving.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { firstProfile, isGuessed, isSameProfile, missingRoles, neededRoles, withField } from './chosen-profile.ts'
import { FieldChoice } from './field-choice.tsx'
import classes from './notifications.module.css'
import { TrialResult } from './trial-result.tsx'
import { TrialSummary } from './trial-summary.tsx'
import { useFields, useTrial } from './use-received.ts'

interface FieldMeaningsProps {
  readonly integration: Integration
  readonly status: NotificationStatus
  readonly round: number
  /** The messages are read anew from now on. */
  readonly onKept: (status: NotificationStatus) => void
}

// a person who walks through a list by keys asks once, at its end
const calmMs = 300

/** Points at the fields: which one has which meaning, tried at once on everything that is kept. */
export function FieldMeanings({ integration, status, round, onKept }: FieldMeaningsProps) {
  const { t } = useWords('notifications')
  const heading = useId()
  const { id, zone } = integration
  const fields = useFields(id, round)
  const [chosen, setChosen] = useState<EventProfile | null>(null)
  const [isTried, setIsTried] = useState(false)
  const saving = useSaving()
  const known = { kept: status.profile, origin: status.profileOrigin, guess: fields.data?.guess ?? {} }
  const profile = chosen ?? firstProfile(known)
  const [calm] = useDebouncedValue(profile, calmMs)
  const isSettled = isSameProfile(calm, profile)
  const trial = useTrial(id, isSettled ? profile : calm, round)
  const isOld = !isSettled || trial.isPlaceholderData
  const missing = missingRoles(profile)

  const keep = (next: EventProfile, said: string, back: (() => void) | undefined) =>
    void saving.save(
      () => client.notifications.keepProfile({ id, profile: next }),
      (now) => {
        setChosen(null)
        setIsTried(false)
        confirmToast(said, back)
        onKept(now)
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (missing.length > 0) return
    const before = status.profile
    const canReturn = missingRoles(before).length === 0 && !isSameProfile(before, profile)
    keep(profile, t('kept'), canReturn ? () => keep(before, t('undone'), undefined) : undefined)
  }

  if (fields.error !== null)
    return <FailureNotice failure={failureOf(fields.error)} onTryAgain={() => void fields.refetch()} />
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        {t('meanings')}
      </Title>
      <Text size="sm">{t(`origin.${status.profileOrigin}`)}</Text>
      {fields.data === undefined ? (
        <Loading rows={7} />
      ) : (
        <form noValidate onSubmit={submit} className={classes.choices}>
          {eventRoles.map((role) => (
            <FieldChoice
              key={role}
              role={role}
              path={profile[role]}
              isGuess={isGuessed(known, role, profile[role])}
              isNeeded={neededRoles.some((needed) => needed === role)}
              isMissing={isTried && missing.includes(role)}
              fields={fields.data.fields}
              onChoose={(path) => setChosen(withField(profile, role, path))}
            />
          ))}
          {trial.error === null ? null : (
            <FailureNotice failure={failureOf(trial.error)} onTryAgain={() => void trial.refetch()} />
          )}
          {trial.data === undefined ? null : <TrialResult trial={trial.data} zone={zone} isOld={isOld} />}
          {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
          <Text size="xs" c="dimmed">
            {t('keepHint')}
          </Text>
          <div className={classes.keepBar}>
            {trial.data === undefined ? null : <TrialSummary trial={trial.data} isOld={isOld} />}
            <Group gap="sm">
              <Button type="submit" loading={saving.isSaving}>
                {t('keep')}
              </Button>
              {isSameProfile(profile, known.guess) || missingRoles(known.guess).length > 0 ? null : (
                <Button variant="default" onClick={() => setChosen(known.guess)}>
                  {t('takeGuess')}
                </Button>
              )}
              {chosen === null || isSameProfile(chosen, firstProfile(known)) ? null : (
                <Button variant="subtle" onClick={() => setChosen(null)}>
                  {t('reset')}
                </Button>
              )}
            </Group>
          </div>
        </form>
      )}
    </section>
  )
}
