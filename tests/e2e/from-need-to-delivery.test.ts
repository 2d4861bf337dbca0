import { walkToTheEnd } from './walk-to-the-end.ts'

// Equipment without JavaScript and advice in Arabic are among the extras, and other languages are tested with the records
// of deliveries.
walkToTheEnd([
	{ name: 'a course with JavaScript, in English', locale: 'en', javaScriptEnabled: true, kind: 'training' },
])
