import { statusNotice } from '../status-notice.tsx'

/** Goes to the former and to the new address of an account. */
export const addressChanged = statusNotice('addressChanged', { reason: 'account', maybeWithoutRequest: true })
