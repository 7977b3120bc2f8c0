import { spawn } from 'node:child_process'

/** Opens the address in the browser of this computer. False when there is no display or nothing that could open it. */
export function openInBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<boolean> {
  const [command, ...words] = openerOf(platform)
  const seen = platform === 'win32' || platform === 'darwin' || environment['DISPLAY'] || environment['WAYLAND_DISPLAY']
  if (!seen) return Promise.resolve(false)
  return new Promise((resolve) => {
    // no shell: nothing in the address can become a command
    const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}

/** What opens an address on a system, the program first. */
export function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  return ['xdg-open']
}
