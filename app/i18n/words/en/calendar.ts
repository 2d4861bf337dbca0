/** What somebody has to see to on a day, and the private links by which a calendar program reads it. */
export const calendar = {
	title: 'Calendar',
	lead: 'What you have to see to on a day: courses, due dates, arrivals, checks, follow-ups and offers that end.',
	name: 'Technical assistance requests',
	late: 'Late',
	offerExpires: 'The room kept for an offer is given back',
	noReference: 'Not filed yet',
	need: 'need {number}',
	none: {
		title: 'Nothing is due',
		body: 'Once something with a day waits for you, it stands here.',
	},
	head: {
		what: 'What',
		day: 'Day',
		about: 'About',
	},
	feeds: {
		title: 'Private links',
		lead: 'A private link lets a calendar program show these days. It needs no sign-in, so keep it to yourself. It tells references and steps, no names and nothing that was typed.',
		made: 'The link has been made',
		copy: 'Copy the address into your calendar program:',
		secret: 'It is shown only now. Whoever has it can read your calendar until you take it back below.',
		revoked: 'The link has been taken back. It shows nothing any more.',
		language: 'Language of the calendar',
		make: 'Make a link',
		revoke: 'Take back',
		revokeOne: 'Take back the link made on {number}',
		neverRead: 'Not read yet',
		head: {
			created: 'Made',
			language: 'Language',
			read: 'Last read',
			revoke: 'Take back',
		},
	},
}
