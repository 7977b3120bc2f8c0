import type { Activity } from '../../../preload/contract/activities.ts'
import { presentActivityId } from '../../../preload/contract/activities.ts'
import type { ExternalActivity } from '../../../preload/contract/external-activities.ts'
import type { MappingProposal, Meaning, ProposalEvidence } from '../../../preload/contract/mapping-changes.ts'
import { foldForSearch } from '../people/fold.ts'
import { readMeaning } from './read-meaning.ts'
import { stateParts } from './state-parts.ts'

/** A state that is mapped, in this integration or in another one. */
export interface MappedState {
  readonly state: string
  readonly integration: string
  readonly activityId: number
}

type State = Pick<
  ExternalActivity,
  'state' | 'documented' | 'typicalMilliseconds' | 'typicalHour' | 'hourShare' | 'activityId' | 'sampled'
>

interface Target {
  readonly activity: Activity
  readonly confidence: number
  readonly evidence: readonly ProposalEvidence[]
}

const minute = 60_000

/** How long what a word means usually lasts. By experience, not documented: it strengthens or weakens, and decides nothing alone. */
const usual: Readonly<Partial<Record<Meaning, readonly [from: number, to: number]>>> = {
  call: [minute / 2, 20 * minute],
  afterCall: [5000, 8 * minute],
  break: [4 * minute, 25 * minute],
  lunch: [20 * minute, 75 * minute],
  toilet: [minute, 12 * minute],
  meeting: [10 * minute, 150 * minute],
  training: [25 * minute, 480 * minute],
  coaching: [10 * minute, 100 * minute],
}
const lunchHours = [11, 12, 13, 14]

const documentedMeaning: Readonly<Record<NonNullable<State['documented']>, Meaning | null>> = {
  available: 'ready',
  contact: 'call',
  afterContact: 'afterCall',
  break: 'break',
  busy: null,
  offline: 'offline',
  other: null,
}

/** What stands in for a meaning that no activity has, the nearest first. */
const instead: Readonly<Partial<Record<Meaning, readonly Meaning[]>>> = {
  ready: ['call'],
  afterCall: ['call'],
  call: ['ready'],
  lunch: ['break'],
  toilet: ['break'],
  coaching: ['training', 'meeting'],
  training: ['coaching', 'meeting'],
}
/** The type of injixo's activities that a meaning belongs to; work has none of its own. */
export const typeOfMeaning: Readonly<Partial<Record<Meaning, Activity['type']>>> = {
  break: 'break',
  lunch: 'break',
  toilet: 'break',
  meeting: 'meeting',
  training: 'meeting',
  coaching: 'meeting',
  illness: 'illness',
  vacation: 'vacation',
  absence: 'absence',
}

/** What a state is about: by its name, by what its vendor says, or (a guess) by how long and when it is. */
export function meaningOf(state: State): { readonly meaning: Meaning | null; readonly evidence: ProposalEvidence[] } {
  const read = readMeaning(state.state)
  if (read) return { meaning: read.meaning, evidence: [{ kind: 'name', ...read }] }
  const documented = state.documented === null ? null : documentedMeaning[state.documented]
  if (documented !== null && state.documented !== null)
    return { meaning: documented, evidence: [{ kind: 'documented', stateKind: state.documented }] }
  const lasts = lengthEvidence(state, 'lunch')
  const isNoon = state.typicalHour !== null && lunchHours.includes(state.typicalHour) && state.hourShare >= 0.3
  // few states prove no habit
  if (lasts?.fits === true && isNoon && state.sampled >= 10)
    return { meaning: 'lunch', evidence: [lasts.evidence, ...hourEvidence(state, 'lunch')] }
  return { meaning: null, evidence: [] }
}

