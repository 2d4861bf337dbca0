import { statusNotice } from '../status-notice.tsx'

/** Goes to the new address of an account: the link works once, within a day. */
export const addressLink = statusNotice('addressLink', { reason: 'account', maybeWithoutRequest: true })
