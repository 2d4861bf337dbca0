import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/empty.tsx'
import { FilterForm } from '#app/components/filter-form.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import { Table } from '#app/components/table.tsx'
import { UserText } from '#app/components/user-text.tsx'
import { listKeptMail } from '#app/domain/list-kept-mail.server.ts'
import { filterValue } from '#app/forms/filter-values.ts'
import { env } from '#app/platform/env.server.ts'

export const handle = { words: ['administration', 'status'] as const, scripts: false }

export async function loader({ request }: LoaderFunctionArgs) {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	const to = filterValue(request, 'to')
	return { ...(await listKeptMail(to)), to }
}

export default function InboxRoute() {
	const t = useTranslations('administration.inbox')
	const { rows, more, recipients, to } = useLoaderData<typeof loader>()
	const options = recipients.map(({ address, count }) => ({
		value: address,
		label: t('option', { address, count }),
	}))
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<FilterForm
				filters={[{ name: 'to', label: t('filter'), value: to, options, any: t('everybody') }]}
				button={t('show')}
			/>
			{rows.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<MailTable rows={rows} />
			)}
			{more && <p>{t('more', { count: rows.length })}</p>}
		</Page>
	)
}

type MailTableProps = { rows: Awaited<ReturnType<typeof listKeptMail>>['rows'] }

function MailTable({ rows }: MailTableProps) {
	const t = useTranslations('administration.inbox')
	const names = useTranslations('common.language.names')
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('subject'), t('recipient'), t('language'), t('status'), t('date')]}
			rows={rows.map(({ id, subject, recipient, language, status, createdAt }) => [
				<a key="subject" href={`/dev/inbox/${id}`}>
					<UserText>{subject}</UserText>
				</a>,
				<bdi key="recipient">{recipient}</bdi>,
				language && names(language),
				<StatusTag key="status" kind="notice" status={status} />,
				<LocalDate key="date" value={createdAt} withTime />,
			])}
		/>
	)
}
