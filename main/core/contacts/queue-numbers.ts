import type { Database } from '../platform.ts'

interface Queue {
  readonly grouping: string
  readonly name: string
}

/** Numbers of an integration's queues; an unknown one becomes known. Good for one transaction. */
export function queueNumbers(database: Database, integrationNo: number): (grouping: string, name: string) => number {
  const known = new Map<string, number>()
  const keyOf = ({ grouping, name }: Queue) => `${grouping}\u001F${name}`
  for (const { no, ...queue } of database
    .prepare('SELECT no, grouping, name FROM queue WHERE integration_no = ?')
    .all<Queue & { no: number }>(integrationNo)) {
    known.set(keyOf(queue), no)
  }
  return (grouping, name) => {
    const key = keyOf({ grouping, name })
    const no =
      known.get(key) ??
      database
        .prepare('INSERT INTO queue (integration_no, grouping, name) VALUES (?, ?, ?)')
        .run(integrationNo, grouping, name).lastId
    known.set(key, no)
    return no
  }
}

/** Forgets the queues that nothing was ever in, as an undo leaves them. */
export function removeEmptyQueues(database: Database, integrationNo: number): void {
  database
    .prepare(`
      DELETE FROM queue WHERE integration_no = ?1
        AND no NOT IN (SELECT queue_no FROM contact_interval WHERE integration_no = ?1)
        AND no NOT IN (SELECT queue_no FROM superseded_leg WHERE integration_no = ?1)`)
    .run(integrationNo)
}
