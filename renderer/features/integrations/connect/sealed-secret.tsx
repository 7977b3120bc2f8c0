import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import { client } from '../../../api/api.ts'
import { useSaving } from '../../../api/use-saving.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ShownSecret } from '../../../wizard/shown-secret.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import classes from './sealed-secret.module.css'
import { useNotificationStatus } from './use-notification-status.ts'

interface SealedSecretProps {
  readonly integration: Integration
  readonly system: ConnectedSystem
  /** The secret field that it is of. */
  readonly field: string
  readonly label: string
  /** Drawn where none lies sealed; what was taken out stays until somebody leaves. */
  readonly otherwise?: ReactNode
}

/** A secret that lies sealed on this computer: taken out once, and not kept any longer. */
export function SealedSecret({ integration, system, field, label, otherwise = null }: SealedSecretProps) {
  const { t } = useWords('connect')
  const { id, way, sealed } = integration
  const status = useNotificationStatus(integration, system)
  // not a mutation: those remember what they answered
  const saving = useSaving()
  const [secret, setSecret] = useState<string | null>(null)
  const isOwn = way === 'ponteDelivers' && field === 'token'
  const isSealed = isOwn ? status.data?.isSealed === true : sealed.includes(field)
  // what Ponte made is the whole URL
  const what = isOwn ? t('token.url') : label
  if (secret !== null) return <ShownSecret label={what} value={secret} />
  if (!isSealed) return otherwise
  const takeOut = async () =>
    isOwn
      ? (await client.notifications.takeOutToken({ id })).url
      : (await client.connection.takeOutSecret({ id, field })).secret
  return (
    <div className={classes.sealed}>
      <p className={classes.text}>{t('sealed.text', { what })}</p>
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMailOpened size={14} aria-hidden />}
          loading={saving.isSaving}
          onClick={() => void saving.save(takeOut, setSecret)}
        >
          {t('sealed.takeOut')}
        </Button>
      </div>
    </div>
  )
}
