import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever the clock runs for, on the due date. */
export const clockDue = statusNotice('clockDue', { reason: 'participant', facts: ['need'] })
