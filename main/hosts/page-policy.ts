/** Headers that every answer of every host carries, whatever it is. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'autoplay',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
}

/** What the page may load and talk to. `connect`: addresses besides its own origin, such as the WebSocket. */
export function contentPolicy({
  nonce,
  connect,
}: {
  readonly nonce: string
  readonly connect: readonly string[]
}): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // the component library makes style elements at run time; the nonce is this response's alone
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src ${["'self'", ...connect].join(' ')}`,
    `object-src 'none'`,
    `frame-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

/** For an answer that is not the page: it may load nothing at all. */
export const emptyPolicy = `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`
