import * as z from 'zod'
import { call, FailureData } from './failure.ts'
import { tablePage } from './table.ts'

/** What a field of an event can mean. `agent` and `state` are needed; without `since` the moment of arrival counts. */
export const eventRoles = ['agent', 'agentName', 'state', 'detail', 'since', 'until', 'duration'] as const
export type EventRole = (typeof eventRoles)[number]

/** Role -> path of the field that has it. */
export const EventProfile = z.partialRecord(z.enum(eventRoles), z.string().min(1).max(200))
export type EventProfile = Readonly<Partial<Record<EventRole, string>>>

/** Why a message cannot be taken apart. */
export const unreadableReasons = ['empty', 'notJson', 'notXml', 'doctype', 'tooDeep', 'tooMany', 'noFields'] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

/** What is wrong with one event. `ahead`, `ancient`: a time that no clock of a sender shows by a small error. */
export const eventTroubles = [
  'missing',
  'timeUnreadable',
  'timeAhead',
  'timeAncient',
  'durationUnreadable',
  'endBeforeStart',
] as const
export type EventTroubleCode = (typeof eventTroubles)[number]

/** `new`: kept, not looked at yet. `partly`: some of its events were understood. */
export const messageStates = ['new', 'understood', 'partly', 'notUnderstood', 'unreadable'] as const

/** One message as it arrived. What could be secret or a customer's is masked: nothing else of it is kept. */
export const Message = z.object({
  no: z.int(),
  receivedAt: z.number(),
  method: z.enum(['GET', 'POST']),
  contentType: z.string(),
  state: z.enum(messageStates),
  reason: z.enum(unreadableReasons).nullable(),
  /** Of a message that cannot be taken apart; empty otherwise. */
  text: z.string(),
  events: z.array(
    z.object({
      fields: z.array(z.object({ path: z.string(), value: z.string() })),
      /** What was read; null when it was not understood. Times are UTC milliseconds. */
      read: z
        .object({
          agent: z.string(),
          agentName: z.string(),
          state: z.string(),
          since: z.number(),
          until: z.number().nullable(),
        })
        .nullable(),
      trouble: z.object({ role: z.enum(eventRoles), code: z.enum(eventTroubles) }).nullable(),
    }),
  ),
})
export type Message = z.infer<typeof Message>

/** How the kept messages fare with a profile. */
export const ProfileTrial = z.object({
  messages: z.int(),
  unreadable: z.int(),
  events: z.int(),
  understood: z.int(),
  agents: z.int(),
  /** States with how often they came, most frequent first. */
  states: z.array(z.object({ name: z.string(), occurrences: z.int() })),
  troubles: z.array(z.object({ role: z.enum(eventRoles), code: z.enum(eventTroubles), events: z.int() })),
  sample: z.array(Message),
})
export type ProfileTrial = z.infer<typeof ProfileTrial>

export const Token = z.object({
  id: z.uuid(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
})
export type Token = z.infer<typeof Token>

/** Where this computer listens, for all integrations that receive. Belongs to the computer, not to the workspace. */
export const ReceiverPlace = z.object({
  /** 0: the system chooses, once; then it is kept. */
  port: z.int().min(0).max(65_535),
  /** An address of this computer; a loopback one unless a person has chosen otherwise. */
  address: z.string().min(1).max(64),
  /** Under which the sender reaches it: scheme, host, path of a proxy; empty: as it listens. */
  publicUrl: z.string().max(200),
})
export type ReceiverPlace = z.infer<typeof ReceiverPlace>

export const ReceiverState = z.object({
  place: ReceiverPlace,
  /** `off`: no integration has a token. */
  state: z.enum(['off', 'opening', 'listening', 'failed']),
  /** Where it listens now. */
  address: z.string().nullable(),
  port: z.int().nullable(),
  failure: FailureData.nullable(),
})
export type ReceiverState = z.infer<typeof ReceiverState>

/** How an integration that receives is doing. */
export const NotificationStatus = z.object({
  receiver: ReceiverState,
  /** Valid ones, newest first; two while the sender changes from one to the other. */
  tokens: z.array(Token),
  /** Whether the newest token lies sealed on this computer, to be taken out once. */
  isSealed: z.boolean(),
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  /** Ever received, and of these not understood up to now. */
  received: z.int(),
  waiting: z.int(),
  notUnderstood: z.int(),
  /** Longest silence that is usual at this time of the week, in milliseconds; null while too little is known. */
  usualSilence: z.number().nullable(),
  profile: EventProfile,
  profileOrigin: z.enum(['none', 'guess', 'person']),
})
export type NotificationStatus = z.infer<typeof NotificationStatus>

/** Who and what is received but counts for nobody or nothing yet, with the milliseconds that it costs. */
export const Unresolved = z.object({
  agents: z.array(z.object({ identifier: z.string(), name: z.string(), milliseconds: z.number(), lastAt: z.number() })),
  states: z.array(z.object({ name: z.string(), people: z.int(), milliseconds: z.number(), lastAt: z.number() })),
})
export type Unresolved = z.infer<typeof Unresolved>

const Id = z.object({ id: z.uuid() })

/** Integrations whose system sends what happens. */
export const notifications = {
  receiver: call.output(ReceiverState),
  /** Listens there from now on. Fails with `portInUse`, `inputInvalid`; then it goes on where it was. */
  setReceiver: call.input(ReceiverPlace.partial()).output(ReceiverState),
  status: call.input(Id).output(NotificationStatus),
  /**
   * A new token, shown this once: as the whole notification URL. The one before stays valid until it is revoked or a third is made.
   * `seal`: it lies on this computer, sealed, until it is taken out.
   */
  makeToken: call.input(Id.extend({ seal: z.boolean().default(false) })).output(z.object({ url: z.string() })),
  /** The sealed one, once more: it is not kept any longer. Fails with `secretMissing`, `secretsLocked`. */
  takeOutToken: call.input(Id).output(z.object({ url: z.string() })),
  /** At once: whoever sends with it gets 404. */
  revokeToken: call.input(Id.extend({ tokenId: z.uuid() })).output(NotificationStatus),
  /** Newest first. */
  messages: call
    .input(
      Id.extend({
        states: z.array(z.enum(messageStates)).default([]),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(tablePage(Message)),
  /** Every field that the kept messages have, with values to recognise it by, and what the guess would make of it. */
  fields: call.input(Id).output(
    z.object({
      fields: z.array(z.object({ path: z.string(), events: z.int(), samples: z.array(z.string()) })),
      guess: EventProfile,
    }),
  ),
  tryProfile: call.input(Id.extend({ profile: EventProfile })).output(ProfileTrial),
  /** From now on, and for every kept message: what they said with another profile is taken back first. */
  keepProfile: call.input(Id.extend({ profile: EventProfile })).output(NotificationStatus),
  /** Of the days of the integration's zone, both included. */
  unresolved: call.input(Id.extend({ from: z.iso.date(), to: z.iso.date() })).output(Unresolved),
}
