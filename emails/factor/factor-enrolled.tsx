import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has set up a second factor for the first time. */
export const factorEnrolled = statusNotice('factorEnrolled', { reason: 'account', maybeWithoutRequest: true })
