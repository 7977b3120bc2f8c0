import { useSecrets } from '../../api/use-secrets.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SecretKeeping } from '../../wizard/secret-keeping.tsx'

/** How the passwords of connections are kept, and the passphrase that guards them. */
export function Passwords() {
  const { status, failure, isBusy, unlock, setPassphrase } = useSecrets()
  if (status === undefined) return failure === null ? <Loading rows={2} /> : <FailureNotice failure={failure} />
  return (
    <SecretKeeping
      status={status}
      isBusy={isBusy}
      failure={failure}
      onUnlock={unlock}
      onSetPassphrase={setPassphrase}
      canChange
    />
  )
}
