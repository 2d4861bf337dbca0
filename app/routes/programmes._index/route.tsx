import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LinkMenu } from '#app/components/list/list-menu.tsx'
import { ListPage } from '#app/components/list/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { listQuery } from '#app/forms/lists/list-address.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { useProgrammeColumns, useProgrammeFilters } from './use-programme-list.tsx'

export const handle = { words: ['programmes', 'codes', 'status', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const list = await getProgrammeList(actor, new URL(request.url).searchParams, language)
	return { ...list, states: await listStates(actor, language), role: actor.role }
})

export default function ProgrammesRoute() {
	const t = useTranslations('programmes')
	const { states, donors, ofOffice, mayCreate, role, ...list } = useLoaderData<typeof loader>()
	const { address, counts } = list
	const { name, columns } = useProgrammeColumns()
	const query = listQuery(address, { order: null, columns: null, size: 25, view: null })
	return (
		<ListPage
			title={t('title')}
			lead={
				<>
					<p>{t('lead')}</p>
					{list.rows.some(({ sample }) => sample) && <p>{t('sampleNote')}</p>}
				</>
			}
			actions={
				<>
					{mayCreate && <LinkButton href="/programmes/new">{t('actions.create')}</LinkButton>}
					{mayCreate && (
						<LinkButton href="/programmes/import" tone="secondary">
							{t('transfer.import')}
						</LinkButton>
					)}
					{ofOffice && (
						<LinkMenu
							label={t('transfer.export')}
							links={(['xlsx', 'csv'] as const).map((format) => ({
								href: `/programmes/export.${format}${query}`,
								label: format.toUpperCase(),
							}))}
						/>
					)}
				</>
			}
			spec={lists.programmes.spec(role)}
			role={role}
			list={list}
			filters={useProgrammeFilters({ address, counts, donors, states, role })}
			name={name}
			columns={columns}
			keyOf={({ id }) => id}
			count={(total) => t('found', { total })}
			empty={
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			}
		/>
	)
}
