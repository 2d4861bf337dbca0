export const clock = {
	clockReminder: {
		subject: 'Reminder: a step is due soon',
		what: 'A step on the request is awaited, and its due date is near.',
		next: 'Please open the page to see which step is awaited and to take it if it is yours.',
	},
	clockDue: {
		subject: 'A step is due today',
		what: 'A step on the request is awaited, and its due date has come.',
		next: 'Please open the page to see which step is awaited and to take it today if it is yours.',
	},
	clockOverdue: {
		subject: 'A step is past its due date',
		what: 'A step on the request is still awaited, and its due date has passed.',
		next: 'Please open the page to see which step is awaited and to take it as soon as possible if it is yours.',
	},
}
