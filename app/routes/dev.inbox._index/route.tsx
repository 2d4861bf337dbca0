import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { notificationStatuses } from '#app/domain/recipients/notification-statuses.ts'
import { listSampleMail } from '#app/domain/sample-inbox/list-sample-mail.server.ts'
import { filterChoice, filterValue } from '#app/forms/address-values.ts'
import { env } from '#app/platform/env.server.ts'

export const handle = { words: ['sampleInbox', 'status', 'notifications', 'codes.languages'] as const }

export async function loader({ request }: LoaderFunctionArgs) {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	const [to, about] = [filterValue(request, 'to'), filterValue(request, 'about')]
	const state = filterChoice(request, 'state', notificationStatuses)
	const page = Number(filterValue(request, 'page')?.match(/^[1-9]\d{0,5}$/)?.[0] ?? 1)
	const filter = { ...(to && { to }), ...(state && { state }), ...(about && { about }) }
	return { ...(await listSampleMail({ ...filter, page })), filter }
}

export default function InboxRoute() {
	const t = useTranslations('sampleInbox')
	const { rows, page, more, recipients, filter } = useLoaderData<typeof loader>()
	const narrowed = Object.keys(filter).length > 0 || page > 1
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Filters recipients={recipients} filter={filter} />
			{rows.length === 0 ? (
				<Empty title={narrowed ? t('nothing') : t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<MailTable rows={rows} />
			)}
			<MailPages filter={filter} page={page} more={more} />
		</Page>
	)
}

type Loaded = Awaited<ReturnType<typeof loader>>

function Filters({ recipients, filter }: Pick<Loaded, 'recipients' | 'filter'>) {
	const t = useTranslations('sampleInbox')
	const told = useTranslations('notifications.filter')
	const { to, state, about } = filter
	const addresses = recipients.map(({ address, count }) => ({
		value: address,
		label: t('option', { address, count }),
	}))
	const states = notificationStatuses.map((value) => ({ value, label: told(`states.${value}`) }))
	return (
		<FilterForm
			filters={[
				{ name: 'to', label: t('filter'), value: to, options: addresses, any: t('everybody') },
				{ name: 'state', label: told('state'), value: state, options: states, any: told('any') },
				{ name: 'about', label: t('subject'), value: about },
			]}
			button={t('show')}
		/>
	)
}

type MailPagesProps = { filter: Record<string, string>; page: number; more: boolean }

/** Links to newer and older e-mails of a long list. */
function MailPages({ filter, page, more }: MailPagesProps) {
	const t = useTranslations('notifications')
	const common = useTranslations('common')
	const hrefOf = (other: number) => `/dev/inbox?${new URLSearchParams({ ...filter, page: String(other) })}`
	if (page === 1 && !more) return null
	return (
		<nav aria-label={t('pages')}>
			{page > 1 && (
				<LinkButton href={hrefOf(page - 1)} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}{' '}
			{more && (
				<LinkButton href={hrefOf(page + 1)} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}

type Mail = Awaited<ReturnType<typeof listSampleMail>>['rows'][number]

/** E-mails with recipient and status; those that were never written cannot be opened. */
function MailTable({ rows }: { rows: readonly Mail[] }) {
	const t = useTranslations('sampleInbox')
	const names = useTranslations('codes.languages')
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('subject'), t('recipient'), t('language'), t('status'), t('date')]}
			rows={rows.map((mail) => [
				mail.written ? (
					<a key="subject" href={`/dev/inbox/${mail.id}`}>
						<UserText>{mail.subject}</UserText>
					</a>
				) : (
					<span key="subject">{t('unsent', { subject: mail.subject ?? mail.template })}</span>
				),
				<bdi key="recipient">{mail.recipient}</bdi>,
				mail.language && names(mail.language),
				<Became key="status" {...mail} />,
				<LocalDate key="date" value={mail.createdAt} withTime />,
			])}
		/>
	)
}

/** Status of an e-mail, and why it waits or was not sent. */
function Became({ state, status, cadence, because }: Mail) {
	const t = useTranslations('notifications')
	if (because) return t(`notSent.${because}`)
	if (status === 'queued' && cadence) return t(`became.${cadence === 'daily' ? 'waitsDaily' : 'waitsWeekly'}`)
	return <StatusTag kind="notice" status={state} />
}
