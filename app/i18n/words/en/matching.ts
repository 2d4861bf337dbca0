import { fit } from './matching/fit.ts'
import { questions } from './matching/questions.ts'
import { reasons, rules } from './matching/rules.ts'

/** The page where an officer puts a need beside the programmes, and what each rule found. */
export const matching = {
	title: 'Programmes for this need',
	lead: 'Every programme is checked against the same rules. The list proposes; the decision is yours.',
	sampleCatalogue: 'The programmes in this catalogue are samples. They do not show what is available.',
	none: 'No programme is recorded yet.',
	noneFits: 'No programme fits this need at present. That says nothing about the importance of the need.',
	counts:
		'{fits, plural, =0 {No programme fits} one {# programme fits} other {# programmes fit}}, {unclear, plural, =0 {none is unclear} one {# is unclear} other {# are unclear}}, {doesNotFit, plural, =0 {none is ruled out} one {# is ruled out} other {# are ruled out}}.',
	columns: {
		programme: 'Programme',
		verdict: 'Result',
		free: 'Free',
		funding: 'Funding window',
		openPoints: 'Points to note',
		whyNot: 'Why not',
		rule: 'Rule',
		finding: 'Finding',
		action: 'Action',
		waiting: 'On the waiting list',
		earmarks: 'Earmarks of donors',
		prerequisites: 'Prerequisites',
	},
	units: {
		seats: '{count, plural, one {# seat} other {# seats}}',
		units: '{count, plural, one {# unit} other {# units}}',
		expertDays: '{count, plural, one {# expert-day} other {# expert-days}}',
	},
	freeOf: '{free, number} of {capacity, number} free',
	verdicts: {
		fits: 'Fits',
		unclear: 'Unclear',
		doesNotFit: 'Does not fit',
	},
	verdictHints: {
		fits: 'Every rule is met.',
		unclear:
			'No rule is broken, but something is not known. Ask the State or check the record before proposing.',
		doesNotFit: 'At least one rule is not met.',
	},
	results: {
		pass: 'Met',
		fail: 'Not met',
		unknown: 'Not known',
	},
	propose: 'Propose',
	proposeProgramme: 'Propose {programme}',
	explain: 'Explain the result',
	backToNeed: 'Back to the need',
	rules,
	reasons,
	fit,
	questions,
	priority: {
		label: 'Priority of the need',
		none: 'Not scored yet',
		points: '{points, number} of 100',
		note: 'The priority says which need comes first. It plays no part in which programmes fit.',
	},
	filter: {
		title: 'Narrow the list',
		text: 'Programme',
		verdict: 'Result',
		any: 'Any result',
		apply: 'Show',
		clear: 'Show all',
		nothing: 'No programme is found like this.',
	},
	paging: {
		label: 'Pages of the list',
		shown: 'Programmes {from, number} to {to, number} of {total, number}',
	},
	eligible: {
		none: 'No programme can take this need at present',
		why: 'Each of them breaks at least one rule. That is not a matter of priority: a higher one would change nothing.',
		wait: 'Let the need wait for a programme that would fit if it had room: {count, plural, one {# programme} other {# programmes}} below.',
		noWait: 'No programme would fit even if it had room, so a waiting list does not help.',
		hold: 'Put the need on hold until there is a programme.',
		refer: 'Refer the need to a partner.',
		link: 'Hold or refer on the page of the need',
	},
	ask: {
		title: 'Ask the State',
		lead: 'The State can tell what is not known about the need. The questions are prepared in the language of the request; you can change them before you send them.',
		link: 'Write to the State',
		inRequest:
			'The request can still be sent back for clarification, so that the State may change what it filed.',
		requestLink: 'Ask for clarification',
	},
	waitlist: 'Put on the waiting list of {programme}',
	waitlistHint: 'The programme would fit if it had room.',
	waitsHere: 'This need is on its waiting list.',
	waitingCount: '{count, plural, one {# need} other {# needs}}',
}
