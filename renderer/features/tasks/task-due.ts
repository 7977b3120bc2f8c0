import type { Task } from '../../../preload/contract/tasks.ts'

/** Whether a person must do something about it today: it is open, or the day has come on which to ask again. */
export function isDue({ state, dueDay }: Pick<Task, 'state' | 'dueDay'>, today: string): boolean {
  return state === 'open' || (state === 'waiting' && dueDay !== null && dueDay <= today)
}

/** Whether its day has passed and it is not done. */
export function isOverdue({ state, dueDay }: Pick<Task, 'state' | 'dueDay'>, today: string): boolean {
  return state !== 'done' && dueDay !== null && dueDay < today
}
