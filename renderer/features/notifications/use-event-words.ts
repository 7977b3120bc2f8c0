import type { EventRole, EventTroubleCode, Message } from '../../../preload/contract/notifications.ts'
import { formatLocale } from '../../words/format-locale.ts'
import { useWords } from '../../words/use-words.ts'

interface EventWords {
  /** `Since: cannot be read as a time` */
  readonly trouble: (trouble: { readonly role: EventRole; readonly code: EventTroubleCode }) => string
  readonly role: (role: EventRole) => string
  /** A moment with its seconds, in the zone given. */
  readonly moment: (instant: number, zone: string) => string
  readonly state: (state: Message['state']) => string
}

/** How parts of a message are called in the language in force. */
export function useEventWords(): EventWords {
  const { t, language } = useWords('notifications')
  const role = (role: EventRole) => t(`role.${role}`)
  return {
    role,
    trouble: ({ role: at, code }) => t('troubleOf', { role: role(at), trouble: t(`trouble.${code}`) }),
    moment: (instant, zone) =>
      new Intl.DateTimeFormat(formatLocale(language), {
        dateStyle: 'short',
        timeStyle: 'medium',
        timeZone: zone,
      }).format(instant),
    state: (state) => t(`state.${state}`),
  }
}
