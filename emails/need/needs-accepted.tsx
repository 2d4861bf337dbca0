import { statusNotice } from '../status-notice.tsx'

/** Goes to managers of programmes that may serve a need: whose it is they learn when it is put to them. */
export const needsAccepted = statusNotice('needsAccepted', { reason: 'manager', maybeWithoutRequest: true })
