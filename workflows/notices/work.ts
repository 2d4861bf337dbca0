import type { Notice } from './notice.ts'

/** Notices about processing times, the own work, posts and records. */
export const workNotices = {
	// processing times
	/** Goes to the party whose time runs, before the due date. */
	clockReminder: { reason: 'participant', facts: ['need'], calendar: 'dueDate' },
	/** Goes to the party whose time runs, on the due date. */
	clockDue: { reason: 'participant', facts: ['need'] },
	/** Goes to the party whose time has run out, and to those who supervise it. */
	clockOverdue: { reason: 'participant', facts: ['need'] },
	// work
	/** Goes to a colleague in the office; the note stays in the system. */
	mentioned: { reason: 'work', facts: ['need', 'written'], kind: 'messages' },
	/** Goes to the other side of a thread; the message stays in the system. */
	messageReceived: { reason: 'participant', facts: ['need', 'written'], kind: 'messages', outside: true },
	/** Goes to the sender of a reply that could not be accepted; names no request that the sender may not see. */
	replyNotTaken: { reason: 'participant', facts: ['need'], withoutRequest: true },
	/** Goes to the deputy and to the person they act for. */
	deputyAppointed: { reason: 'work', withoutRequest: true },
	/** Goes to the officer who takes over and to the one who hands over. */
	workHandedOver: { reason: 'work', withoutRequest: true },
	// posts
	/** Goes to the holder of a post and to the announced successor; `dueOn` is the day. */
	successorAnnounced: { reason: 'work', withoutRequest: true },
	/** Goes to both when the announced hand-over is taken back. */
	successorWithdrawn: { reason: 'work', withoutRequest: true },
	/** Goes to the new holder of a post and to the one before. */
	postTakenOver: { reason: 'work', withoutRequest: true },
	/** Goes to the person who was suspended. */
	accountSuspended: { reason: 'work', withoutRequest: true },
	/** Goes to the person who may sign in again. */
	accountReadmitted: { reason: 'work', withoutRequest: true },
	/** Goes to the person who holds no post any more. */
	accountEnded: { reason: 'work', withoutRequest: true },
	/** Goes to the sender of an invitation that was not used. */
	invitationLapsed: { reason: 'work', withoutRequest: true },
	/** Goes to the holder of a post when its mailbox is set, changed or taken away. */
	mailboxSet: { reason: 'work', withoutRequest: true },
	// records
	/** Goes to those who keep the seals, with the seal of a day as a file. */
	auditSeal: { reason: 'keeper', kind: 'seals', withoutRequest: true },
	/** Goes to the drafter of a draft that was not changed for long; `dueOn` is the day on which it is archived. */
	draftIdle: { reason: 'work', withoutRequest: true },
	/** Goes to the drafter whose draft was archived. */
	draftArchived: { reason: 'work', withoutRequest: true },
	/** Goes to a donor once a month: how many of the deliveries that it pays for were opened, ended and are under way. */
	donorDigest: { reason: 'donor', kind: 'delivery' },
	// summaries
	/** Goes in the morning to those who chose a summary: what happened since the last one, request by request. */
	digest: { reason: 'summary' },
} as const satisfies Record<string, Notice>
