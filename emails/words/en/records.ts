export const records = {
	auditSeal: {
		subject: 'Seal of the record of the day',
		what: 'The record of all steps was sealed for the day that has ended. The attached file lists where each of its chains stood, with a signature.',
		next: 'Please keep the file outside the system: whoever changed an entry later could not change your copy. You need not do anything else; to check a file, open the page of the seals.',
	},
	draftIdle: {
		subject: 'Draft that nobody has worked on',
		what: 'Nobody has worked on a draft of yours for a long time.',
		next: 'Please go on with it if it is still needed. If nothing happens it is archived on the day named here; you can take it back from there at any time.',
	},
	draftArchived: {
		subject: 'Draft archived',
		what: 'A draft of yours was archived, since nobody had worked on it for a long time. Nothing in it was lost.',
		next: 'You need not do anything. To go on with it, open the list of archived drafts and take it back.',
	},
	donorDigest: {
		subject: 'Deliveries that you fund',
		what: 'These are last month’s figures for the deliveries of the programmes that you fund.',
		next: 'You need not do anything; the page shows the figures in detail.',
	},
}
