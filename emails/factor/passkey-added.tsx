import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has added a passkey to the account. */
export const passkeyAdded = statusNotice('passkeyAdded', { reason: 'account', maybeWithoutRequest: true })
