/** Needs of the same State that resemble the one being drafted: advice, never a hindrance. */
export const overlap = {
	title: 'Your State may have asked for this before',
	lead: 'This is advice only. If your need adds to one of these or follows it, say so in its description and go on.',
	count: '{count, plural, one {# similar need} other {# similar needs}}',
	asked: 'Asked for in {month}',
	askedFor: 'Asked for in {month} for: {unit}',
	drafted: 'Not filed yet; begun in {month}',
	inRequest: 'Request:',
	reasons: {
		theme: 'Same thematic area',
		unit: 'Same beneficiary',
		words: 'Similar wording',
	},
}
