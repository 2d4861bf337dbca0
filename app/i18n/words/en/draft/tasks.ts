/** The task list of a draft and the list of all drafts. */
export const tasks = {
	title: 'Draft request',
	untitled: 'Without a title',
	saved: 'Last saved on <when></when>',
	sections: 'About the request',
	needs: 'Needs',
	needsLead: 'One request holds 1 to 20 needs. Each is decided and matched on its own.',
	needsOrder: 'Put the most important need first: the order is your State’s own ranking.',
	noNeeds: 'No need has been added yet',
	noNeedsBody: 'Add at least one: a training, equipment or advice.',
	section: 'Section',
	progress: 'Progress',
	whoActs: 'Who still acts',
	need: 'Need {rank}: {title}',
	copy: 'Copy need {rank}',
	moveUp: 'Move need {rank} up',
	moveDown: 'Move need {rank} down',
	remove: 'Remove need {rank}',
	copyOf: 'Copy of {title}',
	removedNeeds: 'Removed needs',
	removedNeedsLead: 'They can be brought back as long as the request is a draft.',
	full: 'The request holds 20 needs, the most it can hold.',
	minutesLeft:
		'{minutes, plural, =0 {No work left} one {About # minute of work left} other {About # minutes of work left}}',
	add: {
		training: 'Add a training need',
		equipment: 'Add an equipment need',
		advisory: 'Add an advisory need',
	},
	states: {
		complete: 'Complete',
		incomplete: '{missing, plural, one {# answer missing} other {# answers missing}}',
		notStarted: 'Not started',
	},
	acts: {
		you: 'You complete',
		focalPoint: 'The focal point endorses',
		unodc: 'UNODC acknowledges receipt',
	},
	send: {
		title: 'Send for endorsement',
		ready: 'Everything is there. Your focal point reads the request and endorses it or returns it to you.',
		notReady: 'The request can be sent once every section is complete and it holds at least one need.',
		button: 'Send to the focal point',
	},
}

export const drafts = {
	title: 'Drafts',
	lead: 'Drafts of your State. Nobody outside your State sees them.',
	none: 'There is no draft',
	request: 'Request',
	lastSaved: 'Last saved',
	archived: 'Archived drafts',
	missing: 'What is missing',
	missingCount:
		'{missing, plural, =0 {Nothing is missing} one {# answer is missing} other {# answers are missing}}',
	noNeeds: 'No need yet',
	needs: '{needs, plural, one {# need} other {# needs}}',
}
