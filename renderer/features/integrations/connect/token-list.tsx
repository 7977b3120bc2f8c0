import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { Token } from '../../../../preload/contract/notifications.ts'
import { api, client } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { StatusWord } from '../../../ui/status-word.tsx'
import { useWords } from '../../../words/use-words.ts'
import classes from './token.module.css'

interface TokenListProps {
  readonly integration: Integration
  /** Newest first. */
  readonly tokens: readonly Token[]
  readonly system: string
}

/** The tokens that are valid: when they were made and used, and the way to let them count no more. */
export function TokenList({ integration: { id }, tokens, system }: TokenListProps) {
  const { t } = useWords('connect')
  const queries = useQueryClient()
  const [asked, setAsked] = useState<string | null>(null)
  const revoke = useMutation({
    mutationFn: (tokenId: string) => client.notifications.revokeToken({ id, tokenId }),
    onSuccess: (status) => {
      setAsked(null)
      queries.setQueryData(api.notifications.status.queryKey({ input: { id } }), status)
    },
  })
  const [newest, older] = tokens
  if (newest === undefined) return null
  return (
    <>
      <ul className={classes.tokens} aria-label={t('token.list')}>
        {tokens.map((token, at) => (
          <TokenLine
            key={token.id}
            token={token}
            name={t(tokens.length === 1 ? 'token.only' : at === 0 ? 'token.new' : 'token.old')}
            isAsked={asked === token.id}
            isBusy={revoke.isPending}
            what={t(tokens.length === 1 ? 'token.revoke.only' : at === 0 ? 'token.revoke.new' : 'token.revoke.old', {
              system,
            })}
            onAsk={(isAsked) => setAsked(isAsked ? token.id : null)}
            onRevoke={() => revoke.mutate(token.id)}
          />
        ))}
      </ul>
      {revoke.error === null ? null : <FailureNotice failure={failureOf(revoke.error)} focused />}
      {older === undefined ? null : (
        <p className={classes.text} role="status">
          <StatusWord tone={newest.lastUsedAt === null ? 'info' : 'good'}>
            {t(newest.lastUsedAt === null ? 'token.both' : 'token.changed', { system })}
          </StatusWord>
        </p>
      )}
    </>
  )
}

interface TokenLineProps {
  readonly token: Token
  readonly name: string
  readonly isAsked: boolean
  readonly isBusy: boolean
  /** What follows from revoking it. */
  readonly what: string
  readonly onAsk: (isAsked: boolean) => void
  readonly onRevoke: () => void
}

function TokenLine({ token, name, isAsked, isBusy, what, onAsk, onRevoke }: TokenLineProps) {
  const { t, formatDateTime } = useWords('connect')
  const { createdAt, lastUsedAt } = token
  return (
    <li className={classes.line}>
      <span className={classes.name}>{name}</span>
      <span className={classes.times}>
        {t('token.made', { at: formatDateTime(createdAt) })} ·{' '}
        {lastUsedAt === null ? t('token.unused') : t('token.used', { at: formatDateTime(lastUsedAt) })}
      </span>
      {isAsked ? (
        <span className={classes.asked}>
          <span role="status">{what}</span>
          <Button size="compact-sm" color="red" loading={isBusy} onClick={onRevoke}>
            {t('token.revoke.now')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onAsk(false)}>
            {t('token.revoke.not')}
          </Button>
        </span>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('token.revoke')}: ${name}`}
          onClick={() => onAsk(true)}
        >
          {t('token.revoke')}
        </Button>
      )}
    </li>
  )
}
