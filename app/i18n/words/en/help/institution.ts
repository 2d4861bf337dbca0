export const institution = {
	contactPrimary: {
		text: 'The person whom officers call first. An official address and the languages in which the person can be reached avoid delays.',
		example: 'Head of the training division, Directorate of Border Police',
	},
	contactAlternate: {
		text: 'A second person who can answer when the first is away or has changed post. It must be somebody else, with another address.',
		example: 'Deputy head of the international relations office',
	},
	otherInstitutions: {
		text: 'List those that would also benefit or must take part. Security forces among them are looked at in human rights due diligence, so say which they are.',
		example: 'Coast guard, security force: yes; social welfare office, security force: no',
	},
	endorsingAuthority: {
		text: 'A request counts only once an authority of the State has endorsed it. The person who endorses must not be the one who wrote it.',
		example: 'National focal point',
	},
}
