import { statusNotice } from '../status-notice.tsx'

/** Goes to the owner of an account whose second factor two officers have taken off. */
export const recoveryDone = statusNotice('recoveryDone', { reason: 'account', maybeWithoutRequest: true })
