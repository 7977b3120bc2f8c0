import { useSecrets } from '../../../api/use-secrets.ts'
import { SecretKeeping } from '../../../wizard/secret-keeping.tsx'

interface PasswordKeepingProps {
  /** Says nothing as long as the passwords can be used. */
  readonly onlyWhenLocked?: boolean
}

/** How passwords are kept on this computer, and what has to be done so that they are. */
export function PasswordKeeping({ onlyWhenLocked = false }: PasswordKeepingProps) {
  const { status, isBusy, failure, unlock, setPassphrase } = useSecrets()
  if (status === undefined || (onlyWhenLocked && !status.isLocked)) return null
  return (
    <SecretKeeping
      status={status}
      isBusy={isBusy}
      failure={failure}
      onUnlock={unlock}
      onSetPassphrase={setPassphrase}
    />
  )
}
