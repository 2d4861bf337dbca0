import type { outgoingEmailSource } from '#app/domain/administration/outgoing-emails.server.ts'
import type { receivedEmailSource } from '#app/domain/administration/received-emails.server.ts'
import type { sealSource } from '#app/domain/audit/seals.server.ts'
import type { exportLogSource } from '#app/domain/exports/export-log.server.ts'
import type { accessLogSource } from '#app/domain/visibility/access-log.server.ts'
import {
	accessLogPlainColumns,
	exportLogPlainColumns,
	outgoingEmailPlainColumns,
	receivedEmailPlainColumns,
} from '#app/forms/lists/log-lists.ts'
import { sealPlainColumns } from '#app/forms/lists/seal-list.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { type Say, wordOf } from '#app/i18n/use-say.ts'
import { isSystem } from '#workflows/roles.ts'
import { type CellsOf, codedParts, plainParts, stateNamesIn } from './file-cells.server.ts'

/** The words of a code; a code of an earlier release is written as it is. */
const worded = (say: Say, kind: string) => (code: string) => wordOf(say, `${kind}.${code}`, code)

/** The file of the received e-mails; sizes are in bytes. */
export const receivedEmailCells: CellsOf<typeof receivedEmailSource> = (_actor, language) => {
	const t = translator(language, 'receivedEmails')
	const reasonOf = worded(sayer(language, 'receivedEmails'), 'reasons')
	return {
		title: t('title'),
		name: [{ label: t('at'), cell: ({ receivedAt }) => receivedAt }],
		parts: {
			...plainParts(receivedEmailPlainColumns, language),
			reason: codedParts(t('reason'), language, {
				label: ({ reason }) => reason && reasonOf(reason),
				code: ({ reason }) => reason,
			}),
			toDo: [{ label: t('toDo'), wide: true, cell: ({ advice }) => advice && t(`advice.${advice}`) }],
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
			...plainParts(exportLogPlainColumns, language),
			what: [
				{
					label: t('which'),
					wide: true,
					cell: ({ what, list }) =>
						list ? `${contentOf(what)}: ${lists(`titles.${list}`)}` : contentOf(what),
				},
			],
			role: [
				{ label: t('list.role'), cell: ({ role }) => (isSystem(role) ? null : common(`roles.${role}`)) },
			],
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
			...plainParts(accessLogPlainColumns, language),
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
			...plainParts(outgoingEmailPlainColumns, language),
			state: codedParts(t('mail.state'), language, {
				label: ({ status }) => statuses(`notice.${status}`),
				code: ({ status }) => status,
			}),
			reason: codedParts(t('mail.reason'), language, {
				label: ({ failure }) => reasonOf(failure),
				code: ({ failure }) => failure,
			}),
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
			...plainParts(sealPlainColumns, language),
			whose: codedParts(t('whose'), language, {
				label: ({ stateIso3 }) => (stateIso3 ? (states.get(stateIso3) ?? stateIso3) : t('office')),
				code: ({ stateIso3 }) => stateIso3,
			}),
			digest: [{ label: t('digest'), wide: true, cell: ({ digest }) => digest }],
			file: [],
		},
	}
}
