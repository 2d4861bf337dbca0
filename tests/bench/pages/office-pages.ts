import type { Places } from './places.ts'
import type { Page, Reader } from './readers.ts'

const administrator: Reader[] = ['administrator']
const registrars: Reader[] = ['triage', 'administrator']
const anybody: Reader[] = ['anonymous']
const own: Reader[] = ['caseOfficer', 'focalPoint']

/** Pages of people, of the system, of an own account, and those that are open to all. */
export const officePages = (at: Places): Page[] => [
	{ name: 'people', path: '/people', readers: ['focalPoint', 'mission', ...registrars] },
	{ name: 'person', path: '/people/sample-drafter-ghana-documents', readers: ['focalPoint', ...registrars] },
	{
		name: 'deputies of a person',
		path: '/people/sample-drafter-ghana-documents/deputies',
		readers: ['focalPoint', ...registrars],
	},
	{
		name: 'sign-ins of a person',
		path: '/people/sample-drafter-ghana-documents/sign-ins',
		readers: ['focalPoint', ...registrars],
	},
	{ name: 'posts', path: '/posts', readers: ['focalPoint', ...registrars] },
	{ name: 'post', path: '/posts/sample-drafter-ghana-documents', readers: ['focalPoint', ...registrars] },
	{ name: 'deputies', path: '/deputies', readers: ['caseOfficer'] },
	{ name: 'recusals', path: '/recusals', readers: ['caseOfficer'] },
	{ name: 'notes verbales', path: '/notes-verbales', readers: registrars },
	{ name: 'note verbale', path: at.note, readers: registrars },
	{ name: 'new note verbale', path: '/notes-verbales/new', readers: ['triage'] },
	{ name: 'account', path: '/account', readers: own },
	{ name: 'account, address', path: '/account/address', readers: own },
	{ name: 'account, e-mails', path: '/account/email-settings', readers: own },
	{ name: 'account, summary', path: '/account/email-settings/digest', readers: own },
	{ name: 'account, password', path: '/account/password', readers: own },
	{ name: 'account, sessions', path: '/account/sessions', readers: own },
	{ name: 'account, factors', path: '/account/factors', readers: own },
	{ name: 'account, data', path: '/account/data', readers: own },
	{ name: 'administration', path: '/administration', readers: registrars },
	{ name: 'access log', path: '/administration/access-log', readers: administrator },
	{ name: 'calendars', path: '/administration/calendars', readers: administrator },
	{ name: 'e-mails', path: '/administration/emails', readers: administrator },
	{ name: 'templates', path: '/administration/emails/templates', readers: administrator },
	{ name: 'template', path: '/administration/emails/templates/offerMade', readers: administrator },
	{ name: 'exports', path: '/administration/exports', readers: administrator },
	{ name: 'background jobs', path: '/administration/jobs', readers: administrator },
	{ name: 'settings of matching', path: '/administration/matching', readers: administrator },
	{ name: 'partners', path: '/administration/partners', readers: administrator },
	{ name: 'partner', path: '/administration/partners/sample-partner-training', readers: administrator },
	{ name: 'permissions', path: '/administration/permissions', readers: ['triage', 'administrator'] },
	{ name: 'rates of exchange', path: '/administration/rates', readers: administrator },
	{ name: 'files of IATI', path: '/administration/iati', readers: administrator },
	{ name: 'received e-mails', path: '/administration/received-emails', readers: administrator },
	{ name: 'recoveries', path: '/administration/recoveries', readers: registrars },
	{ name: 'retention', path: '/administration/retention', readers: registrars },
	{ name: 'settings', path: '/administration/settings', readers: administrator },
	{ name: 'sign-in log', path: '/administration/sign-in-log', readers: administrator },
	{ name: 'State, settings', path: '/administration/states/GHA', readers: registrars },
	{ name: 'State, entry', path: '/administration/states/GHA/entry', readers: registrars },
	{ name: 'new State', path: '/administration/states/new', readers: administrator },
	{ name: 'synonyms', path: '/administration/synonyms', readers: administrator },
	{ name: 'system status', path: '/administration/system-status', readers: administrator },
	{
		name: 'version compatibility',
		path: '/administration/versions',
		readers: administrator,
		readsAll: 'opened after a release: every stored state is judged by the present charts',
	},
	{ name: 'glossary', path: '/glossary', readers: [...anybody, 'caseOfficer'] },
	{ name: 'public figures', path: '/public', readers: [...anybody, 'caseOfficer'] },
	{ name: 'forgotten password', path: '/sign-in/forgotten', readers: anybody },
	{ name: 'verification of receipts', path: '/verify', readers: anybody },
	{ name: 'verification of certificates', path: '/certificates/verify', readers: anybody },
	{ name: 'verification of seals', path: '/audit-seals/verify', readers: anybody },
]
