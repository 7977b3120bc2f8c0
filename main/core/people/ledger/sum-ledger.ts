import type { AssignmentRow, EmployeeBrief } from '../../../../preload/contract/assignments.ts'
import type { StatesAfterLeaving } from './states-after-leaving.ts'
import type { Ledger, LedgerSide } from '../../../../preload/contract/ledger.ts'

type Line = LedgerSide['rows'][number]
type Mend = Line['mend']

/** What the ledger is summed from: the board, and which of its users only the data has. */
export interface LedgerSource {
  readonly rows: readonly AssignmentRow[]
  readonly employeesWithout: readonly (EmployeeBrief & { readonly validTo: string | null })[]
  readonly strangers: ReadonlySet<string>
  /** Today, `YYYY-MM-DD`: who left before it needs no identifier any more. */
  readonly today: string
  readonly days: number
  readonly afterLeaving: readonly StatesAfterLeaving[]
}

// as many as are read at one glance; the rest is where the action leads
const shownRows = 20

const mendOf: Readonly<Record<'certain' | 'review' | 'none', Mend>> = {
  certain: 'acceptCertain',
  review: 'decide',
  none: 'byHand',
}

/** Sums what is lost on each side. Ignored users are lost on purpose and stand nowhere. */
export function sumLedger({ rows, employeesWithout, strangers, today, days, afterLeaving }: LedgerSource): Ledger {
  const open = rows.flatMap((row) =>
    row.list === 'assigned' || row.list === 'ignored' ? [] : [{ ...row, list: row.list }],
  )
  const proposed = new Map<string, { milliseconds: number; mend: Mend }>()
  for (const { list, candidates, millisecondsPerDay } of open) {
    const [first] = candidates
    if (list === 'none' || first === undefined) continue
    const known = proposed.get(first.employee.id)
    proposed.set(first.employee.id, {
      milliseconds: (known?.milliseconds ?? 0) + millisecondsPerDay,
      mend: known?.mend === 'acceptCertain' ? 'acceptCertain' : mendOf[list],
    })
  }
  const lineOf = ({ user, list, millisecondsPerDay }: (typeof open)[number]): Line => ({
    id: user.id,
    name: user.name,
    key: user.identifier,
    millisecondsPerDay,
    mend: mendOf[list],
  })
  const employees = employeesWithout
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map((one): Line => {
      const known = proposed.get(one.id)
      return {
        id: one.id,
        name: [one.lastName, one.firstName].filter(Boolean).join(', '),
        key: one.personnelNumber,
        millisecondsPerDay: known?.milliseconds ?? null,
        mend: known?.mend ?? 'askSystem',
      }
    })
  return {
    employees: sideOf(employees),
    users: sideOf(open.filter(({ user }) => !strangers.has(user.id)).map(lineOf)),
    strangers: sideOf(open.filter(({ user }) => strangers.has(user.id)).map(lineOf)),
    afterLeaving: sideOf(
      afterLeaving.map(({ milliseconds, ...line }) => ({
        ...line,
        millisecondsPerDay: Math.round(milliseconds / Math.max(1, days)),
        mend: 'handOver',
      })),
    ),
    days,
  }
}

function sideOf(lines: readonly Line[]): LedgerSide {
  const time = (some: readonly Line[]) =>
    some.reduce((sum, { millisecondsPerDay }) => sum + (millisecondsPerDay ?? 0), 0)
  const order: readonly Mend[] = ['handOver', 'acceptCertain', 'decide', 'byHand', 'askSystem']
  return {
    people: lines.length,
    millisecondsPerDay: time(lines),
    unknown: lines.filter(({ millisecondsPerDay }) => millisecondsPerDay === null).length,
    mends: order.flatMap((mend) => {
      const own = lines.filter((line) => line.mend === mend)
      return own.length === 0 ? [] : [{ mend, people: own.length, millisecondsPerDay: time(own) }]
    }),
    rows: lines
      .toSorted((a, b) => (b.millisecondsPerDay ?? -1) - (a.millisecondsPerDay ?? -1) || byKey(a.key, b.key))
      .slice(0, shownRows),
  }
}

const { compare: byKey } = new Intl.Collator('en', { numeric: true })
