import { fail } from '../../../preload/contract/failure.ts'
import type { NotificationStatus } from '../../../preload/contract/notifications.ts'
import type { StandingIntegration } from '../../core/integrations/integrations.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import { feedOf } from '../../core/notifications/feed.ts'
import { keepProfile } from '../../core/notifications/reread-messages.ts'
import { listMessages } from '../../core/notifications/list-messages.ts'
import type { Receiver } from '../../core/notifications/receiver.ts'
import { silenceOf } from '../../core/notifications/silence-of.ts'
import { addToken, listTokens, removeToken } from '../../core/notifications/tokens.ts'
import { messageFields, tryProfile } from '../../core/notifications/try-profile.ts'
import { unresolved } from '../../core/notifications/unresolved.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'
import { receiverOf } from '../receives.ts'
import { isSealed, takeOut } from '../sealed-secrets.ts'

// where the token lies among the sealed secrets of its integration
const sealedToken = 'token'

/** Integrations whose system sends what happens: where it is heard, tokens, messages, how they are read. */
export function notificationCalls(os: Implementer, state: AppState) {
  const { ports, receivers } = state
  const { secrets, urlTokens } = ports

  /** Fails with `integrationNotFound`, `connectionMissing`. */
  const receivingOf = (id: string): { readonly row: StandingIntegration; readonly receiver: Receiver } => {
    const row = integrationById(state.tools(), id)
    const receiver = receiverOf(row)
    if (receiver === undefined) throw fail('connectionMissing', { name: row.name })
    return { row, receiver }
  }

  const statusOf = (row: StandingIntegration): NotificationStatus => {
    const tools = state.tools()
    return {
      receiver: receivers.state(),
      tokens: listTokens(tools, row.no),
      isSealed: isSealed(secrets, row.id, sealedToken),
      usualSilence: silenceOf(tools, row, ports.clock.now()).usual,
      ...feedOf(tools, row.no),
    }
  }

  /** A token has come or gone: the receiver knows it before this answers, pages soon after. */
  const tokensChanged = (): void => state.changed('notifications', 'integrations', 'secrets')

  const makeToken = async (id: string, seal: boolean): Promise<{ url: string }> => {
    const { row } = receivingOf(id)
    const token = urlTokens.make()
    const url = await receivers.urlOf(token)
    // first what can fail; an envelope of the token before would be the wrong one
    if (seal) await secrets.set(row.id, sealedToken, token)
    else if (isSealed(secrets, row.id, sealedToken)) await secrets.clear(row.id, sealedToken)
    addToken(state.tools(), receivingOf(id).row.no, urlTokens.hash(token))
    tokensChanged()
    return { url }
  }

  const revokeToken = async (id: string, tokenId: string): Promise<NotificationStatus> => {
    const { row } = receivingOf(id)
    const [newest] = listTokens(state.tools(), row.no)
    removeToken(state.tools(), row.no, tokenId)
    tokensChanged()
    if (newest?.id === tokenId && isSealed(secrets, row.id, sealedToken)) await secrets.clear(row.id, sealedToken)
    return statusOf(receivingOf(id).row)
  }

  return {
    notifications: {
      receiver: os.notifications.receiver.handler(() => receivers.state()),
      setReceiver: os.notifications.setReceiver.handler(({ input }) => receivers.move(input)),
      status: os.notifications.status.handler(({ input }) => statusOf(receivingOf(input.id).row)),
      makeToken: os.notifications.makeToken.handler(({ input }) => makeToken(input.id, input.seal)),
      takeOutToken: os.notifications.takeOutToken.handler(async ({ input }) => {
        const { row } = receivingOf(input.id)
        const url = await receivers.urlOf('')
        const token = await takeOut(secrets, row, sealedToken)
        state.changed('notifications', 'secrets')
        return { url: `${url}${token}` }
      }),
      revokeToken: os.notifications.revokeToken.handler(({ input }) => revokeToken(input.id, input.tokenId)),
      messages: os.notifications.messages.handler(({ input: { id, ...query } }) => {
        const { row, receiver } = receivingOf(id)
        return listMessages(state.tools(), row, receiver, query)
      }),
      fields: os.notifications.fields.handler(({ input }) => {
        const { row, receiver } = receivingOf(input.id)
        return messageFields(state.tools(), row, receiver)
      }),
      tryProfile: os.notifications.tryProfile.handler(({ input }) => {
        const { row, receiver } = receivingOf(input.id)
        return tryProfile(state.tools(), row, receiver, input.profile)
      }),
      keepProfile: os.notifications.keepProfile.handler(({ input }) => {
        const { row } = receivingOf(input.id)
        if (input.profile.agent === undefined || input.profile.state === undefined)
          throw fail('inputInvalid', { field: input.profile.agent === undefined ? 'agent' : 'state' })
        state.tools().database.atomically(() => keepProfile(state.tools(), row, input.profile))
        state.changed('notifications', 'integrations', 'states', 'users', 'mappings')
        receivers.renew(row.id)
        return statusOf(row)
      }),
      unresolved: os.notifications.unresolved.handler(({ input: { id, ...days } }) => {
        if (days.to < days.from) throw fail('rangeInvalid', days)
        return unresolved(state.tools(), receivingOf(id).row, days)
      }),
    },
  }
}
