import { walkToTheEnd } from './walk-to-the-end.ts'

// A kind of delivery for each mode; the third, advice, is among the extras, and other languages are tested with the
// records of deliveries.
walkToTheEnd([
	{ name: 'a course with JavaScript, in English', locale: 'en', javaScriptEnabled: true, kind: 'training' },
	{
		name: 'equipment without JavaScript, in French',
		locale: 'fr',
		javaScriptEnabled: false,
		kind: 'equipment',
	},
])
