import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has taken a passkey off the account. */
export const passkeyRemoved = statusNotice('passkeyRemoved', { reason: 'account', maybeWithoutRequest: true })
