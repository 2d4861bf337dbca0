import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has put another second factor in the place of the one before. */
export const factorReplaced = statusNotice('factorReplaced', { reason: 'account', maybeWithoutRequest: true })
