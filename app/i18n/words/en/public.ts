export const publicWords = {
	title: 'Tell UNODC what technical assistance your State needs',
	lead: 'States use this site to inform the United Nations Office on Drugs and Crime (UNODC) of their needs for technical assistance to prevent and combat the smuggling of migrants, and to follow what becomes of each need.',
	signIn: 'Sign in',
	byInvitation:
		'Accounts are opened by invitation. A focal point invites the colleagues of his or her own State.',
	who: {
		title: 'Who uses it',
		states: {
			title: 'States',
			body: 'National authorities prepare a request with one or more needs: specialized training, technical equipment and technological tools, or advice. The focal point of the State endorses it.',
		},
		officers: {
			title: 'UNODC officers',
			body: 'Officers examine each request, ask for clarification where needed, decide need by need and look for a programme that has room for it.',
		},
		donors: {
			title: 'Donors',
			body: 'Donors see figures on needs without funding, by region and thematic area, never the requests themselves.',
		},
	},
	way: {
		title: 'The way of a request',
		prepare: {
			title: 'Prepare',
			body: 'A national authority describes its situation and its needs. A draft can be left and taken up again.',
		},
		endorse: {
			title: 'Endorse',
			body: 'The focal point endorses the request with a note verbale and sends it. A reference confirms receipt.',
		},
		review: {
			title: 'Examine and decide',
			body: 'UNODC officers examine the request. Each need is accepted, put on hold, referred to a partner or declined, with reasons.',
		},
		match: {
			title: 'Match',
			body: 'For each accepted need a suitable programme is sought. The State confirms the offer before anything begins.',
		},
		deliver: {
			title: 'Deliver and evaluate',
			body: 'Training, equipment or advice is followed until it is in use and has been evaluated.',
		},
	},
	voluntary: {
		title: 'What a request means',
		body: 'Filing is voluntary. It creates neither an obligation for the State nor an entitlement to assistance: assistance depends on mandates, on funding and on the capacity of programmes. A request does not replace the official channels between a State and the United Nations.',
	},
	languages: {
		title: 'Languages',
		body: 'The site and its messages are available in the six official languages of the United Nations. A request may be filed in any of them.',
	},
	noScript: 'Every step works without JavaScript and on slow connections.',
}
