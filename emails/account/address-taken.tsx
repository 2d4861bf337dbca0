import { statusNotice } from '../status-notice.tsx'

/** Goes to an address that has an account when somebody asks for it for another account. */
export const addressTaken = statusNotice('addressTaken', { reason: 'account', maybeWithoutRequest: true })
