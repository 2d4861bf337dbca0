import { walkToTheEnd } from './walk-to-the-end.ts'

walkToTheEnd([
	{ name: 'advice in Arabic, right to left', locale: 'ar', javaScriptEnabled: true, kind: 'advisory' },
])
