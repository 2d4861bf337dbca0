import { statusNotice } from '../status-notice.tsx'

/** Goes to those who keep the seals, with the seal of a day as a file. */
export const auditSeal = statusNotice('auditSeal', { reason: 'keeper', maybeWithoutRequest: true })
