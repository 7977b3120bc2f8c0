import { randomBytes } from 'node:crypto'
import { readIndex, readPageFile } from '../page-files.ts'
import { contentPolicy, emptyPolicy, guardHeaders } from '../page-policy.ts'
import { isPageAddress } from './page-origin.ts'

/** Answers the page's own scheme with the files under `folder`: the same files and the same policy as in a browser. */
export async function servePage(folder: string, request: Request): Promise<Response> {
  if (!isPageAddress(request.url) || request.method !== 'GET') return refuse(403)
  const { pathname } = new URL(request.url)
  if (pathname === '/') {
    const nonce = randomBytes(18).toString('base64')
    const index = await readIndex(folder, { nonce, scripts: [] })
    return answer(index, contentPolicy({ nonce, connect: [] }))
  }
  const file = await readPageFile(folder, pathname)
  return file === null ? refuse(404) : answer(file, emptyPolicy)
}

function answer(file: Awaited<ReturnType<typeof readIndex>>, policy: string): Response {
  return new Response(file.body, {
    headers: {
      ...guardHeaders,
      'Content-Type': file.type,
      'Cache-Control': file.cacheControl,
      'Content-Security-Policy': policy,
    },
  })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...guardHeaders, 'Content-Security-Policy': emptyPolicy } })
}
