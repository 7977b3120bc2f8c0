import type { AdminCalls, Five9UserRights } from './admin-calls.ts'
import { CannotCheck, type Five9Check, five9Checks, type Five9CheckResult, unmet } from './check-ways.ts'
import type { Five9Client } from './client.ts'
import { Five9Failure } from './five9-failure.ts'
import { holdSession } from './hold-session.ts'
import type { CheckDetails } from '../../core/check.ts'
import { type CheckRun, type CheckSettings, checkWorks, type WorkedCheck } from './check-works.ts'
import type { CheckTools } from './probe-report.ts'

export interface CheckOptions extends CheckTools {
  /** Only this check's result; what it needs is looked at without a word of its own. */
  readonly only?: Five9Check
}

/** What one answered call proves: it came through all of these. */
const gates = ['host', 'login', 'session', 'apiPermission'] as const satisfies readonly Five9Check[]
/** Checks without which a later one cannot be made. All need the gates. */
const needs: Readonly<Record<WorkedCheck, readonly WorkedCheck[]>> = {
  adminRole: [],
  reportingRole: [],
  callLogReport: ['adminRole', 'reportingRole'],
  agentStateReport: ['adminRole', 'reportingRole'],
  reportZone: ['adminRole', 'reportingRole', 'callLogReport'],
  rowLimit: ['adminRole', 'reportingRole', 'callLogReport'],
  quotas: ['adminRole'],
}

/**
 * Makes the checks of Five9 one after the other and hands each result out as it comes: one per check, in the order of `five9Checks`.
 * The first call decides on host, login, session and API permission; it is never repeated here, and a client whose login was refused
 * asks nothing more. Leaving the loop early ends the session as well. Once told to stop, the rest is `notChecked`.
 */
export async function* runChecks(
  client: Five9Client,
  settings: CheckSettings,
  options: CheckOptions,
): AsyncGenerator<Five9CheckResult, void> {
  const { only, ...tools } = options
  const base = { user: settings.user, host: settings.endpoint }
  const results = new Map<Five9Check, Five9CheckResult>()
  const wanted = only === undefined ? new Set<Five9Check>(five9Checks) : withNeeds(only)
  const isShown = (check: Five9Check): boolean => only === undefined || only === check
  // Nothing in it is tried again: a check shows what is so, and the person looking on decides.
  const session = await holdSession<AdminCalls>((work) => client.admin(work, tools.signal, { isOnce: true }))
  try {
    const { rights, stop } = await passGates(session.calls, settings.user)
    for (const check of gates) {
      const result = gateResult(check, stop, base)
      results.set(check, result)
      if (isShown(check)) yield result
    }
    let stopper: Five9Check | undefined = stop?.gate
    const run = { calls: session.calls, settings, tools, rights }
    for (const check of laterChecks) {
      if (!wanted.has(check)) continue
      const blocker = stopper ?? needs[check].find((one) => isInTheWay(results.get(one)))
      const result = tools.signal?.aborted === true ? cancelled(check, base) : await one(check, run, blocker, base)
      results.set(check, result)
      if (stopsAll(result)) stopper ??= check
      if (isShown(check)) yield result
    }
  } finally {
    await session.release()
  }
}

const laterChecks = five9Checks.filter((check): check is WorkedCheck => check in checkWorks)

function withNeeds(check: Five9Check): ReadonlySet<Five9Check> {
  return new Set<Five9Check>([check, ...(check in needs ? needs[check as WorkedCheck] : [])])
}

interface Stop {
  readonly gate: (typeof gates)[number]
  readonly error: unknown
}

/** One question, which the own rights are the answer to. */
async function passGates(
  calls: AdminCalls,
  user: string,
): Promise<{ readonly rights: Five9UserRights | undefined; readonly stop?: Stop }> {
  try {
    return { rights: await calls.userRights(user) }
  } catch (error) {
    if (!(error instanceof Five9Failure)) throw error
    return { rights: undefined, stop: { gate: gateOf(error), error } }
  }
}

function gateOf({ code, errorClass }: Five9Failure): Stop['gate'] {
  if (errorClass === 'credential') return 'login'
  if (code === 'sessionTaken' || code === 'sessionClosed' || code === 'userLimitReached') return 'session'
  return errorClass === 'rightMissing' || code === 'quotaUsedUp' ? 'apiPermission' : 'host'
}

function gateResult(check: Stop['gate'], stop: Stop | undefined, base: CheckDetails): Five9CheckResult {
  const ahead = stop === undefined ? -1 : gates.indexOf(check) - gates.indexOf(stop.gate)
  if (stop === undefined || ahead < 0) return { check, result: 'passed', details: base }
  if (ahead === 0 || isCancelled(stop.error)) return unmet(check, stop.error, base)
  return unmet(check, new CannotCheck('blocked', { by: stop.gate }), base)
}

function cancelled(check: Five9Check, base: CheckDetails): Five9CheckResult {
  return unmet(check, new CannotCheck('cancelled'), base)
}

async function one(
  check: WorkedCheck,
  run: CheckRun,
  by: Five9Check | undefined,
  base: CheckDetails,
): Promise<Five9CheckResult> {
  try {
    if (by !== undefined) throw new CannotCheck('blocked', { by })
    return { check, result: 'passed', details: { ...base, ...(await checkWorks[check](run)) } }
  } catch (error) {
    return unmet(check, error, base)
  }
}

/** Not passed, and not merely out of sight. */
function isInTheWay(result: Five9CheckResult | undefined): boolean {
  return result?.result === 'failed' || result?.result === 'waiting' || result?.code === 'blocked'
}

/** With these no further call makes sense: the login, the line or the session is gone. */
function stopsAll({ result, errorClass, code }: Five9CheckResult): boolean {
  if (result === 'notChecked' || result === 'passed') return false
  return errorClass === 'credential' || lost.has(code)
}

const lost: ReadonlySet<Five9CheckResult['code']> = new Set([
  'sessionTaken',
  'sessionClosed',
  'unavailable',
  'maintenance',
  'tooManyRequests',
  'timeout',
  'unreachable',
  'refused',
  'tls',
])

const isCancelled = (error: unknown): boolean => error instanceof Five9Failure && error.code === 'cancelled'
