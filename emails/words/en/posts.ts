export const posts = {
	successorAnnounced: {
		subject: 'Successor announced',
		what: 'A hand-over of a post has been announced: on the date in this message one of you takes it over from the other.',
		next: 'Please open the page to see which post it is; until that day nothing changes.',
	},
	successorWithdrawn: {
		subject: 'Hand-over taken back',
		what: 'The hand-over of a post that was announced for the date in this message will not take place.',
		next: 'You need not do anything; whoever fills the post goes on doing so.',
	},
	postTakenOver: {
		subject: 'Post taken over',
		what: 'A post has gone from one holder to the next, and open work goes with it.',
		next: 'If you are the new holder, please open the page to see what waits for you. If you filled the post before, you need not do anything.',
	},
	accountSuspended: {
		subject: 'Account suspended',
		what: 'Your account has been suspended, and all your sessions have ended.',
		next: 'If you do not know why, please ask the focal point of your State or the office.',
	},
	accountReadmitted: {
		subject: 'Account open again',
		what: 'The suspension of your account has been lifted.',
		next: 'You can sign in again.',
	},
	accountEnded: {
		subject: 'Account ended',
		what: 'You no longer fill a post in the system, so your account has ended. What you did stays in the record under your name.',
		next: 'You need not do anything.',
	},
	invitationLapsed: {
		subject: 'Invitation not used',
		what: 'Nobody used an invitation that you sent within its ten days, and its link can no longer be used.',
		next: 'Please open the page to see whose it was; you can send it anew there.',
	},
	mailboxSet: {
		subject: 'Mailbox of your post changed',
		what: 'It has been changed to which address e-mails about requests go that are for the holder of your post. What is about your own account still goes to your own address.',
		next: 'Please open the page to see your post. If you do not know why, please ask the focal point of your State or the office.',
	},
}
