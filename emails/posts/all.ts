import { statusNotice } from '../status-notice.tsx'

const about = { reason: 'work', maybeWithoutRequest: true } as const

/** The messages about posts and accounts. */
export const postEmails = {
	// Goes to the holder of a post and to the announced successor; `dueOn` is the day.
	successorAnnounced: statusNotice('successorAnnounced', about),
	// Goes to both when the announced hand-over is taken back.
	successorWithdrawn: statusNotice('successorWithdrawn', about),
	// Goes to the new holder of a post and to the one before.
	postTakenOver: statusNotice('postTakenOver', about),
	// Goes to whoever was suspended.
	accountSuspended: statusNotice('accountSuspended', about),
	// Goes to whoever may sign in again.
	accountReadmitted: statusNotice('accountReadmitted', about),
	// Goes to whoever fills no post any more.
	accountEnded: statusNotice('accountEnded', about),
	// Goes to whoever sent an invitation that nobody used.
	invitationLapsed: statusNotice('invitationLapsed', about),
	// Goes to the holder of a post when its mailbox is set, changed or taken away.
	mailboxSet: statusNotice('mailboxSet', about),
}
