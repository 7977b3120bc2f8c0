import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './failure.ts'
import { historyStreams } from './history-stream.ts'
import { ImportRun } from './imports.ts'
import { Integration } from './integrations.ts'
import { JobSnapshot } from './job.ts'
import { languages } from './language.ts'
import { tablePage } from './table.ts'

/** Settings of a connection as its system's fields name them; text to the letter, never a secret. */
export const ConnectionSettings = z.record(z.string().min(1).max(40), z.string().max(300))
export type ConnectionSettings = z.infer<typeof ConnectionSettings>

/** Who acts next. `nobody`: it passes by itself. */
export const checkOwners = ['planner', 'vendorAdmin', 'nobody'] as const
const Details = z.record(z.string(), z.union([z.string(), z.number()]))

/** What one check found. The words of check, code and next are under `checks` in every language. */
export const CheckResult = z.object({
  check: z.string(),
  result: z.enum(['passed', 'failed', 'notChecked', 'waiting']),
  code: z.string().optional(),
  owner: z.enum(checkOwners).optional(),
  next: z.string().optional(),
  details: Details,
})
export type CheckResult = z.infer<typeof CheckResult>

/** Why a connection does not deliver; `code` and `next` as of a check. Times are UTC milliseconds. */
export const Trouble = z.object({
  code: z.string(),
  errorClass: z.enum(['credential', 'rightMissing', 'notFound', 'temporary', 'protocol', 'ours']),
  owner: z.enum(checkOwners),
  next: z.string(),
  details: Details,
  since: z.number(),
})
export type Trouble = z.infer<typeof Trouble>

/** `live` is what injixo calls RTA. */
export const feedStreams = [...historyStreams, 'live'] as const
export type FeedStream = (typeof feedStreams)[number]

/** How fresh one stream is. */
export const StreamCondition = z.object({
  stream: z.enum(feedStreams),
  /** `off`: not asked for by this integration's settings. `waiting`: nothing has been asked for yet. */
  state: z.enum(['off', 'waiting', 'onTime', 'late', 'paused', 'failed']),
  /** Start of the newest row that is here. */
  newestAt: z.number().nullable(),
  /** Up to where everything has been asked for. */
  coveredTo: z.number().nullable(),
  lastSuccessAt: z.number().nullable(),
  nextAt: z.number().nullable(),
  trouble: Trouble.nullable(),
})
export type StreamCondition = z.infer<typeof StreamCondition>

/** How a connection is doing as a whole. */
export const Condition = z.object({
  id: z.uuid(),
  state: Integration.shape.state,
  pausedAt: z.number().nullable(),
  streams: z.array(StreamCondition),
})
export type Condition = z.infer<typeof Condition>

/** What the first import found, for the assignment in injixo. */
export const Found = z.object({
  queues: z.array(z.object({ name: z.string(), grouping: z.string(), offered: z.int(), lastAt: z.number() })),
  users: z.int(),
  usersActive: z.int(),
  states: z.array(z.object({ name: z.string(), occurrences: z.int(), milliseconds: z.number() })),
})
export type Found = z.infer<typeof Found>

/**
 * A quarter of an hour of the calendar. `data`: rows begin here. `quiet`: asked for, nothing came, though at this time of the week
 * something usually does. `closed`: asked for, nothing came, as usual at this time. `gap`: never asked for, though what was before it has been.
 * `before`: older than all that was ever asked for. `future`: not over yet.
 */
