import { statusNotice } from '../status-notice.tsx'

/** Goes to the permanent mission alone: those who filed may not be who they say. */
export const identityRejected = statusNotice('identityRejected', { reason: 'mission' })
