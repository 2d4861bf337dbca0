import { statusNotice } from '../status-notice.tsx'

/** Goes to the owner of an account for which somebody says that the second factor is lost. */
export const recoveryAsked = statusNotice('recoveryAsked', { reason: 'account', maybeWithoutRequest: true })
