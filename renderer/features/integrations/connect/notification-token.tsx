import { Button, Checkbox } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { NotificationStatus } from '../../../../preload/contract/notifications.ts'
import { api, client } from '../../../api/api.ts'
import { useSaving } from '../../../api/use-saving.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ShownSecret } from '../../../wizard/shown-secret.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ConnectedSystem } from './connect-flow.ts'
import { PasswordKeeping } from './password-keeping.tsx'
import { SealedSecret } from './sealed-secret.tsx'
import { TokenList } from './token-list.tsx'
import classes from './token.module.css'

interface NotificationTokenProps {
  readonly integration: Integration
  readonly status: NotificationStatus
  readonly system: ConnectedSystem
}

/** The token that Ponte made: shown once, copied, sealed until it is needed, changed for a new one, revoked. */
export function NotificationToken({ integration, status, system }: NotificationTokenProps) {
  const { t } = useWords('connect')
  const queries = useQueryClient()
  const { id } = integration
  const saving = useSaving()
  // here alone, and only as long as this is drawn
  const [url, setUrl] = useState<string | null>(null)
  const [seals, setSeals] = useState(false)
  const { tokens } = status
  const hasToken = tokens.length > 0
  const make = () =>
    saving.save(
      () => client.notifications.makeToken({ id, seal: seals }),
      (made) => {
        setUrl(made.url)
        void queries.invalidateQueries({ queryKey: api.notifications.key() })
      },
    )
  return (
    <div className={classes.token}>
      {url !== null ? (
        <ShownSecret label={t('token.url')} value={url} />
      ) : (
        <SealedSecret
          integration={integration}
          system={system}
          field="token"
          label={t('token.url')}
          otherwise={hasToken ? <p className={classes.text}>{t('token.shown')}</p> : null}
        />
      )}
      <TokenList integration={integration} tokens={tokens} system={system.name} />
      {saving.failure === null ? null : <FailureNotice failure={saving.failure} focused />}
      {hasToken ? <p className={classes.text}>{t('token.rotate.text', { system: system.name })}</p> : null}
      <Checkbox
        label={t('token.seal', { system: system.name })}
        description={t('token.seal.hint')}
        checked={seals}
        onChange={(event) => setSeals(event.currentTarget.checked)}
      />
      {seals ? <PasswordKeeping /> : null}
      <div>
        <Button
          variant={hasToken ? 'default' : 'filled'}
          leftSection={<IconKey size={16} aria-hidden />}
          loading={saving.isSaving}
          onClick={() => void make()}
        >
          {t(hasToken ? 'token.rotate' : 'token.make')}
        </Button>
      </div>
    </div>
  )
}
