import type pg from 'pg'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'

/** Who asks: a person of the sample world for each role, and the drafter of the one draft. */
export const readers = {
	anonymous: undefined,
	drafter: personOf('drafter.ghana.documents').email,
	author: personOf('drafter.china.immigration').email,
	focalPoint: personOf('focalPoint.ghana').email,
	mission: personOf('mission.ghana').email,
	triage: personOf('triage').email,
	caseOfficer: personOf('case.africa').email,
	approver: personOf('approver').email,
	manager: personOf('manager.africa').email,
	dueDiligence: personOf('due-diligence').email,
	donor: personOf('donor.north').email,
	administrator: administrator.email,
}
export type Reader = keyof typeof readers

/** Addresses of records in the sample world, which every larger world contains. */
const placesSql = `select r.id as request, n.id as need, d.id as delivery, d.programme_id as programme,
		w.id as open, o.id as draft, (select id from need where request_id = o.id order by rank limit 1) as "draftNeed"
	from request r join need n on n.request_id = r.id and n.rank = 1
	join lateral (select * from delivery where request_id = r.id limit 1) d on true,
		(select id from need where request_id =
			(select id from request where filing_key = 'sample/egypt.laboratories') and status = 'accepted') w,
		request o
	where r.filing_key = 'sample/ghana.document-training' and o.filing_key = 'sample/china.elearning'`

type Places = Record<'request' | 'need' | 'delivery' | 'programme' | 'open' | 'draft' | 'draftNeed', string>

const office: Reader[] = ['triage', 'caseOfficer', 'approver', 'manager', 'dueDiligence']
const everybody = Object.keys(readers).filter((name) => !['anonymous', 'author'].includes(name)) as Reader[]
const lists: Reader[] = ['caseOfficer', 'triage', 'focalPoint', 'drafter', 'approver']

/** One page: its address, who opens it (those who may not are left out), and whether it is also measured under load. */
export type Page = { name: string; path: string; readers: Reader[]; underLoad?: boolean }

/** Every page that is measured. */
export async function findPages(client: pg.Client): Promise<Page[]> {
	const [at] = (await client.query<Places>(placesSql)).rows
	if (!at) throw new Error('The sample world has not the records of the measured pages')
	const request = `/requests/${at.request}`
	const draft = `/requests/${at.draft}/draft`
	const need = `${request}/needs/${at.need}`
	const open = async () => {
		const sql = 'select request_id as id from need where id = $1'
		return `/requests/${(await client.query<{ id: string }>(sql, [at.open])).rows[0]?.id}/needs/${at.open}`
	}
	return [
		{ name: 'start', path: '/', readers: ['anonymous', 'caseOfficer'], underLoad: true },
		{ name: 'sign-in', path: '/sign-in', readers: ['anonymous'] },
		{ name: 'My work', path: '/work', readers: everybody, underLoad: true },
		{ name: 'list', path: '/requests', readers: everybody, underLoad: true },
		{ name: 'list, status', path: '/requests?status=review', readers: lists },
		{ name: 'State', path: '/states/GHA', readers: everybody, underLoad: true },
		{ name: 'list, State', path: '/requests?state=GHA', readers: ['caseOfficer', 'triage', 'approver'] },
		{
			name: 'list, status and State',
			path: '/requests?status=active&state=GHA',
			readers: ['caseOfficer', 'triage'],
		},
		{ name: 'list, open', path: '/requests?only=open', readers: ['caseOfficer', 'triage'] },
		{ name: 'list, waiting', path: '/requests?only=waiting', readers: ['caseOfficer', 'triage'] },
		{
			name: 'list, overdue',
			path: '/requests?only=overdue',
			readers: ['caseOfficer', 'triage', 'approver'],
			underLoad: true,
		},
		{
			name: 'list, officer',
			path: '/requests?officer=sample-case-africa',
			readers: ['caseOfficer', 'triage'],
		},
		{ name: 'list, text', path: '/requests?text=document', readers: lists, underLoad: true },
		{ name: 'list, rare text', path: '/requests?text=desert', readers: ['triage'] },
		{ name: 'archived', path: '/requests/archived', readers: ['drafter'] },
		{ name: 'workload', path: '/workload', readers: office, underLoad: true },
		{ name: 'deliveries', path: '/deliveries', readers: everybody, underLoad: true },
		{ name: 'request', path: request, readers: everybody, underLoad: true },
		{ name: 'submission', path: `${request}/filing`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'history', path: `${request}/history`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'notifications', path: `${request}/notifications`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'messages', path: `${request}/messages`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'process chart', path: `${request}/process-chart`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'due diligence', path: `${request}/due-diligence`, readers: ['dueDiligence', 'caseOfficer'] },
		{ name: 'need', path: need, readers: everybody, underLoad: true },
		{ name: 'need process chart', path: `${need}/process-chart`, readers: ['caseOfficer'] },
		{ name: 'indicators', path: `${need}/indicators`, readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'matching', path: `${await open()}/matching`, readers: office, underLoad: true },
		{ name: 'similar needs', path: `${await open()}/similar-needs`, readers: ['caseOfficer'] },
		{ name: 'priority', path: `${await open()}/priority`, readers: ['caseOfficer', 'triage'] },
		{
			name: 'delivery',
			path: `/deliveries/${at.delivery}`,
			readers: ['manager', 'focalPoint', 'caseOfficer'],
		},
		{ name: 'training', path: `/deliveries/${at.delivery}/training`, readers: ['manager', 'focalPoint'] },
		{ name: 'draft', path: draft, readers: ['author'] },
		{ name: 'section form', path: `${draft}/situation`, readers: ['author'], underLoad: true },
		{ name: 'section of a need', path: `${draft}/needs/${at.draftNeed}/need`, readers: ['author'] },
		{ name: 'new request', path: '/requests/new', readers: ['drafter'] },
		{ name: 'overview', path: '/overview', readers: everybody },
		{ name: 'programmes', path: '/programmes', readers: office },
		{ name: 'programme', path: `/programmes/${at.programme}`, readers: ['manager', 'caseOfficer'] },
		{ name: 'allocations', path: '/allocations', readers: ['caseOfficer'] },
		{ name: 'bundles', path: '/bundles', readers: ['caseOfficer'] },
		{ name: 'calendar', path: '/calendar', readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'people', path: '/people', readers: ['focalPoint', 'administrator'] },
		{ name: 'posts', path: '/posts', readers: ['administrator'] },
		{ name: 'deputies', path: '/deputies', readers: ['caseOfficer'] },
		{ name: 'recusals', path: '/recusals', readers: ['caseOfficer'] },
		{ name: 'account', path: '/account', readers: ['caseOfficer', 'focalPoint'] },
		{ name: 'administration', path: '/administration', readers: ['administrator'] },
		{ name: 'e-mails', path: '/administration/emails', readers: ['administrator'] },
		{ name: 'jobs', path: '/administration/jobs', readers: ['administrator'] },
		{ name: 'retention', path: '/administration/retention', readers: ['administrator'] },
		{ name: 'system status', path: '/administration/system-status', readers: ['administrator'] },
		{ name: 'sign-in log', path: '/administration/sign-in-log', readers: ['administrator'] },
		{ name: 'version compatibility', path: '/administration/versions', readers: ['administrator'] },
	]
}
