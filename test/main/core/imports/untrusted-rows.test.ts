import { describe, expect, it } from 'vitest'
import { listReader } from '../../../../main/core/imports/list-reader.ts'
import { recogniseHeader } from '../../../../main/core/imports/recognise-header.ts'
import type { RawRow } from '../../../../main/core/platform.ts'
import type { StreamId } from '../../../../preload/contract/stream-id.ts'

const headers: Readonly<Record<StreamId, readonly string[]>> = {
  employees: ['personnelNumber', 'lastName'],
  users: ['identifier', 'name'],
  activities: ['id', 'name'],
  states: ['agent', 'state', 'start', 'end'],
}
const streams = Object.keys(headers) as StreamId[]

function read(stream: StreamId, row: Omit<RawRow, 'row'>) {
  const header = headers[stream]
  const form = { header, columns: recogniseHeader(header, stream), zone: 'UTC', dateOrder: 'dayFirst', now: 0 } as const
  return listReader(stream, form)({ row: 7, ...row })
}

describe.each(streams)('a row of %s that cannot be trusted', (stream) => {
  const [first = '', second = ''] = headers[stream]

  it.each([
    ['quoteOpen', ['1', '"open'], second, '"open'],
    ['characterUnreadable', ['1', 'M\uFFFDller'], second, 'M\uFFFDller'],
    ['rowTooLong', ['1', '2', '3', '4', '5'], '', headers[stream].length === 4 ? '5' : '3'],
  ] as const)('is refused whole: %s', (problem, cells, column, value) => {
    expect(read(stream, { cells, problem })).toEqual({
      value: null,
      problems: [{ kind: 'refused', row: 7, column, code: problem, value }],
    })
  })

  it('is refused for what it lacks', () => {
    const { value, problems } = read(stream, { cells: [] })
    expect(value).toBeNull()
    expect(problems[0]).toMatchObject({ column: first, code: 'rowTooShort', value: '' })
  })
})
