import { expect, startPonte, test } from './ponte.ts'

test('the launch address opens the page and is gone from the address; a reload works', async ({ page, ponte }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))

  await page.goto(ponte.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).not.toContain('token')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // the policy refuses nothing that the page needs
  expect(complaints).toEqual([])
})

test('a second browser is told how to get in, and gets nothing else', async ({ page, ponte, browser }) => {
  await page.goto(ponte.url)
  const other = await (await browser.newContext()).newPage()
  const answer = await other.goto(ponte.url)
  expect(answer?.status()).toBe(403)
  await expect(other.getByRole('heading', { name: 'Starte Ponte noch einmal' })).toBeVisible()
  await other.context().close()
})

test('a page of another site can neither read the host nor call it', async ({ page, ponte }) => {
  await page.goto(ponte.url)
  const host = new URL(ponte.url).host
  const stranger = await page.context().newPage()
  // the same browser, so the cookie is there; the name of another site, so nothing of it may be used
  await stranger.route('http://stranger.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>hi' }),
  )
  await stranger.goto('http://stranger.example/')
  const reached = await stranger.evaluate(async (host) => {
    const read = await fetch(`http://${host}/`, { credentials: 'include', mode: 'no-cors' }).then(
      () => 'answered',
      () => 'refused',
    )
    const call = await new Promise<string>((resolve) => {
      const socket = new WebSocket(`ws://${host}/ws`)
      socket.addEventListener('open', () => resolve('open'))
      socket.addEventListener('error', () => resolve('refused'))
    })
    return [read, call]
  }, host)
  expect(reached).toEqual(['refused', 'refused'])
})

test('when the host ends, the page says so', async ({ page }) => {
  const ponte = await startPonte({ language: 'en' })
  await page.goto(ponte.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await ponte.stop()
  await expect(page.getByRole('heading', { name: 'Ponte has stopped' })).toBeVisible()
})

test('a second start on the same data folder opens the host that runs, and its page still works', async ({ page }) => {
  const first = await startPonte({ language: 'en' })
  await page.goto(first.url)
  const second = await startPonte({ dataFolder: first.dataFolder })
  expect(new URL(second.url).port).toBe(new URL(first.url).port)
  await page.goto(second.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await first.stop()
})