export const quarterStates = ['data', 'quiet', 'closed', 'gap', 'before', 'future'] as const
export const CalendarDay = z.object({
  day: z.iso.date(),
  /** Start of the day; 92, 96 or 100 quarters follow. */
  start: z.number(),
  rows: z.array(z.int()),
  states: z.array(z.enum(quarterStates)),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** One quarter of an hour of one queue. Source of the rule: `core/contacts/contact-intervals.ts`. */
export const ContactInterval = z.object({
  queue: z.string(),
  start: z.number(),
  offered: z.int(),
  answered: z.int(),
  abandoned: z.int(),
  /** Talk, hold, park and after-call work of the answered calls, in milliseconds. */
  handle: z.int(),
  /** Seconds; null when none was answered. */
  aht: z.number().nullable(),
})
export type ContactInterval = z.infer<typeof ContactInterval>

/** An agent as the system reports him at this moment. */
export const LiveState = z.object({
  identifier: z.string(),
  name: z.string(),
  /** State with its reason, as agent states name it; null after the agent has left the list. */
  state: z.string().nullable(),
  since: z.number().nullable(),
  /** What the state is mapped to; Present (1) when unmapped. */
  activityId: z.int(),
  isMapped: z.boolean(),
  employee: z.string().nullable(),
})
export type LiveState = z.infer<typeof LiveState>

/** `connected`: changes come as they happen. `hint` is a code of the checks when something is missing. */
export const LiveBoard = z.object({
  state: z.enum(['connecting', 'connected', 'paused', 'waiting', 'failed']),
  trouble: Trouble.nullable(),
  /** When the last reply came. */
  repliedAt: z.number().nullable(),
  /** With the first message all agents, later only those that changed. */
  isWhole: z.boolean(),
  agents: z.array(LiveState),
})
export type LiveBoard = z.infer<typeof LiveBoard>

const Id = z.object({ id: z.uuid() })
const Days = z.object({ from: z.iso.date(), to: z.iso.date() })
const Integrated = z.object({ integrationId: z.uuid() })

/** An integration that Ponte reads by itself. */
export const connection = {
  /** Keeps the secret of a connection, or of one field of it; it never comes back. The line to the system is made anew. */
  setSecret: call
    .input(Id.extend({ secret: z.string().min(1).max(500), field: z.string().max(40).optional() }))
    .output(Integration),
  clearSecret: call.input(Id).output(Integration),
  /**
   * A secret that Ponte only kept for somebody, as an envelope that is opened once: it is not kept any longer. Fails with `secretMissing`,
   * `secretsLocked`, and with `inputInvalid` for a secret that Ponte uses itself: those never come out.
   */
  takeOutSecret: call.input(Id.extend({ field: z.string().max(40) })).output(z.object({ secret: z.string() })),
  /** Each result as it is found; all of them are kept as the last ones. */
  check: call.input(Id.extend({ only: z.string().optional() })).output(eventIterator(CheckResult)),
  lastChecks: call.input(Id).output(z.array(CheckResult.extend({ at: z.number() }))),
  condition: call.input(Id).output(Condition),
  /** Users, call history and agent states of the last days; answers the jobs in their order. */
  firstImport: call.input(Id.extend({ days: z.int().min(1).max(366) })).output(z.array(JobSnapshot)),
  /** One stream for days of the integration's zone, both included; what is there is replaced by what comes. */
  importDays: call
    .input(Id.extend(Days.shape).extend({ stream: z.enum(['users', ...historyStreams]) }))
    .output(JobSnapshot),
  found: call.input(Id).output(Found),
  pause: call.input(Id).output(Integration),
  /** Goes on and asks for what was missed. */
  resume: call.input(Id).output(Integration),
  /** Runs that asked the system, newest first. */
  runs: call
    .input(Id.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(50) }))
    .output(tablePage(ImportRun)),
  calendar: call.input(Id.extend(Days.shape).extend({ stream: z.enum(historyStreams) })).output(z.array(CalendarDay)),
  /** A letter to the administrator of the system, in whichever language that person reads; `step`: about that step alone. */
  letter: call
    .input(Id.extend({ language: z.enum(languages), step: z.string().max(40).optional() }))
    .output(z.object({ subject: z.string(), body: z.string() })),
}

export const contacts = {
  queues: call
    .input(Integrated)
    .output(z.array(z.object({ name: z.string(), grouping: z.string(), offered: z.int(), lastAt: z.number() }))),
  /** By start, then by queue; days of the integration's zone, both included. */
  list: call
    .input(
      Integrated.extend(Days.shape).extend({
        queue: z.string().optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(50_000).default(100),
      }),
    )
    .output(
      tablePage(ContactInterval).extend({
        sums: z.object({ offered: z.int(), answered: z.int(), abandoned: z.int(), aht: z.number().nullable() }),
      }),
    ),
}

export const live = {
  /** The whole board at once, then every change; the connection is made while somebody listens or the integration asks for it. */
  watch: call.input(Integrated).output(eventIterator(LiveBoard)),
}
