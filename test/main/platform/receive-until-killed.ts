import { receiverThreads } from '../../../main/platform/receiver-threads.ts'

/** A process of its own that receives for the workspace it is given, tells its address, and goes on until it is killed. */
const [database = ''] = process.argv.slice(2)
receiverThreads(new URL('../../../main/hosts/receiver-worker.ts', import.meta.url)).start(
  { database, address: '127.0.0.1', port: 0 },
  (news) => {
    if (news.kind === 'listening') process.stdout.write(`http://127.0.0.1:${news.port}\n`)
    if (news.kind === 'failed') process.exit(1)
  },
)
