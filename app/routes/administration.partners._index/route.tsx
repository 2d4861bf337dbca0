import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listPartners } from '#app/domain/partners/partners.server.ts'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { partnerList, sortedRows } from '#app/forms/lists/short-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['partners', 'codes.languages', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const address = readListAddress(partnerList, new URL(request.url).searchParams)
	const partners = sortedRows(
		await listPartners(actor),
		listOrder(partnerList, address),
		{
			name: ({ name }) => name,
			focalPoint: ({ focalPoint }) => focalPoint || null,
			status: ({ active }) => (active ? 0 : 1),
		},
		languageOf(request, actor.language),
	)
	return { partners, address }
})

export default function PartnersRoute() {
	const t = useTranslations('partners')
	const { partners, address } = useLoaderData<typeof loader>()
	const { name, columns } = usePartnerColumns()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
			actions={
				<LinkButton href="/administration/partners/new" tone="secondary">
					{t('new')}
				</LinkButton>
			}
		>
			{partners.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<ShortTable
					caption={t('title')}
					sorted={{ spec: partnerList, address }}
					name={name}
					columns={columns}
					rows={partners}
					keyOf={({ id }) => id}
				/>
			)}
		</Page>
	)
}

type Row = Awaited<ReturnType<typeof listPartners>>[number]

function usePartnerColumns(): { name: ListColumn<Row>; columns: ListColumn<Row>[] } {
	const t = useTranslations('partners')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	return {
		name: {
			name: 'name',
			label: t('fields.name'),
			cell: ({ id, name }) => (
				<a href={`/administration/partners/${id}`}>
					<UserText>{name}</UserText>
				</a>
			),
		},
		columns: [
			{
				name: 'focalPoint',
				label: t('fields.focalPoint'),
				cell: (row) => row.focalPoint && <UserText>{row.focalPoint}</UserText>,
			},
			{ name: 'email', label: t('fields.email'), cell: ({ email }) => <bdi>{email}</bdi> },
			{
				name: 'languages',
				label: t('fields.languages'),
				cell: ({ languages }) => format.list(languages.map((language) => codes(language))),
			},
			{ name: 'status', label: t('status'), cell: ({ active }) => t(active ? 'active' : 'inactive') },
		],
	}
}
