// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataTable, type DataTableProps } from '../../../../renderer/ui/data-table/data-table.tsx'
import type { RowPage, TableWindow } from '../../../../renderer/ui/data-table/table-query.ts'
import type { TableWords } from '../../../../renderer/ui/data-table/table-words.ts'
import { type UiWords, UiWordsContext } from '../../../../renderer/ui/ui-words.ts'
import { fillBrowserGaps } from '../../browser-gaps.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly unit: string
}
type Sort = 'name'
type Asked = TableWindow<Sort>

const words: TableWords = {
  search: 'Search',
  clearSearch: 'Clear search',
  rows: (count) => `${count} rows`,
  selected: (count) => `${count} selected`,
  selectRow: (name) => `Select ${name}`,
  selectAll: 'Select all rows',
  clearSelection: 'Clear selection',
  loading: 'Loading',
  nothingFound: 'Nothing found',
  nothingFoundHint: 'Search for less.',
  showAll: 'Show all rows',
  keys: 'Arrow keys move.',
  selectionLimit: (count) => `Only ${count}.`,
  scrollLimit: (count) => `Goes on after ${count}.`,
}
const uiWords: UiWords = {
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  close: 'Close',
  details: 'Details',
  tryAgain: 'Try again',
  failed: 'That did not work',
  loading: 'Loading',
  failure: ({ code }) => `failure ${code}`,
  part: (done, of) => `${done} of ${of}`,
  share: (share) => String(share),
}

/** A list of any length, as the app would answer it; notes what it was asked. */
function createList(length: number) {
  const asked: Asked[] = []
  const answer = ({ search, sort, offset, limit }: Asked): RowPage<Person> => {
    const names = Array.from({ length }, (_, at) => `Person ${String(at).padStart(6, '0')}`)
    const found = names.filter((name) => name.includes(search))
    if (sort?.direction === 'descending') found.reverse()
    const rows = found.slice(offset, offset + limit).map((name) => ({ id: name.slice(7), name, unit: 'Service' }))
    return { rows, total: found.length }
  }
  return {
    asked,
    list: (window: Asked) => ({
      queryKey: ['people', window],
      queryFn: () => {
        asked.push(window)
        return Promise.resolve(answer(window))
      },
    }),
  }
}

function show(length: number, change: Partial<DataTableProps<Person, Sort>> = {}) {
  const people = createList(length)
  const removed: string[][] = []
  const opened: string[] = []
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  })
  render(
    <QueryClientProvider client={queries}>
      <MantineProvider env="test">
        <UiWordsContext value={uiWords}>
          <DataTable<Person, Sort>
            label="People"
            words={words}
            columns={[
              {
                id: 'name',
                header: 'Name',
                sortBy: 'name',
                width: 200,
                cell: ({ name }) => name,
                text: ({ name }) => name,
              },
              { id: 'unit', header: 'Unit', width: 100, cell: ({ unit }) => unit },
            ]}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            list={people.list}
            removal={{
              label: 'Delete',
              isRunning: false,
              remove: (ids) => {
                removed.push([...ids])
                return Promise.resolve(true)
              },
            }}
            onOpen={({ name }) => opened.push(name)}
            empty={<p>Nobody here yet</p>}
            failureOf={() => ({ code: 'internal', details: {} })}
            {...change}
          />
        </UiWordsContext>
      </MantineProvider>
    </QueryClientProvider>,
  )
  return { ...people, removed, opened, user: userEvent.setup() }
}

const grid = () => screen.getByRole('grid', { name: 'People' })
const focusedText = () => document.activeElement?.textContent
const firstName = () => screen.findByText('Person 000000')
const cellOf = (name: string) => screen.getByRole('gridcell', { name })

beforeEach(fillBrowserGaps)
afterEach(cleanup)

test('of 100,000 rows at most 80 are in the page, and the grid knows how many there are', async () => {
  const { asked } = show(100_000)
  await firstName()
  expect(grid()).toHaveAttribute('aria-rowcount', '100001')
  expect(grid()).toHaveAttribute('aria-colcount', '3')
  expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(80)
  expect(screen.getByText('100000 rows')).toBeVisible()
  expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([[0, 100]])
})

test('rows say which row of the whole list they are, columns which column', async () => {
  show(500)
  await firstName()
  expect(screen.getByText('Person 000004').closest('tr')).toHaveAttribute('aria-rowindex', '6')
  expect(cellOf('Person 000004')).toHaveAttribute('aria-colindex', '2')
})

