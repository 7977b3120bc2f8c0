import { Button, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PracticeSystem } from '../../../preload/contract/practice.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './practice.module.css'
import { Sender } from './sender.tsx'
import type { usePracticeSystems } from './use-practice-systems.ts'

interface SystemSwitchesProps {
  readonly system: PracticeSystem
  /** As the vendor prints it. */
  readonly name: string
  readonly ways: ReturnType<typeof usePracticeSystems>
}

/** One simulated system: who may log in there or where it sends to, and what is to go wrong. */
export function SystemSwitches({ system, name, ways }: SystemSwitchesProps) {
  const { t, has } = useWords('practice')
  const app = useWords('app')
  const say = (key: string, otherwise: string) => (has(key) ? t(key) : otherwise)
  return (
    <section className={classes.system} aria-label={name}>
      <Title order={3} size="h5">
        {name}
      </Title>
      {system.asked === null ? null : (
        <Text size="sm">{app.t('rehearse.user', { user: system.asked.user, password: system.asked.password })}</Text>
      )}
      {system.sends === null ? null : <Sender system={system} sends={system.sends} name={name} ways={ways} />}
      {system.switches.map(({ id, isChoice, values, value }) => (
        <NativeSelect
          key={id}
          label={
            <span className={classes.label}>
              {say(`switch.${id}`, id)}
              {isChoice || value === values.at(0) ? null : (
                <StatusWord tone="warning">{app.t('rehearse.on')}</StatusWord>
              )}
            </span>
          }
          value={value}
          disabled={ways.isBusy}
          onChange={(event) => ways.set(system.system, id, event.currentTarget.value)}
          data={values.map((value) => ({ value, label: say(`switch.${id}.${value}`, value) }))}
        />
      ))}
      {system.asked === null ? null : <PasswordForm system={system} name={name} ways={ways} />}
    </section>
  )
}

function PasswordForm({ system, name, ways }: SystemSwitchesProps) {
  const { t } = useWords('practice')
  const app = useWords('app')
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (password === '') return
    ways.setPassword(system.system, password, () => {
      confirmToast(app.t('rehearse.passwordChanged', { name }))
      setPassword('')
      setIsTried(false)
    })
  }
  return (
    <form className={classes.password} noValidate onSubmit={submit}>
      <TextInput
        label={t('password.label')}
        description={t('password.hint')}
        value={password}
        maxLength={200}
        // an invented one, on this computer only: it may be seen
        autoComplete="off"
        spellCheck={false}
        error={isTried && password === '' ? app.t('rehearse.password.needed') : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={ways.isBusy}>
        {t('password.change')}
      </Button>
    </form>
  )
}
