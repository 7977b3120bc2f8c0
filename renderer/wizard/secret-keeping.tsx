import { Button, Stack, Text } from '@mantine/core'
import { IconClock, IconLock, IconShieldLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { SecretsStatus } from '../../preload/contract/secrets.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import type { Failed } from '../ui/ui-words.ts'
import { useWords } from '../words/use-words.ts'
import { PassphraseForm } from './passphrase-form.tsx'
import classes from './secret-keeping.module.css'

interface SecretKeepingProps {
  readonly status: SecretsStatus
  readonly isBusy: boolean
  readonly failure: Failed | null
  readonly onUnlock: (passphrase: string) => Promise<boolean>
  readonly onSetPassphrase: (passphrase: string) => Promise<boolean>
  /** Whether a passphrase that is there can be replaced here. */
  readonly canChange?: boolean
}

const icons = { system: IconShieldLock, passphrase: IconLock, memory: IconClock } as const

/** Says in plain words how passwords are kept on this computer; asks for the passphrase, or offers to set one, where that helps. */
export function SecretKeeping({ status, isBusy, failure, onUnlock, onSetPassphrase, canChange }: SecretKeepingProps) {
  const { t } = useWords('settings')
  const [isSetting, setIsSetting] = useState(false)
  const { protection, isLocked } = status
  const Icon = icons[protection]
  const canSet = protection === 'memory' || (protection === 'passphrase' && canChange === true)
  return (
    <Stack gap="sm">
      <div className={classes.how}>
        <Icon size={18} aria-hidden />
        <Text size="sm" maw="70ch">
          {t(isLocked ? 'secrets.locked' : `secrets.${protection}`)}
        </Text>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} />}
      {isLocked ? (
        <PassphraseForm isNew={false} isBusy={isBusy} onSave={onUnlock} />
      ) : !canSet ? null : isSetting ? (
        <PassphraseForm
          isNew
          isBusy={isBusy}
          onSave={async (passphrase) => {
            const isDone = await onSetPassphrase(passphrase)
            if (isDone) setIsSetting(false)
            return isDone
          }}
          onCancel={() => setIsSetting(false)}
        />
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setIsSetting(true)}>
            {t(protection === 'memory' ? 'secrets.offer' : 'secrets.change')}
          </Button>
        </div>
      )}
    </Stack>
  )
}
