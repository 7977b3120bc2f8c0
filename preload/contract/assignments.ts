import * as z from 'zod'
import { Employee, EmployeeFields } from './employees.ts'
import { call } from './failure.ts'

/** Why a user and an employee are thought to be one: the kind, and the two texts that were compared. */
export const MatchReason = z.object({ kind: z.string(), user: z.string(), employee: z.string() })
export type MatchReason = z.infer<typeof MatchReason>

const EmployeeBrief = z.object({
  id: z.uuid(),
  personnelNumber: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  planningUnit: z.string(),
})
export type EmployeeBrief = z.infer<typeof EmployeeBrief>

export const Candidate = z.object({ employee: EmployeeBrief, confidence: z.number(), reasons: z.array(MatchReason) })
export type Candidate = z.infer<typeof Candidate>

export const assignmentLists = ['assigned', 'certain', 'review', 'none', 'ignored'] as const

/** One user of the system and what is decided or proposed for it. */
export const AssignmentRow = z.object({
  user: z.object({ id: z.uuid(), identifier: z.string(), name: z.string(), email: z.string(), active: z.boolean() }),
  /** Time covered by the user's states per day with states, in milliseconds: what stays invisible until assigned. */
  millisecondsPerDay: z.number(),
  list: z.enum(assignmentLists),
  assigned: z
    .object({
      employee: EmployeeBrief,
      origin: z.enum(['exact', 'confirmed', 'byHand']),
      reasons: z.array(MatchReason),
    })
    .nullable(),
  candidates: z.array(Candidate),
  /** Reasons that keep a proposal from being certain: homonym, service account, identifier given twice. */
  warnings: z.array(MatchReason),
  /** Put off by a person until all others are decided. */
  postponed: z.boolean(),
})
export type AssignmentRow = z.infer<typeof AssignmentRow>

const Learned = {
  /** So many of `of` logins whose employee seems clear are made like this. */
  fits: z.int(),
  of: z.int(),
}

/** How a company makes its logins, as learned from its lists. `letters` 0 takes the part whole, `cutAt` 0 cuts nothing. */
export const LoginConvention = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('name'),
    parts: z.array(z.object({ of: z.enum(['first', 'last']), letters: z.int() })),
    separator: z.string(),
    umlauts: z.enum(['spelledOut', 'dropped']),
    particles: z.enum(['kept', 'dropped']),
    doubles: z.enum(['whole', 'firstHalf']),
    cutAt: z.int(),
    counter: z.enum(['always', 'whenTaken']),
    /** What stands behind the @ where logins are addresses. */
    domain: z.string(),
    ...Learned,
  }),
  z.object({ kind: z.literal('personnelNumber'), prefix: z.string(), ...Learned }),
])
export type LoginConvention = z.infer<typeof LoginConvention>

/** What of a list is shown: put off or not, with something to beware of, made unlike the other logins, or by how it came about. */
export const rowStates = ['open', 'postponed', 'warned', 'deviating', 'exact', 'confirmed', 'byHand'] as const

/** An employee without identifier, by what is proposed: `identifiers` of the users it may be, the likeliest first. */
export const EmployeeWithout = EmployeeBrief.extend({
  list: z.enum(['certain', 'review', 'none']),
  identifiers: z.array(z.string()),
})
export type EmployeeWithout = z.infer<typeof EmployeeWithout>

/**
 * What accepting in one go would do from a confidence on. Below `certainFrom` it takes proposals to decide as well, as long as nothing
 * speaks against them; `expectedWrong` is the sum of what each lacks to 1.
 */
const BulkStep = z.object({ atLeast: z.number(), users: z.int(), expectedWrong: z.number() })
export type BulkStep = z.infer<typeof BulkStep>
/** From this confidence on a proposal can be certain. */
export const certainFrom = 0.95

/** Days on which an identifier is an employee's, in the integration's zone, both included; null: without end to that side. */
const Holder = z.object({
  employee: EmployeeBrief,
  /** Last day of the employee in the company; null: not known to leave. */
  leftAfter: z.iso.date().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
})
export type Holder = z.infer<typeof Holder>

const Integration = z.object({ integrationId: z.uuid() })
/** Absent: all. A user belongs to the planning unit of its employee or of those it may be. */
const Unit = z.object({ planningUnit: z.string().optional() })
const Page = z.object({
  search: z.string().max(200).default(''),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})

export const assignments = {
  list: call
    .input(
      Integration.extend(Page.shape)
        .extend(Unit.shape)
        .extend({ list: z.enum(assignmentLists), state: z.enum(rowStates).optional() }),
    )
    .output(
      z.object({
        rows: z.array(AssignmentRow),
        total: z.int(),
        /** Of all lists, in the planning unit asked for. */
        counts: z.record(z.enum(assignmentLists), z.int()),
        employeesWithout: z.int(),
      }),
    ),
  /** Employees who have no identifier in this integration. */
  employeesWithout: call
    .input(Integration.extend(Page.shape).extend(Unit.shape).extend({ list: EmployeeWithout.shape.list.optional() }))
    .output(
      z.object({
        rows: z.array(EmployeeWithout),
        total: z.int(),
        counts: z.record(EmployeeWithout.shape.list, z.int()),
      }),
    ),
  /** How logins are made here; null where no way is clear. */
  convention: call.input(Integration).output(
    z.object({
      convention: LoginConvention.nullable(),
      /** Users to decide whose login is made otherwise. */ deviating: z.int(),
    }),
  ),
  /** Every pair a person decided, hidden once and matched again: how many are taken as certain, and how many of those wrongly. */
  selfCheck: call
    .input(Integration)
    .output(z.object({ hidden: z.int(), found: z.int(), proposed: z.int(), wrong: z.int() })),
  assign: call.input(z.object({ userId: z.uuid(), employeeId: z.uuid() })).output(z.object({})),
  /** A new employee out of a user, who gets the user's identifier: one step. */
  create: call.input(z.object({ userId: z.uuid(), employee: EmployeeFields })).output(Employee),
  /** What `acceptCertain` would do, the strictest step first; steps that take nobody more are left out. */
  bulkSteps: call.input(Integration.extend(Unit.shape)).output(z.array(BulkStep)),
  /** Every proposal on the list `certain` (or from `atLeast` on, see the steps), as one step that can be undone. Who is put off stays. */
  acceptCertain: call
    .input(Integration.extend(Unit.shape).extend({ atLeast: z.number().min(0.5).max(1).default(certainFrom) }))
    .output(z.object({ assigned: z.int() })),
  remove: call.input(z.object({ userIds: z.array(z.uuid()).min(1) })).output(z.object({ removed: z.int() })),
  /**
   * From a day on, in the integration's zone and not after today, an identifier is somebody else's (null: nobody's); the days before keep their
   * holder. `changed` false: it was so already.
   */
  handOver: call
    .input(
      Integration.extend({
        userId: z.uuid(),
        employeeId: z.uuid().nullable(),
        from: z.iso.date().refine((day) => day >= '1970-01-01'),
      }),
    )
    .output(z.object({ changed: z.boolean() })),
  /** Who had an identifier, the first one first. */
  holders: call.input(Integration.extend({ userId: z.uuid() })).output(z.array(Holder)),
  /** Puts users off until all others are decided, or takes that back. */
  postpone: call
    .input(z.object({ userIds: z.array(z.uuid()).min(1), postponed: z.boolean() }))
    .output(z.object({ changed: z.int() })),
  ignore: call
    .input(z.object({ userIds: z.array(z.uuid()).min(1), ignored: z.boolean() }))
    .output(z.object({ changed: z.int() })),
}
