import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMappingList } from '../../../../main/core/activities/read-mapping-list.ts'
import { tableReader } from '../../../../main/hosts/table-reader.ts'
import { temporaryPlace } from '../../temporary-place.ts'

async function read(...lines: readonly string[]) {
  const path = join(temporaryPlace(), 'mapping.csv')
  writeFileSync(path, `${lines.join('\n')}\n`)
  const table = await tableReader.open(path, 'mapping.csv', {})
  try {
    return await readMappingList(table, 'mapping.csv', 'Five9')
  } finally {
    await table.close()
  }
}

describe('a mapping out of a list', () => {
  it('is read to the letter; nothing given means not mapped', async () => {
    expect(await read('integration;ActivityId;state', 'Five9;10;Not Ready (Lunch)', ';;Ready ')).toEqual([
      { state: 'Not Ready (Lunch)', activityId: 10 },
      { state: 'Ready ', activityId: null },
    ])
  })

  it.each([
    ['mappingTwice', ['state,activityId', 'Ready,1', 'Ready,1']],
    ['mappingOfOther', ['state,activityId,integration', 'Ready,1,Odigo']],
    ['activityNotFound', ['state,activityId', 'Ready,Calls']],
    ['activityNotFound', ['state,activityId', 'Ready,0']],
    ['rowRefused', ['state,activityId', ' ,1']],
    ['columnMissing', ['state,activity', 'Ready,1']],
    ['fileNoRows', ['state,activityId']],
  ])('is refused with %s', async (code, lines) => {
    await expect(read(...lines)).rejects.toMatchObject({ code })
  })
})
