import type { Activity } from '../../../preload/contract/activities.ts'

export type ActivityType = Activity['type']

/** injixo's types in the order of its own list. A type left out here does not compile. */
const places: Readonly<Record<ActivityType, number>> = {
  presence: 1,
  break: 2,
  illness: 3,
  vacation: 4,
  absence: 5,
  meeting: 6,
}

export function isActivityType(value: string): value is ActivityType {
  return value in places
}

export const activityTypes: readonly ActivityType[] = Object.keys(places).filter(isActivityType)
