import { describe, expect, it } from 'vitest'
import { odigoReceiver } from '../../../../main/systems/odigo/receiver.ts'
import { odigo } from '../../../../main/systems/odigo/system.ts'
import { SystemFacts } from '../../../../preload/contract/systems.ts'

const { receiver: _receiver, ...facts } = odigo
const connection = SystemFacts.parse(facts).connection
if (connection === null) throw new Error('nothing is read of it')
const { steps, fields } = connection
const stepsOf = (given: Readonly<Record<string, string>>) =>
  steps.filter(({ when }) => when === null || given[when.field] === when.is).map(({ id }) => id)

describe('the steps that lead to Odigo', () => {
  it('make the token before anybody is asked to enter it, where Ponte receives', () => {
    expect(stepsOf({ way: 'ponteDelivers' })).toEqual([
      'brings',
      'place',
      'details',
      'receiver',
      'token',
      'odigo',
      'paste',
      'waiting',
      'next',
    ])
  })

  it('ask for the values, then fill in the form, then make the token, where injixo imports', () => {
    expect(stepsOf({ way: 'injixoImports' })).toEqual([
      'brings',
      'place',
      'details',
      'ask',
      'values',
      'open',
      'enter',
      'save',
      'injixoToken',
      'odigo',
      'paste',
      'look',
      'next',
    ])
  })

  it('name only fields that there are', () => {
    const ids = new Set([...fields.map(({ id }) => id), 'name', 'zone', 'way'])
    const named = steps.flatMap((step) => {
      if (step.kind === 'fields') return step.fields
      if (step.kind === 'enter') return step.sections.flatMap((section) => section.fields.map(({ id }) => id))
      if (step.kind === 'oneTimeSecret') return [step.field]
      return step.kind === 'confirm' ? step.acts.flatMap(({ secret }) => (secret === null ? [] : [secret])) : []
    })
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('carry into the form everything that injixo wants, in the order of its form', () => {
    const enter = steps.find(({ kind }) => kind === 'enter')
    const entered =
      enter?.kind === 'enter' ? enter.sections.flatMap((section) => section.fields.map(({ id }) => id)) : []
    expect(entered).toEqual([
      'name',
      'techAccount',
      'techPassword',
      'apiDomain',
      'appId',
      'userName',
      'instance',
      'statisticsTableId',
      'ivrTimezone',
      'pauseDetails',
      'url',
      'wsUser',
      'wsPassword',
    ])
  })

  it('keep no secret that Ponte uses itself', () => {
    const secrets = fields.filter(({ kind }) => kind === 'secret')
    expect(secrets.map(({ id }) => id)).toEqual(['wsPassword', 'techPassword', 'token'])
    expect(secrets.every(({ isHandedOver }) => isHandedOver === true)).toBe(true)
  })
})

describe('its settings', () => {
  it('are none at all when everything was emptied: its data then comes as files', () => {
    expect(odigoReceiver.readSettings({ pauseDetails: ' ', url: '' })).toEqual({})
    expect(odigoReceiver.readSettings({ url: ' https://example.odigo.cx/tenant ' })).toEqual({
      pauseDetails: 'off',
      url: 'https://example.odigo.cx/tenant',
    })
  })

  it('are refused at the field that is wrong', () => {
    const refused = (settings: Record<string, string>) => {
      try {
        odigoReceiver.readSettings(settings)
        return null
      } catch (error) {
        return (error as { details?: { field?: string } }).details?.field
      }
    }
    expect(refused({ url: 'https://example.odigo.cx/' })).toBe('url')
    expect(refused({ url: 'http://example.odigo.cx/tenant' })).toBe('url')
    expect(refused({ statisticsTableId: '12a' })).toBe('statisticsTableId')
    expect(refused({ pauseDetails: 'maybe' })).toBe('pauseDetails')
    expect(refused({ statisticsTableId: '412' })).toBeNull()
  })
})
