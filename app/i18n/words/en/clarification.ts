/** What a State reads and does when it is asked, and what its focal point and officers see of it. */
export const clarification = {
	title: 'Answer the questions',
	lead: 'Answer every question, then send the answers.',
	leadWithFields:
		'First change the answers of the filing that are unlocked, then answer every question and send it all.',
	open: 'Answer the questions',
	answers: 'Your answers to the questions',
	compare: 'See what was changed in the filing',
	clear: 'Clear or return the answers',
	readAnswers: 'Read the answers to the questions',
	ofNeed: 'Need {rank}, {where}',
	notRight: 'These answers are missing or not right yet',
	returned: {
		title: 'Your focal point returned the answers',
		when: 'Returned on <when></when>. Please change them and send them again.',
	},
	fields: {
		title: 'Answers of the filing that are unlocked',
		lead: 'Everything else stays as it was endorsed. UNODC sees what you change once your focal point has cleared it.',
		leadToRead: 'Drafters change these answers. Everything else stays as it was endorsed.',
		section: 'Section',
		unlocked: 'Unlocked',
		state: 'Progress',
		changed: '{count, plural, one {# answer changed} other {# answers changed}}',
		missing:
			'{count, plural, one {# answer missing or not right yet} other {# answers missing or not right yet}}',
		asFiled: 'As filed',
		compare: 'Compare with what was filed',
	},
	unlock: {
		lead: 'Tick only what has to change; without a tick the State answers in words alone. What an answer may bring up is unlocked with it.',
	},
	clarification: {
		title: 'Questions have been put to the State',
		office: 'The State is answering; you see what it changes once its focal point has cleared it.',
		drafter: 'Please answer every question and send the answers.',
		drafterWithFields:
			'Please change the answers that are unlocked, answer every question and send it all to your focal point.',
		focalPoint:
			'Your drafters answer, and what they change in the filing comes to you to be cleared; you can also answer yourself.',
		mission:
			'Your authorities in the capital are answering the questions of UNODC; please help them to be on time.',
	},
	clearance: {
		title: 'The answers are with the focal point',
		office:
			'The State has answered, and its focal point is reading what was changed; you receive it once it is cleared.',
		drafter:
			'Your focal point is reading what you changed and clears or returns it; you need to do nothing now.',
		focalPoint:
			'Please read the answers and what was changed in the filing, then clear them or return them with a note.',
		mission: 'The focal point is reading the answers before they go to UNODC.',
	},
	changes: {
		pending: 'What the answers change in the filing',
		clarified: 'What the answers of {date} changed in the filing',
	},
}
