import { exportOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { codedParts, exportedTable, type MakeTable } from './exported-table.server.ts'

/** An exported view of the e-mails that need attention, without their text. */
export const outgoingEmailTable: MakeTable = async (actor, asked, language) => {
	const t = translator(language, 'administration')
	const statuses = translator(language, 'status')
	const reasonOf = (code: string | null) =>
		code && t.has(`mail.reasons.${code as FailureCode}`) ? t(`mail.reasons.${code as FailureCode}`) : code
	return exportedTable(
		{ ...(await exportOutgoingEmails(actor, asked)), withoutConfidential: false },
		{
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
		},
		language,
	)
}
