import type { ExternalActivity } from '../../../../preload/contract/external-activities.ts'

/** An external activity that was seen and is not mapped, but for what is given. */
export function externalActivity(state: string, given: Partial<ExternalActivity> = {}): ExternalActivity {
  return {
    id: '0b6d2a52-6c43-4a37-9f0e-2f3f1c0a7d11',
    state,
    plain: state,
    reason: null,
    documented: null,
    firstSeen: 1_000,
    lastSeen: 2_000,
    people: 3,
    occurrences: 4,
    milliseconds: 60_000,
    recentMilliseconds: 60_000,
    earlierMilliseconds: 0,
    trend: 'steady',
    typicalMilliseconds: null,
    typicalHour: null,
    hourShare: 0,
    sampled: 0,
    activityId: null,
    activity: null,
    isNew: false,
    ...given,
  }
}
