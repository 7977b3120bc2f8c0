import { defineConfig } from '@playwright/test'
import { electronRuntime } from './main/hosts/electron-runtime.ts'
import { findBrowser } from './test/e2e/browser.ts'

const { executablePath, env } = await findBrowser()
const hasElectron = electronRuntime() !== null

// every worker reads this file again; the first reading has no worker
if (!hasElectron && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('Electron stories: not run, no runtime on this machine')
}

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // two processors are what the smallest machine has; each story runs a host and a browser
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  // a busy machine is slow, not wrong
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'chromium', testIgnore: 'electron.spec.ts' },
    ...(hasElectron ? [{ name: 'electron', testMatch: 'electron.spec.ts' }] : []),
  ],
})
