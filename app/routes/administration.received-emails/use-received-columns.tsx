import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { ReceivedEmails } from '#app/domain/administration/received-emails.server.ts'

type Row = ReceivedEmails['rows'][number]

/** The columns of the received e-mails: the time, by which a row is named, and those that can be chosen. */
export function useReceivedColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('receivedEmails')
	const inWords = useReceivedWords()
	return {
		name: { name: 'at', label: t('at'), cell: ({ receivedAt }) => <LocalDate value={receivedAt} withTime /> },
		columns: [
			{ name: 'outcome', label: t('outcome'), cell: ({ outcome }) => inWords('outcomes', outcome) },
			{
				name: 'reason',
				label: t('reason'),
				cell: ({ reason }) => reason && <small>{inWords('reasons', reason)}</small>,
			},
			{
				name: 'toDo',
				label: t('toDo'),
				cell: ({ advice }) => advice && <small>{t(`advice.${advice}`)}</small>,
			},
			{ name: 'sender', label: t('sender'), cell: ({ sender }) => sender && <bdi>{sender}</bdi> },
			{ name: 'request', label: t('request'), cell: ({ reference }) => reference && <bdi>{reference}</bdi> },
			{
				name: 'size',
				label: t('size'),
				kind: 'number',
				cell: ({ size }) => t('sizeOf', { kilobytes: Math.max(1, Math.round(size / 1024)) }),
			},
		],
	}
}

/** An outcome or a reason in words; a code of an earlier release is shown as it is. */
export function useReceivedWords() {
	const t = useTranslations('receivedEmails')
	return (kind: 'outcomes' | 'reasons', code: string) => {
		const key = `${kind}.${code}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : code
	}
}
