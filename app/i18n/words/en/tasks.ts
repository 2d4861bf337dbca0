/** The task list of a draft: its state as a whole, its needs in one table, and the ways on from it. */
export const tasks = {
	overview: {
		title: 'How far the draft is',
		done: '{done, number} of {total, number} sections are complete',
		toYou: 'Answers missing: {missing, number}',
		review: 'Read the whole draft',
		workbook: 'Fill in a workbook (XLSX)',
		attachments: 'Attachments',
	},
	returned: {
		title: 'Your focal point returned this request for correction',
		when: 'Returned on <when></when>. It is a draft again: once corrected, send it for endorsement again.',
		changes: 'What has changed since',
	},
	missingFields: 'Missing answers',
	caption: 'The needs in your State’s own order',
	name: 'Need',
	kind: 'Kind',
	actions: 'Actions',
	copy: 'Copy',
	remove: 'Remove',
	place: {
		title: 'Put a need in another place',
		need: 'Need',
		to: 'New number',
		move: 'Move',
	},
	removed: 'Need {rank}, {title}, was removed.',
	undo: 'Undo',
	drafts: {
		begun: 'Begun',
		begunBy: 'Begun by',
		noneBody: 'Begin a new request, or open one of the requests below.',
		more: 'Only the {count} drafts changed last are shown here. The list below holds all of them.',
	},
}
