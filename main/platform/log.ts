import { join } from 'node:path'
import log from 'electron-log/node.js'
import type { Log } from '../core/platform.ts'

// 1 MB twice: weeks of ordinary days, small enough to send with a question
const logBytes = 1_000_000

/** A log file in the data folder. Messages are chosen words and figures; nothing a person typed and no secret goes in. */
export function fileLog(dataFolder: string): Log {
  const logger = log.create({ logId: dataFolder })
  logger.transports.console.level = false
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'log', 'ponte.log')
  logger.transports.file.maxSize = logBytes
  return {
    info: (message, details = {}) => logger.info(message, details),
    warn: (message, details = {}) => logger.warn(message, details),
    error: (message, cause) => logger.error(message, cause),
  }
}
