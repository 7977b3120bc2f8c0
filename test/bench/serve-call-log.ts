import { bigCallLog } from '../../main/practice/five9/big-call-log.ts'
import { startPracticeFive9 } from '../../main/practice/five9/start-practice-five9.ts'

/**
 * A practice Five9 in a process of its own, with one day of exactly so many rows in its call log: `node serve-call-log.ts 49990 2026-10-12`.
 * Prints `{"endpoint":"http://127.0.0.1:…"}` when it is ready, and ends with its standard input.
 */
const [rows = '49990', day = '2026-10-12'] = process.argv.slice(2)
// Midnight in Berlin, by whose clock the practice Five9 writes.
const from = Date.parse(`${day}T00:00:00+02:00`)
const server = await startPracticeFive9({ centers: bigCallLog(Number(rows), from), now: () => from + 86_400_000 })
process.stdout.write(`${JSON.stringify({ endpoint: server.endpoint })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void server.close())
