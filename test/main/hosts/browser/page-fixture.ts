import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PageServer, startPageServer } from '../../../../main/hosts/browser/start-page-server.ts'

/** A built page as small as can be, with something beside its folder that must never leave. */
export async function makePageFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ponte-page-'))
  const folder = join(root, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(root, 'secret.txt'), 'secret')
  await writeFile(join(folder, '.hidden.txt'), 'secret')
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>Ponte</title></head><body></body></html>',
  )
  await writeFile(join(folder, 'preload.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'index-0aB_x-9z.js'), 'let page')
  await writeFile(join(folder, 'assets', 'style-0aB_x-9z.css'), 'p{}')
  await writeFile(join(folder, 'assets', 'odd.exe'), 'no')
  return folder
}

/** A host over that page whose WebSocket says everything back. */
export async function startTestServer(
  options: { readonly port?: number } = {},
): Promise<PageServer & { readonly errors: unknown[] }> {
  const errors: unknown[] = []
  const server = await startPageServer({
    port: options.port ?? 0,
    folder: await makePageFolder(),
    connect: (socket) => socket.on('message', (data, binary) => socket.send(data, { binary })),
    onError: (error) => errors.push(error),
  })
  return { ...server, errors }
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** One request exactly as written: unlike fetch it sends any Host, Origin and path. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
  }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false },
      (response) => {
        response.setEncoding('utf8')
        let body = ''
        response.on('data', (chunk: string) => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

/** Goes in by the launch address; answers the `Cookie` header that belongs to it from then on. */
export async function enter(server: PageServer): Promise<string> {
  const { pathname, search } = new URL(server.launchAddress)
  const answer = await ask(server.port, pathname + search)
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  return cookie.split(';')[0] ?? ''
}
