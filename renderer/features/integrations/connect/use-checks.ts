import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CheckResult } from '../../../../preload/contract/connection.ts'
import type { FailureData } from '../../../../preload/contract/failure.ts'
import { api, client } from '../../../api/api.ts'
import { failureOf } from '../../../api/failure.ts'

/** How one check stands: what it found, that it is being made, or that nobody has made it yet. */
export type CheckState = CheckResult['result'] | 'running' | 'pending'

export interface CheckLine {
  readonly check: string
  readonly state: CheckState
  readonly result: CheckResult | undefined
}

export interface Checks {
  /** In the order in which they are made. */
  readonly lines: readonly CheckLine[]
  /** Undefined until it is known whether any were made before. */
  readonly wereMade: boolean | undefined
  /** When the last of them was made. */
  readonly at: number | null
  readonly isRunning: boolean
  /** Why they could not be made at all. */
  readonly failure: FailureData | null
  /** Makes all of them, or one alone. */
  readonly run: (only?: string) => void
  readonly stop: () => void
}

/** The checks of one connection: the results that are kept, filled anew while they are made. Ends with the part that shows them. */
export function useChecks(id: string, checks: readonly string[]): Checks {
  const queries = useQueryClient()
  const options = api.connection.lastChecks.queryOptions({ input: { id } })
  const last = useQuery(options)
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set())
  const [failure, setFailure] = useState<FailureData | null>(null)
  const stops = useRef<AbortController | null>(null)
  useEffect(() => () => stops.current?.abort(), [])

  const take = (result: CheckResult) => {
    setRunning((before) => new Set([...before].filter((check) => check !== result.check)))
    queries.setQueryData(options.queryKey, (known) => [
      ...(known ?? []).filter(({ check }) => check !== result.check),
      { ...result, at: Date.now() },
    ])
  }
  const make = async (only: string | undefined) => {
    stops.current?.abort()
    const mine = new AbortController()
    stops.current = mine
    setFailure(null)
    setRunning(new Set(only === undefined ? checks : [only]))
    try {
      // what was kept before must not come in behind what is found now
      await queries.cancelQueries({ queryKey: options.queryKey })
      const results = await client.connection.check(
        { id, ...(only !== undefined && { only }) },
        { signal: mine.signal },
      )
      for await (const result of results) take(result)
    } catch (error) {
      if (!mine.signal.aborted) setFailure(failureOf(error))
    }
    if (stops.current === mine) setRunning(new Set())
  }
  const found = new Map(last.data?.map((result) => [result.check, result]))
  const at = Math.max(0, ...(last.data ?? []).map((result) => result.at))
  return {
    lines: checks.map((check) => {
      const result = found.get(check)
      return { check, result, state: running.has(check) ? 'running' : (result?.result ?? 'pending') }
    }),
    wereMade: last.data === undefined ? undefined : last.data.length > 0,
    at: at === 0 ? null : at,
    isRunning: running.size > 0,
    failure: failure ?? (last.error === null ? null : failureOf(last.error)),
    run: (only) => void make(only),
    stop: () => {
      stops.current?.abort()
      setRunning(new Set())
    },
  }
}
