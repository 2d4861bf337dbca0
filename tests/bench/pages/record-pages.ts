import type { Places } from './places.ts'
import { everybody, office, officers, ofState, type Page, type Reader } from './readers.ts'

const both: Reader[] = ['caseOfficer', 'focalPoint']
const ofRequest: Reader[] = [...ofState, ...officers, 'dueDiligence']

/** The pages of requests, needs and drafts. */
export const recordPages = (at: Places): Page[] => [
	{ name: 'request', path: at.request, readers: everybody, underLoad: true },
	{ name: 'submission', path: `${at.request}/filing`, readers: both },
	{ name: 'history', path: `${at.request}/history`, readers: both },
	{ name: 'access', path: `${at.request}/access`, readers: ofRequest },
	{ name: 'notifications', path: `${at.request}/notifications`, readers: both },
	{ name: 'notification', path: at.letter, readers: both },
	{ name: 'messages', path: `${at.request}/messages`, readers: both },
	{ name: 'process chart', path: `${at.request}/process-chart`, readers: both },
	{ name: 'due diligence', path: `${at.request}/due-diligence`, readers: ['dueDiligence', 'caseOfficer'] },
	{ name: 'need', path: at.need, readers: everybody, underLoad: true },
	{ name: 'need process chart', path: `${at.need}/process-chart`, readers: ['caseOfficer'] },
	{ name: 'indicators', path: `${at.need}/indicators`, readers: both },
	{ name: 'joint need', path: `${at.part}/joint`, readers: both },
	{ name: 'joint need, invited', path: at.joint, readers: ofState },
	{ name: 'good practice', path: at.practice, readers: both },
	{ name: 'release', path: at.release, readers: ['approver'] },
	{ name: 'embedded figures', path: at.embedded, readers: ['anonymous'] },
	{ name: 'report', path: at.report, readers: ['approver', 'focalPoint'] },
	{ name: 'paragraph', path: at.paragraph, readers: ['approver'] },
	{ name: 'new paragraph', path: at.paragraph.replace(/\/[^/]+$/, ''), readers: ['approver'] },
	{
		name: 'details of a report',
		path: at.paragraph.replace(/\/paragraphs.*/, '/edit'),
		readers: ['approver'],
	},
	{ name: 'matching', path: `${at.open}/matching`, readers: office, underLoad: true },
	{ name: 'similar needs', path: `${at.open}/similar-needs`, readers: ['caseOfficer'] },
	{ name: 'priority', path: `${at.open}/priority`, readers: ['caseOfficer', 'triage'] },
	{ name: 'several requests', path: '/requests/bulk', readers: ['triage'] },
	{ name: 'new request', path: '/requests/new', readers: ['drafter'] },
	{
		name: 'copy of a request',
		path: at.draft.replace(/^\/requests\/(.+)\/draft$/, '/requests/new?from=$1'),
		readers: ['author'],
	},
	{ name: 'draft', path: at.draft, readers: ['author'] },
	{ name: 'section form', path: `${at.draft}/situation`, readers: ['author'], underLoad: true },
	{ name: 'section of a need', path: `${at.draftNeed}/need`, readers: ['author'] },
	{ name: 'attachments', path: `${at.draft}/attachments`, readers: ['author'] },
	{ name: 'workbook', path: `${at.draft}/workbook`, readers: ['author'] },
	{ name: 'removal of a need', path: `${at.draftNeed}/remove`, readers: ['author'] },
	{ name: 'clarification', path: at.asked, readers: ['asked'] },
	{ name: 'clarification, section', path: `${at.asked}/situation`, readers: ['asked'] },
	{ name: 'clarification, attachments', path: `${at.asked}/attachments`, readers: ['asked'] },
]
