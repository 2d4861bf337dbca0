import { useTranslations } from 'use-intl/react'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { usePlainColumns } from '#app/components/list/use-plain-columns.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { OutgoingEmailRow } from '#app/domain/administration/outgoing-emails.server.ts'
import { outgoingEmailPlainColumns } from '#app/forms/lists/log-lists.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'

type Row = OutgoingEmailRow

/** The columns of the e-mails that need attention: the subject, by which a row is named, and those that can be chosen. */
export function useEmailColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('administration.mail')
	return {
		name: {
			name: 'subject',
			label: t('subject'),
			cell: (row) => <UserText>{row.subject ?? row.template}</UserText>,
		},
		columns: [
			{
				name: 'state',
				label: t('state'),
				kind: 'status',
				cell: (row) => <StatusTag kind="notice" status={row.status} />,
			},
			{ name: 'reason', label: t('reason'), cell: (row) => <Reason {...row} /> },
			{
				name: 'answer',
				label: t('answer'),
				cell: ({ lastError }) => lastError && <code dir="ltr">{lastError}</code>,
			},
			{ name: 'retry', label: t('action'), cell: (row) => <Retry {...row} /> },
			...usePlainColumns<Row>(outgoingEmailPlainColumns),
		],
	}
}

/** The reason in words, with the code of the other server. */
function Reason({ failure, bounceCode, uncertain }: Row) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<>
			{nameOf(failure)} {bounceCode && <bdi>({bounceCode})</bdi>}
			{uncertain && <small> {t('uncertain')}</small>}
		</>
	)
}

function Retry({ id, subject, template }: Row) {
	const t = useTranslations('administration.mail')
	return (
		<form method="post">
			<input type="hidden" name="noticeId" value={id} />
			<Button tone="secondary" aria-label={t('retryOne', { subject: subject ?? template })}>
				{t('retry')}
			</Button>
		</form>
	)
}

/** The words for a reason; a code of an earlier release is shown as it is. */
export function useReason() {
	const t = useSay('administration.mail')
	return (code: string | null) => code && wordOf(t, `reasons.${code}`, code)
}

type Resting = { domain: string | null; until: Date | null; reason: string | null }

/** Domains on hold, and until when. */
export function RestingPanel({ rows }: { rows: readonly Resting[] }) {
	const t = useTranslations('administration.mail')
	const nameOf = useReason()
	return (
		<Panel title={t('resting.title')}>
			<p>{t('resting.lead')}</p>
			{rows.length === 0 ? (
				<Empty title={t('resting.none')} />
			) : (
				<Table
					caption={t('resting.title')}
					captionHidden
					head={[t('resting.domain'), t('reason'), t('resting.until')]}
					rows={rows.map(({ domain, until, reason }) => [
						domain ? <bdi key="domain">{domain}</bdi> : t('resting.server'),
						nameOf(reason),
						until && <LocalDate key="until" value={until} withTime />,
					])}
				/>
			)}
		</Panel>
	)
}

type Undeliverable = { address: string; since: Date; code: string }

/** Undeliverable addresses, each with a button that allows e-mails to it again. */
export function AddressPanel({ rows }: { rows: readonly Undeliverable[] }) {
	const t = useTranslations('administration.mail')
	return (
		<Panel title={t('addresses.title')}>
			<p>{t('addresses.lead')}</p>
			{rows.length === 0 ? (
				<Empty title={t('addresses.none')} />
			) : (
				<Table
					caption={t('addresses.title')}
					captionHidden
					head={[t('addresses.address'), t('addresses.code'), t('addresses.since'), t('action')]}
					rows={rows.map(({ address, code, since }) => [
						<bdi key="address">{address}</bdi>,
						<bdi key="code">{code}</bdi>,
						<LocalDate key="since" value={since} />,
						<form key="action" method="post">
							<input type="hidden" name="address" value={address} />
							<Button tone="secondary" aria-label={t('addresses.againOne', { address })}>
								{t('addresses.again')}
							</Button>
						</form>,
					])}
				/>
			)}
		</Panel>
	)
}
