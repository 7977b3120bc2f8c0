import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain, type WebFrameMain } from 'electron'
import type { App } from '../../app/app.ts'
import { isPageAddress } from './page-origin.ts'

/** Gives every page of ours that says it is ready a port of its own; anybody else who asks hears nothing. */
export function handOverPort(router: App['router'], isOurWindow: (contentsId: number) => boolean): void {
  const calls = new RPCHandler(router)
  ipcMain.on('ponte:ready', ({ sender, senderFrame }) => {
    if (!isOurWindow(sender.id) || !isOurFrame(senderFrame)) return
    const { port1: ours, port2: theirs } = new MessageChannelMain()
    calls.upgrade(ours)
    ours.start()
    senderFrame.postMessage('ponte:port', null, [theirs])
  })
}

// the frame can be gone or on its way elsewhere by the time its message is read
function isOurFrame(frame: WebFrameMain | null): frame is WebFrameMain {
  return frame !== null && frame.parent === null && isPageAddress(frame.url)
}
