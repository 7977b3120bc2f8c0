import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** A Chromium for the stories, and what it needs around it. */
export interface Browser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium of this computer; where there is none, the one that lies packed among the development packages. */
export async function findBrowser(candidates: readonly string[] = installed): Promise<Browser> {
  const found = candidates.find((path) => existsSync(path))
  return found === undefined ? unpackBrowser() : { executablePath: found, env: {} }
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

async function unpackBrowser(): Promise<Browser> {
  const folder = join(cache, 'chromium-153.0.0')
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    // a bare system has neither the libraries nor a single font
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const staging = mkdtempSync(join(cache, 'unpacking-'))
  const before = process.env['TMPDIR']
  // the package always unpacks into the temporary folder, under names it would share with everybody
  process.env['TMPDIR'] = staging
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')))
    await chromium.executablePath()
    await inflate(join(bin, 'al2023.tar.br'))
    // the one that comes along looks for fonts in places of another system
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontSettings(folder))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  try {
    // whole or not at all: another run may be unpacking at the same time
    renameSync(staging, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(staging, { recursive: true })
  }
}

function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  ].join('\n')
}
