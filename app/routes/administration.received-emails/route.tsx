import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import {
	listReceivedEmails,
	type ReceivedEmailRow,
} from '#app/domain/administration/list-received-emails.server.ts'
import { receivedEmailOutcomes } from '#app/domain/administration/received-email-outcomes.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['receivedEmails'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const outcome = filterChoice(request, 'outcome', receivedEmailOutcomes)
	const after = filterValue(request, 'after')
	return { ...(await listReceivedEmails(actor, { outcome, after })), outcome, first: after === undefined }
})

export default function ReceivedEmailsRoute() {
	const t = useTranslations('receivedEmails')
	const { rows, next, outcome, first } = useLoaderData<typeof loader>()
	const href = (more: Record<string, string> = {}) =>
		`/administration/received-emails?${new URLSearchParams({ ...(outcome && { outcome }), ...more })}`
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<FilterForm
				button={t('show')}
				filters={[
					{
						name: 'outcome',
						label: t('outcome'),
						value: outcome,
						any: t('any'),
						options: receivedEmailOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
					},
				]}
			/>
			{rows.length === 0 ? (
				<Empty title={t(outcome || !first ? 'noneFound' : 'none')} />
			) : (
				<ReceivedEmailTable rows={rows} />
			)}
			<nav aria-label={t('pages')}>
				{!first && <a href={href()}>{t('latest')}</a>}{' '}
				{next && <a href={href({ after: next })}>{t('older')}</a>}
			</nav>
		</Page>
	)
}

/** Outcome, reason and advice for each received e-mail. */
function ReceivedEmailTable({ rows }: { rows: readonly ReceivedEmailRow[] }) {
	const t = useTranslations('receivedEmails')
	const inWords = (kind: 'outcomes' | 'reasons', code: string) => {
		const key = `${kind}.${code}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : code
	}
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('at'), t('outcome'), t('reason'), t('toDo'), t('sender'), t('request'), t('size')]}
			numeric={[6]}
			rows={rows.map(({ receivedAt, outcome, reason, advice, sender, reference, size }) => [
				<LocalDate key="at" value={receivedAt} withTime />,
				inWords('outcomes', outcome),
				reason && inWords('reasons', reason),
				advice && t(`advice.${advice}`),
				<bdi key="sender">{sender}</bdi>,
				<bdi key="request">{reference}</bdi>,
				t('sizeOf', { kilobytes: Math.max(1, Math.round(size / 1024)) }),
			])}
		/>
	)
}
