// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openPage } from '../../../open-page.tsx'

// a busy machine is slow, not wrong
const patience = { timeout: 15_000 }
const page = await openPage({ runsByItself: true })
const { client } = page.app
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, patience)

/** A port of this computer that another program holds. */
async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

test('reachable from outside is a choice of its own; what is wrong stands at its field, with the way on', async () => {
  const user = userEvent.setup()
  const { id } = await client.integrations.add({
    system: 'odigo',
    name: 'Odigo',
    zone: 'Europe/Amsterdam',
    draft: true,
    settings: { pauseDetails: 'off' },
    wizardStep: 'receiver',
  })
  const port = await takenPort()
  await page.show(`integrations/add/${id}`)
  await heading('Where Ponte listens')
  expect(await screen.findByRole('radio', { name: /Only this computer/ })).toHaveProperty('checked', true)
  expect(screen.queryByRole('region', { name: 'What your IT department sets up' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: /Reachable from outside/ }))
  expect(screen.getByRole('region', { name: 'What your IT department sets up' }).textContent).toContain('TLS')

  await user.keyboard('{Enter}')
  const address = screen.getByRole('textbox', { name: /^Public address/ })
  await waitFor(() => expect(address.getAttribute('aria-invalid')).toBe('true'))
  expect(document.activeElement).toBe(address)
  await user.type(address, 'https://wfm.example.com/odigo')
  const portField = screen.getByRole('textbox', { name: /^Port/ })
  await user.type(portField, String(port))
  await user.keyboard('{Enter}')
  expect(await screen.findByText(new RegExp(`Another program uses port ${port}`), {}, patience)).toBeDefined()
  expect(document.activeElement).toBe(portField)
  await user.click(screen.getByRole('button', { name: 'Take a free one' }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await heading('Generate the notification URL')
  const { place } = await client.notifications.receiver()
  expect(place).toMatchObject({ address: '127.0.0.1', publicUrl: 'https://wfm.example.com/odigo' })
  expect(place.port).not.toBe(port)
})
