import { statusNotice } from '../status-notice.tsx'

/** Goes to the officer from whom a request was taken. */
export const requestReassigned = statusNotice('requestReassigned', { reason: 'formerOfficer' })