test('Tab reaches one cell only, and the arrow keys go from there', async () => {
  const { user } = show(500)
  await firstName()
  const reachable = within(grid())
    .getAllByRole('gridcell')
    .filter((cell) => cell.tabIndex === 0)
  expect(reachable).toHaveLength(1)
  reachable[0]?.focus()
  await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}')
  expect(focusedText()).toBe('Person 000002')
  await user.keyboard('{End}')
  expect(focusedText()).toBe('Service')
  await user.keyboard('{Home}{ArrowRight}{PageDown}')
  expect(focusedText()).toBe('Person 000022')
})

test('Ctrl+End goes to the last of 100,000 rows, which is fetched then', async () => {
  const { user } = show(100_000)
  await firstName()
  cellOf('Person 000000').focus()
  await user.keyboard('{Control>}{End}{/Control}')
  const last = await screen.findByText('Person 099999')
  expect(last.closest('tr')).toHaveAttribute('aria-rowindex', '100001')
  expect(last.closest('tr')).toContainElement(document.activeElement as HTMLElement)
})

test('Space ticks the row with the focus, Enter opens it', async () => {
  const { user, opened } = show(50)
  await firstName()
  cellOf('Person 000003').focus()
  await user.keyboard(' ')
  expect(cellOf('Person 000003').closest('tr')).toHaveAttribute('aria-selected', 'true')
  expect(screen.getByText('1 selected')).toBeVisible()
  expect(opened).toEqual([])
  await user.keyboard('{Enter}')
  expect(opened).toEqual(['Person 000003'])
})

test('Ctrl+A ticks every row, also those not loaded, and Delete takes them all', async () => {
  const { user, removed } = show(1234)
  await firstName()
  cellOf('Person 000000').focus()
  await user.keyboard('{Control>}a{/Control}')
  await screen.findByText('1234 selected')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(removed[0]).toHaveLength(1234)
  await waitFor(() => expect(screen.queryByText('1234 selected')).not.toBeInTheDocument())
})

test('more than one deletion can take are not ticked in silence', async () => {
  const { user } = show(10_500)
  await firstName()
  cellOf('Person 000000').focus()
  await user.keyboard('{Control>}a{/Control}')
  expect(await screen.findByText('10000 selected Only 10000.')).toBeVisible()
})

test('Shift+Space ticks from the row ticked last to this one', async () => {
  const { user } = show(50)
  await firstName()
  cellOf('Person 000002').focus()
  await user.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}{Shift>} {/Shift}')
  expect(await screen.findByText('4 selected')).toBeVisible()
})

test('a row that may not be ticked is left out', async () => {
  const { user } = show(3, { canSelect: ({ id }) => id !== '000001' })
  await firstName()
  cellOf('Person 000001').focus()
  await user.keyboard(' ')
  expect(screen.queryByText('1 selected')).not.toBeInTheDocument()
  await user.keyboard('{Control>}a{/Control}')
  expect(await screen.findByText('2 selected')).toBeVisible()
})

test('a head sorts up, then down, then not at all, and says so', async () => {
  const { user } = show(500)
  await firstName()
  const head = () => screen.getByRole('columnheader', { name: 'Name' })
  expect(head()).toHaveAttribute('aria-sort', 'none')
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(head()).toHaveAttribute('aria-sort', 'ascending')
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(head()).toHaveAttribute('aria-sort', 'descending')
  expect(await screen.findByText('Person 000499')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Name' }))
  expect(head()).toHaveAttribute('aria-sort', 'none')
  expect(screen.getByRole('columnheader', { name: 'Unit' })).not.toHaveAttribute('aria-sort')
})

test('the slash leads to the search, which asks the app', async () => {
  const { user, asked } = show(500)
  await firstName()
  cellOf('Person 000000').focus()
  await user.keyboard('/')
  expect(screen.getByRole('textbox', { name: 'Search' })).toHaveFocus()
  await user.keyboard('000042')
  expect(await screen.findByText('1 rows')).toBeVisible()
  expect(screen.getByText('Person 000042')).toBeVisible()
  expect(asked.at(-1)?.search).toBe('000042')
})

test('a search without result leads back to the whole list', async () => {
  const { user } = show(500)
  await firstName()
  await user.type(screen.getByRole('textbox', { name: 'Search' }), 'zzz')
  expect(await screen.findByText('Nothing found')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all rows' }))
  expect(await firstName()).toBeVisible()
})

test('an empty list says what will be here', async () => {
  show(0)
  expect(await screen.findByText('Nobody here yet')).toBeVisible()
  expect(screen.queryByRole('grid')).not.toBeInTheDocument()
})

test('a list that cannot be had says why, and asks again', async () => {
  let isBroken = true
  const { user } = show(3, {
    list: (window) => ({
      queryKey: ['broken', window],
      queryFn: () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve({ rows: [], total: 0 })),
    }),
  })
  expect(await screen.findByText('failure internal')).toBeVisible()
  isBroken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Nobody here yet')).toBeVisible()
})
