import { walkToTheEnd } from './walk-to-the-end.ts'

walkToTheEnd([
	{
		name: 'equipment without JavaScript, in French',
		locale: 'fr',
		javaScriptEnabled: false,
		kind: 'equipment',
	},
])
