import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager when a check did not find all equipment in use and in order. */
export const checkFailed = statusNotice('checkFailed', { reason: 'manager', facts: ['need', 'programme'] })
