import type { outgoingEmailSource } from '#app/domain/administration/outgoing-emails.server.ts'
import type { receivedEmailSource } from '#app/domain/administration/received-emails.server.ts'
import type { signInLogSource } from '#app/domain/administration/sign-in-log.server.ts'
import type { sealSource } from '#app/domain/audit/seals.server.ts'
import type { exportLogSource } from '#app/domain/exports/export-log.server.ts'
import type { accessLogSource } from '#app/domain/visibility/access-log.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { type Say, wordOf } from '#app/i18n/use-say.ts'
import { type CellsOf, codedParts, stateNamesIn } from './file-cells.server.ts'

/** The words of a code; a code of an earlier release is written as it is. */
const worded = (say: Say, kind: string) => (code: string) => wordOf(say, `${kind}.${code}`, code)

/** The file of the sign-in log. */
export const signInLogCells: CellsOf<typeof signInLogSource> = (_actor, language) => {
	const t = translator(language, 'operations')
	const nameOf = worded(sayer(language, 'operations'), 'door.kinds')
	return {
		title: t('door.title'),
		name: [{ label: t('door.at'), cell: ({ at }) => at }],
		parts: {
			kind: codedParts(t('door.kind'), language, {
				label: ({ kind }) => nameOf(kind),
				code: ({ kind }) => kind,
			}),
			who: [{ label: t('door.who'), cell: ({ who }) => who }],
			network: [{ label: t('door.where'), cell: ({ network }) => network }],
			path: [{ label: t('door.page'), cell: ({ path }) => path }],
			detail: [{ label: t('door.detail'), cell: ({ detail }) => detail }],
			agent: [{ label: t('door.agent'), wide: true, cell: ({ agent }) => agent }],
		},
	}
}

/** The file of the received e-mails; sizes are in bytes. */
export const receivedEmailCells: CellsOf<typeof receivedEmailSource> = (_actor, language) => {
	const t = translator(language, 'receivedEmails')
	const outcomeOf = worded(sayer(language, 'receivedEmails'), 'outcomes')
	const reasonOf = worded(sayer(language, 'receivedEmails'), 'reasons')
	return {
		title: t('title'),
		name: [{ label: t('at'), cell: ({ receivedAt }) => receivedAt }],
		parts: {
			outcome: codedParts(t('outcome'), language, {
				label: ({ outcome }) => outcomeOf(outcome),
				code: ({ outcome }) => outcome,
			}),
			reason: codedParts(t('reason'), language, {
				label: ({ reason }) => reason && reasonOf(reason),
				code: ({ reason }) => reason,
			}),
			toDo: [{ label: t('toDo'), wide: true, cell: ({ advice }) => advice && t(`advice.${advice}`) }],
			sender: [{ label: t('sender'), cell: ({ sender }) => sender }],
			request: [{ label: t('request'), cell: ({ reference }) => reference }],
			size: [{ label: t('size'), cell: ({ size }) => size }],
		},
	}
}

/** The file of the export log. */
export const exportLogCells: CellsOf<typeof exportLogSource> = (_actor, language) => {
	const t = translator(language, 'exports')
	const common = translator(language, 'common')
	const lists = translator(language, 'lists')
	const contentOf = worded(sayer(language, 'exports'), 'what')
	return {
		title: t('list.title'),
		name: [{ label: t('list.when'), cell: ({ at }) => at }],
		parts: {
			what: [
				{
					label: t('which'),
					wide: true,
					cell: ({ what, list }) =>
						list ? `${contentOf(what)}: ${lists(`titles.${list}`)}` : contentOf(what),
				},
			],
			who: [{ label: t('list.who'), cell: ({ who }) => who }],
			role: [
				{ label: t('list.role'), cell: ({ role }) => (role === 'system' ? null : common(`roles.${role}`)) },
			],
			rows: [{ label: t('list.rows'), cell: ({ rows }) => rows }],
			filter: [{ label: t('list.filter'), wide: true, cell: ({ filter }) => filter }],
			reason: [{ label: t('list.reason'), wide: true, cell: ({ reason }) => reason }],
		},
	}
}

/** The file of the access log of confidential requests. */
export const accessLogCells: CellsOf<typeof accessLogSource> = async (actor, language) => {
	const t = translator(language, 'access')
	const common = translator(language, 'common')
	const states = await stateNamesIn(actor, language)
	return {
		title: t('reads.allTitle'),
		name: [{ label: t('reads.when'), cell: ({ at }) => at }],
		parts: {
			who: [{ label: t('reads.who'), cell: ({ who }) => who }],
			role: [{ label: t('reads.role'), cell: ({ role }) => common(`roles.${role}`) }],
			what: [{ label: t('reads.what'), cell: ({ what }) => t(`things.${what}`) }],
			state: codedParts(t('reads.state'), language, {
				label: ({ stateIso3 }) => states.get(stateIso3) ?? stateIso3,
				code: ({ stateIso3 }) => stateIso3,
			}),
		},
	}
}

/** The file of the e-mails that need attention, without their text. */
export const outgoingEmailCells: CellsOf<typeof outgoingEmailSource> = (_actor, language) => {
	const t = translator(language, 'administration')
	const statuses = translator(language, 'status')
	const reasons = sayer(language, 'administration')
	const reasonOf = (code: string | null) => code && wordOf(reasons, `mail.reasons.${code}`, code)
	return {
		title: t('mail.title'),
		name: [{ label: t('mail.subject'), wide: true, cell: ({ subject, template }) => subject ?? template }],
		parts: {
			recipient: [{ label: t('mail.recipient'), cell: ({ recipient }) => recipient }],
			state: codedParts(t('mail.state'), language, {
				label: ({ status }) => statuses(`notice.${status}`),
				code: ({ status }) => status,
			}),
			reason: codedParts(t('mail.reason'), language, {
				label: ({ failure }) => reasonOf(failure),
				code: ({ failure }) => failure,
			}),
			attempts: [{ label: t('mail.attempts'), cell: ({ attempts }) => attempts }],
			since: [{ label: t('mail.since'), cell: ({ createdAt }) => createdAt }],
			nextTry: [{ label: t('mail.nextTry'), cell: ({ nextTryAt }) => nextTryAt }],
			answer: [{ label: t('mail.answer'), wide: true, cell: ({ lastError }) => lastError }],
			retry: [],
		},
	}
}

/** The file of the audit seals; the seals themselves are files. */
export const sealCells: CellsOf<typeof sealSource> = async (actor, language) => {
	const t = translator(language, 'auditSeals')
	const states = await stateNamesIn(actor, language)
	return {
		title: t('title'),
		name: [{ label: t('day'), cell: ({ day }) => day }],
		parts: {
			whose: codedParts(t('whose'), language, {
				label: ({ stateIso3 }) => (stateIso3 ? (states.get(stateIso3) ?? stateIso3) : t('office')),
				code: ({ stateIso3 }) => stateIso3,
			}),
			chains: [{ label: t('chains'), cell: ({ chains }) => chains }],
			digest: [{ label: t('digest'), wide: true, cell: ({ digest }) => digest }],
			file: [],
		},
	}
}