/** A proposal for each state that is not mapped and of which something is known, most certain first. Nothing is applied. */
export function proposeMapping(
  states: readonly State[],
  activities: readonly Activity[],
  mapped: readonly MappedState[],
): MappingProposal[] {
  const meanings = new Map(activities.map((activity) => [activity.id, readMeaning(activity.name)?.meaning ?? null]))
  return states
    .filter(({ activityId }) => activityId === null)
    .flatMap((state): MappingProposal[] => {
      const { meaning, evidence } = meaningOf(state)
      const target =
        byName(state, activities) ??
        bySimilarName(state, activities, mapped) ??
        byMeaning(meaning, activities, meanings)
      if (target === null) return []
      const lasts = meaning === null ? null : lengthEvidence(state, meaning)
      const lunch = meaning === 'lunch' ? hourEvidence(state, meaning) : []
      const all = [
        ...target.evidence,
        ...evidence,
        ...(lasts?.fits && !evidence.some(({ kind }) => kind === 'length') ? [lasts.evidence] : []),
        ...(evidence.some(({ kind }) => kind === 'hour') ? [] : lunch),
      ]
      if (all.length === 0) return []
      const isGuess = meaning !== null && !evidence.some(({ kind }) => kind === 'name' || kind === 'documented')
      const length = lasts === null ? 0 : lasts.fits ? 0.08 : -0.15
      const confidence = Math.min(0.95, Math.max(0.05, target.confidence + length - (isGuess ? 0.3 : 0)))
      const { id: activityId, name: activity } = target.activity
      return [{ state: state.state, meaning, activityId, activity, confidence, evidence: all }]
    })
    .sort((a, b) => b.confidence - a.confidence)
}

function byName({ state }: State, activities: readonly Activity[]): Target | null {
  const { plain, reason } = stateParts(state)
  const names = [state, ...(reason === null ? [plain] : [reason])].map(foldForSearch)
  const activity = activities.find(({ name }) => names.includes(foldForSearch(name)))
  return activity ? { activity, confidence: 0.9, evidence: [{ kind: 'sameName', name: activity.name }] } : null
}

/** What the same state or reason counts as elsewhere; where they disagree, nothing. */
function bySimilarName(
  { state }: State,
  activities: readonly Activity[],
  mapped: readonly MappedState[],
): Target | null {
  const key = nameKey(state)
  const same = mapped.filter((other) => nameKey(other.state) === key)
  const [first] = same
  if (first === undefined || same.some(({ activityId }) => activityId !== first.activityId)) return null
  const activity = activities.find(({ id }) => id === first.activityId)
  if (activity === undefined) return null
  const { state: like, integration } = first
  return { activity, confidence: 0.85, evidence: [{ kind: 'similar', state: like, integration }] }
}

const nameKey = (state: string): string => {
  const { plain, reason } = stateParts(state)
  return foldForSearch(reason ?? plain)
}

function byMeaning(
  meaning: Meaning | null,
  activities: readonly Activity[],
  meanings: ReadonlyMap<number, Meaning | null>,
): Target | null {
  // nobody can be mapped to being away: injixo has no activity for it
  if (meaning === null || meaning === 'offline') return null
  const wanted = [meaning, ...(instead[meaning] ?? [])]
  for (const [at, one] of wanted.entries()) {
    const fitting = activities.filter(({ id }) => meanings.get(id) === one)
    const [activity] = fitting
    if (activity) return { activity, confidence: (fitting.length === 1 ? 0.75 : 0.6) - at * 0.15, evidence: [] }
  }
  const type = typeOfMeaning[meaning]
  const ofType = type === undefined ? [] : activities.filter((activity) => activity.type === type)
  const [only] = ofType
  if (only) return { activity: only, confidence: ofType.length === 1 ? 0.5 : 0.3, evidence: [] }
  const isWork = meaning === 'ready' || meaning === 'call' || meaning === 'afterCall'
  const present = isWork ? activities.find(({ id }) => id === presentActivityId) : undefined
  return present ? { activity: present, confidence: 0.4, evidence: [] } : null
}

function lengthEvidence({ typicalMilliseconds: typical }: State, meaning: Meaning) {
  const range = usual[meaning]
  if (range === undefined || typical === null) return null
  const [from, to] = range
  const evidence: ProposalEvidence = { kind: 'length', typical, from, to }
  return { fits: typical >= from && typical <= to, evidence }
}

function hourEvidence({ typicalHour: hour, hourShare: share }: State, meaning: Meaning): ProposalEvidence[] {
  if (meaning !== 'lunch' || hour === null || !lunchHours.includes(hour)) return []
  return [{ kind: 'hour', hour, share }]
}
