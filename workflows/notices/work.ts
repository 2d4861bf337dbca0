import type { Notice } from './notice.ts'

/** Notices about processing times, a person's own work, posts and records. */
export const workNotices = {
	// processing times
	/** Goes to the party whose time runs, before the due date. */
	clockReminder: { reason: 'participant', facts: ['need'], calendar: 'dueDate' },
	/** Goes to the party whose time runs, on the due date. */
	clockDue: { reason: 'participant', facts: ['need'] },
	/** Goes to the party whose time has run out, and to those who supervise it. */
	clockOverdue: { reason: 'participant', facts: ['need'] },
	// work
	/** Goes to a colleague in UNODC; the note stays in the system. */
	mentioned: { reason: 'work', facts: ['need', 'written'], kind: 'messages' },
	/** Goes to the other side of a message; its text stays in the system. */
	messageReceived: { reason: 'participant', facts: ['need', 'written'], kind: 'messages', outside: true },
	/** Goes to the sender of a reply that could not be accepted; names no request that the sender may not see. */
	replyNotTaken: { reason: 'participant', facts: ['need'], withoutRequest: true },
	/** Goes to the deputy and to the person they act for. */
	deputyAppointed: { reason: 'work', withoutRequest: true },
	/** Goes to the officers to and from whom work is transferred. */
	workHandedOver: { reason: 'work', withoutRequest: true },
	// posts
	/** Goes to the holder of a post and to the announced successor; `dueOn` is the day. */
	successorAnnounced: { reason: 'work', withoutRequest: true },
	/** Goes to both when the announcement of a successor is withdrawn. */
	successorWithdrawn: { reason: 'work', withoutRequest: true },
	/** Goes to the new holder of a post and to the one before. */
	postTakenOver: { reason: 'work', withoutRequest: true },
	/** Goes to the holder of a post that nobody held before. */
	firstHolder: { reason: 'work', withoutRequest: true },
	/** Goes to the person who was suspended. */
	accountSuspended: { reason: 'work', withoutRequest: true },
	/** Goes to the person who may sign in again. */
	accountReadmitted: { reason: 'work', withoutRequest: true },
	/** Goes to the person who no longer has a post. */
	accountEnded: { reason: 'work', withoutRequest: true },
	/** Goes to the sender of an invitation that was not used. */
	invitationLapsed: { reason: 'work', withoutRequest: true },
	/** Goes to the holder of a post when its mailbox is set, changed or removed. */
	mailboxSet: { reason: 'work', withoutRequest: true },
	// records
	/** Goes to those who store the audit seals, with the seal of a day as a file. */
	auditSeal: { reason: 'keeper', kind: 'seals', withoutRequest: true },
	/** Goes to the drafter of a draft that has long been unchanged; `dueOn` is the day on which it is archived. */
	draftIdle: { reason: 'work', facts: ['title'], withoutRequest: true },
	/** Goes to the drafter whose draft was archived. */
	draftArchived: { reason: 'work', facts: ['title'], withoutRequest: true },
	/** Goes to people of a donor who read a summary that is no longer shared; it names neither State nor request. */
	summaryWithdrawn: { reason: 'donor', withoutRequest: true },
	/** Goes to a donor once a month: how many of the deliveries that it funds were opened, ended and are under way. */
	donorDigest: { reason: 'donor', kind: 'delivery' },
	// joint needs
	/** Asks a focal point to send the invitations that a drafter proposed. */
	jointToConfirm: { reason: 'focalPoint', withoutRequest: true },
	/** Invites the focal points of another State; what is asked stays in the system. */
	jointInvitation: { reason: 'focalPoint', facts: ['state'], withoutRequest: true },
	/** Goes to the drafters of a State that accepted, so that they add its part. */
	jointToAdd: { reason: 'work', facts: ['state'], withoutRequest: true },
	/** Goes to the States that joined when another accepts or leaves, and to the inviting one when it declines. */
	jointAnswered: { reason: 'work', facts: ['state', 'standing'], withoutRequest: true },
	/** Goes to triage when a State is invited in which nobody has an account to answer. */
	jointStateAbsent: { reason: 'triage', facts: ['state'], withoutRequest: true },
	// good practices
	/** Asks the focal points to agree to the publication of a practice; its text stays in the system. */
	practiceToConsent: { reason: 'focalPoint', withoutRequest: true },
	/** Asks UNODC for the second reading of a practice to which its State agreed. */
	practiceToApprove: { reason: 'work', withoutRequest: true },
	/** Goes to the State, to the person who proposed it and to the case officer. */
	practicePublished: { reason: 'work', withoutRequest: true },
	/** Goes to the State and to the person who proposed it; the reason stays in the system. */
	practiceRejected: { reason: 'work', withoutRequest: true },
	/** Goes to both sides when the State withdraws what it had agreed to. */
	practiceWithdrawn: { reason: 'work', withoutRequest: true },
	// releases of figures
	/** Asks headquarters to release what was audited. */
	releaseToConfirm: { reason: 'work', withoutRequest: true },
	/** Goes to focal points, missions and donors when the figures of a half-year are released; it has no number. */
	figuresReleased: { reason: 'work', kind: 'delivery', withoutRequest: true },
	// reports to the Conference
	/** Asks headquarters to approve a report; nothing of its text is stated. */
	reportToApprove: { reason: 'approver', withoutRequest: true },
	/** Goes to those who wrote it; the reason stays in the system. */
	reportReturned: { reason: 'work', withoutRequest: true },
	/** Goes to those who wrote it and to headquarters. */
	reportApproved: { reason: 'work', withoutRequest: true },
	/** Goes to the same people. */
	reportPublished: { reason: 'work', withoutRequest: true },
	/** Goes to the same people; the reason stays in the system. */
	reportWithdrawn: { reason: 'work', withoutRequest: true },
	// long work
	/** Goes to the person who asked for it; what it is about stays in the system. */
	jobDone: { reason: 'work', kind: 'jobs', withoutRequest: true },
	jobFailed: { reason: 'work', kind: 'jobs', withoutRequest: true },
	/** Goes to administrators when the files of IATI are not valid or could not be built. */
	iatiNotBuilt: { reason: 'work', withoutRequest: true },
	/** Goes to administrators before dated data end, such as a list or the holidays of a calendar. */
	dataEnds: { reason: 'work', withoutRequest: true },
	// saved views
	/** Goes to the owner of a saved view, with a summary: how much is new in it, and nothing of what it is. */
	viewAlert: { reason: 'summary', kind: 'views', withoutRequest: true },
	/** Goes to the owner of a saved view whose filters no longer fit the owner's role. */
	viewAlertEnded: { reason: 'summary', kind: 'views', withoutRequest: true },
	// summaries
	/** Goes in the morning to those who chose a summary: events since the last one, by request. */
	digest: { reason: 'summary' },
} as const satisfies Record<string, Notice>
