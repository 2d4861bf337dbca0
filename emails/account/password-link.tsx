import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has asked for a new password: the link works once, within an hour. */
export const passwordLink = statusNotice('passwordLink', { reason: 'account', maybeWithoutRequest: true })
