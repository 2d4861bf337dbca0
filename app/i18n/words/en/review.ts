/** Missing and doubtful answers, and what changed since the filing was returned. */
export const review = {
	missing:
		'{count, plural, one {# answer is missing or not right yet} other {# answers are missing or not right yet}}',
	doubtful: '{count, plural, one {# answer deserves a second look} other {# answers deserve a second look}}',
	doubtfulBody: 'None of these keeps the request from being sent.',
	nothing: 'Nothing is missing',
	nothingBody: 'Every answer that is needed is there, and nothing stands out.',
	send: 'Send it for endorsement',
	point: '<field></field> — {words}',
	ofNeed: 'Need {rank}, {where}: {name}',
	ofRequest: '{where}: {name}',
	changes: {
		title: 'What changed since the filing was returned on {date}',
		note: 'What the focal point wrote: <note></note>',
		none: 'Nothing has changed since then.',
		field: 'Answer',
		before: 'Before',
		after: 'Now',
		empty: 'No answer',
	},
}
