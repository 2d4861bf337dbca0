import { statusNotice } from '../status-notice.tsx'

/** Goes to a colleague in the office; the note stays in the system. */
export const mentioned = statusNotice('mentioned', { reason: 'work', facts: ['need', 'written'] })
