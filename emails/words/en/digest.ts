export const digest = {
	digest: {
		subject: 'Summary of what is new',
		what: 'This is what has happened since your last summary, request by request.',
		next: 'You need not do anything. On the page you find the same list; there you can also choose how often such a summary comes.',
	},
}

export const digestParts = {
	more: 'Notices that are only on the page',
}
