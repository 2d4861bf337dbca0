import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever the clock runs for, and to those who supervise it. */
export const clockOverdue = statusNotice('clockOverdue', { reason: 'participant', facts: ['need'] })
