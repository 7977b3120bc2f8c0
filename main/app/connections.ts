import { Failure, fail } from '../../preload/contract/failure.ts'
import type { Connection, Connector } from '../core/connections/connector.ts'
import { integrationById, settingsOf } from '../core/integrations/integrations.ts'
import type { HistorySource, StopSignal } from '../core/platform.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { System } from '../core/system.ts'
import type { Tools } from '../core/tools.ts'
import { registry } from '../systems/registry.ts'
import type { AppPorts } from './app-ports.ts'
import type { AskedStream, Conditions } from './conditions.ts'
import { connectionFailure, troubleSentence } from './connection-failure.ts'
import { secretField } from './secret-field.ts'
import { anyOf } from './stop-signals.ts'

/**
 * The lines to systems: one per integration, made when it is first needed, so that all that is asked for one account stands in one line.
 * What a line throws becomes a failure of the closed list and, where a stream is named, its trouble.
 */
export interface Connections {
  /** Whether it could be asked: settings complete, secret there and open. */
  isReady(row: IntegrationRow): boolean
  hasSecret(row: Pick<IntegrationRow, 'id' | 'system'>): boolean
  /**
   * Fails with `connectionMissing`, `secretMissing`, `secretsLocked`, `secretsKeyMissing`, the failures of connections, `cancelled`, and with what
   * `work` fails with.
   */
  use<T>(
    id: string,
    stream: AskedStream | null,
    work: (connection: Connection, signal: AbortSignal) => Promise<T>,
    signal?: StopSignal,
  ): Promise<T>
  /** The same for what comes piece by piece. */
  iterate<T>(
    id: string,
    stream: AskedStream | null,
    work: (connection: Connection, signal: AbortSignal) => AsyncIterable<T>,
    signal?: StopSignal,
  ): AsyncGenerator<T, void>
  /** For a job of this integration. */
  sourceOf(id: string): HistorySource
  /** A login was refused where no error told it: the line asks nothing any more. */
  bar(id: string): void
  /** A line that a refused login has barred is made anew: a person wants to try. */
  renew(id: string): void
  /** Settings or secret are others now: whoever uses the line hears `cancelled`. */
  drop(id: string): void
  /** Drops all lines and waits until they are closed at their systems too. */
  close(): Promise<void>
}

interface Line {
  /** What it was made of, besides the secret. */
  readonly madeOf: string
  readonly connection: Promise<Connection>
  readonly stop: AbortController
  /** A login was refused: it asks nothing any more. */
  isBarred: boolean
}

type Ports = Pick<AppPorts, 'http' | 'clock' | 'timer' | 'log' | 'secrets' | 'practiceSystems' | 'words' | 'kept'>

export function createConnections(
  ports: Ports,
  { tools, isPractice, conditions }: { tools(): Tools; isPractice(): boolean; readonly conditions: Conditions },
): Connections {
  const lines = new Map<string, Line>()
  const uses = new Set<Promise<unknown>>()

  const drop = (id: string): void => {
    const line = lines.get(id)
    lines.delete(id)
    line?.stop.abort()
  }

  const connectorOf = (row: IntegrationRow): Connector => {
    const connector = registry[row.system as System['id']].connector
    if (connector === undefined || row.settings === null || !connector.isComplete(settingsOf(row)))
      throw fail('connectionMissing', { name: row.name })
    return connector
  }

  const connect = async (row: IntegrationRow): Promise<Connection> => {
    const connector = connectorOf(row)
    const endpoint = isPractice() ? await ports.practiceSystems.endpoint(row.system as System['id']) : undefined
    // nothing in practice ever leaves this computer
    if (endpoint === null) throw fail('connectionMissing', { name: row.name })
    const place = { settings: settingsOf(row), zone: row.zone, ...(endpoint === undefined ? {} : { endpoint }) }
    try {
      return await ports.secrets.use(row.id, secretField(row), (secret) =>
        Promise.resolve(connector.connect(place, secret, ports)),
      )
    } catch (error) {
      // by the name that a person gave, not by ours
      if (error instanceof Failure && error.code === 'secretMissing') throw fail('secretMissing', { name: row.name })
      throw error
    }
  }

  const lineOf = (row: IntegrationRow): Line => {
    const madeOf = JSON.stringify([row.settings, row.zone, isPractice()])
    const known = lines.get(row.id)
    if (known?.madeOf === madeOf) return known
    drop(row.id)
    const line: Line = { madeOf, connection: connect(row), stop: new AbortController(), isBarred: false }
    lines.set(row.id, line)
    line.connection.catch(() => {
      if (lines.get(row.id) === line) lines.delete(row.id)
    })
    return line
  }

  /** What an error of a line means to whoever asked, after it was written down. */
  const understood = (error: unknown, row: IntegrationRow, stream: AskedStream | null, line: Line): unknown => {
    if (line.stop.signal.aborted) return fail('cancelled', {})
    const trouble = registry[row.system as System['id']].connector?.troubleOf(error)
    if (trouble === undefined) return error
    line.isBarred ||= trouble.errorClass === 'credential'
    if (stream !== null) conditions.failed(row, stream, trouble)
    return connectionFailure(row.name, trouble, troubleSentence(ports, trouble))
  }

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    uses.add(work)
    void Promise.allSettled([work]).finally(() => uses.delete(work))
    return work
  }

  const use: Connections['use'] = (id, stream, work, signal) =>
    tracked(
      (async () => {
        const row = integrationById(tools(), id)
        const line = lineOf(row)
        const connection = await line.connection
        const either = anyOf([signal, line.stop.signal])
        try {
          return await work(connection, either.signal)
        } catch (error) {
          throw understood(error, row, stream, line)
        } finally {
          either.release()
        }
      })(),
    )

  const iterate: Connections['iterate'] = async function* (id, stream, work, signal) {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    void tracked(ended)
    try {
      const row = integrationById(tools(), id)
      const line = lineOf(row)
      const connection = await line.connection
      const either = anyOf([signal, line.stop.signal])
      try {
        yield* work(connection, either.signal)
        if (line.stop.signal.aborted) throw fail('cancelled', {})
      } catch (error) {
        throw understood(error, row, stream, line)
      } finally {
        either.release()
      }
    } finally {
      end()
    }
  }

  const hasSecret: Connections['hasSecret'] = (row) => {
    try {
      return ports.secrets.has(row.id, secretField(row))
    } catch {
      // a damaged file is told where secrets are looked after; lists go on
      return false
    }
  }

  return {
    hasSecret,
    isReady: (row) => {
      if (row.settings === null || !hasSecret(row) || ports.secrets.isLocked()) return false
      return registry[row.system as System['id']].connector?.isComplete(settingsOf(row)) === true
    },
    use,
    iterate,
    sourceOf: (id) => ({
      users: (signal) => use(id, 'users', (connection, stop) => connection.users(stop), signal),
      history: (stream, window, signal) =>
        iterate(id, stream, (connection, stop) => connection.history(stream, window, stop), signal),
    }),
    bar: (id) => {
      const line = lines.get(id)
      if (line !== undefined) line.isBarred = true
    },
    renew: (id) => {
      if (lines.get(id)?.isBarred === true) drop(id)
    },
    drop,
    close: async () => {
      for (const id of lines.keys()) drop(id)
      while (uses.size > 0) await Promise.allSettled(uses)
    },
  }
}
