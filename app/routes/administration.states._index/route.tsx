import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listStatesKnown } from '#app/domain/people/states.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['states', 'codes.treatyStatuses'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const text = filterValue(request, 'text')
	const states = await listStatesKnown(actor, languageOf(request, actor.language), text)
	return { text, states, mayAdd: actor.role === 'administrator' }
})

export default function StatesRoute() {
	const t = useTranslations('states')
	const treaty = useTranslations('codes.treatyStatuses')
	const common = useTranslations('common.actions')
	const format = useFormatter()
	const { text, states, mayAdd } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				mayAdd && (
					<LinkButton href="/administration/states/new" tone="secondary">
						{t('entry.new')}
					</LinkButton>
				)
			}
		>
			<FilterForm filters={[{ name: 'text', label: t('search'), value: text }]} button={common('search')} />
			{states.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<Table
					caption={t('table')}
					captionHidden
					head={[t('head.state'), t('head.convention'), t('head.status'), t('head.mission'), t('head.posts')]}
					numeric={[4]}
					rows={states.map(({ iso3, name, treatyStatus, conventionStatus, missionEmail, posts }) => [
						<a key="state" href={`/states/${iso3}`}>
							{name}
						</a>,
						treaty(conventionStatus as 'party'),
						treaty(treatyStatus as 'party'),
						missionEmail ? <bdi key="mission">{missionEmail}</bdi> : t('noMission'),
						format.number(posts),
					])}
				/>
			)}
		</Page>
	)
}
