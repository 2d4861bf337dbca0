/** What the fields of the needs form say around their own words. */
export const fields = {
	help: 'Help',
	helpFor: 'Help: {label}',
	example: 'For example: {example}',
	charactersLeft: '{left, plural, =0 {No character left} one {# character left} other {# characters left}}',
	charactersOver: '{over, plural, one {# character too many} other {# characters too many}}',
	nthChoice: '{number, selectordinal, one {#st choice} two {#nd choice} few {#rd choice} other {#th choice}}',
	onlyIf: 'Answer only if it follows from an answer above.',
	noOtherNeeds: 'There is no other need that could be chosen yet.',
	minutesLeft:
		'{minutes, plural, one {About # minute of work left in this section} other {About # minutes of work left in this section}}',
	complete: 'Every answer that is needed here has been given.',
	glossary: {
		open: 'Glossary (opens in a new tab)',
		title: 'Glossary',
		lead: 'What the words of the form mean.',
	},
}
