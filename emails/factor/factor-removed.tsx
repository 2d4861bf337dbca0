import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has taken off a second factor that the post does not ask for. */
export const factorRemoved = statusNotice('factorRemoved', { reason: 'account', maybeWithoutRequest: true })
