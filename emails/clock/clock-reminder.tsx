import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever the clock runs for, before the due date. */
export const clockReminder = statusNotice('clockReminder', { reason: 'participant', facts: ['need'] })
