import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { toldStates } from '#app/domain/recipients/told-states.ts'
import { listKeptMail } from '#app/domain/sample-inbox/list-kept-mail.server.ts'
import { filterChoice, filterValue } from '#app/forms/filter-values.ts'
import { env } from '#app/platform/env.server.ts'
import { MailPages } from './mail-pages.tsx'
import { MailTable } from './mail-table.tsx'

export const handle = { words: ['sampleInbox', 'status', 'told'] as const, scripts: false }

export async function loader({ request }: LoaderFunctionArgs) {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	const [to, about] = [filterValue(request, 'to'), filterValue(request, 'about')]
	const state = filterChoice(request, 'state', toldStates)
	const page = Number(filterValue(request, 'page')?.match(/^[1-9]\d{0,5}$/)?.[0] ?? 1)
	const filter = { ...(to && { to }), ...(state && { state }), ...(about && { about }) }
	return { ...(await listKeptMail({ ...filter, page })), filter }
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
	const told = useTranslations('told.filter')
	const { to, state, about } = filter
	const addresses = recipients.map(({ address, count }) => ({
		value: address,
		label: t('option', { address, count }),
	}))
	const states = toldStates.map((value) => ({ value, label: told(`states.${value}`) }))
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
