import { statusNotice } from '../status-notice.tsx'

/** Goes to the present address of an account when another one was asked for. */
export const addressAsked = statusNotice('addressAsked', { reason: 'account', maybeWithoutRequest: true })
