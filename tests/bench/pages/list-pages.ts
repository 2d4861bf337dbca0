import { everybody, office, officers, ofState, type Page, type Reader } from './readers.ts'

const lists: Reader[] = ['caseOfficer', 'triage', 'focalPoint', 'drafter', 'approver']
const two: Reader[] = ['caseOfficer', 'triage']

/** What a person works with: lists, boards, counts and what is told. */
export const listPages: Page[] = [
	{ name: 'start', path: '/', readers: ['anonymous', 'caseOfficer'], underLoad: true },
	{ name: 'sign-in', path: '/sign-in', readers: ['anonymous'] },
	{ name: 'My work', path: '/work', readers: everybody, underLoad: true },
	{ name: 'list', path: '/requests', readers: everybody, underLoad: true },
	{ name: 'list, status', path: '/requests?status=review', readers: lists },
	{ name: 'State', path: '/states/GHA', readers: everybody, underLoad: true },
	{ name: 'States', path: '/states', readers: office },
	{ name: 'list, State', path: '/requests?state=GHA', readers: officers },
	{ name: 'list, status and State', path: '/requests?status=active&state=GHA', readers: two },
	{ name: 'list, open', path: '/requests?only=open', readers: two },
	{ name: 'list, waiting', path: '/requests?only=waiting', readers: two },
	{ name: 'list, overdue', path: '/requests?only=overdue', readers: officers, underLoad: true },
	{ name: 'list, officer', path: '/requests?officer=sample-case-africa', readers: two },
	{ name: 'list, text', path: '/requests?text=document', readers: lists, underLoad: true },
	{ name: 'list, rare text', path: '/requests?text=desert', readers: ['triage'] },
	{ name: 'archived', path: '/requests/archived', readers: ['drafter'] },
	{ name: 'overdue', path: '/overdue', readers: everybody, underLoad: true },
	{ name: 'needs', path: '/needs', readers: everybody, underLoad: true },
	{ name: 'search', path: '/search?q=document', readers: everybody, underLoad: true },
	{ name: 'search, nothing asked', path: '/search', readers: two },
	{ name: 'workload', path: '/workload', readers: office, underLoad: true },
	{ name: 'transfer of work', path: '/workload/transfer', readers: ['triage', 'focalPoint'] },
	{ name: 'deliveries', path: '/deliveries', readers: everybody, underLoad: true },
	{ name: 'board of deliveries', path: '/deliveries/board', readers: everybody, underLoad: true },
	{ name: 'overview', path: '/overview', readers: everybody },
	{ name: 'figures', path: '/figures?period=all', readers: [...ofState, ...office, 'administrator'] },
	{ name: 'definitions of figures', path: '/figures/definitions', readers: two },
	{ name: 'programmes', path: '/programmes', readers: [...ofState, ...office, 'donor', 'administrator'] },
	{ name: 'allocations', path: '/allocations', readers: officers },
	{ name: 'bundles', path: '/bundles', readers: officers },
	{ name: 'calendar', path: '/calendar', readers: [...ofState, ...office] },
	{ name: 'own notifications', path: '/notifications', readers: everybody, underLoad: true },
	{ name: 'new view', path: '/views/new?list=requests', readers: two },
	{ name: 'reason for an export', path: '/exports/history', readers: ['focalPoint'] },
	{ name: 'audit seals', path: '/audit-seals', readers: ['focalPoint', 'triage', 'administrator'] },
]
