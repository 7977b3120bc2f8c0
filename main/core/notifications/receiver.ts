import type {
  EventProfile,
  EventRole,
  EventTroubleCode,
  UnreadableReason,
} from '../../../preload/contract/notifications.ts'
import type { Connector } from '../connections/connector.ts'

/** One event of a message: texts by the path that leads to them (`agent.login`). */
export type EventFields = ReadonlyMap<string, string>

export interface MessageText {
  /** What stood behind the question mark, as it was. */
  readonly query: string
  readonly contentType: string
  readonly body: string
}

/** One change of state of one agent, as a message tells it. UTC milliseconds. */
export interface StateEvent {
  readonly agent: string
  readonly agentName: string
  /** With its detail, where details are wanted: `Break (Lunch break)`. */
  readonly state: string
  readonly since: number
  /** Null when the message does not say: until the next one. */
  readonly until: number | null
  /** Read from an hour that a clock change repeats. */
  readonly isAmbiguous: boolean
}

/** What is wrong with an event; its message stays until it is understood. */
export interface EventTrouble {
  readonly role: EventRole
  readonly code: EventTroubleCode
}

export interface EventPlace {
  /** IANA zone of times without an offset. */
  readonly zone: string
  /** When the message came. */
  readonly receivedAt: number
  /** Whether the detail belongs to the name of the state. */
  readonly withDetail: boolean
}

/** How Ponte understands one kind of system that sends what happens; pure. */
export interface Receiver extends Pick<Connector, 'readSettings' | 'accountKey'> {
  /** Whether details of states are wanted, as the settings have it. */
  wantsDetail(settings: Readonly<Record<string, string>>): boolean
  /** The events of a message, or why it cannot be taken apart. */
  readMessage(message: MessageText): readonly EventFields[] | { readonly reason: UnreadableReason }
  /** What the fields of these events might mean. */
  guessProfile(events: readonly EventFields[], zone: string): EventProfile
  readEvent(fields: EventFields, profile: EventProfile, place: EventPlace): StateEvent | EventTrouble
}
